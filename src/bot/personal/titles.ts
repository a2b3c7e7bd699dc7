// What the tables are called to people.
import texts from '../../../data/texts/person.json' with { type: 'json' };

const TITLES: Readonly<Record<string, string>> = texts.tables;
/** Tables that only say what belongs to what, or how it is now. */
export const IN_SHORT: ReadonlySet<string> = new Set(texts.inShort);

/** "Bezoeken" for 'visitVersion'. */
export function titleOf(table: string): string {
  return TITLES[table] ?? table;
}
