// "Nog niet bekend", "we hebben de premie nog niet": what is asked is not known yet, and that is an answer.

const KNOW = String.raw`(?:weet|weten)(?: (?:ik|we|wij))?(?: (?:het|dat|da|'?t))?(?: (?:nog|echt|eigenlijk|pas))* (?:niet|nie|later)(?: zeker| precies| juist)?`;
const NOT_YET = String.raw`nog (?:altijd |steeds )?(?:niet|nie|geen)\b`;
const UNKNOWN = new RegExp(
  String.raw`^\W*(?:(?:dat|da|het|'?t) )?(?:(?:is|zijn) )?(?:(?:ik |we |wij )?${KNOW}|geen (?:flauw )?(?:idee|datum)|(?:ligt |staat )?nog (?:niet|nie) (?:bekend|geweten|gekend|beslist|vast|zeker)|(?:nog )?(?:onbekend|onzeker|te bepalen|af te wachten))\W*$`,
  'iu',
);
/** "We hebben de premie nog niet", "nog geen overeenkomst", "de premie is nog niet goedgekeurd". */
const NOT_THERE = new RegExp(
  String.raw`^(?=.*${NOT_YET})(?!.*\d).*\b(?:premie|wewis|goedkeuring|goedgekeurd|aangevraagd|aanvraag|beslissing|beslist|overeenkomst|contract|getekend|ondertekend|datum|startdatum|dag|nieuws|antwoord|toegekend|gestart|begonnen|start|vast|bekend|zeker|gevonden)\b`,
  'iu',
);
/** "Dat moeten we nog aanvragen", "we wachten op de beslissing van WEWIS". */
const STILL_TO_DO =
  /^(?!.*\d).*(?:\b(?:moet\p{L}*|gaan|zullen)\b.{0,30}\bnog\b.{0,20}\b(?:aanvragen|krijgen|tekenen|beslissen|afspreken|kiezen|komen|bepalen)|\bwacht\p{L}*\b.{0,25}\b(?:op|af)\b)/iu;

/** True when it is said that the answer is not known yet; a question never says so. */
export function saysUnknownYet(text: string): boolean {
  if (UNKNOWN.test(text)) return true;
  return !text.includes('?') && (NOT_THERE.test(text) || STILL_TO_DO.test(text));
}
