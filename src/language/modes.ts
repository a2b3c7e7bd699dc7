// Finds the kind of contact: at the workplace, online or by telephone.
import { z } from 'zod';
import type { Bias } from './daySpec.ts';
import { load } from './languageData.ts';
import { parsePhrase, PhraseBook, type Phrase } from './phrases.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Mode } from './types.ts';

export interface ModeMention {
  mode: Mode;
  weight: number;
  from: number;
  to: number;
}

type Value = { mode: Mode | null; weight: number; intended?: true };

const weights = z.record(z.string(), z.array(z.string()));
const modesSchema = z.strictObject({
  online: weights,
  phone: weights,
  onsite: weights,
  none: z.array(z.string()),
  /** What is meant to be done: of a visit told afterwards it says nothing. */
  intended: z.array(z.string()),
});
const data = load('modes.json', modesSchema);
const book = new PhraseBook<Value>([
  ...phrasesOf('online', data.online),
  ...phrasesOf('phone', data.phone),
  ...phrasesOf('onsite', data.onsite),
  ...data.none.map((pattern) => parsePhrase<Value>(pattern, { mode: null, weight: 0 })),
  ...data.intended.map((pattern) =>
    parsePhrase<Value>(pattern, { mode: null, weight: 0, intended: true }),
  ),
]);
/** A location alone ("bij De Smet") weighs as much as this. */
export const LOCATION_WEIGHT = 1;
const ANNOUNCED_WEIGHT = 0.5;
const CALLING = new Set(['bel', 'belle', 'bellen', 'telefoneer']);
const ONESELF = new Set(['ik', 'k', 'we', 'wij']);
const WHOM = new Set('hem haar hen ze hun morgen nog volgende straks overmorgen'.split(' '));

function phrasesOf(mode: Mode, byWeight: Record<string, string[]>): Phrase<Value>[] {
  return Object.entries(byWeight).flatMap(([weight, patterns]) =>
    patterns.map((pattern) => parsePhrase<Value>(pattern, { mode, weight: Number(weight) })),
  );
}

/** All words on the kind of contact, without those that deny it or speak of another contact. */
export function findModes(tokens: readonly Token[], bias: Bias): ModeMention[] {
  const found = book.find(tokens.map((token) => token.word));
  const hits = found.filter(({ value }) => bias === 'past' || value.intended !== true);
  const denied = new Set<number>();
  for (const hit of hits) {
    if (hit.value.mode !== null) continue;
    for (let index = hit.from; index < hit.to; index++) denied.add(index);
  }
  const isDenied = ({ from, to }: { from: number; to: number }) =>
    denied.has(from) || denied.has(to - 1);
  // "Teams met Emre, allez geen Teams, gewoon gebeld"
  const isTakenBack = ({ value, to }: (typeof hits)[number]) => {
    const back = hits.find(
      (other) => other.from >= to && other.value.mode === value.mode && isDenied(other),
    );
    return back !== undefined && hits.some((one) => isOther(one, value.mode, back.to));
  };
  const isOther = ({ value, from, to }: (typeof hits)[number], mode: Mode | null, after: number) =>
    from >= after && value.mode !== null && value.mode !== mode && !isDenied({ from, to });
  return hits.flatMap((hit) => {
    const { value, from, to } = hit;
    const { mode, weight } = value;
    if (mode === null || isDenied(hit) || isTakenBack(hit)) return [];
    const told = isAnnounced(tokens, from, to) ? Math.min(weight, ANNOUNCED_WEIGHT) : weight;
    return [{ mode, weight: told, from, to }];
  });
}

/** "… volgende week bel ik hem nog eens": what comes after a visit says less of it than anything else. */
function isAnnounced(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1 || !CALLING.has(wordAt(tokens, from))) return false;
  if (ONESELF.has(wordAt(tokens, to))) return true;
  return ONESELF.has(wordAt(tokens, from - 1)) && WHOM.has(wordAt(tokens, to));
}

/**
 * The kind of contact that the mentions say most clearly, null when they say nothing. Who called
 * first and then went was there; who was there and then called is on the telephone.
 */
export function bestMode(mentions: readonly ModeMention[]): Mode | null {
  let best: ModeMention | null = null;
  for (const mention of mentions) {
    if (best === null || mention.weight > best.weight) best = mention;
    else if (mention.weight === best.weight && goesBefore(mention, best)) best = mention;
  }
  return best?.mode ?? null;
}

function goesBefore(later: ModeMention, earlier: ModeMention): boolean {
  if (later.mode === 'online' || earlier.mode === 'online') return later.mode === 'online';
  return later.from > earlier.from;
}
