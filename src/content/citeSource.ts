// How a source is cited, and which sources there are: the articles and headings of data/.
import type { Content } from './loadContent.ts';

type Known = Pick<Content, 'references' | 'documents'>;

/** "modelovereenkomst (college 9 april 2026), art. 5" for "S0 art. 5"; null for a place that no list has. */
export function citeSource(source: string, { references, documents }: Known): string | null {
  const article = references[source as keyof typeof references];
  if (article) return article.document;
  const document = documents[source.slice(0, 2) as keyof typeof documents];
  const place = document?.places[source.slice(3)];
  if (place === undefined) return null;
  // A heading is quoted, a part of a decision is not.
  return `${document.document}, ${/^\p{Lu}/u.test(place) ? `“${place}”` : place}`;
}

/** Every source that an answer can name. */
export function everySource({ references, documents }: Known): string[] {
  const headings = Object.entries(documents).flatMap(([id, { places }]) =>
    Object.keys(places).map((place) => `${id} ${place}`),
  );
  return [...Object.keys(references), ...headings];
}
