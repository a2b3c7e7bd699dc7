// "Lisa werkt hier al 5 jaar", "zij is 24 jaar", "20 uur per week": lengths of a story, not of the estimate.

/** Where one thing is told and the next begins. */
const CLAUSE = /[,;:.!?()\n]|\s(?:en|want|maar|dus|omdat|terwijl)\s/iu;
const PERIOD_NOUN = String.raw`(?:periode|begeleiding|coaching|ram+ing|overeenkomst|contract|looptijd|termijn|duur|traject|premie|erkenning|totaal|pakket|basispakket|simulatie|berekening|kost(?:prijs|en)?|prijs)`;
/** Said with a length, it is one that was, or of a person, whatever stands before it. */
const TOLD =
  /\b(?:al|reeds|sinds|sedert|geleden|ervaring|anci[eë]nniteit|oud|oude|ouder|jong|jonger|leeftijd|in dienst|lid|getrouwd|ziek|thuis|werkloos|werkzoekend|werkzoekende|afgelopen|voorbije|binnen|na|pensioen)\b/iu;
/** A story as long as no "voor", "gedurende" makes it a period. */
const DONE =
  /\b(?:bestaa\p{L}*|bezig|werkt|werken|werk|werkte|gewerkt|actief|woont|wonen|doet|doen|ken|kent|kennen|runnen|runt|open|volgt|volgde|leerde|studeerde)\b/iu;
const IS =
  /\b(?:is|ben|bent|zijn|was|waren|wordt|werd|geworden)\s+(?:(?:nu|bijna|ongeveer|pas|net|nog|juist|maar|amper|ook|zelf|ondertussen|intussen)\s+)*$/iu;
const PERIOD_IS = new RegExp(
  String.raw`\b${PERIOD_NOUN}\b|(?:^|\s)(?:dat|da|het|dit|'t)\s+(?:is|was|wordt|zijn)\b`,
  'iu',
);
const OF = /(?<!\p{L})van\s+(?:(?:ongeveer|bijna|pas|zo'n)\s+)*$/iu;
const PERIOD_OF = new RegExp(String.raw`\b${PERIOD_NOUN}\s+van\b`, 'iu');
const FOR =
  /\b(?:voor|gedurende|tijdens|over|looptijd|duur)\s+(?:(?:een periode van|ongeveer|de|zo'n)\s+)*$/iu;

/** True when the length at `from` (until `to`) in a text belongs to a story. */
export function isOfStory(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from).split(CLAUSE).at(-1) ?? '';
  const after = text.slice(to).split(CLAUSE)[0] ?? '';
  if (TOLD.test(before) || TOLD.test(after)) return true;
  if (IS.test(before)) return !PERIOD_IS.test(before);
  if (OF.test(before)) return !PERIOD_OF.test(before);
  return !FOR.test(before) && (DONE.test(before) || DONE.test(after));
}

/** "Zij werkt 20 uur per week", "een contract van 38 uur": hours of the work itself, and no extra ones. */
export function areHoursOfWork(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from).split(CLAUSE).at(-1) ?? '';
  const after = text.slice(to).split(CLAUSE)[0] ?? '';
  if (/\bextra\b/iu.test(before + after)) return false;
  return WORK.test(before) || WORK.test(after);
}

const WORK =
  /\b(?:werkt|werken|werk|werkweek|arbeidsduur|contract|deeltijds|halftijds|voltijds|in dienst|tewerkgesteld|uurrooster)\b/iu;
