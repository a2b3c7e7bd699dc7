// Describes a message for the intents: its words with names and times replaced, and its features.
import { featureWords, withoutNoise } from './intentData.ts';
import { resolveDay, type DaySpec } from './daySpec.ts';
import type { PeriodMention } from './periods.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { RichSlots } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';
import { visitQuestion } from './visitQuestions.ts';
import { withoutAside } from './withoutAside.ts';

export interface Described {
  /** Words in their usual form; "<name>", "<date>", "<time>", "<duration>", "<period>" for what was found. */
  words: string[];
  features: ReadonlySet<string>;
}

const CLEAR_MODE = 2;
const LONG = 12;
/** Days: without a year, a visit of last year is less likely than an appointment in some weeks. */
const LONG_AGO = 270;
const SOON = 21;

/** What the intents look at. */
export function describe(
  all: VisitFacts,
  slots: readonly RichSlots[],
  period: PeriodMention | null,
  today: number,
): Described {
  const facts = withoutAside(all);
  const words = withoutNoise(abstractWords(facts, period));
  return { words, features: featuresOf(facts, slots, period, words, today) };
}

/** Every name, day and time becomes one word; a period goes before the day that it might hide. */
function abstractWords(facts: VisitFacts, period: PeriodMention | null): string[] {
  const { tokens, names, dates, times } = facts;
  const marks: { from: number; to: number; word: string }[] = [
    ...(period === null ? [] : [{ ...period, word: '<period>' }]),
    ...dates.filter(({ weak }) => !weak).map(({ from, to }) => ({ from, to, word: '<date>' })),
    ...times.map(({ from, to, kind }) => ({
      from,
      to,
      word: kind === 'duration' ? '<duration>' : '<time>',
    })),
    ...names
      .filter((name) => !name.typeOnly || name.candidates.length > 0)
      .map(({ from, to }) => ({ from, to, word: '<name>' })),
  ];
  const starts = new Map<number, { to: number; word: string }>();
  for (const mark of marks) if (!starts.has(mark.from)) starts.set(mark.from, mark);
  const words: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mark = starts.get(at);
    if (mark === undefined) words.push(tokens[at++]?.word ?? '');
    else {
      words.push(mark.word);
      at = Math.max(mark.to, at + 1);
    }
  }
  return words.filter((word) => word !== '');
}

function featuresOf(
  facts: VisitFacts,
  slots: readonly RichSlots[],
  period: PeriodMention | null,
  words: readonly string[],
  today: number,
): ReadonlySet<string> {
  const { tokens, dates, times, modes, names } = facts;
  const features = new Set<string>();
  const set = (name: string, holds: boolean) => {
    if (holds) features.add(name);
  };
  const has = (list: ReadonlySet<string>) => anyWord(tokens, 0, tokens.length, list);
  set('colleague', namesColleague(facts));
  const clear = modes.filter(({ weight }) => weight >= CLEAR_MODE);
  set(
    'date',
    dates.some((date) => !date.weak),
  );
  set(
    'time',
    times.some(({ kind }) => kind === 'clock' || kind === 'range'),
  );
  set(
    'length',
    times.some(({ kind }) => kind === 'duration' || kind === 'either'),
  );
  set('period', period !== null);
  set(
    'onlyperiod',
    period !== null &&
      words.every(
        (word) => word === '<period>' || word === '<date>' || featureWords.periodFillers.has(word),
      ),
  );
  set('several', slots.length > 1);
  set('mode', clear.length > 0);
  for (const { mode } of clear) features.add(`mode:${mode}`);
  set(
    'visitwords',
    clear.some(({ mode }) => mode === 'onsite'),
  );
  set('place', slots.some(({ mode }) => mode === 'onsite') && names.length > 0);
  set('name', names.length > 0);
  set(
    'employeename',
    names.some(({ kind }) => kind === 'employee'),
  );
  set(
    'employername',
    names.some(({ kind }) => kind === 'employer'),
  );
  set(
    'visit',
    tokens.some(({ word }) => word === 'bezoek'),
  );
  set('question', words.includes('?') || featureWords.questionStart.has(words[0] ?? ''));
  const asked = visitQuestion(tokens);
  const isOnWhen = names.length > 0 && (features.has('date') || features.has('time'));
  const isOnKind = features.has('length') || clear.length > 0;
  set(`asks:${String(asked)}`, asked === 'rule' ? isOnKind : asked !== null && isOnWhen);
  set('past', has(featureWords.past));
  set('done', has(featureWords.done));
  set(
    'nearahead',
    dates.some(({ spec }) => isMuchNearerAhead(spec, today)),
  );
  set('future', speaksOfFuture(facts, today));
  set('firstperson', has(featureWords.firstPerson));
  set('absent', has(featureWords.absent));
  set('closed', has(featureWords.closed));
  set('my', has(featureWords.my));
  set('agreementwords', has(featureWords.agreement));
  set('invoicewords', has(featureWords.invoice));
  set('written', has(featureWords.written));
  set('imw', has(featureWords.imw));
  set('domain', has(featureWords.domain));
  set('long', words.length > LONG);
  return features;
}

