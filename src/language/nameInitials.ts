// Reads initials before a last name ("M. Verstraete"), behind a first name ("fatima b.", "Jasper VH" for Van Hulle,
// "Pieter VDM") and of a whole name: "JDS".
import { nameData } from './nameData.ts';
import type { Candidate, NameHit } from './nameHits.ts';
import { nameWords, type Entity, type RosterIndex } from './rosterIndex.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** Small words of one letter that are no initial, unless in capitals. */
const SMALL = new Set(['u', 'h', 'k', 't', 'n']);
const MOST_INITIALS = 4;
/** "JDS": of a whole name. Not so sure that nobody need be told who was meant. */
const ALL_INITIALS = /^\p{Lu}{2,5}$/u;
const AS_INITIALS = 0.92;
/** "VDM", "VdB" */
const SEVERAL = /^\p{Lu}(?:.*\p{Lu})?$/u;

/** The hit with the initials right behind it; null when these fit none of its candidates. */
export function byInitials(tokens: readonly Token[], hit: NameHit): NameHit | null {
  const token = tokens[hit.to];
  if (token?.kind !== 'word' || !mayBeInitials(token)) return null;
  const fits = hit.candidates.filter(
    ({ entity, parts }) => parts.includes('first') && isInitialOf(token.plain, entity),
  );
  if (fits.length === 0) return null;
  const dot = wordAt(tokens, hit.to + 1) === '.';
  const candidates = fits.map((fit) => ({ ...fit, parts: [...fit.parts, 'last' as const] }));
  return { from: hit.from, to: hit.to + (dot ? 2 : 1), candidates };
}

/** "M. Verstraete": those of the family whose first name begins so; all of them when none does. */
export function byFirstInitial(tokens: readonly Token[], hit: NameHit): NameHit {
  const isDot = wordAt(tokens, hit.from - 1) === '.';
  const token = tokens[hit.from - (isDot ? 2 : 1)];
  const isInitial = token?.raw.length === 1 && (token.capital || isDot);
  if (!isInitial || !hit.candidates.every(({ parts }) => parts.join() === 'last')) return hit;
  const fits = hit.candidates.filter(
    ({ entity }) => nameWords(entity.name)[0]?.[0] === token.plain,
  );
  return fits.length > 0 ? { ...hit, candidates: fits } : hit;
}

/** "JDS" for Jonas De Smet, in capitals only; not "RVA". */
export function byAllInitials(
  tokens: readonly Token[],
  at: number,
  { byInitials }: RosterIndex,
): NameHit | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !ALL_INITIALS.test(token.raw)) return null;
  const shouts = tokens.every(({ kind, raw }) => kind !== 'word' || raw === raw.toUpperCase());
  if (shouts || nameData.abbreviations.has(token.plain)) return null;
  const entities = byInitials.get(token.plain) ?? [];
  const candidates = entities.map((entity): Candidate => ({
    entity,
    parts: ['full'],
    likeness: AS_INITIALS,
  }));
  return candidates.length > 0 ? { from: at, to: at + 1, candidates } : null;
}

function mayBeInitials({ raw, plain, capital }: Token): boolean {
  if (raw.length === 1) return capital || !SMALL.has(plain);
  return raw.length <= MOST_INITIALS && SEVERAL.test(raw);
}

/** One letter begins a part of the last name; several are letters of it, in their order. */
function isInitialOf(letters: string, { name, initials }: Entity): boolean {
  if (letters.length === 1) return initials.includes(letters);
  const last = nameWords(name.trim().split(/\s+/).slice(1).join(' ')).join('');
  let from = 0;
  for (const letter of letters) {
    const found = last.indexOf(letter, from);
    if (found < 0 || (from === 0 && found > 0)) return false;
    from = found + 1;
  }
  return true;
}
