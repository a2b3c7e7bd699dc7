// Leaves out the calls, screens and places in a clause beside the visit: "een uur bij Emre, werkgever gebeld".
import { besideData } from './besideData.ts';
import { clausesOf } from './clauses.ts';
import type { NameMention } from './matchNames.ts';
import type { TimeMention } from './mentions.ts';
import type { ModeMention } from './modes.ts';
import { nameData } from './nameData.ts';
import { talkData } from './talkData.ts';
import { anyWord, skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Mode } from './types.ts';
import { isInside, type Span } from './visitSegments.ts';

const CLEAR_MODE = 2;
const WENT = new Set(['bij', 'naar', 'langs', 'noa']);
const PLACED = new Set(['op', 'aan', 'in']);
const MOVED = new Set(['geweest', 'gegaan', 'langs', 'gezien', 'bezocht', 'gezeten']);
const ONESELF = new Set(['ik', 'k', 'we', 'wij', 'ben', 'heb']);
const THEIRS = new Set(['hij', 'zij', 'ze']);
const US = new Set(['mij', 'me', 'ons']);
const RATHER = new Set(['eigenlijk', 'feitelijk', 'of']);
const TOPIC = 'over';

interface Told {
  tokens: readonly Token[];
  mentions: readonly TimeMention[];
  names: readonly NameMention[];
  modes: readonly ModeMention[];
  clauses: readonly Span[];
}

/** The words on the kind of contact that speak of the visit itself. */
export function withoutBesideModes(
  modes: readonly ModeMention[],
  tokens: readonly Token[],
  mentions: readonly TimeMention[],
  names: readonly NameMention[],
): readonly ModeMention[] {
  if (modes.length === 0) return modes;
  // "zijn moeder ligt in het ziekenhuis" names no place of a visit.
  const known = names.filter(({ typeOnly, candidates }) => !typeOnly || candidates.length > 0);
  const told = { tokens, mentions, names: known, modes, clauses: clausesOf(tokens, mentions) };
  return modes.filter((mode) => !isBeside(mode, told));
}

function isBeside(mode: ModeMention, told: Told): boolean {
  const clause = told.clauses.find(({ from, to }) => mode.from >= from && mode.from < to);
  if (clause === undefined) return false;
  if (mode.mode === 'onsite' && (isOurs(clause, told) || isPlaceOfCall(mode, clause, told)))
    return true;
  if (tellsVisit(clause, told) || !told.clauses.some((other) => tellsVisit(other, told)))
    return false;
  if (takesBack(told.tokens, clause) || isTimedNext(clause, told)) return false;
  const said = modesOfVisit(told);
  if (said.has(mode.mode)) return false;
  if (said.size > 0) return !isPlain(clause, told);
  return isOfOthers(mode.mode, clause, told);
}

/** "Emre kwam langs op ons bureau": there, and not where Emre works. */
function isOurs(clause: Span, { tokens, names }: Told): boolean {
  const words = tokens.slice(clause.from, clause.to).map(({ word }) => word);
  if (besideData.ours.find(words).length === 0) return false;
  return !names.some((name) => isInside(name, clause) && wordAt(tokens, name.from - 1) === 'bij');
}

/** "gebeld met Emre op zijn werk": the place is where Emre was. */
function isPlaceOfCall(mode: ModeMention, clause: Span, { tokens, modes }: Told): boolean {
  if (!PLACED.has(wordAt(tokens, mode.from))) return false;
  if (anyWord(tokens, mode.to, clause.to, MOVED)) return false;
  return modes.some(
    (call) => call.mode !== 'onsite' && isInside(call, clause) && call.to <= mode.from,
  );
}

/** Whether a clause names who or what was visited, or for how long; not "hij belde 10 min met zijn mama". */
function tellsVisit(clause: Span, { names, mentions, tokens }: Told): boolean {
  const timed = mentions.some(({ from, to, kind }) => {
    return kind !== 'date' && kind !== 'part' && isInside({ from, to }, clause);
  });
  const theirs = anyWord(tokens, clause.from, clause.to, THEIRS);
  const ours = anyWord(tokens, clause.from, clause.to, ONESELF);
  const us = anyWord(tokens, clause.from, clause.to, US);
  return (timed && (!theirs || ours || us)) || names.some((name) => isInside(name, clause));
}

/** "gebeld, of eigenlijk was het via Teams" */
function takesBack(tokens: readonly Token[], { from, to }: Span): boolean {
  return anyWord(tokens, from, to, talkData.correctionOpening) || anyWord(tokens, from, to, RATHER);
}

/** "… die heb ik vanmorgen gebeld, een kwartiertje": the length behind it is of this. */
function isTimedNext(clause: Span, { clauses, names, mentions }: Told): boolean {
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next === undefined || names.some((name) => isInside(name, next))) return false;
  return mentions.some((time) => time.kind === 'duration' && isInside(time, next));
}

/** The kinds of contact of the clauses that tell of the visit. */
function modesOfVisit(told: Told): ReadonlySet<Mode> {
  const { clauses, modes, names, tokens } = told;
  const visits = clauses.filter((clause) => tellsVisit(clause, told));
  const clear = modes.filter(
    (mode) => mode.weight >= CLEAR_MODE && visits.some((clause) => isInside(mode, clause)),
  );
  const went = names.some((name) => isPlace(name, tokens));
  return new Set([...clear.map(({ mode }) => mode), ...(went ? (['onsite'] as const) : [])]);
}

/** "bij onze Emre", "in de garage" */
function isPlace({ kind, from }: NameMention, tokens: readonly Token[]): boolean {
  const lead = wordAt(tokens, skipWordsBack(tokens, from - 1, nameData.articles, 2));
  return WENT.has(lead) || (kind !== 'employee' && nameData.placeBefore.has(lead));
}

/** ", via Teams", "en ook gebeld over zijn uren": nothing but how it was done. */
function isPlain({ from, to }: Span, { tokens, modes, mentions }: Told): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.word === TOPIC) return true;
    const said = [...modes, ...mentions].some((one) => at >= one.from && at < one.to);
    if (!said && token.raw !== '#' && token.kind === 'mark') continue;
    if (!said && !besideData.plain.has(token.word)) return false;
  }
  return true;
}

/** "werkgever gebeld", "hij was op het werk": what is said of others, where nothing else tells the kind. */
function isOfOthers(mode: Mode, { from, to }: Span, { tokens, names }: Told): boolean {
  if (anyWord(tokens, from, to, US)) return false;
  // "Noor en haar mama gebeld"
  const joined = wordAt(tokens, from) === 'en' && names.some((name) => name.to === from);
  if (joined) return false;
  // "hij zei aan de telefoon dat …"
  if (mode === 'phone' && anyWord(tokens, from, to, talkData.speech)) return false;
  if (mode !== 'onsite' && anyWord(tokens, from, to, besideData.others)) return true;
  return anyWord(tokens, from, to, talkData.thirdPerson) && !anyWord(tokens, from, to, ONESELF);
}
