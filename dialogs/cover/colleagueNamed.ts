// Which colleagues a sentence names, and whether one of them takes over.
import { fold } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

export interface Colleague {
  id: string;
  name: string;
}

/** Coaches at work, without who speaks, by name. */
export function colleaguesOf(turn: Turn, deps: DialogDeps): Colleague[] {
  return [...(deps.files(turn.who).roster.colleagues ?? [])];
}

/** Others on the staff, who do not coach. */
export function otherStaffOf(turn: Turn, deps: DialogDeps): Colleague[] {
  return [...(deps.files(turn.who).roster.otherStaff ?? [])];
}

/** Who can be named in a sentence about an absence. */
export function nameable(turn: Turn, deps: DialogDeps) {
  return {
    colleagues: colleaguesOf(turn, deps),
    others: otherStaffOf(turn, deps),
    mayReportOthers: turn.who.roles.has('teamLead'),
  };
}

/** A colleague in a sentence, and where in it (the characters of the folded text). */
export interface NamedColleague extends Colleague {
  from: number;
  to: number;
}

export interface Named {
  /** Those who were surely meant, in the order of the sentence. */
  colleagues: NamedColleague[];
  /** A first name that several have. */
  doubtful: Colleague[];
}

/** Words inside names that also stand in sentences. */
const SMALL = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  'el',
  'al',
  'le',
  'la',
  'du',
  'ten',
  'ter',
]);

/** The colleagues whom the words name, by first name, last name or both. */
export function colleaguesNamed(text: string, colleagues: readonly Colleague[]): Named {
  const words = wordsIn(fold(text));
  const hits = colleagues.flatMap((colleague) => {
    const parts = wordsIn(fold(colleague.name)).map(({ word }) => word);
    const own = parts.filter((part) => !SMALL.has(part));
    const found = words.filter(({ word }) => own.includes(word));
    const first = found[0];
    const last = found.at(-1);
    if (
      !first ||
      !last ||
      !isEnough(
        parts,
        found.map(({ word }) => word),
      )
    )
      return [];
    return [
      {
        ...colleague,
        from: first.from,
        to: last.to,
        score: new Set(found.map((f) => f.word)).size,
      },
    ];
  });
  const colleaguesFound: NamedColleague[] = [];
  const doubtful: Colleague[] = [];
  for (const hit of hits) {
    const rivals = hits.filter((other) => other.from === hit.from);
    const best = Math.max(...rivals.map(({ score }) => score));
    if (hit.score < best) continue;
    const { score: _, ...named } = hit;
    if (rivals.filter(({ score }) => score === best).length === 1) colleaguesFound.push(named);
    else doubtful.push({ id: hit.id, name: hit.name });
  }
  return { colleagues: colleaguesFound.toSorted((a, b) => a.from - b.from), doubtful };
}

/** A first name will do, and so does a last name of some length. */
function isEnough(parts: readonly string[], found: readonly string[]): boolean {
  const [first = ''] = parts;
  return found.includes(first) || found.some((word) => word !== first && word.length >= 4);
}

function wordsIn(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/[a-z0-9']+/g)].map((match) => ({
    word: match[0].replace(/'s$/, ''),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
