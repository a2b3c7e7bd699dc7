// A line with the article of the model agreement on which it rests.
import type { DialogDeps } from '../deps.ts';

/** "1.200,00 euro (art. 5)" */
export function cited(line: string, article: number, { text }: Pick<DialogDeps, 'text'>): string {
  return text('agreement.cited', { text: line, article: articleInWords(article, { text }) });
}

/** "art. 5" of the model agreement. */
export function articleInWords(number: number, { text }: Pick<DialogDeps, 'text'>): string {
  return text('agreement.article', { number });
}
