// "Mail gekregen van Peter De Smet": what somebody wrote to us is a question of theirs, no contact of the coach's own.
import { fold } from '../../src/language/index.ts';

const MESSAGE = String.raw`(?:e-?mail|email|mail|mailtje|mailke|bericht|berichtje|sms|sms'je|smsje|brief|briefje|whatsapp|whatsappje|appje|voicemail|chatbericht)`;
const WROTE = String.raw`(?:mailde|mailden|mailt|schreef|schreven|schrijft|smste|sms'te|appte|whatsappte|stuurde|stuurden|stuurt|chatte|berichtte)`;
const WRITTEN = String.raw`(?:gemaild|gemailed|ge-?smst|ge-?appt|geschreven|gestuurd|doorgestuurd|verstuurd|verzonden)`;

const INCOMING = [
  // "Een mail van Greet over Kofi", "berichtje gekregen van Peter"
  String.raw`\b${MESSAGE}\b(?: (?:net|daarnet|vandaag|gisteren|zonet))? (?:ge?kregen|ontvangen|binnengekregen|binnen|toegekomen|binnengekomen)? ?(?:van|uit|door|vanwege)\b`,
  String.raw`\b(?:kreeg|kregen|krijg|ontving|ontvingen)\b.*\b${MESSAGE}\b`,
  String.raw`\b${MESSAGE}\b.*\b(?:gekregen|ontvangen|binnengekregen|binnengekomen|toegekomen)\b`,
  // "Peter De Smet mailde", "Greet stuurde een berichtje"
  String.raw`^(?!.*\b(?:ik|we|wij) (?:net |daarnet |gisteren )?${WROTE}\b)(?!.*\b${WROTE} (?:ik|we|wij)\b).*\b(?:mailde|mailden|mailt|smste|sms'te|appte|whatsappte|berichtte)\b`,
  String.raw`^(?!.*\b(?:ik|we|wij) (?:net |daarnet |gisteren )?${WROTE}\b)(?!.*\b${WROTE} (?:ik|we|wij)\b).*\b${WROTE}\b.*\b${MESSAGE}\b`,
  // "Peter heeft mij gemaild", "Greet heeft een mailtje gestuurd"
  String.raw`^(?!.*\b(?:ik|we|wij)\b).*\b(?:heeft|had|hebben)\b.*\b${WRITTEN}\b`,
].map((pattern) => new RegExp(pattern, 'u'));
/** "Mail van Peter beantwoord", "en ik belde terug": the coach's own contact after all. */
const ANSWERED =
  /\b(?:beantwoord\w*|geantwoord|antwoordde|teruggemaild|teruggebeld|teruggestuurd|gereageerd|(?:en|dus) (?:ik|we)?\b.*\b(?:gebeld|gemaild|gesproken|belde|mailde)|heb (?:ik|hem|haar|ze)?\b.*\b(?:gebeld|gesproken)|na (?:een|de|zijn|haar) (?:mail|bericht))\b/;

/** Says that somebody else wrote, and nothing of an answer. */
export function saysIncoming(text: string): boolean {
  const said = fold(text).replaceAll('’', "'");
  return INCOMING.some((pattern) => pattern.test(said)) && !ANSWERED.test(said);
}
