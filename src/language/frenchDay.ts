// Hears the French "hier" (yesterday) in a sentence that is French in part; in Dutch it means "here".
import { dateData } from './languageData.ts';
import type { Token } from './tokenize.ts';

const FRENCH = new Set(
  'avec chez jai vu vue visite rdv rendez matin midi apresmidi soir pendant appel appele telephone au une les sur dans heures heure demi'.split(
    ' ',
  ),
);

/** Turns "hier" into "gisteren" where the words around it are French and no other day is named. */
export function hearFrenchDay(tokens: Token[]): void {
  const hier = tokens.find(({ plain }) => plain === 'hier');
  if (hier === undefined || !tokens.some(isFrench) || tokens.some(namesDay)) return;
  hier.word = 'gisteren';
}

/** A French word, or an hour as the French write it: "9h30". */
function isFrench({ plain, glued }: Token, at: number, all: readonly Token[]): boolean {
  return FRENCH.has(plain) || (plain === 'h' && glued && all[at - 1]?.kind === 'number');
}

function namesDay({ word }: Token): boolean {
  return dateData.relativeDays.has(word) || dateData.weekdays.includes(word);
}
