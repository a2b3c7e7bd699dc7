// Who may be named beside an employee and is none: colleagues, contact persons, co-worker coaches.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { folded } from '../cover/colleagueNamed.ts';
import { callersAround } from '../requests/knownCaller.ts';

/** Says whether all words of a name are in that of one of the staff, or of somebody around one's own files. */
export function knownBeside(turn: Turn, deps: DialogDeps): (typed: string) => boolean {
  const { colleagues = [], otherStaff = [] } = deps.files(turn.who).roster;
  const people = [...colleagues, ...otherStaff, ...callersAround(turn, deps)];
  const names = people.map(({ name }) => wordsOf(name));
  return (typed) => {
    const said = wordsOf(typed);
    return said.length > 0 && names.some((name) => said.every((word) => name.includes(word)));
  };
}

function wordsOf(name: string): string[] {
  return folded(name).match(/[a-z0-9]+/g) ?? [];
}
