// Walks through a rendered card: every object in it that has a type.

export type Node = Record<string, unknown> & { type: string };

/** All typed parts of a card, in order, but not what stands in a button's data. */
export function partsOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value as Node] : [];
  const parts = Object.entries(value).filter(([name]) => name !== 'data');
  return [...own, ...parts.flatMap(([, part]) => partsOf(part))];
}

/** The parts of one type, or whose type starts with it and a dot. */
export function partsOfType(card: unknown, type: string): Node[] {
  return partsOf(card).filter((part) => part.type === type || part.type.startsWith(`${type}.`));
}

/** The buttons that send something. */
export function sendingButtons(card: unknown): Node[] {
  return partsOf(card).filter(({ type }) => type === 'Action.Execute' || type === 'Action.Submit');
}
