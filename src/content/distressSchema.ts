// The shape of data/distress.json: words of distress, and the numbers of people who help at once.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

export const distressSchema = z.strictObject({
  /** Until the city has set the numbers. */
  status: z.literal(UNCONFIRMED).optional(),
  checkedOn: localDateSchema,
  numbers: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        number: z.string().regex(/^[\d\s/.+-]{3,20}$/),
      }),
    )
    .min(1),
  /** Words next to each other, without capitals or accents; `*` ends one that may go on. */
  words: z.array(z.string().regex(/^[a-z' ]+\*?$/)).min(1),
});

export type DistressContent = z.output<typeof distressSchema>;

/** Finds words of distress in a message, however they are spelt in capitals or accents. */
export function distressFinder({ words }: DistressContent): (text: string) => boolean {
  const choices = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[a-z]*` : word));
  const pattern = new RegExp(`(?<![a-z])(?:${choices.join('|')})(?![a-z])`);
  return (text) => {
    const plain = text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/\s+/g, ' ');
    return pattern.test(plain);
  };
}
