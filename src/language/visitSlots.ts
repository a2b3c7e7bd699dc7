// Fills the slots of each visit in a message, and carries over what Dutch leaves unsaid.
import { isPartOfOtherDay } from './asideFacts.ts';
import { toIsoDay } from './calendarDay.ts';
import { isExtraWork } from './durationContext.ts';
import { timeData } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { isModeOfAll } from './modeOfAll.ts';
import { bestMode, LOCATION_WEIGHT, type ModeMention } from './modes.ts';
import { isPlace, personPlace } from './personPlaces.ts';
import { settleNames, type SettledNames } from './settleNames.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Mode, NameMatch, NameSlot, RichSlots } from './types.ts';
import type { VisitDay } from './visitDates.ts';
import type { VisitFacts } from './visitFacts.ts';
import { splitVisits } from './splitVisits.ts';
import type { Segment } from './visitSegments.ts';
import { startingAt, timesOfEach, withLength } from './relatedTimes.ts';
import { eachAlone, saysForEach } from './forEach.ts';
import { isRepeated } from './splitByDay.ts';
import { visitTimes, type VisitTimes } from './visitTimes.ts';

const PARTICIPLE = /^(?:ge|op?ge|langs|be)[a-z]+(?:d|t|en)$/;
const AUXILIARIES = new Set(['heeft', 'heb', 'had', 'hebben', 'hadden', 'ben', 'is', 'was']);

interface Draft {
  day: VisitDay | null;
  names: SettledNames;
  mode: Mode | null;
  modeIsWeak: boolean;
  times: VisitTimes;
  unreadTimes: string[];
  /** "telkens een half uur bij De Smet": said of every visit. */
  each: boolean;
  /** Ends with what was done ("… gebeld"), which then holds for the visit before too. */
  closing: boolean;
  /** "en vandaag ook": the same times again. */
  repeats: boolean;
  /** "bij haar": with who was named before. */
  atPerson: boolean;
}

/** The slots of every visit in the message, the first one first; always at least one. */
export function visitSlots(facts: VisitFacts): RichSlots[] {
  const drafts = splitVisits(facts).flatMap((segment) => draftsOf(facts, segment));
  carryOver(drafts, facts);
  return drafts.map(toSlots);
}

function draftsOf(facts: VisitFacts, segment: Segment): Draft[] {
  const inside = (span: { from: number; to: number }) =>
    span.from >= segment.from && span.to <= segment.to;
  const named = facts.names.filter(inside);
  const names = settleNames(named, facts.tokens, facts.index);
  const modes = facts.modes.filter(inside);
  const times = visitTimes(
    facts.times.filter(inside),
    facts.parts.filter(
      (part) => inside(part) && !isPartOfOtherDay(part, facts.dates, facts.days, segment.days),
    ),
    isAllExtra(facts, segment),
  );
  const mode = modeOf(modes, named, facts, segment);
  const modeIsWeak = modes.every(({ weight }) => weight <= LOCATION_WEIGHT);
  const days = segment.days.length > 0 ? segment.days : [null];
  const closing = modes.some((said) => isClosing(facts, said, segment));
  const each = anyWord(facts.tokens, segment.from, segment.to, talkData.each);
  const repeats = isRepeated(facts, segment);
  const unreadTimes = facts.unread.filter(inside).map(({ text }) => text);
  const own = timesOfEach(facts.times.filter(inside), days.length);
  const apart = days.length === 1 && saysForEach(facts, segment) ? eachAlone(names) : [names];
  const visits = apart.flatMap((people) => days.map((day) => ({ day, people })));
  return visits.map(({ day, people }, index) => ({
    day,
    names: people,
    mode,
    modeIsWeak,
    times: own?.[index] ?? times,
    unreadTimes,
    each,
    closing,
    repeats,
    atPerson: personPlace(facts.tokens, segment) !== null,
  }));
}

/** "Jonas een uur en Kofi een half uur gebeld": both; not "… gebeld 15 min", "… en Kofi heeft mij gebeld". */
function isClosing(facts: VisitFacts, said: ModeMention, segment: Segment): boolean {
  const { tokens, times } = facts;
  const { from, to } = segment;
  if ([from - 1, from].some((at) => endsSentence(facts, at))) return false;
  if (!PARTICIPLE.test(wordAt(tokens, said.from))) return false;
  if (anyWord(tokens, from, to, AUXILIARIES) && !anyWord(tokens, 0, from, AUXILIARIES))
    return false;
  return !times.some((time) => time.from >= said.to && time.to <= to);
}

/** A mark, or "punt" as it is dictated. */
function endsSentence({ tokens }: VisitFacts, at: number): boolean {
  return talkData.sentenceEnds.has(wordAt(tokens, at)) || wordAt(tokens, at) === 'punt';
}

/** "alles extra", "volledig extra pakket" */
function isAllExtra({ tokens }: VisitFacts, { from, to }: Segment): boolean {
  for (let at = from; at < to; at++) {
    if (!timeData.extraWords.has(wordAt(tokens, at)) || !isExtraWork(tokens, at)) continue;
    const before = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
    if (before.some((word) => timeData.extraWhole.has(word))) return true;
  }
  return false;
}

