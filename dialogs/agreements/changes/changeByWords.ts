// Sentences that tell of a change of a file: they begin its form with all that they say.
import type { FileChangeName } from '../../../cards/agreementActions.ts';
import type { RichUnderstanding } from '../../../src/language/index.ts';
import type { DialogDeps } from '../../deps.ts';
import type { NextDialog, Reply, Turn } from '../../dialog.ts';
import { faqOr } from '../../faq/faqByWords.ts';
import { isWholeVisit } from '../../visitAndMore.ts';
import { changeIn, coworkerNamed, endIn, asksSomething, saysWorkIsOver } from './changeWords.ts';
import { emptyChange } from './changeDraft.ts';
import { withChangeWords } from './hearChange.ts';

/** "Het plan van Jonas is getekend door de werkgever": a statement of a change, whatever its intent. */
export function changeByWords(
  text: string,
  { intent, slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  const isVisit = slots.start !== null || slots.minutes !== null;
  if (intent === 'register_visit' && isVisit) return null;
  const what = changeIn(text);
  return what && begin(what, text, turn, deps);
}

/** "Jonas werkt er niet meer sinds 15 november": of an employee who is named, whatever its intent. */
export function workOverByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  if (isWholeVisit(understanding)) return null;
  const { slots } = understanding;
  const isNamed = slots.employeeMatches.some(({ kind }) => kind !== 'unknown');
  return isNamed && saysWorkIsOver(text) ? begin('employmentEnd', text, turn, deps) : null;
}

/** A message with the intent `notice`: notice by somebody, or the end of the work. */
export function noticeByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const isOfEmployee = slots.employeeMatches.length > 0 && slots.employerMatch === null;
  const next = begin(endIn(text, isOfEmployee), text, turn, deps);
  const isNamed = slots.employerMatch !== null || slots.employeeMatches.length > 0;
  if (isNamed || !asksSomething(text)) return next;
  // "Hoe zeg ik een overeenkomst op?" is a question about how it works.
  let isAnswered = true;
  const replies = faqOr(text, turn, deps, () => {
    isAnswered = false;
    return [];
  });
  return isAnswered ? replies : next;
}

function begin(what: FileChangeName, text: string, turn: Turn, deps: DialogDeps): NextDialog {
  // The name of a co-worker coach is nobody's in the files.
  const coworker = what === 'coworkerCoach' ? coworkerNamed(text) : null;
  const empty = { ...emptyChange(what, deps.newKey()), name: coworker?.name ?? null };
  const words = coworker ? `dossier: ${coworker.about}` : text;
  const draft = withChangeWords(empty, words, null, turn, deps);
  return { dialog: 'tellChange', args: { draft } };
}
