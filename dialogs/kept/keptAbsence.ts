// "Toch maar tot woensdag", "verwijder dat" after an absence was kept: its last day, or that it does not take place.
import { addDays } from '../../src/language/index.ts';
import { changeDraftOf } from '../cover/absenceDraft.ts';
import { findAbsence, showAbsence } from '../cover/showAbsences.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';

const TILL = /\b(?:tot|t\/m|tem|t\.e\.m\.|einde|laatste dag)(?![\p{L}])/iu;
const NAMES_DATE = /\d/;

/** The absence that was kept last, with what was said of it. */
export function keptAbsence(
  id: string,
  isBack: boolean,
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const absence = findAbsence(id, turn, deps);
  if (!absence || absence.withdrawn) return [say(deps.text('absence.no.unknownAbsence'))];
  if (isBack) return { dialog: 'confirmStep', args: { what: 'withdrawAbsence', id } };
  const { roster } = deps.files(turn.who);
  const { slots } = deps.understand(text, { now: turn.now, roster, as: 'absence' });
  const said = TILL.test(text) ? (slots.to ?? slots.date) : null;
  if (said !== null) {
    const to = NAMES_DATE.test(text) ? said : notBefore(absence.from, said);
    return { dialog: 'absence', args: { draft: changeDraftOf(absence, deps.newKey(), to) } };
  }
  return [say(deps.text('kept.absence')), ...showAbsence(id, turn, deps)];
}

/** "Tot woensdag" of a week of leave further on: the Wednesday in it. Days are YYYY-MM-DD. */
function notBefore(from: string, day: string): string {
  let found = day;
  while (found < from) found = addDays(found, 7);
  return found;
}
