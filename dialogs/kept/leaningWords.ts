// Words that lean on what was kept a moment ago and name nothing themselves: "undo", "annuleer dat", "toch woensdag".

/** The whole of a message that takes back what was kept last. */
const UNDO =
  /^\W*(?:(?:nee|neen|oeps|oei|sorry|wacht|toch|kan je|kun je|kan|graag|please)\W+)*(?:undo|(?:maak|zet|draai)\s+(?:(?:dat|het|dit|die|'t|da|alles)\s+)?(?:(?:maar|weer|toch|even|eens)\s+)*(?:ongedaan|terug)|(?:(?:dat|het|dit|die|'t|da)\s+)?(?:(?:maar|weer|toch|even|graag|terug)\s+)*(?:ongedaan(?:\s+(?:maken|gemaakt))?|terugdraaien))(?:\s+(?:aub|graag|please|alsjeblieft|a\.u\.b\.?))*\W*$/i;

const TAKES_BACK = new Set(
  (
    'annuleer annuleren geannuleerd cancel cancelen verwijder verwijderen schrap schrappen wis wissen ' +
    'delete intrekken trek afzeggen weg weghalen wegdoen afgelasten afblazen herroep'
  ).split(' '),
);
/** What may stand beside these: what points, what it is, and what means nothing. */
const BESIDE = new Set(
  (
    'dat het die dit deze t da ze hem de mijn afspraak bezoek planning verlof afwezigheid vraag aanvraag ' +
    'opschorting melding contact wijziging nee neen toch maar weer terug graag aub alsjeblieft please even eens ' +
    'sorry oeps wacht kan kun je jij mag wil ik ook nog dan alles gewoon laatste net in af en moet zeg haal doe gooi'
  ).split(' '),
);
/** "Dat gaat niet door", "toch niet": of something that has still to come. */
const NOT_AFTER_ALL =
  /^\W*(?:(?:nee|neen|sorry|oeps|oei|maar)\W+)*(?:(?:dat|het|dit|die|da|'t|de afspraak|mijn verlof)\s+)?(?:gaat (?:toch )?niet door|hoeft (?:toch )?niet(?: meer)?|moet (?:toch )?niet(?: meer)?|toch niet(?: nodig)?)\W*$/i;
const ZEG_AF = /\bzeg\b.*\baf\b|\b(?:haal|doe|gooi)\b.*\bweg\b/i;

/** "Undo", "maak dat ongedaan" */
export function saysUndo(text: string): boolean {
  return UNDO.test(text);
}

/** "Annuleer dat", "verwijder het", "trek het maar in": nobody and no day is named. */
export function takesBack(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const isAbout = words.every((word) => TAKES_BACK.has(word) || BESIDE.has(word));
  return isAbout && (words.some((word) => TAKES_BACK.has(word)) || ZEG_AF.test(text));
}

/** "Dat gaat toch niet door" */
export function saysNotAfterAll(text: string): boolean {
  return NOT_AFTER_ALL.test(text);
}

const OPENS =
  /^\W*(?:(?:ah|oh|ja|hmm?|euh)\W+)*(?:nee|neen|nie|nope|sorry|oeps|oei|wacht|toch|liever|eigenlijk|bedoel\w*|ik bedoel\w*|correctie|fout|foutje|vergissing)\b/i;
const POINTS =
  /^\W*(?:(?:kan je|kun je|wil je|graag|aub|en|nee|neen|toch|maar)\W+)*(?:verplaats|verzet|verschuif|verleg|zet|maak|schuif|stel|wijzig|verander|pas|verbeter)\w*(?:$|\s+(?:er|het|dat|die|dit|deze|'t|da|(?:de|die|deze|het|dat) (?:afspraak|bezoek|verlof|afwezigheid))\b)/i;
const IT_IS =
  /^\W*(?:(?:het|dat|'t|da|die)\s+)(?:is|was|wordt|moet|moest|moe|mag|kan|zal)\b|\b(?:toch|liever)\b/i;
/** Tells or asks something of its own. */
const OF_ITS_OWN =
  /\b(?:geweest|bezocht|gebeld|belde|langsgegaan|gesproken|gemaild|plan|inplannen|registreer|noteer|verlof|ziek|afwezig|wie|wat|waar|hoeveel|waarom|welke|wanneer)\b|\b(?:ik|we|'?k) ?(?:was|waren|ben|zijn|heb|hebben|had|ga|gaan|kom|komen|blijf|werk)\b/i;

/** "Ik was er een uur later": tells or asks something by itself. */
export function tellsOfItsOwn(text: string): boolean {
  return OF_ITS_OWN.test(text);
}

/** "Nee om 11u", "toch woensdag", "verplaats het naar woensdag", "het was woensdag": about what was kept. */
export function leansOnKept(text: string): boolean {
  return !tellsOfItsOwn(text) && (OPENS.test(text) || POINTS.test(text) || IT_IS.test(text));
}

/** "Verplaats het", "wijzig dat": what it should be is still to be said. */
export function asksToChange(text: string): boolean {
  return POINTS.test(text);
}
