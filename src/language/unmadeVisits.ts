// Hears that a visit was not made, or is somebody else's to make: "niet bij Emre geweest van 9 tot 10".
import { z } from 'zod';
import { clauseWords } from './clauseWords.ts';
import { clausesOf } from './clauses.ts';
import { load, wordList } from './languageData.ts';
import { isInAny } from './otherDays.ts';
import { phraseList } from './phrases.ts';
import { isStandIn } from './standIns.ts';
import { anyWord } from './tokenReading.ts';
import type { Intent } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';
import { isInside, type Span } from './visitSegments.ts';
import { withoutAside } from './withoutAside.ts';

const data = load(
  'unmade.json',
  z.strictObject({
    /** Somebody else goes, in a clause that names to whom. */
    delegated: phraseList,
    /** By whom or why it was called off, in a clause that names who was to be visited. */
    calledOff: phraseList,
    /** In a clause that names who was to be visited. */
    named: phraseList,
    /** In any clause that is not about somebody else. */
    anywhere: phraseList,
    /** Says of what was just told that it did not happen. */
    takenBack: phraseList,
    /** Of the visit itself, whoever else is named as the reason. */
    visitOff: phraseList,
    /** Nobody was seen at all: in a message that names nobody. */
    nobody: phraseList,
    /** Said behind the attempt to call. */
    unanswered: phraseList,
    /** There was an attempt: it is kept as a contact. */
    tried: wordList,
    /** Says what was meant to be done. */
    intended: wordList,
    /** What was to be, of which the next clause may say that it was `off`. */
    appointed: wordList,
    off: wordList,
    /** The same in more words. */
    absent: phraseList,
    /** What else may stand in a clause that says nothing but that it was off: ": geannuleerd". */
    plain: wordList,
    /** What may stand beside that when the reason was told before: "dus ik heb afgezegd". */
    conclusion: wordList,
    /** Of something else than this visit. */
    other: wordList,
    /** Made after all. */
    still: wordList,
    /** Who was seen instead. */
    met: wordList,
  }),
);
const CLEAR_MODE = 2;
const MAY_STAND_IN: ReadonlySet<Intent> = new Set([
  'register_visit',
  'plan_visit',
  'register_contact',
]);
const ANOTHER = new Set(['vorig', 'vorige', 'volgend', 'volgende', 'eerst']);
const TURNS = new Set(['maar', 'want', 'omdat', 'doch']);

/** The intent instead of a visit that was not made; null when it was, or for another intent. */
export function unmadeAs(intent: Intent, facts: VisitFacts, today: number): Intent | null {
  if (MAY_STAND_IN.has(intent) && isStandIn(facts)) return 'unknown';
  const isOver = intent === 'plan_visit' && isPast(facts, today);
  if ((intent !== 'register_visit' && !isOver) || !isUnmade(facts)) return null;
  return facts.tokens.some(({ word }) => data.tried.has(word)) ? 'register_contact' : 'unknown';
}

/** "gisteren 14u afspraak Noor gecanceld" is no plan either. */
function isPast({ days }: VisitFacts, today: number): boolean {
  return days.length > 0 && days.every(({ day }) => day !== null && day < today);
}