/** The kind of contact; a place ("bij De Smet", "in de bakkerij") tells it when no word does. */
function modeOf(
  modes: readonly ModeMention[],
  names: readonly NameMention[],
  facts: VisitFacts,
  segment: Segment,
): Mode | null {
  const place =
    names.find((name) => isPlace(name, facts.tokens)) ?? personPlace(facts.tokens, segment);
  if (place === null) return bestMode(modes);
  const location: ModeMention = {
    mode: 'onsite',
    weight: LOCATION_WEIGHT,
    from: place.from,
    to: place.to,
  };
  return bestMode([...modes, location]);
}

/** Days, names and kinds of contact that one visit leaves to another. */
function carryOver(drafts: Draft[], facts: VisitFacts): void {
  shareEach(drafts);
  const ofAll = facts.modes.find((mode) => isModeOfAll(facts.tokens, mode));
  if (ofAll !== undefined) for (const draft of drafts) draft.mode ??= ofAll.mode;
  const days = new Set(drafts.flatMap(({ day }) => (day === null ? [] : [day])));
  const onlyDay = days.size === 1 ? ([...days][0] ?? null) : null;
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    draft.day ??= before?.day ?? onlyDay;
    draft.mode ??= before?.mode ?? null;
    if (before !== undefined) draft.times = timesAfter(before, draft);
    if (before === undefined || hasEmployees(draft)) return;
    if (!hasEmployer(draft) || isUnknownPlace(draft)) draft.names = before.names;
    else if (sameFile(before.names, draft.names, facts)) {
      draft.names = { ...draft.names, employees: before.names.employees };
    }
  });
  for (const [index, draft] of [...drafts.entries()].toReversed()) {
    const next = drafts[index + 1];
    if (next === undefined) continue;
    const nameless = !hasEmployees(draft) && !hasEmployer(draft);
    if (next.closing || nameless) draft.mode ??= next.mode;
    if (nameless) draft.names = next.names;
  }
}

/** The times of a visit, with what the one before leaves to it: "daarna bij Kofi tot 11u". */
function timesAfter(before: Draft, draft: Draft): VisitTimes {
  const { times } = draft;
  const untold = times.start === null && times.minutes === null;
  if (untold && times.end === null) return draft.repeats ? before.times : times;
  const sameDay = before.day?.day === draft.day?.day;
  return untold && sameDay && before.times.end !== null
    ? startingAt(times, before.times.end)
    : times;
}

/** What is said of each visit counts for those that lack it. */
function shareEach(drafts: readonly Draft[]): void {
  const saying = drafts.filter((draft) => draft.each);
  // "elke namiddag iemand gezien: ma Lotte, di Emre, telkens van 14u tot 15u"
  const source = saying.find(({ times }) => times.start ?? times.minutes) ?? saying[0];
  if (source === undefined || drafts.length < 2) return;
  for (const draft of drafts) {
    if (draft.names.employer === null)
      draft.names = { ...draft.names, employer: source.names.employer };
    draft.mode ??= source.mode;
    const { minutes, start } = source.times;
    const untold = draft.times.start === null && draft.times.minutes === null;
    if (untold && start !== null && draft.day?.day !== source.day?.day) draft.times = source.times;
    if (draft.times.minutes === null && minutes !== null)
      draft.times = withLength(draft.times, minutes);
  }
}

function hasEmployees({ names }: Draft): boolean {
  return names.employees.length > 0;
}

/** "bij haar in het atelier": a kind of place that is nobody's. */
function isUnknownPlace({ names, atPerson }: Draft): boolean {
  return atPerson && names.employer?.kind === 'unknown';
}

function hasEmployer({ names }: Draft): boolean {
  return names.employer !== null;
}

/** Whether the people of the visit before work at the employer of this one. */
function sameFile(before: SettledNames, now: SettledNames, { index }: VisitFacts): boolean {
  const employerIds = now.employer?.ids ?? [];
  const ids = before.employees.flatMap((employee) => employee.ids);
  const entities =
    index?.entities.filter((entity) => entity.kind === 'employee' && ids.includes(entity.id)) ?? [];
  if (entities.length === 0) return before.employer === null && before.employees.length > 0;
  return entities.some((entity) => entity.employerIds.some((id) => employerIds.includes(id)));
}

function toSlots({ day, names, mode, modeIsWeak, times, unreadTimes }: Draft): RichSlots {
  const employees = names.employees.map(slotOf);
  return {
    employer: names.employer === null ? null : slotOf(names.employer),
    employee: employees[0] ?? null,
    employees,
    date: day === null || day.day === null ? null : toIsoDay(day.day),
    ...times,
    mode,
    from: null,
    to: null,
    period: null,
    employerMatch: names.employer,
    workplaceMatch: names.workplace,
    employeeMatches: names.employees,
    dateConflict: day?.conflict ?? false,
    unreadTimes,
    modeIsWeak,
  };
}

function slotOf(match: NameMatch): NameSlot {
  if (match.kind === 'ambiguous') return { candidates: match.names };
  return match.names[0] ?? match.text;
}
