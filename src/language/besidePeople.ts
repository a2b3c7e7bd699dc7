// Leaves out who was written to, not reached, put off or only spoken of in a clause of their own.
import { besideData } from './besideData.ts';
import { clauseWords } from './clauseWords.ts';
import { clausesOf } from './clauses.ts';
import type { Bias } from './daySpec.ts';
import type { NameMention } from './matchNames.ts';
import type { TimeMention } from './mentions.ts';
import type { ModeMention } from './modes.ts';
import type { PhraseBook } from './phrases.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { isInside, LEADING, sameName, type Span } from './visitSegments.ts';

const GOES_ON = new Set(['en', 'dus', 'dan', 'daarna', 'nadien', 'toen', 'later']);
const JOINS = new Set(['en', '+', '&']);
const CLEAR_MODE = 2;
const TIMES = new Set(['duration', 'range', 'either', 'clock']);
const LENGTHS = new Set(['duration', 'range', 'either']);
const DONE = new Set(
  'bezocht gezien gesproken gebeld langsgeweest geweest langsgegaan wel'.split(' '),
);

interface Told {
  tokens: readonly Token[];
  mentions: readonly TimeMention[];
  modes: readonly ModeMention[];
  names: readonly NameMention[];
  clauses: readonly Span[];
  bias: Bias;
}

/** Who was visited, and the clauses that speak of somebody else only. */
export interface WithoutBeside {
  names: readonly NameMention[];
  clauses: Span[];
}

/** The names without those beside the visit; all of them unless another person surely had one. */
export function withoutBeside(
  names: readonly NameMention[],
  tokens: readonly Token[],
  mentions: readonly TimeMention[],
  modes: readonly ModeMention[],
  bias: Bias,
): WithoutBeside {
  const people = names.filter(({ kind }) => kind === 'employee');
  if (names.length < 2 || people.length === 0) return { names, clauses: [] };
  const told = { tokens, mentions, modes, names, bias, clauses: clausesOf(tokens, mentions) };
  const beside = new Map<NameMention, Span>();
  for (const person of people) {
    const span = besideSpan(person, names, told);
    if (span !== null) beside.set(person, span);
  }
  for (const [at, person] of people.entries()) {
    const next = people[at + 1];
    const span = next === undefined ? undefined : beside.get(next);
    if (next !== undefined && span !== undefined && goesWith(person, next, told)) {
      beside.set(person, { from: person.from, to: person.to });
    }
  }
  // "morgen staan Kofi en Ines op de agenda": what holds for the one holds for the next.
  for (const [at, person] of people.entries()) {
    const before = people[at - 1];
    const span = before === undefined ? undefined : beside.get(before);
    if (before !== undefined && span !== undefined && isJoinedTo(before, person, told))
      beside.set(person, { from: span.from, to: Math.max(span.to, person.to) });
  }
  const isKept = (name: NameMention) => !beside.has(name);
  const seen = people.filter(isKept);
  const spans = [...beside.values()];
  const isElsewhere = (name: NameMention) => !spans.some((span) => isInside(name, span));
  // "bezoek Hotel Leie 9u-10u, mail naar Emre": of that visit nobody is named.
  const left = seen.length > 0 ? seen : names.filter((name) => isKept(name) && isElsewhere(name));
  if (!left.some(({ candidates }) => candidates.length > 0)) return { names, clauses: [] };
  const clauses = spans.filter((span) => !left.some((one) => isInside(one, span)));
  const isAside = (name: NameMention) => clauses.some((clause) => isInside(name, clause));
  return { names: names.filter((name) => isKept(name) && !isAside(name)), clauses };
}

/** The clauses that tell of a person who had no visit; null for one who may have had it. */
function besideSpan(person: NameMention, names: readonly NameMention[], told: Told): Span | null {
  const { clauses, mentions } = told;
  const place = clauses.findIndex((clause) => isInside(person, clause));
  const clause = clauses[place];
  const others = names.filter((other) => !sameName(other, person));
  if (clause === undefined) return null;
  const own = ownWords(person, clause, told);
  if (!hasVisit(others, own, told)) return null;
  const before = clauses[place - 1]?.from ?? clause.from;
  if (anyWord(told.tokens, before, clause.to, talkData.correctionOpening)) return null;
  const words = clauseWords(clause, told, person);
  const tail = tailOf(place, told);
  const failed = tail > place && words.some((word) => besideData.tried.has(word));
  const span = { from: clause.from, to: (failed ? clauses[tail] : clause)?.to ?? clause.to };
  if (!failed && goesOn(place, told)) return null;
  if (failed || hits(besideData.behalf, words)) return span;
  if (hits(besideData.always, clauseWords(own, told, person))) return own;
  const timed = mentions.some((time) => TIMES.has(time.kind) && isInside(time, clause));
  if (timed || isTimedNext(place, told)) return null;
  const spokenOf = hits(besideData.untimed, words) && !hits(besideData.joins, words);
  // Of plans, what comes next is one as well.
  const isLater = told.bias === 'past' && hits(besideData.ahead, words);
  return spokenOf || isLater ? span : null;
}

