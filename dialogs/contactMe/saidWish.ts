// When somebody wants to be called or visited, and how pressing it is: "dringend, vandaag nog", "liefst na 16 uur".

/** As much is kept, in characters. */
const MAX_WISH = 90;

const URGENT =
  '(?:(?:heel|zeer|erg|super|enorm|echt|nogal|best|vrij) )?(?:(?:hoog|super)?dringende?|spoed|urgente?)|zo (?:snel|rap|vlug|spoedig|gauw) (?:als )?mogelijk|z\\.?s\\.?m\\.?|asap|onmiddellijk|meteen|right now|as soon as possible|d[èe]s que possible';
const PART =
  "(?:(?:voor|na)?middag|avond|ochtend|morgend?|'s ?(?:morgens|ochtends|middags|namiddags|voormiddags|avonds)|in de (?:(?:voor|na)?middag|ochtend|morgen|avond)|over de middag|na (?:de werkuren|mijn (?:werk|uren|shift)|het werk|school)|tijdens (?:de|mijn) (?:middag|middagpauze|pauze|kantooruren))";
const CLOCK = String.raw`(?:[01]?\d|2[0-4])(?:\s?(?:uur|u|h)(?:\s?[0-5]\d)?|[:.][0-5]\d(?:\s?(?:uur|u|h))?)`;
const TIME = String.raw`(?:(?:om|na|voor|v[óo]{1,2}r|vanaf|tot|tegen|rond|v[óo]{2}r) (?:de )?(?:ten )?${CLOCK}(?: (?:en|tot) ${CLOCK})?|tussen (?:[01]?\d|2[0-4])\S{0,4}(?: uur)? en ${CLOCK})`;
const WEEKDAY = '(?:maan|dins|woens|donder|vrij|zater|zon)dag';
const DAY = String.raw`(?:vandaag|(?:over)?morgen(?:ochtend|(?:voor|na)?middag|avond)?|vanavond|van(?:na|voor)?middag|(?:(?:volgende|komende|deze|elke) )?${WEEKDAY}(?:ochtend|(?:voor|na)?middag|avond)?|(?:deze|volgende|komende) week|begin volgende week|(?:demain|aujourd'hui|(?:lun|mar|mercre|jeu|vendre|same)di)(?: (?:matin|midi|soir|après-midi))?|ce (?:matin|soir)|cet après-midi|(?:cette semaine|la semaine prochaine)|(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri)day)(?: (?:morning|afternoon|evening))?|(?:this|next) week|\d{1,2}[/-]\d{1,2}|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))`;
const BEFORE =
  '(?:(?:liefst|liever|graag|best|enkel|alleen|pas|niet|ten laatste|uiterlijk|eerder|nog) )*(?:(?:op|voor|tegen|vanaf|na) )?';
const WHEN = String.raw`${BEFORE}(?:${DAY}|${TIME}|${PART})(?: (?:nog|al)(?!\p{L}))?(?:,?(?: (?:en|of|tot|,|om|in de))*\s+(?:${DAY}|${TIME}|${PART}))*`;

const URGENCIES = words(URGENT);
const TIMES = words(WHEN);
/** "Niet dringend", "geen spoed" */
const CALM =
  /(?<!\p{L})(?:niet|geen|nie|niks) (?:(?:zo|heel|echt|direct|meteen) )?(?:dringende?|spoed|haast|urgent|onmiddellijk|meteen)(?!\p{L})/giu;
/** What is asked, in the same clause: "de factuur van maandag" is no wish. */
const ASKS =
  /(?<!\p{L})(?:\w*bel(?:len|t|d)?|\w*telefon\w*|mail\w*|contact\w*|kom\w*|langs\w*|af\s?kom\w*|bereik\w*|spreken|afspraak|afspreken|liefst|liever|graag|best|gesprek|call|appel\w*|rappel\w*|téléphon\w*|nodig|verzet\w*|verplaats\w*|verschuiv\w*|verleg\w*|uitstel\w*|vervroeg\w*)(?!\p{L})/iu;
/** "Ik heb maandag gebeld": that is over. "Wat kost het om maandag …" asks something else. */
const OVER =
  /(?<!\p{L})(?:gebeld|belde|belden|gemaild|mailde|was|waren|geweest|kwam|kwamen|gekomen|langsgekomen|gisteren|vorige|nooit|afgezegd|beloofd|zou(?:den)?|ging|gingen|begonnen|begon)(?!\p{L})/iu;
