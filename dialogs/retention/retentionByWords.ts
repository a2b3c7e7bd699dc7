// "Wat wordt gewist?", "bewaar het dossier van Jonas, klacht loopt", "het dossier mag gewist worden": for leads.
import type { RichUnderstanding } from '../../src/language/index.ts';
import { agreementsMeant } from '../agreements/agreementsMeant.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { chooseHold } from './holdFile.ts';
import { showRetention } from './showRetention.ts';

const ASKS =
  /^(?:toon |geef |zeg )?(?:me |eens )?(?:wat|welke|wanneer)\b.*\b(?:wordt|worden|werd|werden|is|zijn|gaat|moet(?:en)?)\b.*\b(?:gewist|verwijderd|opgekuist)\b/i;
const WHAT_IS_HELD = /^(?:toon |geef )?(?:wat|welke)\b.*\bdossiers?\b.*\blanger\b.*\bbewaard\b/i;
const LETS_GO =
  /\bdossiers?\b.*\b(?:niet (?:langer|meer)\b.*\b(?:bewar|bewaard|bijgehouden|bij)|mag\b.*\b(?:gewist|weg|verwijderd))|^(?:hef|beëindig|beeindig|stop)\b.*\b(?:bewaring|bewaren)\b/i;
const HOLDS =
  /^(?:gelieve |kan je |kun je |wil je )?(?:bewaar|behoud|bewaren|wis|verwijder)\b.*\bdossier\b|\bdossier\b.*\b(?:niet (?:wissen|verwijderen)|(?:langer|blijven) bewaren|(?:moet|mag niet)\b.*\b(?:bewaard blijven|gewist worden|verwijderd worden))/i;
const ERASES = /^(?:gelieve |kan je |kun je |wil je )?(?:wis|verwijder)\b/i;
/** "…, klacht loopt", "… want er loopt een klacht": the reason, as far as it is said. */
const REASON = /(?:,\s*|\s(?:wegens|omwille van|vanwege|omdat|want|reden(?: is)?:?)\s+)(.{3,})$/i;

/** Null when it is about something else, or not for who asks. */
export function retentionByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const isLead = turn.who.roles.has('teamLead');
  if (ASKS.test(text) || WHAT_IS_HELD.test(text)) return isLead ? showRetention(turn, deps) : null;
  if (LETS_GO.test(text)) return showRetention(turn, deps);
  if (!HOLDS.test(text)) return null;
  if (!isLead) return [say(deps.text('retention.refused'))];
  // Erasing before its term is a person's right, and another command.
  if (ERASES.test(text) && !/\bniet\b/i.test(text)) return null;
  const named = [...slots.employeeMatches, ...(slots.employerMatch ? [slots.employerMatch] : [])];
  const all = deps.agreements.list(turn.who);
  const meant =
    named.length === 0 ? [] : agreementsMeant(all, slots.employeeMatches, slots.employerMatch);
  const [, reason = ''] = REASON.exec(text.trim()) ?? [];
  return chooseHold(meant, reason.replace(/[.!]+$/, '').slice(0, 200), turn, deps);
}
