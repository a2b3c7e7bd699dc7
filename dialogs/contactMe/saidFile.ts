// About whom a person who is logged in asks, typed instead of chosen: "Jonas", "over mevrouw El Amrani", "iemand anders".
import { fold } from '../../src/language/index.ts';
import type { FormQuestion } from '../form/form.ts';
import { NO_FILE } from './askContactMe.ts';

const NOBODY = /\b(?:iemand|iets) anders\b|\b(?:niemand|geen van)\b/;
/** "El", "De" and "Van" stand in many names. */
const LEAST_LETTERS = 3;
const PARTICLES: ReadonlySet<string> = new Set(['van', 'den', 'der', 'het']);

/** The value of the one option that these words name; null: none, or several. */
export function saidFile(options: FormQuestion['options'], text: string): string | null {
  const said = fold(text);
  if (NOBODY.test(said)) return NO_FILE;
  const words = new Set(said.match(/[\p{L}'-]+/gu) ?? []);
  const named = options.filter(({ value, title }) => {
    const parts = fold(title).split(' ');
    const telling = parts.filter((one) => one.length >= LEAST_LETTERS && !PARTICLES.has(one));
    return value !== NO_FILE && telling.some((one) => words.has(one));
  });
  const whole = named.filter(({ title }) => said.includes(fold(title)));
  const [only, ...others] = whole.length > 0 ? whole : named;
  return only && others.length === 0 ? only.value : null;
}
