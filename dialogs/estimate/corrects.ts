// "Nee toch 1 april 2027", "sorry, ik bedoel 12": what was answered just before is taken back.

const CORRECTS =
  /^\W*(?:(?:nee+n?|ah|oei|euh|ja|maar|of|wacht|en)[\s,.!…-]+){0,3}(?:toch|sorry|pardon|excuseer|oeps|fout|foutje|verkeerd|correctie|eigenlijk|ik (?:bedoel\p{L}*|vergis\p{L}*|verschreef)|of nee+n?|wacht|verander|het (?:is|moet) (?:wel )?(?:toch|eigenlijk)|(?:dat|het) (?:was|is) (?:fout|verkeerd|mis))(?!\p{L})/iu;

/** True when the words take back an answer that was given before. */
export function correctsAnswer(text: string): boolean {
  return CORRECTS.test(text);
}

/** What stands behind the words that take back: "nee toch 12" leaves "12". */
export function correctedTo(text: string): string {
  return text
    .replace(CORRECTS, '')
    .replace(/^[\s,:.!]*(?:(?:van|naar|dus|wel|is het|wordt het|maak er|me)\s+)*/iu, '');
}
