// Our own texts as HTML.
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';

/** Sentences with `[words](/path)` for links to our own pages; lines that begin with "- " become a list. */
export function proseHtml(lines: readonly string[]): string {
  const html = lines.map((line) => {
    const isItem = line.startsWith('- ');
    const escaped = escapeHtml(isItem ? line.slice(2) : line);
    const linked = escaped.replaceAll(/\[([^\]]+)\]\((\/[\w/-]*)\)/g, '<a href="$2">$1</a>');
    return isItem ? `<li>${linked}</li>` : `<p>${linked}</p>`;
  });
  return html
    .join('\n')
    .replaceAll(/(?:<li>.*<\/li>\n?)+/g, (items) => `<ul>\n${items.trimEnd()}\n</ul>\n`);
}
