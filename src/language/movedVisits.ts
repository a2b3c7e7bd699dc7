// Hears that a visit was put off, and to when: "de afspraak met Emre is verschoven naar donderdag 9u".
import { z } from 'zod';
import { clausesOf } from './clauses.ts';
import { load, wordList } from './languageData.ts';
import { anyWord, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Intent } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';
import { isInside, type Span } from './visitSegments.ts';
import { withoutAside } from './withoutAside.ts';

const data = load(
  'moved.json',
  z.strictObject({
    moved: wordList,
    cancelled: wordList,
    /** Leads to the new moment. */
    to: wordList,
    /** Behind what was called off: the new moment is near. */
    anew: wordList,
    /** What else may be put off. */
    else: wordList,
    subjects: wordList,
    done: wordList,
  }),
);
const MAY_MOVE: ReadonlySet<Intent> = new Set(['register_visit', 'plan_visit', 'unknown']);
const ARTICLES = new Set(['de', 'den', 'd', 'op', 'van', ':']);
const LINK_REACH = 4;
const LENGTHS = new Set(['range', 'duration', 'either']);
const DENIES = new Set(['niet', 'geen', 'nie']);

/**
 * The facts with only the new moment of a visit that was put off. Null when nothing was put off to a day ahead, or when a
 * visit was made too.
 * @param asAhead the facts of the message heard as about the future on `today`: most messages say nothing of it
 */
export function movedVisit(
  intent: Intent,
  { tokens }: Pick<VisitFacts, 'tokens'>,
  asAhead: () => VisitFacts,
  today: number,
): VisitFacts | null {
  if (!MAY_MOVE.has(intent) || !tokens.some(isPutOff)) return null;
  const facts = withoutAside(asAhead());
  const at = facts.tokens.findIndex(isPutOff);
  if (at < 0 || facts.names.length === 0) return null;
  const from = newMoment(facts, at);
  if (from === null || isMadeToo(facts, at)) return null;
  const isNew = (span: Span) => span.from >= from;
  const ahead = facts.days.filter(isNew);
  const days = ahead.length > 0 ? ahead : facts.days;
  if (!days.every(({ day }) => day !== null && day >= today)) return null;
  return {
    ...facts,
    days,
    dates: ahead.length > 0 ? facts.dates.filter(isNew) : facts.dates,
    times: facts.times.filter(isNew),
    parts: facts.parts.filter(isNew),
    unread: facts.unread.filter(isNew),
  };
}

function isPutOff({ word }: Token): boolean {
  return data.moved.has(word) || data.cancelled.has(word);
}

/** Where it begins: "verzet naar donderdag", "naar donderdag verzet", "afgezegd, nieuwe datum donderdag". */
function newMoment({ tokens, dates, times }: VisitFacts, moved: number): number | null {
  const told = [...dates.filter(({ weak }) => !weak), ...times];
  for (let at = moved; at < tokens.length; at++) {
    const word = wordAt(tokens, at);
    const next = skipWords(tokens, at + 1, ARTICLES, 2);
    if (data.to.has(word) && told.some(({ from }) => from === next)) return next;
    const isNear = ({ from }: Span) => from > at && from <= at + LINK_REACH;
    const near = at > moved && data.anew.has(word) ? told.find(isNear) : undefined;
    if (near !== undefined) return near.from;
  }
  const before = told.find(({ to }) => to === moved);
  const isLed = before !== undefined && data.to.has(wordAt(tokens, before.from - 1));
  return isLed ? before.from : null;
}

/** "vandaag een uur bij Emre, haar verlof is verzet naar …", "gebeld om de afspraak te verzetten naar …" */
function isMadeToo({ tokens, names, times, dates }: VisitFacts, moved: number): boolean {
  const clauses = clausesOf(tokens, [...times, ...dates]);
  const own = clauses.find(({ from, to }) => moved >= from && moved < to);
  if (own === undefined || anyWord(tokens, own.from, moved, data.else)) return true;
  const isDone = ({ from, to }: Span) =>
    anyWord(tokens, from, to, data.done) && !anyWord(tokens, from, to, DENIES);
  if (clauses.some((clause) => isDone(clause))) return true;
  const named = names.some((name) => isInside(name, own));
  const hasSubject = named || anyWord(tokens, own.from, moved, data.subjects);
  return hasSubject && clauses.some((clause) => clause !== own && isTold(clause, names, times));
}

/** A name and how long. */
function isTold(clause: Span, names: VisitFacts['names'], times: VisitFacts['times']): boolean {
  const isTimed = times.some((time) => {
    return LENGTHS.has(time.kind) && isInside(time, clause);
  });
  return isTimed && names.some((name) => isInside(name, clause));
}
