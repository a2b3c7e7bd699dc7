// "Wat wordt gewist?", "bewaar het dossier van Jonas, klacht loopt", "het dossier mag gewist worden": for leads.
import type { RichUnderstanding } from '../../src/language/index.ts';
import { agreementsMeant } from '../agreements/agreementsMeant.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { chooseHold } from './holdFile.ts';
import { showRetention } from './showRetention.ts';

const GONE = '(?:gewist|verwijderd|opgekuist|vernietigd)';
const BECOMES =
  '(?:word(?:t|en)?|wrd|werd(?:en)?|is|zijn|ga(?:at|an)|moet(?:en)?|mag|mogen|zal|zullen)';
const ASKS = [
  new RegExp(
    `^(?:toon |geef |zeg )?(?:me |mij |eens )*(?:wat|welke|wanneer)\\b.*\\b${BECOMES}\\b.*\\b${GONE}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:toon |geef |zeg )(?:me |mij |eens )*(?:wat|welke)\\b.*\\b${GONE} ${BECOMES}\\b`,
    'i',
  ),
  /^(?:wat|welke dossiers)\b.*\b(?:wissen we|wis je|verwijder je|verwijderen we)\b/i,
  /^(?:toon |geef )?(?:wat|welke)\b.*\bdossiers?\b.*\b(?:langer|blijven)\b.*\bbewaard\b/i,
];
/** What somebody has wiped is asked of visits and of one's own chat too. */
const OF_SOMETHING_ELSE = /\b(?:bezoek|bezoeken|chat|gesprek|gesprekken|vraag|antwoord)\b/i;
const LETS_GO =
  /\bdossiers?\b.*\b(?:niet (?:langer|meer)\b.*\b(?:bewaren|bewaard|bijhouden|bijgehouden|bij)\b|mag\b(?!.*\bniet\b).*\b(?:gewist|weg|verwijderd)\b)|^(?:hef|beëindig|beeindig|stop)\b.*\b(?:bewaring|bewaren)\b/i;
const POLITE = '(?:gelieve |(?:kan|kun|wil) (?:je|u) )?';
const HOLDS = [
  new RegExp(`^${POLITE}(?:bewaar|behoud|bewaren|wis|verwijder)\\b.*\\bdossiers?\\b`, 'i'),
  new RegExp(`^${POLITE}(?:hou|houd|houden)\\b.*\\bdossiers?\\b.*\\b(?:bij|langer)\\b`, 'i'),
  /\bdossiers?\b.*\b(?:niet (?:wissen|verwijderen)|(?:langer|blijven) (?:bewaren|bijhouden)|bewaard blijven|niet (?:gewist|verwijderd) worden)\b/i,
];
const ERASES = new RegExp(`^${POLITE}(?:wis|verwijder)\\b`, 'i');
/** "…, klacht loopt", "… want er loopt een klacht": the reason, as far as it is said. */
const REASON =
  /(?:[,:]\s*|\s(?:wegens|omwille van|vanwege|omdat|want|reden(?: is)?:?)\s+)(.{3,})$/i;

/** Null when it is about something else, or not for who asks. */
export function retentionByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const isLead = turn.who.roles.has('teamLead');
  if (ASKS.some((asks) => asks.test(text)) && !OF_SOMETHING_ELSE.test(text))
    return isLead ? showRetention(turn, deps) : null;
  if (LETS_GO.test(text)) return showRetention(turn, deps);
  if (!HOLDS.some((holds) => holds.test(text))) return null;
  // Erasing before its term is a person's right, and another command.
  if (ERASES.test(text) && !/\bniet\b/i.test(text)) return null;
  if (!isLead) return [say(deps.text('retention.refused'))];
  const named = [...slots.employeeMatches, ...(slots.employerMatch ? [slots.employerMatch] : [])];
  const all = deps.agreements.list(turn.who);
  const meant =
    named.length === 0 ? [] : agreementsMeant(all, slots.employeeMatches, slots.employerMatch);
  const [, reason = ''] = REASON.exec(text.trim()) ?? [];
  return chooseHold(meant, reason.replace(/[.!?]+$/, '').slice(0, 200), turn, deps);
}