/** A coach is named: "Tom is ziek" then is no employee's absence. */
function namesColleague({ tokens, colleagues, names }: VisitFacts): boolean {
  return tokens.some((token, at) => {
    const known = names.some(
      ({ from, to, candidates }) => at >= from && at < to && candidates.length > 0,
    );
    return !known && colleagues.has(token.plain);
  });
}

/** "we gaan", "gaan we"; without it "gaan kijken" is what was done. */
function isOurs(tokens: VisitFacts['tokens'], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.word === 'we' || token?.word === 'wij',
  );
}

/** "15/6" said on 11 June: four days ahead rather than a year ago. */
function isMuchNearerAhead(spec: DaySpec, today: number): boolean {
  if (spec.type !== 'date' || spec.year !== null || spec.yearShift !== undefined) return false;
  const past = resolveDay(spec, today, 'past').day;
  const ahead = resolveDay(spec, today, 'future').day;
  return past !== null && ahead !== null && today - past > LONG_AGO && ahead - today <= SOON;
}

function isJustNow(word: string): boolean {
  return word === 'daarnet' || word === 'daarjuist' || word === 'zonet';
}

/** "ik moet", "moet ik": one's own. */
function isMine(tokens: VisitFacts['tokens'], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some((token) =>
    ['ik', 'k', 'we', 'wij'].includes(token?.word ?? ''),
  );
}

/** "het plan overlopen", "plan getekend": the support plan, and no wish. */
function isPlanMade(tokens: VisitFacts['tokens'], at: number): boolean {
  const isNoun = featureWords.planOwners.has(wordAt(tokens, at - 1));
  return isNoun || featureWords.planMade.has(wordAt(tokens, at + 1));
}

/** "volgende dinsdag", "morgen", "ik ga langs bij": said of a visit that is still to come. */
function speaksOfFuture({ tokens, dates }: VisitFacts, today: number): boolean {
  const ahead = dates.filter(
    ({ spec }) =>
      (spec.type === 'offset' && spec.days > 0) ||
      isMuchNearerAhead(spec, today) ||
      (spec.type === 'weekday' &&
        (spec.turn === 'next' || (spec.turn === 'week' && spec.weeks > 0))),
  );
  const told = anyWord(tokens, 0, tokens.length, featureWords.past);
  const others = dates.filter((date) => !ahead.includes(date) && !date.weak);
  // "daarnet met Noor gebeld, morgen hoor ik haar opnieuw"
  const just = dates.some(({ from, weak }) => weak && isJustNow(wordAt(tokens, from)));
  const past =
    others.some(({ spec }) => spec.type === 'offset') ||
    (others.length > 0 && told) ||
    (just && anyWord(tokens, 0, tokens.length, featureWords.done));
  if (ahead.length > 0) return !past && !(told && ahead.every(({ spec }) => spec.type === 'date'));
  const verb = tokens.findIndex(
    ({ word }, at) => featureWords.futureVerbs.has(word) && (word !== 'gaan' || isOurs(tokens, at)),
  );
  const going = verb >= 0 && anyWord(tokens, verb + 1, verb + 9, featureWords.futureAfter);
  const must = tokens.findIndex(({ word }) => featureWords.mustVerbs.has(word));
  const bound =
    must >= 0 &&
    others.length > 0 &&
    isMine(tokens, must) &&
    others.every(({ spec }) => spec.type !== 'offset' || spec.days >= 0) &&
    anyWord(tokens, must + 1, tokens.length, featureWords.mustAfter);
  const planned = tokens.some(
    ({ word }, at) =>
      word === 'inplannen' || word === 'plannen' || (word === 'plan' && !isPlanMade(tokens, at)),
  );
  return ((going || bound) && !told) || planned;
}
