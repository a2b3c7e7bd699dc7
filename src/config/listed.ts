// Settings that name more than one thing, with commas between them.

/** "a, b" → ['a', 'b'] */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
