// How the sentences of coachSentences.json are understood: right, left open (so asked), or wrong without a word.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  understand,
  type Intent,
  type NameSlot,
  type RichSlots,
  type Roster,
  type Slots,
} from '../../src/language/index.ts';

/** What is meant: a key that is left out is null, '*' is not compared. */
type Meant = Partial<Record<keyof Slots, unknown>>;
interface Sentence extends Meant {
  now: string;
  text: string;
  intent: Intent;
  more?: Meant[];
}

interface Read {
  text: string;
  /** "date: 2026-11-19 instead of 2026-11-20". */
  intent: string[];
  wrong: string[];
  open: string[];
}

const FIELDS = [
  'date',
  'start',
  'end',
  'minutes',
  'extraMinutes',
  'mode',
  'from',
  'to',
  'period',
] as const;
const file = new URL('./coachSentences.json', import.meta.url);
const data = JSON.parse(readFileSync(file, 'utf8')) as {
  roster: {
    employers: { name: string; workplaces: string[] }[];
    employees: { name: string; employer: string }[];
    colleagues: string[];
  };
  sentences: Sentence[];
};

const roster: Roster = {
  employers: data.roster.employers.map(({ name, workplaces }) => ({
    id: name,
    name,
    own: true,
    workplaces: workplaces.map((place) => ({ id: `${name} ${place}`, name: place })),
  })),
  employees: data.roster.employees.map(({ name, employer }) => ({
    id: name,
    name,
    employerId: employer,
    own: true,
  })),
  colleagues: data.roster.colleagues.map((name) => ({ id: name, name })),
};

/** Every sentence with what is wrong in it and what is left open. */
export function readSentences(): Read[] {
  return data.sentences.map((meant) => {
    const found = understand(meant.text, { now: Date.parse(meant.now), roster });
    const read: Read = { text: meant.text, intent: [], wrong: [], open: [] };
    if (found.intent !== meant.intent)
      read.intent.push(`${found.intent} instead of ${meant.intent}`);
    const visits = [found.slots, ...found.more];
    const all = [meant, ...(meant.more ?? [])];
    if (visits.length !== all.length) read.wrong.push(`${String(visits.length)} visits`);
    all.forEach((one, index) => {
      const got = visits[index];
      if (got !== undefined) compare(got, one, read);
    });
    return read;
  });
}

function compare(got: RichSlots, meant: Meant, { wrong, open }: Read): void {
  for (const field of FIELDS) {
    const want = meant[field] ?? null;
    if (want === '*' || got[field] === want) continue;
    const list = got[field] === null ? open : wrong;
    list.push(`${field}: ${String(got[field])} instead of ${String(want)}`);
  }
  if (meant.employees !== '*') compareNames(got, meant, wrong, open);
}

function compareNames(got: RichSlots, meant: Meant, wrong: string[], open: string[]): void {
  const want = meant.employees as NameSlot[];
  const names = want.flatMap((name) => (typeof name === 'string' ? [name] : []));
  const matched = got.employeeMatches.filter(({ kind }) => kind === 'matched');
  const wild = matched.filter((match) => !names.includes(match.names[0] ?? ''));
  for (const { names: taken } of wild) wrong.push(`${String(taken[0])} taken`);
  if (wild.length === 0 && JSON.stringify(got.employees) !== JSON.stringify(want))
    open.push(`names: ${JSON.stringify(got.employees)}`);
  const employers = [
    meant.employer,
    ...names.map((name) => data.roster.employees.find((one) => one.name === name)?.employer),
  ];
  const employer = got.employerMatch;
  if (employer?.kind === 'matched' && !employers.includes(employer.names[0])) {
    wrong.push(`${String(employer.names[0])} taken`);
  } else if (meant.employer !== undefined && got.employer !== meant.employer)
    open.push(`employer: ${JSON.stringify(got.employer)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = readSentences();
  for (const { text, ...rest } of all) {
    const said = Object.entries(rest).flatMap(([kind, what]) =>
      what.map((one) => `${kind} ${one}`),
    );
    if (said.length > 0) process.stdout.write(`${text}\n   ${said.join('\n   ')}\n`);
  }
  const clean = (pick: (read: Read) => string[]): number =>
    all.filter((read) => pick(read).length === 0).length;
  process.stdout.write(
    `${String(all.length)} sentences: intent right ${String(clean(({ intent }) => intent))}, ` +
      `nothing wrong ${String(clean(({ wrong }) => wrong))}, ` +
      `all right ${String(clean(({ intent, wrong, open }) => [...intent, ...wrong, ...open]))}\n`,
  );
}
