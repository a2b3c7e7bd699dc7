// Whether somebody must come or a call is enough, as it is said; what only sounds like a yes is no answer.

const COMES =
  /\blang(?:s|st)\s?(?:te )?(?:kom|ga)\w*|\b(?:kom|komt|komen)\b(?:\W+\w+){0,4}\W+lang(?:s|st)\b|\bter plaatse\b|\bop (?:de werkvloer|bezoek)\b|\b(?:iemand|hulp|(?:de|een|onze|mijn) (?:job)?(?:coach|begeleid\w+))\b[^.?!,;]{0,20}\bnodig\b[^.?!,;]{0,20}\b(?:op de (?:werk)?vloer|bij ons|in (?:de|het|onze) (?:zaak|winkel|keuken|atelier|magazijn|bedrijf))\b|\b(?:op de (?:werk)?vloer|bij ons)\b[^.?!,;]{0,20}\biemand nodig\b|\biemand (?:te )?sturen\b|\bstuur\w*\b.{0,20}\biemand\b|\bafkomen\b|\bkom\w* (?:eens |gerust |maar )?(?:praten|kijken|af)\b/i;
const COMING = String.raw`(?:kom\w*|lang(?:s|st)\w*|ter plaatse|bezoek|sturen|afkomen)\b`;
const COMES_NOT = new RegExp(
  String.raw`\b(?:niemand|niet|nie|nooit|geen)(?: (?:meer|te|hoeven|moeten|hoeft|moet|mag|zal|zelf|op|echt|nodig|dat|er|nu|om|direct|hier|gaan|iemand|zo|persoonlijk|speciaal))*\W+${COMING}|${COMING} (?:hoeft |is |moet )?(?:echt |zeker |voor mij )?niet\b|\b(?:bellen|mailen) (?:is|volstaat|kan)\b`,
  'i',
);
/** "Ik kom zelf wel langs" */
const COMES_SELF =
  /\b(?:ik|wij|we)\b(?:\W+\w+){0,3}?\W+(?:kom|komen|kwam)\b|\b(?:kom|komen) (?:ik|wij|we)\b|\bzelf\b[^.?!,;]{0,20}\b(?:lang(?:s|st)\w*|kom\w*)\b/i;
/** "De coach komt nooit langs", "de coach is langsgekomen": that is told, not asked. */
const COMPLAINS =
  /\b(?:mijn|de|onze|die|uw|jullie) (?:job)?(?:coach|begeleid\w+)\b[^.?!,;]{0,20}\b(?:komt|kwam|is|heeft)\b/i;
/** "Ik wil weten of de coach ook in het weekend kan komen" */
const ASKS_WHETHER =
  /\b(?:weten|vraag me af|vragen|benieuwd)\b.*\b(?:of|hoe|wanneer|wat|waar\w*)\b/i;

/** What a sentence asks for, whatever was asked; null when it does not say. */
export function wantsSaid(text: string): 'contact' | 'presence' | null {
  if (COMPLAINS.test(text)) return null;
  if (COMES_NOT.test(text) || COMES_SELF.test(text)) return 'contact';
  return COMES.test(text) && !ASKS_WHETHER.test(text) ? 'presence' : null;
}

/** Who comes to us asks nobody to come. */
export function isOwnVisit(text: string): boolean {
  return COMES_SELF.test(text);
}

const ALSO = String.raw`(?:[\s,.!]+(?:ja|graag|please|aub|alstublieft|s.?v.?p\.?|hoor|zeker|dat|mag|zou|fijn|goed|zijn|wel|liefst|merci|dank u|bedankt|dringend))*`;
/** "Ok" or "klopt" may be said of what was read back: that is no visit. */
const YES = new RegExp(
  String.raw`^\W*(?:ja+|jawel|jazeker|jep|jup|yes|yep|oui|graag|zeker|natuurlijk|absoluut|heel graag|dat mag|liefst wel|wel)${ALSO}\W*$`,
  'iu',
);
const YES_AND =
  /^\W*(?:ja+|jawel|jazeker|graag|yes|oui)\b(?!\W*(?:maar|nee+n?|niet|dat klopt|klopt|verstuur|verzend))/i;
const NO = /^\W*(?:nee+n?|nope|no|non|zeker niet|absoluut niet)\b/i;
const CALLS = /\b(?:\w*bel(?:len|t)?|\w*mail\w*|\w*telefo\w*|contact\w*|call|phone)\b/i;

/** The answer to "moet er iemand langskomen?"; null: that is no answer to it. */
export function wantsAnswered(text: string): 'contact' | 'presence' | null {
  if (YES.test(text)) return 'presence';
  const said = wantsSaid(text);
  if (said !== null) return said;
  if (NO.test(text) || saysNotNeeded(text)) return 'contact';
  if (ASKS_WHETHER.test(text) || text.trim().endsWith('?')) return null;
  if (CALLS.test(text)) return 'contact';
  if (YES_AND.test(text)) return 'presence';
  return ONLY_COMES.test(text) ? 'presence' : null;
}

/** "Kom maar", "iemand mag komen" */
const ONLY_COMES = /^\W*(?:ja\W+)?(?:kom|iemand (?:mag|moet|kan) komen|ter plaatse|bezoek)\b/i;

/** "Nee dat hoeft niet", "niet nodig": nobody must come. */
export function saysNotNeeded(text: string): boolean {
  return /^\W*nee+n?\b|\b(?:hoeft|nodig|moet|liever) (?:echt |zeker |nu )?niet\b|\bniet (?:echt )?nodig\b/i.test(
    text,
  );
}

const SENDS =
  /^\W*(?:(?:ok|oke|ja|nu|graag|dat|maar|aub)\W+)*(?:verstu+r\w*|verzend\w*|verstuur|stuur(?: maar| door| het| op)*|zend\w*|klopt|dat klopt|bewaar|bevestig\w*|in orde|send|envoyer)(?:\W+(?:maar|het|aub|door|graag|alles|dit|dat))*\W*$/i;

/** "Verzenden", "klopt": said of what is read back, before there is anything to send. */
export function saysSend(text: string): boolean {
  return SENDS.test(text);
}
