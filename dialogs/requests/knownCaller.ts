// Who calls is often known: a contact person of the employer or a co-worker coach, who may share a name with an employee.
import { editDistance, type NameMatch, type RichSlots, fold } from '../../src/language/index.ts';
import type { KnownCaller } from '../../src/store/knownCallers.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { namedAs, type NamedAs } from './callerWords.ts';

/** A known person whom a sentence names. */
export interface NamedCaller {
  /** Of one name: one person, or namesakes. */
  callers: KnownCaller[];
  /** The characters of the sentence that say the name. */
  from: number;
  to: number;
  as: NamedAs;
}

interface Word {
  plain: string;
  from: number;
  to: number;
}

const SLIP_FROM = 5;
/** Inside many names, and in many sentences. */
const SMALL = new Set(['van', 'de', 'den', 'der', 'het', 'el', 'al', 'le', 'la', 'ten', 'ter']);

/** The known people around one's own files. */
export function callersAround(turn: Turn, deps: DialogDeps): readonly KnownCaller[] {
  return deps.commitments.requests.callers(turn.who);
}

/**
 * The known person who is named as the one who asks, or whom one spoke. A whole name is enough; a first
 * name, or a last name behind a title, is when no employee is surely called so, or when employer or
 * subject fit.
 */
export function knownCallerIn(
  text: string,
  slots: Pick<RichSlots, 'employerMatch' | 'employeeMatches'>,
  callers: readonly KnownCaller[],
  agreements: readonly FileAgreement[],
  asWhat: 'asks' | 'spoken' = 'asks',
): NamedCaller | null {
  const words = wordsIn(text);
  const named = byName(callers).flatMap((same): NamedCaller[] => {
    const hit = hitOf(words, same[0]?.name ?? '');
    if (!hit) return [];
    const as = namedAs(text.slice(0, hit.from), text.slice(hit.to));
    const fitting = same.filter((one) => fits(one, slots, hit, text, agreements));
    const isSure = hit.whole || fitting.length > 0 || !isEmployees(hit, slots, text);
    if (!isSure || isWhollyEmployees(hit, slots, text)) return [];
    if (asWhat === 'asks' && as === 'about') return [];
    if (asWhat === 'asks' && !hit.whole && as !== 'speaks' && fitting.length === 0) return [];
    return [{ callers: fitting.length > 0 ? fitting : same, ...hit, as }];
  });
  const longest = Math.max(0, ...named.map(({ from, to }) => to - from));
  const best = named.filter(({ from, to }) => to - from === longest);
  const speaking = best.find(({ as }) => as === 'speaks');
  // Two who are called Luc, and nothing tells which: the name stays open.
  return best.length > 1 && new Set(best.map(({ from }) => from)).size === 1
    ? null
    : (speaking ?? best[0] ?? null);
}

/** Somebody else speaks: "Luc Pauwels is er niet, Jonas vraagt of we komen". */
export function otherSpeaks(
  { from, to, as }: NamedCaller,
  { employeeMatches }: Pick<RichSlots, 'employeeMatches'>,
  text: string,
): boolean {
  if (as === 'speaks') return false;
  return employeeMatches.some((match) => {
    const at = text.toLowerCase().indexOf(match.text.toLowerCase());
    if (at < 0 || overlaps(match, from, to, text)) return false;
    return namedAs(text.slice(0, at), text.slice(at + match.text.length)) === 'speaks';
  });
}

/** The slots without what was only the caller's name. */
export function withoutCaller<S extends Pick<RichSlots, 'employerMatch' | 'employeeMatches'>>(
  slots: S,
  { from, to, callers }: NamedCaller,
  text: string,
  agreements: readonly FileAgreement[],
): S {
  const said = text.slice(from, to);
  const isName = (match: NameMatch): boolean => overlaps(match, from, to, text);
  const { employerMatch } = slots;
  const theirs = new Set(
    agreements
      .filter(({ id }) => callers.some(({ agreementIds }) => agreementIds.includes(id)))
      .map(({ employerId }) => employerId),
  );
  const isOnlyName =
    employerMatch !== null &&
    fold(said).includes(fold(employerMatch.text)) &&
    !employerMatch.ids.some((id) => theirs.has(id));
  return {
    ...slots,
    employeeMatches: slots.employeeMatches.filter((match) => !isName(match)),
    employerMatch: isOnlyName ? null : employerMatch,
  };
}

