// The cards' own Dutch words, from data/texts/cards.json; a missing key does not compile.
import texts from '../data/texts/cards.json' with { type: 'json' };

export type CardTextKey = keyof typeof texts;

/** The wording under the key, with `{name}` filled in from `values`; an unknown name stays as it is. */
export function cardText(
  key: CardTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = texts[key];
  if (!text.includes('{')) return text;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
