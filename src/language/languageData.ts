// Loads the word lists of data/language once, checked, as sets and maps.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Holiday } from './calendarDay.ts';

const FOLDER = new URL('../../data/language/', import.meta.url);

/** "bij met naar" */
export const wordList = z.string().transform((words) => new Set(words.split(' ')));
const wordLines = z
  .array(z.string())
  .transform((lines) => new Set(lines.flatMap((line) => line.split(' '))));
const byNumber = z
  .record(z.string(), z.number())
  .transform((record) => new Map(Object.entries(record)));
const words = z.array(z.string()).transform((list) => new Set(list));

/** Spellings made of a stem and an ending ("-" for none): "goens" + "dag", "vuv" + "en". */
const stemsSchema = z.strictObject({ endings: wordList, stems: z.record(z.string(), wordList) });
const wordsSchema = z.strictObject({
  variants: z.record(z.string(), wordList),
  /** French and English words that slip into Dutch sentences: "yesterday", "lundi". */
  foreign: z.record(z.string(), wordList),
  expansions: z.record(z.string(), z.string()),
  spellings: z.record(z.string(), stemsSchema),
  dayStems: words,
  todayStems: words,
  repairable: z.array(z.string()),
  repairableByOne: z.array(z.string()),
  neverRepair: words,
});
const numbersSchema = z.strictObject({
  cardinals: byNumber,
  ordinals: byNumber,
  ordinalEndings: wordList,
  indefiniteOnes: wordList,
});
const part = z.enum(['morning', 'noon', 'afternoon', 'evening', 'night']);
const timeSchema = z
  .strictObject({
    partsOfDay: z.record(z.string(), part).transform((parts) => new Map(Object.entries(parts))),
    /** "ochtendploeg"; "vroege" and "late" before "shift", "ploeg", or alone behind "de". */
    shifts: z.record(z.string(), part).transform((parts) => new Map(Object.entries(parts))),
    shiftKinds: z.record(z.string(), part).transform((parts) => new Map(Object.entries(parts))),
    shiftNouns: wordList,
    hourUnits: wordList,
    minuteUnits: wordList,
    hourNouns: wordList,
    startWords: wordList,
    endWords: wordList,
    toWords: wordList,
    leaving: wordList,
    clockFillers: wordList,
    rangeMarks: wordList,
    durationBefore: wordList,
    durationAfter: wordList,
    /** "minimum 30, maximum 40 min" */
    atMost: wordList,
    clockAfter: wordList,
    notBareClockAfter: wordList,
    distractorAfter: wordList,
    distractorIn: wordList,
    distractorBefore: wordList,
    extraWords: wordList,
    notExtraAfter: wordList,
    extraAddition: wordList,
    extraWhole: wordList,
    vaguePlenty: wordList,
    bareClockWords: wordList,
    suspectBefore: wordList,
    /** Of those, what opens a message on one's own visit. */
    ownWhenFirst: wordList,
    exactlyWords: wordList,
    suspectVerbs: wordList,
    contactVerbs: wordList,
    afterHour: wordList,
    numberedNouns: wordList,
    sizes: wordList,
    timesWords: wordList,
    doneWords: wordList,
    totalWords: wordList,
    lengthForSure: wordList,
    lastedBefore: wordList,
    notLoneHour: wordList,
    softLeaving: wordList,
    leavingFillers: wordList,
  })
  .readonly();
/** "11-01" for the first of November, "easter+39" for a day that moves with Easter. */
const holiday = z.string().transform((day, context): Holiday => {
  const [, month, dayOfMonth] = /^(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (month !== undefined) return { month: Number(month), day: Number(dayOfMonth) };
  const [, fromEaster] = /^easter([+-]\d+)?$/.exec(day) ?? ['', 'none'];
  if (fromEaster === 'none') context.addIssue(`No day: ${day}`);
  return { fromEaster: Number(fromEaster ?? 0) };
});
const datesSchema = z.strictObject({
  weekdays: z.array(z.string()).length(7),
  weekdayAbbreviations: byNumber,
  months: z.array(z.string()).length(12),
  monthAfterNumber: byNumber,
  relativeDays: byNumber,
  weakDays: wordList,
  lastWords: wordList,
  lastAfter: wordList,
  /** "eervorige week": the one before the last. */
  beforeLastWords: wordList,
  nextWords: wordList,
  nextAfter: wordList,
  thisWords: wordList,
  ago: wordList,
  dayUnits: byNumber,
  /** Days from Monday to Friday. */
  workDays: wordList,
  /** Before a month that is no length: "sinds een maand". */
  notLasting: wordList,
  /** What may stand before a length that answers: "voor een week". */
  beforeLength: wordList,
  monthUnits: wordList,
  holidays: z.record(z.string(), holiday).transform((record) => new Map(Object.entries(record))),
  sameDay: wordList,
  vagueBefore: wordList,
  ordinalNouns: wordList,
  afterDay: wordList,
  habitWords: wordList,
  justNow: wordList,
  justDone: wordList,
  doneWith: wordList,
  tellingVerbs: wordList,
  /** Behind these "4/5" is how much somebody works. */
  workShares: wordList,
  notMoney: wordList,
});
const knownWordsSchema = z.strictObject({
  source: z.string(),
  licence: z.array(z.string()),
  firstNames: wordLines,
  surnames: wordLines,
  ordinary: wordLines,
});

export type PartOfDay = z.infer<typeof part>;

export const wordData = load('words.json', wordsSchema);
export const numberData = load('numbers.json', numbersSchema);
export const timeData = load('time.json', timeSchema);
export const dateData = load('dates.json', datesSchema);
export const knownWords = load('knownWords.json', knownWordsSchema);

/** True for a usual Dutch word (folded), which is no typo of another. */
export function isOrdinaryWord(word: string): boolean {
  return knownWords.ordinary.has(word);
}

/** True for a word (folded) that people have for a name, and that means nothing else: "patrick", "verdoodt". */
export function isKnownName(word: string): boolean {
  return knownWords.firstNames.has(word) || knownWords.surnames.has(word);
}

/** Reads and checks one file; an error names the file, the place and what is wrong. */
export function load<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`data/language/${file}: ${issues.join('; ')}`);
}
