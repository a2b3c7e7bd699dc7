// "En ook bij Jonas, zelfde uur", "hetzelfde voor Kofi": another visit at the moment of one that was told.
import type { RichSlots } from '../../src/language/index.ts';
import { emptyDraft, withSlots, type VisitDraft } from './visitDraft.ts';

const SAME = /\b(?:het)?zelfde\b|\bdezelfde\b|\bidem\b|\bditto\b/i;
const ALSO_AT =
  /^\W*(?:(?:en|ah|oh|ja|oeps|nee|daarna|nadien)\W+)*(?:(?:ik was )?(?:ook|nog) (?:nog )?(?:bij|voor|naar)|(?:en )(?:bij|voor))\b/i;

/** "Zelfde uur", "idem" */
export function saysSame(text: string): boolean {
  return SAME.test(text);
}

/** "En ook bij Jonas": somebody else on the same day. */
export function saysAlsoAt(text: string): boolean {
  return ALSO_AT.test(text);
}

/** A new visit for who is named, at the moment of another; null when nobody else is named. */
export function sameAgain(
  text: string,
  slots: RichSlots,
  before: Pick<VisitDraft, 'employeeIds' | 'date' | 'start' | 'end' | 'minutes' | 'mode'>,
  newKey: () => string,
): VisitDraft | null {
  const { employeeMatches, employerMatch } = slots;
  const isOther = employeeMatches.some(
    ({ ids }) => !ids.some((id) => before.employeeIds.includes(id)),
  );
  if (!isOther && (employeeMatches.length > 0 || employerMatch === null)) return null;
  const { date, start, end, minutes, mode } = before;
  const hours = saysSame(text) ? { start, end, minutes } : {};
  return withSlots({ ...emptyDraft(newKey()), date, mode, ...hours }, slots);
}
