// "Ik heb Greet nog niet teruggebeld", "ik bel Peter De Smet maandag": no contact took place, so none is kept.
import { fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { openByWords } from '../open/showOpen.ts';
import { say } from '../say.ts';
import { callersAround, knownCallerIn } from './knownCaller.ts';
import { pickRequest } from './pickRequest.ts';
import { showRequest, showRequests } from './showRequests.ts';

const WHY = 'showRequest';
const MOST = 160;
const NOT = String.raw`(?:nog (?:altijd |steeds |maar )?(?:niet|nie|ni)|(?:niet|nie|ni)|nooit|nog geen)`;
const DONE = String.raw`(?:op|terug)?ge(?:beld|bel|maild|mailed|contacteerd|telefoneerd|antwoord|sms't|smst|appt|reageerd|hoord)|beantwoord`;
const TO_DO = String.raw`(?:op|terug)?(?:bellen|mailen|contacteren|telefoneren|antwoorden|sms'en|smsen)`;
const MINE = String.raw`(?:ik|k|'k|we|wij)`;

const NOT_YET = [
  // "Ik heb Greet nog niet teruggebeld", "Peter heeft nog niet gebeld", "Greet nog niet gebeld"
  String.raw`\b${NOT}\b(?: \S+){0,4} (?:terug |op )?(?:${DONE})\b`,
  // "Ik kon Peter niet bellen", "ik kan Greet vandaag niet terugbellen"
  String.raw`\b(?:kon|kan|konden|kunnen|geraak|geraakte|kwam|mocht)\b.*\b${NOT}\b.*\b${TO_DO}\b`,
  String.raw`\b${NOT}\b(?: \S+){0,5} kunnen (?:terug )?${TO_DO}\b`,
  String.raw`\b(?:vergat|vergeten|verwaarloosd|geen tijd|geen kans|niet aan toe|er niet toe gekomen|niet toe gekomen)\b.*\b${TO_DO}\b`,
  String.raw`\b${TO_DO}\b.*\b(?:vergeten|niet gelukt|lukte niet)\b`,
].map((pattern) => new RegExp(pattern, 'u'));
/** What was tried is kept as an attempt; what was done instead, as what it was. */
const TRIED =
  /\b(?:geprobeer\w*|probeer\w*|poging|gehoor|oor|voicemail|antwoordapparaat|opgenomen|opnemen|nam|neemt|namen|bereik\w*|te pakken|bezet\w*|in gesprek|getracht)\b/;
const DID_ELSE =
  /\b(?:maar|wel|dus|daarom|in plaats)\b.*\b(?:gebeld|teruggebeld|gemaild|gesproken|gehoord|langs\w*|geweest|bezoek|bezocht|gezien|gestuurd)\b/;
const ASKS = /\?|^\W*(?:wie|wat|wanneer|waarom|hoe|welke?|heb|hebben|heeft|is|kan|kun|moet)\b/;
/** "De vraag mag dicht", "of je terugbelt": something else is asked. */
const SAYS_MORE = /\b(?:sluit\w*|dicht|vraagt|vroeg|belde|of (?:er|je|ik|we|iemand))\b/;

/** Says that somebody was not called, and that nobody tried. */
export function saysNotYet(text: string): boolean {
  const said = fold(text).replaceAll('’', "'");
  if (said.length > MOST || [TRIED, DID_ELSE, ASKS, SAYS_MORE].some((one) => one.test(said)))
    return false;
  return NOT_YET.some((pattern) => pattern.test(said));
}

const WILL_CALL = new RegExp(
  [
    String.raw`^\W*(?:${MINE} )(?:moet|moeten|ga|gaan|zal|zullen|wil|willen|mag|mogen)\b.*\b${TO_DO}\W*$`,
    String.raw`^\W*(?:${MINE} )(?:bel|bellen|mail|contacteer|telefoneer)\b(?!.*\b(?:gebeld|afspraak)\b)`,
    String.raw`^\W*(?:morgen|straks|vandaag|seffens|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week) (?:bel|mail|contacteer|telefoneer) (?:ik|we)\b`,
    String.raw`^\W*(?:nog )?(?:te )?(?:bellen|terugbellen|terug te bellen) (?:naar |met )?\p{L}`,
  ].join('|'),
  'u',
);

/** "Ik moet Peter De Smet nog bellen": of somebody around one's files, who is no employee there. */
function willCall(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const said = fold(text);
  if (said.length > MOST || ASKS.test(said) || !WILL_CALL.test(said)) return false;
  const { agreements } = deps.files(turn.who);
  return knownCallerIn(text, slots, callersAround(turn, deps), agreements, 'spoken') !== null;
}

/** Keeps nothing, and shows what waits for an answer; null when it says something else. */
export function notYetByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const isAhead = willCall(text, understanding, turn, deps);
  if (!isAhead && !saysNotYet(text)) return null;
  const { slots, intent } = understanding;
  // "Gisteren bij Emre van 10 tot 11, Greet nog niet gebeld" tells of a visit.
  if (intent === 'register_visit' && (slots.minutes !== null || slots.end !== null)) return null;
  const picked = pickRequest(understanding, () => true, WHY, turn, deps);
  if (picked.kind === 'one') {
    return [say(deps.text('request.notYet.one')), ...showRequest(picked.request.id, turn, deps)];
  }
  // No question of Jonas's own waits: what stands open with him.
  if (slots.employeeMatches.some(({ kind }) => kind === 'matched')) {
    const nothing = say(deps.text('request.notYet.kept'));
    return [nothing, ...openByWords(text, understanding, turn, deps)];
  }
  if (picked.kind === 'none') return [say(deps.text('request.notYet.none'))];
  return [say(deps.text('request.notYet.several')), ...showRequests(turn, deps)];
}
