// "Wis dit gesprek": words that want the whole chat gone, and what is said when that was asked once more.

const POLITE = String.raw`(?:aub|a\.u\.b\.?|alstublieft|alsjeblieft|alsublieft|graag|svp|please|even|eens|nu|maar|meteen|direct|helemaal|volledig|mij|me|dank u|bedankt|merci)`;
const THING = String.raw`(?:gesprek|chat(?:gesprek)?|conversatie|berichten|alles|conversation|chatgeschiedenis|geschiedenis)`;
const GONE = String.raw`(?:wissen|verwijderen|deleten|weghalen|leegmaken|gewist|verwijderd|leeg|weg)`;
const PLEASE = String.raw`(?:(?:(?:kan|kun|kunt|wil|wilt|mag|gelieve|zou|ik wil|ik zou|ik had) ?(?:je|u|ik|jij|ge)? )?(?:${POLITE} |willen |liefst )*)`;
const WIPES = new RegExp(
  String.raw`^\W*${PLEASE}(?:wis|verwijder|delete|effacez?|maak|gooi)\b.{0,20}\b${THING}(?: (?:hier|van vandaag|met u|met jou|met maatje|dat? ik (?:hier )?(?:typte|schreef|zei)|wat ik (?:hier )?(?:typte|schreef|zei|getypt heb|gezegd heb)))?(?:\W+(?:${POLITE}|${GONE}|en))*\W*$`,
  'i',
);
const THING_FIRST = new RegExp(
  String.raw`^\W*${PLEASE}(?:(?:dit|mijn|het|ons|de|deze|heel|hele|volledige) )*${THING} (?:${POLITE} )*${GONE}(?: (?:${POLITE}|hebben))*\W*$`,
  'i',
);
const ONLY_WIPE =
  /^\W*(?:alles )?(?:wis|wissen|verwijder alles|clear)(?: aub| maar| alles| graag| alstublieft)*\W*$/i;
const ASKS_HOW = /^\W*(?:hoe|wat|waar|kan ik|mag ik|wordt)\b|\bhoe\b/i;

/** "Wis dit gesprek", "wis", "mijn berichten wissen aub"; not "hoe kan ik dit gesprek wissen?", which is a question. */
export function saysWipe(text: string): boolean {
  if (text.length >= 80 || ASKS_HOW.test(text)) return false;
  return WIPES.test(text) || THING_FIRST.test(text) || ONLY_WIPE.test(text);
}

const YES = String.raw`(?:ja+|jawel|jazeker|jup|yep|yes|oui|ok[eé]?|okay|okido|zeker|tuurlijk|natuurlijk|goed|prima|akkoord|doe|inderdaad|absoluut|definitief|bevestig|mag|wis|verwijder|👍)`;
/** Beside a yes these say no more than it does: "ja, wis alles", "doe maar weg". */
const REST = String.raw`(?:${YES}|${POLITE}|${THING}|${GONE}|doen|het|dat|dit|mijn|de|is|weten|ik|ben|wil|ga|uw|je|gang|hoor|allemaal|u|echt|heel)`;
const SAYS_YES = new RegExp(String.raw`^\W*${YES}(?:[\s,.!]+${REST})*[\s,.!]*$`, 'iu');
const SAYS_NO =
  /^\W*(?:nee+n?|neen|nope|no|non|toch niet|liever niet|niet (?:doen|wissen|verwijderen)|laat (?:maar|staan|het|dat|alles|zitten)|wacht|stop|annule\w*|hou\w*|bewa\w*|behou\w*)(?![\p{L}])/iu;

/** What is said to "wilt u dit hele gesprek wissen?"; null: something else, and nothing is gone. */
export function answerToWipe(text: string): 'yes' | 'no' | null {
  if (text.length >= 80 || text.includes('?')) return null;
  if (SAYS_NO.test(text)) return 'no';
  return SAYS_YES.test(text) ? 'yes' : null;
}
