// Keeps the precise length where a vague one came first: "een klein uurtje, 50 minuten".
import type { TimeMention } from './mentions.ts';
import { anyWord } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const PRECISELY = new Set([
  ',',
  'zet',
  'zeg',
  'maar',
  'mor',
  'moar',
  'om',
  'precies',
  'te',
  'zijn',
  'zeggen',
  'pak',
  'dus',
]);
const VAGUELY = new Set([
  'klein',
  'kleine',
  'kort',
  'korte',
  'goed',
  'goede',
  'goeie',
  'dik',
  'dikke',
  'ruim',
  'ruime',
  'bijna',
  'krap',
  'krappe',
]);

/** "een klein uurtje, 50 minuten", "'n klein uurken, zet maar 50 min": the precise length stands. */
export function preciseLengths(
  facts: readonly TimeMention[],
  tokens: readonly Token[],
): TimeMention[] {
  return facts.filter((fact, index) => {
    const next = facts[index + 1];
    if (fact.kind !== 'duration' || fact.extra || next?.kind !== 'duration' || next.extra)
      return true;
    const between = tokens.slice(fact.to, next.from).map(({ word }) => word);
    if (!between.every((word) => PRECISELY.has(word))) return true;
    const said = between.some((word) => word !== ',');
    const isVague = fact.open || anyWord(tokens, fact.from - 1, fact.to, VAGUELY);
    return !(said || (isVague && between.length > 0));
  });
}
