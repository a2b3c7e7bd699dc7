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
/** What was said here, in a clause of its own: "wat ik typte". */
const SAID = String.raw`(?:(?:alles |al )?(?:wat|dat|da|van wat)(?: (?:ik|we|wij|'?k))(?: (?:hier|net|juist|daarnet|daarstraks|zonet|zojuist|daarjuist|allemaal|u|je|jou|jullie|al|zelf|heb|hebben))* (?:ge)?(?:typ\w*|tik\w*|schre\w+|schrijf\w*|zei|zeg\w*|vertel\w*|vroeg|vraag\w*|stuur\w*|ingevuld|ingetypt|ingetikt)|(?:mijn|onze|deze|al mijn|de) (?:berichten|woorden|vragen|chat|conversatie)|(?:dit|ons|het|mijn|heel dit|deze) (?:gesprek|chat\w*|babbeltje)|what (?:i|we) (?:typed|wrote|said|asked)|my messages|this (?:chat|conversation)|ce que j'ai (?:[ée]crit|tap[ée]|dit)|mes messages|cette conversation|ce chat)`;
/** What is meant in this chat when nothing else is named. */
const THIS = String.raw`(?:dit|hiervan|(?:jullie|u|ge|je) (?:alles|iets)|it|this|cela|ça)`;
const AWAY = String.raw`(?:weg|weggooien|wegdoen|weghalen|wissen|gewist|verwijderen|verwijderd|schrappen|geschrapt|vernietigen|deleten|vergeten)`;
/** "Gooi alles weg wat ik getypt heb", "kan je wissen wat ik schreef": it is asked, in whatever order. */
const ASKS_AWAY = [
  new RegExp(
    String.raw`^\W*(?:(?:en|dus|dan|nee|ok|hallo|dag) )*${PLEASE}(?:wis|verwijder|delete|erase|schrap|vernietig|vergeet|effacez?|supprimez?|(?:gooi|smijt|doe|haal)(?=.*\bweg))\b(?!.*\bniet\b).*\b${SAID}`,
    'i',
  ),
  new RegExp(
    String.raw`^\W*(?:${POLITE} )*(?:ik wil|wij willen|we willen|ik zou|ik had|ik heb|kan|kun|kunt|kunde|kunnen|wil|wilt|willen|zou|gelieve|mag|mogen)\b(?!.*\b(?:niet|nie|hoe)\b)(?=.*\b${AWAY}\b).*\b${SAID}`,
    'i',
  ),
];
/** "Ik wil niet dat dit bewaard wordt", "hou niets bij van dit gesprek". */
const KEPT = String.raw`(?:bewaar\w*|bewar\w*|bijhou\w*|bijgehouden|bij te houden|hou\w*\b.*\bbij|opslaan|opgeslagen|opslaat|onthou\w*|keep|kept|stored?|saved?|gardez?|conserv\w+)`;
const NOT = String.raw`(?:niet|nie|niets|niks|geen|nooit|liever niet|not|don'?t|nothing|pas)`;
const FORBIDS = new RegExp(
  String.raw`\b(?:wil|willen|wens|wou|zou|mag|mogen|moet|moeten|hoef\w*|liever|liefst|gelieve|want|veux)\b[^.?!]*\b${NOT}\b[^.?!]*\b${KEPT}\b|\b${NOT} (?:dit |dat |alles )?${KEPT}\b|^\W*(?:${POLITE} )*(?:bewaar|hou|onthou|sla|keep|ne gardez)\b[^.?!]*\b${NOT}\b`,
  'i',
);
const OF_CHAT = new RegExp(String.raw`\b${SAID}`, 'i');
const OF_THIS = new RegExp(String.raw`\b${THIS}\b`, 'i');
/** What is kept elsewhere, or is somebody else's to keep. */
const ELSEWHERE =
  /\b(?:plan\w*|ondersteuningsplan|gegevens|data|factu\w*|overeenkomst\w*|contract\w*|dossier\w*|premie\w*|verslag\w*|papier\w*|foto\w*|werkgever|baas|chef|collega\w*|coach|begeleid\w*|kop\w*|file|invoice\w*)\b/i;
const ASKS_HOW =
  /^\W*(?:hoe|wat|waar|kan ik|mag ik|wordt)\b|\bhoe\b|\b(?:weten|vraag\w*) (?:me af )?of\b/i;

const MAX_TEXT = 160;

/**
 * "Wis dit gesprek", "mijn berichten wissen aub", "ik wil niet dat jullie bewaren wat ik typte"; not "hoe kan ik
 * dit gesprek wissen?", which is a question.
 */
export function saysWipe(text: string): boolean {
  if (text.length >= MAX_TEXT || ASKS_HOW.test(text)) return false;
  const isShort = text.length < 80;
  if (isShort && (WIPES.test(text) || THING_FIRST.test(text) || ONLY_WIPE.test(text))) return true;
  return text.split(/[.!;]+/).some(asksAway);
}

function asksAway(sentence: string): boolean {
  if (sentence.split(',').some((part) => ASKS_AWAY.some((asks) => asks.test(part)))) return true;
  if (sentence.includes('?') || !FORBIDS.test(sentence)) return false;
  return OF_CHAT.test(sentence) || (OF_THIS.test(sentence) && !ELSEWHERE.test(sentence));
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