/** "Ik kan vandaag niet komen": the day on which somebody cannot is no wish. */
const CANNOT =
  /(?<!\p{L})(?:ik|we|wij|hij|zij|ze|die)(?!\p{L})(?!.*(?<!\p{L})(?:iemand|jullie)(?!\p{L}))(?:.*(?<!\p{L})(?:niet|nie)(?: \p{L}{1,12}){0,6}? (?:kan|kunnen|kom|komt|komen|werk|werken|aanwezig|geraak|geraken|lukt)(?!\p{L})|.*(?<!\p{L})(?:kan|kunnen|kom|komt|komen|geraak|geraken)(?!\p{L}).*(?<!\p{L})(?:niet|nie)(?!\p{L}))|(?<!\p{L})(?:kan|kom|kunnen) (?:ik|we|wij)(?!\p{L}).*(?<!\p{L})(?:niet|nie)(?!\p{L})/iu;
/** "De afspraak van dinsdag verzetten naar vrijdag": Friday is what is wished. */
const MOVES =
  /(?<!\p{L})(?:verzet|verplaats|verschuiv|verschoven|verleg|uitstel|uitgesteld|vervroeg)\p{L}*/iu;
const MOVED_FROM = new RegExp(
  String.raw`(?<!\p{L})van ${DAY}(?: ${PART})?(?: ${TIME})?(?!\p{L})`,
  'giu',
);
const ABOUT =
  /(?<!\p{L})(?:over|rond|in verband met|betreffende|omtrent|onderwerp:?)\s[^.?!;,]*/giu;
const CLAUSES = /[.?!;,\n]+(?!\d)|(?<!\p{L})(?:maar|want|omdat)(?!\p{L})/u;

/** The wish in the words in which it was said; null when none was. Numbers to call are taken out of `text` before. */
export function wishIn(text: string): string | null {
  const said = text.replaceAll(CALM, ' ').replaceAll(ABOUT, ' ');
  const urgent = (said.match(URGENCIES) ?? []).slice(0, 1);
  const times = said.split(CLAUSES).flatMap((clause) => {
    if (OVER.test(clause) || CANNOT.test(clause)) return [];
    const wished = MOVES.test(clause) ? clause.replaceAll(MOVED_FROM, ' ') : clause;
    const found = wished.match(TIMES) ?? [];
    const rest = found.reduce((left, one) => left.replace(one, ' '), clause);
    return ASKS.test(clause) || !/\p{L}{2}/u.test(rest.replaceAll(URGENCIES, ' ')) ? found : [];
  });
  const wish = [...new Set([...urgent, ...times].map((one) => one.trim().replace(/\s+/g, ' ')))];
  return wish.length === 0 ? null : wish.join(', ').slice(0, MAX_WISH);
}

/** What is wished after something more was said: an hour joins its day, another time takes the place of the time. */
export function withWish(before: string | null, said: string | null): string | null {
  if (before === null || said === null) return said ?? before;
  const urgent = [...(before.match(URGENCIES) ?? []), ...(said.match(URGENCIES) ?? [])].slice(0, 1);
  const now = timesOf(said);
  const stays = timesOf(before).filter(
    (one) => now.length === 0 || (isDay(one) && !now.some(isDay)),
  );
  return [...urgent, ...stays, ...now].join(', ').slice(0, MAX_WISH);
}

/** "Het is niet dringend": what was pressing is no longer. */
export function saysCalm(text: string): boolean {
  return text.match(CALM) !== null;
}

/** The subject that is kept: what it is about, and the wish beside it unless it says so itself. */
export function subjectWithWish(
  subject: string | null,
  wish: string | null,
  { text }: { text: (key: 'contactMe.wish.kept', values: { wish: string }) => string },
): string | null {
  if (wish === null || subject?.includes(wish)) return subject;
  const kept = text('contactMe.wish.kept', { wish });
  return subject === null ? kept : `${subject} (${kept})`;
}

function timesOf(wish: string): string[] {
  return wish.match(TIMES) ?? [];
}

/** "Vandaag nog", without an hour. */
function isDay(time: string): boolean {
  return new RegExp(DAY, 'iu').test(time) && !new RegExp(TIME, 'iu').test(time);
}

function words(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'giu');
}
