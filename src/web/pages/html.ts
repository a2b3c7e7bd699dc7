// Our own texts as HTML.
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';

/** To our own pages, a number to dial, or an address to write to. */
const LINK = /\[([^\]]+)\]\((\/[\w/-]*|tel:[\d +]+|mailto:[\w.+-]+@[\w.-]+)\)/g;

/** Sentences with links as `[words](/path)`; lines that begin with "- " become a list. */
export function proseHtml(lines: readonly string[]): string {
  const html = lines.map((line) => {
    const isItem = line.startsWith('- ');
    const escaped = escapeHtml(isItem ? line.slice(2) : line);
    const linked = escaped.replaceAll(
      LINK,
      (_, words: string, url: string) => `<a href="${url.replaceAll(' ', '')}">${words}</a>`,
    );
    return isItem ? `<li>${linked}</li>` : `<p>${linked}</p>`;
  });
  return html
    .join('\n')
    .replaceAll(/(?:<li>.*<\/li>\n?)+/g, (items) => `<ul>\n${items.trimEnd()}\n</ul>\n`);
}
