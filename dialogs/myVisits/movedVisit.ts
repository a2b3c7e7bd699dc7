// A kept visit that was so much longer, shorter, later or earlier than it says.
import type { RichSlots } from '../../src/language/index.ts';
import { timeAfter, type VisitDraft } from '../registerVisit/visitDraft.ts';

/** As long as the length that stands before it. */
const MOVED =
  /(?:\d|min\w*|kwartier\w*|uur\w*|\bu|half\w*)\s+(te )?(kort|lang|vroeg|laat|korter|langer|vroeger|eerder|later)\b|\b(?:doe|tel|zet) er\b.*\b(bij|af)\b/i;

const COMPARED = /\b(?:te (?:kort|lang|vroeg|laat)|korter|langer|vroeger|eerder|later)\b.*$/i;

/** "15 min langer", "een half uur vroeger": not as long, but by so much; null for anything else. */
export function movedBy(
  text: string,
): 'longer' | 'shorter' | 'later' | 'earlier' | 'unclear' | null {
  const [, isTooMuch, how, added] = MOVED.exec(text) ?? [];
  if (isTooMuch) return 'unclear';
  if (added) return added.toLowerCase() === 'bij' ? 'longer' : 'shorter';
  switch (how?.toLowerCase()) {
    case 'langer':
      return 'longer';
    case 'korter':
      return 'shorter';
    case 'later':
      return 'later';
    case 'vroeger':
    case 'eerder':
      return 'earlier';
    default:
      return null;
  }
}

/** "Duurde 15 min langer" as "duurde 15 min": the length by itself. */
export function withoutMoving(text: string): string {
  return movedBy(text) ? text.replace(COMPARED, '') : text;
}

/** The draft by so much longer, shorter, later or earlier; unchanged when it cannot be told. */
export function moved(
  draft: VisitDraft,
  by: NonNullable<ReturnType<typeof movedBy>>,
  { minutes: length }: Pick<RichSlots, 'minutes'>,
): VisitDraft {
  const { start, minutes } = draft;
  if (length === null || by === 'unclear') return draft;
  if (by === 'later' || by === 'earlier') {
    const from = start && timeAfter(start, by === 'later' ? length : -length);
    const end = from && minutes !== null ? timeAfter(from, minutes) : null;
    return from && (minutes === null || end) ? { ...draft, start: from, end } : draft;
  }
  const total = minutes === null ? 0 : minutes + (by === 'longer' ? length : -length);
  const end = start && total > 0 ? timeAfter(start, total) : null;
  return total > 0 && (start === null || end) ? { ...draft, minutes: total, end } : draft;
}
