// Folds a name to how it sounds in Dutch, so that "Kimberley" finds Kimberly and "Tomas" Thomas.

const FOLDS: readonly [RegExp, string][] = [
  [/^y(?=[aeou])/, 'j'],
  [/ch(?=[rl])/g, 'k'],
  [/sch/g, 'sg'],
  [/tsch|tsj|ch(?=[aeiou])/g, 'g'],
  [/ch/g, 'g'],
  [/ck|cq|q(?!u)/g, 'k'],
  [/qu/g, 'kw'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/gh/g, 'g'],
  [/th|dt\b|dt$/g, 't'],
  [/d$/, 't'],
  [/(?<=[aeiouy])h(?![aeiouy])|(?<=[^aeiouy])h/g, ''],
  [/ae/g, 'a'],
  [/oe|ou/g, 'u'],
  [/ij|ey|ei|ay|ai|y/g, 'y'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)e$/, ''],
];

/** The sound of a folded word. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, by] of FOLDS) sound = sound.replace(pattern, by);
  return sound;
}
