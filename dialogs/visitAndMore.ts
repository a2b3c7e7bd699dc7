// A whole visit with something else behind it ("…, zijn contract stopt 31/12"): the visit first, the rest is named to be told after it.
import type { Intent, RichUnderstanding } from '../src/language/index.ts';
import { changeIn } from './agreements/changes/changeWords.ts';
import type { DialogDeps } from './deps.ts';
import type { NextDialog, Turn } from './dialog.ts';
import { say } from './say.ts';

/** What a whole visit was taken for when something of the kind stands behind it. */
const MORE: ReadonlySet<Intent> = new Set([
  ...(['suspend', 'absence', 'hand_over', 'notice', 'new_agreement'] as const),
  ...(['new_request', 'contact_request', 'open_commitments', 'agreement_summary'] as const),
]);
const PARTING = /[,.;]\s+|\s+en\s+/g;
const SURE = 0.6;
/** What is behind a visit is named when it is surely more than a remark on it. */
const SURE_OF_MORE = 0.9;
const MOST_REST = 200;
/** A visit is told within so many characters; reading every part of a long story would take long. */
const MOST = 400;

/** True for a visit of which the day, the hour or length, and somebody who is known were told. */
export function isWholeVisit({ intent, slots }: RichUnderstanding): boolean {
  const { date, start, minutes, employeeMatches } = slots;
  const isKnown = employeeMatches.some(({ kind }) => kind !== 'unknown');
  return intent === 'register_visit' && date !== null && isKnown && (start ?? minutes) !== null;
}

/** The visit that a message begins with, and what to tell again after it; null when it is no such message. */
export function visitAndMore(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  if (text.length > MOST) return null;
  const { intent, more } = understanding;
  const isVisit = intent === 'register_visit';
  const isChange = changeIn(text) !== null;
  if ((!isVisit && !isChange && !MORE.has(intent)) || more.length > 0) return null;
  const { roster } = deps.files(turn.who);
  const hear = (words: string): RichUnderstanding =>
    deps.understand(words, { now: turn.now, roster });
  for (const { index, 0: sign } of text.matchAll(PARTING)) {
    const rest = text.slice(index + sign.length).trim();
    const visit = hear(text.slice(0, index));
    if (!isWholeVisit(visit) || visit.confidence < SURE || rest.length > MOST_REST) continue;
    const behind = hear(rest);
    const isSure = !isVisit || (behind.confidence >= SURE_OF_MORE && !isRemark(behind, turn.today));
    if (!isChange && !(MORE.has(behind.intent) && isSure)) continue;
    const before = [say(deps.text('visit.thenMore', { rest }))];
    return { dialog: 'registerVisit', args: { understanding: visit }, before };
  }
  return null;
}

/** "Hij is ziek", "hij was vorige week ziek" tells of no days that are still to be kept. */
function isRemark({ intent, slots }: RichUnderstanding, today: string): boolean {
  const isAway = intent === 'suspend' || intent === 'absence';
  return isAway && (slots.from === null || slots.to === null || slots.to < today);
}