/** "bij Wim van 9 tot 10 Ruben gemaild": without marks each name has the words up to the next. */
function ownWords(person: NameMention, clause: Span, { names, tokens }: Told): Span {
  const inside = names.filter((name) => name.kind === 'employee' && isInside(name, clause));
  const place = inside.indexOf(person);
  const next = inside[place + 1];
  const startOf = ({ from }: NameMention) =>
    LEADING.has(wordAt(tokens, from - 1)) ? from - 1 : from;
  return {
    from: place === 0 ? clause.from : startOf(person),
    to: next === undefined ? clause.to : startOf(next),
  };
}

/** "Kofi en Ines", with no time of one's own behind the second. */
function isJoinedTo(before: NameMention, person: NameMention, told: Told): boolean {
  const { tokens, clauses, mentions } = told;
  const isNext = person.from === before.to + 1 && JOINS.has(wordAt(tokens, before.to));
  const clause = clauses.find((one) => isInside(person, one));
  const isTimed = mentions.some(
    (time) => TIMES.has(time.kind) && clause !== undefined && isInside(time, clause),
  );
  return isNext && clause !== undefined && !isTimed && !anyWord(tokens, person.to, clause.to, DONE);
}

/** "Kofi en Ines gemaild": both; not "bij Kofi en Ines gemaild", "een uur Kofi en Ines gemaild". */
function goesWith(person: NameMention, next: NameMention, told: Told): boolean {
  const { tokens, clauses, mentions } = told;
  const listed = next.from === person.to + 1 && JOINS.has(wordAt(tokens, person.to));
  if (!listed || LEADING.has(wordAt(tokens, person.from - 1))) return false;
  const clause = clauses.find((one) => isInside(person, one));
  return !mentions.some(({ kind, from, to }) => {
    return TIMES.has(kind) && clause !== undefined && isInside({ from, to }, clause);
  });
}

/** "… naar Samira, van drie tot vier": a second time, in a clause of its own. */
function isTimedNext(place: number, { clauses, mentions, names }: Told): boolean {
  const next = clauses[place + 1];
  if (next === undefined || names.some((name) => isInside(name, next))) return false;
  const lengths = mentions.filter(({ kind }) => LENGTHS.has(kind));
  const own = lengths.some((time) => isInside(time, next));
  return own && lengths.some((time) => !isInside(time, next));
}

function hits(book: PhraseBook<boolean>, words: readonly string[]): boolean {
  return book.find(words).length > 0;
}

/** Whether a visit of somebody else is told elsewhere: a length, "bij Emre", a kind of contact. */
function hasVisit(others: readonly NameMention[], clause: Span, told: Told): boolean {
  const { tokens, mentions, modes } = told;
  const isOutside = (span: Span) => !isInside(span, clause);
  const led = others.some(({ from }) => LEADING.has(wordAt(tokens, from - 1)));
  const timed = mentions.some((time) => LENGTHS.has(time.kind) && isOutside(time));
  const done = modes.some((mode) => mode.weight >= CLEAR_MODE && isOutside(mode));
  return others.some(isOutside) && (led || timed || done);
}

/** The last of the clauses without a name behind this one that say that nobody answered. */
function tailOf(place: number, told: Told): number {
  let last = place;
  for (let at = place + 1; at < told.clauses.length; at++) {
    const clause = told.clauses[at];
    if (clause === undefined || told.names.some((name) => isInside(name, clause))) break;
    const words = told.tokens.slice(clause.from, clause.to).map(({ word }) => word);
    if (hits(besideData.tails, words)) last = at;
    else if (words.length > 1) break;
  }
  return last;
}

/** "Emre niet bereikt, later wel gebeld": the contact came all the same. */
function goesOn(place: number, told: Told): boolean {
  const { tokens, modes, names, clauses } = told;
  for (let at = place + 1; at < clauses.length; at++) {
    const clause = clauses[at];
    if (clause === undefined || talkData.sentenceEnds.has(wordAt(tokens, clause.from)))
      return false;
    if (names.some((name) => isInside(name, clause))) return false;
    const done = modes.some((mode) => mode.weight >= CLEAR_MODE && isInside(mode, clause));
    if (done && anyWord(tokens, clause.from, clause.to, talkData.contrast)) return true;
    if (done && GOES_ON.has(wordAt(tokens, clause.from))) return true;
  }
  return false;
}
