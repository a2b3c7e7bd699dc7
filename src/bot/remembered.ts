// What comes out of the same words again is not worked out again: visitors press what is suggested to all of them.
import { hash } from 'node:crypto';
import { brusselsDay } from '../language/index.ts';
import type { HeardDistress, RichUnderstanding, UnderstandContext } from '../language/index.ts';

/**
 * Gives a function that makes something of a key, or gives what was made of it before. What was typed is not
 * kept, only its digest.
 * @param most keys that are remembered; beyond it, those that were asked longest ago are let go
 */
export function remembered<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, { made: T }>();
  return (key, make) => {
    const asked = hash('sha256', key);
    const found = known.get(asked) ?? { made: make() };
    known.delete(asked);
    known.set(asked, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found.made;
  };
}

const MOST_MESSAGES = 1_000;

type Understand = (text: string, context: UnderstandContext) => RichUnderstanding;

/**
 * Remembers what words without names of one's own mean: that depends on the day only. With a roster each
 * person's words are their own.
 */
export function rememberedMeanings(understand: Understand): Understand {
  const meaning = remembered<RichUnderstanding>(MOST_MESSAGES);
  return (text, context) => {
    const { now, roster, expected = null, as = null } = context;
    if (roster) return understand(text, context);
    const key = JSON.stringify([text, brusselsDay(now), expected, as]);
    return meaning(key, () => understand(text, context));
  };
}

/** Remembers how words sound. */
export function rememberedDistress(
  heard: (text: string) => HeardDistress,
): (text: string) => HeardDistress {
  const sounds = remembered<HeardDistress>(MOST_MESSAGES);
  return (text) => sounds(text, () => heard(text));
}
