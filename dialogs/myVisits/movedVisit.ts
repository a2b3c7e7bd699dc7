// A kept visit that was so much longer, shorter, later or earlier than it says.
import type { RichSlots } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { timeAfter, type VisitDraft } from '../registerVisit/visitDraft.ts';

/** As long as the length that stands before it. */
const MOVED =
  /(?:\d|min\w*|kwartier\w*|uur\w*|\bu|half\w*)\s+(te )?(kort|lang|vroeg|laat|korter|langer|meer|minder|uit(?:gelopen)?|vroeger|eerder|later)\b|\b(?:doe|tel|zet|(?:mag|moet|kan)) er\b.*\b(bij|af)\b|\ber (?:mag|moet|kan)\b.*\b(bij|af)\b/i;

/** "Stopte een kwartier later": the end moves, and the start stays. */
const OF_THE_END =
  /\b(?:stopte|gestopt|eindigde|ge[eë]indigd|gedaan|weg|vertrok\w*|einde|einduur)\b/i;

const COMPARED =
  /\b(?:te (?:kort|lang|vroeg|laat)|korter|langer|meer|minder|uit(?:gelopen)?|vroeger|eerder|later)\b.*$/i;

/** "15 min langer", "een half uur vroeger": not as long, but by so much; null for anything else. */
export function movedBy(
  text: string,
): 'longer' | 'shorter' | 'later' | 'earlier' | 'unclear' | null {
  const [, isTooMuch, how, put, goes] = MOVED.exec(text) ?? [];
  const added = put ?? goes;
  if (isTooMuch) return 'unclear';
  if (added) return added.toLowerCase() === 'bij' ? 'longer' : 'shorter';
  const isEnd = OF_THE_END.test(text);
  switch (how?.toLowerCase()) {
    case 'langer':
    case 'meer':
    case 'uit':
    case 'uitgelopen':
      return 'longer';
    case 'korter':
    case 'minder':
      return 'shorter';
    case 'later':
      return isEnd ? 'longer' : 'later';
    case 'vroeger':
    case 'eerder':
      return isEnd ? 'shorter' : 'earlier';
    default:
      return null;
  }
}

/** What may stand before the length when nothing else is told: "het duurde", "nee, we begonnen". */
const ONLY_MOVED =
  /^\W*(?:(?:nee|neen|sorry|oeps|oei|ah|maar|en|wacht|het|dat|'t|t|da|bezoek|gesprek|ik|we|wij|hij|zij|ze|was|waren|ben|zijn|is|heeft|duurde|geduurd|begon(?:nen)?|startte\w*|gestart|stopte\w*|eindigde\w*|vertrok\w*|liep|bleef|bleven|kwam\w*|doe|tel|zet|maak|mag|moet|kan|er|maar|toch|eigenlijk|wel|nog|ongeveer|zo'n|zeker|om|van|precies|in feite)\W+)*(?:een|nen|'n|n|half\w*|anderhalf|driekwart|kwartier\w*|twee|drie|vijf|tien|vijftien|twintig|dertig|\d+\S*)\s/i;

/** "Een kwartier langer", "begon een half uur later": nothing but that, so of the visit at hand. */
export function saysOnlyMoved(text: string): boolean {
  return movedBy(text) !== null && ONLY_MOVED.test(text);
}

/** "Duurde 15 min langer" as "duurde 15 min": the length by itself. */
export function withoutMoving(text: string): string {
  return movedBy(text) ? text.replace(COMPARED, '') : text;
}

/** "Een kwartier langer" than the draft says; unchanged when it cannot be told. */
export function movedByWords(
  draft: VisitDraft,
  text: string,
  { now }: Pick<Turn, 'now'>,
  deps: Pick<DialogDeps, 'understand'>,
): VisitDraft {
  const { slots } = deps.understand(withoutMoving(text), { now, as: 'correct_visit' });
  return moved(draft, movedBy(text) ?? 'unclear', slots);
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
  // Longer than nobody knows what cannot be told.
  const total = minutes === null ? 0 : minutes + (by === 'longer' ? length : -length);
  const end = start && total > 0 ? timeAfter(start, total) : null;
  return total > 0 && (start === null || end) ? { ...draft, minutes: total, end } : draft;
}