function byName(callers: readonly KnownCaller[]): KnownCaller[][] {
  const names = [...new Set(callers.map(({ name }) => fold(name)))];
  return names.map((name) => callers.filter((one) => fold(one.name) === name));
}

function hitOf(
  words: readonly Word[],
  name: string,
): { from: number; to: number; whole: boolean } | null {
  const parts: string[] = fold(name).match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const [first = ''] = parts;
  const own = parts.filter((part) => !SMALL.has(part));
  const last = parts.slice(parts.indexOf(own.at(-1) ?? ''));
  for (let at = 0; at < words.length; at += 1) {
    const whole = spanAt(words, at, parts) ?? spanAt(words, at, [...parts.slice(1), first]);
    if (whole) return { ...whole, whole: true };
  }
  for (let at = 0; at < words.length; at += 1) {
    const isTitled = TITLES.has(words[at - 1]?.plain ?? '');
    const part =
      spanAt(words, at, [first]) ??
      (isTitled ? (spanAt(words, at, parts.slice(1)) ?? spanAt(words, at, last)) : null);
    if (part) return { ...part, whole: false };
  }
  return null;
}

const TITLES = new Set(['mevrouw', 'mevr', 'mw', 'meneer', 'mijnheer', 'heer', 'dhr', 'madame']);

function spanAt(
  words: readonly Word[],
  at: number,
  parts: readonly string[],
): { from: number; to: number } | null {
  const here = words.slice(at, at + parts.length);
  const isSaid =
    parts.length > 0 &&
    here.length === parts.length &&
    here.every(({ plain }, index) => isSame(plain, parts[index] ?? '', parts.length > 1));
  return isSaid ? { from: here[0]?.from ?? 0, to: here.at(-1)?.to ?? 0 } : null;
}

/** One slip of the fingers in a longer word is forgiven within a whole name. */
function isSame(typed: string, word: string, withinName: boolean): boolean {
  const slips = withinName && word.length >= SLIP_FROM ? 1 : 0;
  return editDistance(typed, word, slips) <= slips;
}

/** The employer that was said, or whom it is about, belongs to one of their files. */
function fits(
  { agreementIds }: KnownCaller,
  { employerMatch, employeeMatches }: Pick<RichSlots, 'employerMatch' | 'employeeMatches'>,
  { from, to }: { from: number; to: number },
  text: string,
  agreements: readonly FileAgreement[],
): boolean {
  const about = employeeMatches
    .filter((match) => !overlaps(match, from, to, text))
    .flatMap(({ ids }) => ids);
  return agreements
    .filter(({ id }) => agreementIds.includes(id))
    .some(
      ({ employerId, employeeId }) =>
        employerMatch?.ids.includes(employerId) === true || about.includes(employeeId),
    );
}

/** An employee may be meant by these words as well: as they were typed, not by a repaired slip. */
function isEmployees(
  { from, to }: { from: number; to: number },
  { employeeMatches }: Pick<RichSlots, 'employeeMatches'>,
  text: string,
): boolean {
  return employeeMatches.some(
    (match) => overlaps(match, from, to, text) && match.kind !== 'unknown' && !match.corrected,
  );
}

/** More of an employee's name was said than of the caller's. */
function isWhollyEmployees(
  { from, to, whole }: { from: number; to: number; whole: boolean },
  { employeeMatches }: Pick<RichSlots, 'employeeMatches'>,
  text: string,
): boolean {
  return employeeMatches.some(
    (match) =>
      overlaps(match, from, to, text) &&
      match.kind !== 'unknown' &&
      !match.corrected &&
      (match.text.length > to - from || (whole && match.text.length === to - from)),
  );
}

function overlaps({ text: name }: NameMatch, from: number, to: number, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at >= 0 && at < to && at + name.length > from;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}'-]+/gu)].map((match) => ({
    plain: fold(match[0]).replace(/'s$/, ''),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
