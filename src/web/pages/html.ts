// Text becomes HTML in one place only, so that nothing typed or configured can become markup.

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it can stand in an element or between quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

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