function isUnmade(all: VisitFacts): boolean {
  const facts = withoutAside(all);
  const { tokens, names, times, dates, aside } = facts;
  const told = { tokens, names, mentions: [...times, ...dates] };
  const clauses = clausesOf(tokens, told.mentions).filter((clause) => !isInAny(clause, aside));
  const said = clauses
    .map((clause) => ({ clause, words: clauseWords(clause, told) }))
    .filter(({ words }) => words.length > 0);
  const isNamed = (clause: Span) => names.some((name) => isInside(name, clause));
  if (names.length === 0 && said.some((clause) => data.nobody.find(clause.words).length > 0))
    return true;
  const isNamedAt = (at: number) => isNamed(said[at]!.clause);
  const failed = said.flatMap(({ clause, words: list }, at) => {
    const named = isNamed(clause);
    const isOff = [data.delegated, data.calledOff].some((book) => book.find(list).length > 0);
    if (named && isOff) return [at];
    const before = said[at - 1];
    const follows = !named && before !== undefined && isNamed(before.clause);
    if (follows && isCalledOff(before.words, list)) return [at - 1, at];
    if (follows && isOnlyOff(list) && !isTimed(facts, before.clause)) return [at - 1, at];
    const opened = lastNamed(at, isNamedAt);
    if (opened < at - 1 && isAppointedOff(said[opened]?.words ?? [], list))
      return upTo(at, isNamedAt);
    if (before !== undefined && data.takenBack.find(list).length > 0) return upTo(at, isNamedAt);
    if (isOfVisit(list) && (named || follows || names.length === 0)) return [at];
    if (list.some((word) => data.other.has(word))) return [];
    if (data.anywhere.find(list).length > 0) return [at];
    if (named) return data.named.find(list).length > 0 ? [at] : [];
    return follows && data.unanswered.find(list).length > 0 ? [at - 1, at] : [];
  });
  if (failed.length === 0) return false;
  return !said.some(({ clause }, at) => {
    if (failed.includes(at)) return false;
    // "gisteren ingehaald in de bakkerij | , van 8u tot 8u45"
    const next = said[at + 1]?.clause;
    const isMore = next !== undefined && !failed.includes(at + 1) && !isNamed(next);
    return isMade(facts, isMore ? { from: clause.from, to: next.to } : clause);
  });
}

/** The last clause before `at` that names somebody; -1: none. */
function lastNamed(at: number, isNamed: (at: number) => boolean): number {
  let place = at - 1;
  while (place >= 0 && !isNamed(place)) place--;
  return place;
}

/** "moest om 8u bij Jonas zijn | maar mijn band stond plat | , afgezegd": the reason stands between. */
function isAppointedOff(opened: readonly string[], list: readonly string[]): boolean {
  const isAppointed = opened.some((word) => data.appointed.has(word));
  return isAppointed && isOnlyOff(list.filter((word) => !data.conclusion.has(word)));
}

/** The clause at `at` and those before it, back to the last that names somebody. */
function upTo(at: number, isNamed: (at: number) => boolean): number[] {
  const clauses = [at];
  for (let place = at - 1; place >= 0; place--) {
    clauses.unshift(place);
    if (isNamed(place)) break;
  }
  return clauses;
}

/** "het bezoek is niet doorgegaan"; not "het vorige bezoek is …" */
function isOfVisit(list: readonly string[]): boolean {
  return data.visitOff.find(list).length > 0 && !list.some((word) => ANOTHER.has(word));
}

/** "afspraak met Emre | maar hij was ziek" */
function isCalledOff(before: readonly string[], list: readonly string[]): boolean {
  if (!before.some((word) => data.appointed.has(word))) return false;
  const turns = list.slice(0, 1).some((word) => TURNS.has(word));
  const other = list.some((word) => data.other.has(word) && !data.off.has(word));
  const isOff = list.some((word) => data.off.has(word)) || data.absent.find(list).length > 0;
  return turns && !other && isOff;
}

/** "vrijdag 10u Emre: geannuleerd", "…, ziek" */
function isOnlyOff(list: readonly string[]): boolean {
  const says = list.some((word) => data.off.has(word));
  return says && list.every((word) => data.off.has(word) || data.plain.has(word));
}

function isTimed({ times }: VisitFacts, clause: Span): boolean {
  return times.some((time) => time.kind === 'duration' && isInside(time, clause));
}

/** "om 9u was Emre er niet, van 10 tot 11 wel", "eerst niet bereikt, daarna gebeld". */
function isMade({ tokens, modes, times, names }: VisitFacts, clause: Span): boolean {
  if (anyWord(tokens, clause.from, clause.to, data.intended)) return false;
  const inside = (span: Span) => isInside(span, clause);
  const still = tokens.slice(clause.from, clause.to).some(({ word }) => data.still.has(word));
  const timed = times.some((time) => time.kind !== 'part' && inside(time));
  const done = modes.some((mode) => mode.weight >= CLEAR_MODE && inside(mode));
  const named = names.some(inside);
  const met = named && anyWord(tokens, clause.from, clause.to, data.met);
  return met || (timed && (done || still)) || (still && done) || (timed && named && done);
}
