// Compares what the parser makes of the corpus with what its writers meant, in counts only.
import { readFileSync } from 'node:fs';
import { halvesOf } from '../corpus/halves.ts';
import {
  understand,
  type NameSlot,
  type RichSlots,
  type Roster,
} from '../../src/language/index.ts';

/** Two halves of the first two writers and of the last three, the tuning sentences of later ones, and one never tuned to. */
export const CORPORA = [
  'tuning',
  'untouched',
  'writerC',
  'writerD',
  'writerE',
  'writerF',
  'writerG',
  'writerK',
  'writerL',
  'writerM',
  'writerS tuning',
  'writerS untouched',
  'writerT tuning',
  'writerT untouched',
  'writerN tuning',
  'writerN untouched',
] as const;
export type Corpus = (typeof CORPORA)[number];

interface Meant {
  employer: NameSlot | null;
  employees: NameSlot[];
  date: string | null;
  start: string | null;
  end: string | null;
  minutes: number | null;
  mode: string | null;
  extraMinutes: number | null;
}

export interface CorpusItem {
  id: string;
  now: string;
  text: string;
  tags: string[];
  slots: Meant;
  more: Meant[];
}

export interface Tally {
  right: number;
  all: number;
}

export interface Score {
  sentences: number;
  /** Sentences whose every visit has date, start, minutes and mode right. */
  allFour: Tally;
  fields: Map<string, Tally>;
  tags: Map<string, Tally>;
  /** Records taken as matched that are not meant, or one of several that it may be. */
  wrongNames: number;
}

const FOUR = ['date', 'start', 'minutes', 'mode'] as const;
const FIELDS = [...FOUR, 'end', 'extraMinutes', 'employer', 'employees'] as const;
const folder = new URL('../corpus/', import.meta.url);

/** The sentences of one corpus. */
export function corpusItems(name: Corpus): CorpusItem[] {
  const [writer = '', half] = name.split(' ');
  if (writer.startsWith('writer')) {
    const items = JSON.parse(
      readFileSync(new URL(`${writer}/visits.json`, folder), 'utf8'),
    ) as CorpusItem[];
    if (half === undefined) return items;
    return half === 'tuning' ? halvesOf(items).tuning : halvesOf(items).untouched;
  }
  const lines = readFileSync(new URL(`visits.${name}.jsonl`, folder), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as CorpusItem);
}

const rosters = new Map<string, Roster>();

/** The roster of the writer of a sentence; every file is the coach's own. */
export function rosterOf(id: string): Roster {
  const writer = `writer${id.charAt(0)}`;
  const known = rosters.get(writer);
  if (known !== undefined) return known;
  const file = new URL(`${writer}/roster.json`, folder);
  const roster = rosterFrom(JSON.parse(readFileSync(file, 'utf8')) as WrittenRoster);
  rosters.set(writer, roster);
  return roster;
}

/** Employers with their workplaces, and who works where, as a writer notes them. */
export interface WrittenRoster {
  employers: { name: string; workplaces: string[] }[];
  employees: { name: string; employer: string }[];
  colleagues?: string[];
}

/** The roster that the parser takes; every file is the coach's own. */
export function rosterFrom({ employers, employees, colleagues = [] }: WrittenRoster): Roster {
  return {
    employers: employers.map(({ name, workplaces }) => ({
      id: `employer ${name}`,
      name,
      own: true,
      workplaces: workplaces.map((place) => ({ id: `${name} ${place}`, name: place })),
    })),
    employees: employees.map(({ name, employer }) => ({
      id: `employee ${name}`,
      name,
      employerId: `employer ${employer}`,
      own: true,
    })),
    colleagues: colleagues.map((name) => ({ id: `colleague ${name}`, name })),
  };
}

/** What the parser makes of a sentence: one entry a visit. */
export function parse(item: CorpusItem): RichSlots[] {
  const found = understand(item.text, { now: Date.parse(item.now), roster: rosterOf(item.id) });
  return [found.slots, ...found.more];
}

/** Counts for some sentences. */
export function scoreOf(items: readonly CorpusItem[]): Score {
  const score: Score = {
    sentences: items.length,
    allFour: { right: 0, all: 0 },
    fields: new Map(),
    tags: new Map(),
    wrongNames: 0,
  };
  for (const item of items) {
    const found = parse(item);
    const meant = [item.slots, ...item.more];
    const visits = found.length === meant.length;
    let four = visits;
    count(score.fields, 'number of visits', visits);
    meant.forEach((one, index) => {
      const got = found[index];
      for (const field of FIELDS) count(score.fields, field, same(got?.[field], one[field]));
      four &&= FOUR.every((field) => same(got?.[field], one[field]));
    });
    found.forEach((got, index) => (score.wrongNames += wrongNames(got, meant[index])));
    add(score.allFour, four);
    for (const tag of item.tags) count(score.tags, tag, four);
  }
  return score;
}

function same(got: unknown, meant: unknown): boolean {
  return JSON.stringify(got ?? null) === JSON.stringify(meant ?? null);
}

function wrongNames(got: RichSlots, meant: Meant | undefined): number {
  const { employerMatch, employeeMatches } = got;
  const taken = employeeMatches.filter((match) => match.kind === 'matched');
  const people = taken.filter(({ names }) => !(meant?.employees ?? []).includes(names[0] ?? ''));
  const employer = employerMatch?.kind === 'matched' && employerMatch.names[0] !== meant?.employer;
  return people.length + (employer ? 1 : 0);
}

export function count(tallies: Map<string, Tally>, name: string, right: boolean): void {
  const tally = tallies.get(name) ?? { right: 0, all: 0 };
  add(tally, right);
  tallies.set(name, tally);
}

export function add(tally: Tally, right: boolean): void {
  tally.all++;
  if (right) tally.right++;
}

export function percent({ right, all }: Tally): string {
  return `${String(right)}/${String(all)} (${((100 * right) / Math.max(1, all)).toFixed(1)} %)`;
}
