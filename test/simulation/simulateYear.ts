// One year in the office: what happens is drawn by lot, performed on the real store and compared with the oracle.
import { addDays, instant } from '../rules/oracle.ts';
import { Agenda } from './agenda.ts';
import { agreementSteps } from './agreementSteps.ts';
import { compareOffice } from './compareOffice.ts';
import type { Comparison } from './compareOffice.ts';
import { compareLists, type ComparedLists } from './compareLists.ts';
import type { FileEntry } from './ledger.ts';
import { planOffice } from './planOffice.ts';
import { officeSteps } from './officeSteps.ts';
import { planFile } from './planFile.ts';
import { requestSteps } from './requestSteps.ts';
import { MessageCheck } from './checkMessages.ts';
import { SimulatedJobs } from './simulatedJobs.ts';
import type { Handed } from './simulatedJobs.ts';
import { SimulatedOffice } from './simulatedOffice.ts';
import type { Scale, SimulatedFile } from './simulatedOffice.ts';
import { visitSteps } from './visitSteps.ts';

export const FIRST_DAY = '2027-01-01';
export const LAST_DAY = '2027-12-31';
const OPENED_ON = '2026-12-01';
/** When the jobs look for something to do. */
const LOOKS = [
  ...['08:45', '09:00', '09:20', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'],
  ...['16:30', '17:00', '19:00'],
];

/** How often the lists of each coach are compared with those of all. */
const LISTS_EVERY_DAYS = 11;

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** After a standstill, just before some of these looks. */
const BACK_AT = ['08:40', '08:50', '12:30', '16:50', '16:50'];

/** What happens, and the means to plan it. */
export interface Year {
  office: SimulatedOffice;
  agreements: ReturnType<typeof agreementSteps>;
  visits: ReturnType<typeof visitSteps>;
  requests: ReturnType<typeof requestSteps>;
  decisions: ReturnType<typeof officeSteps>;
  /** Does it at some time of a day of the year; days outside the year are left out. */
  plan(day: string, act: () => void): void;
  /** A day of the year. */
  anyDay(): string;
}
/** Messages about one deadline or week each; those handed over to the channel by kind and by fate. */
export interface MessageFigures {
  /** Reminders that somebody had to get on a day, and weeks that the lead had to be told of. */
  owed: number;
  owedWeeks: number;
  byKind: Record<string, number>;
  byFate: Record<string, number>;
}

export interface YearFigures extends Comparison {
  entries: number;
  restarts: number;
  comparisons: number;
  lists: ComparedLists;
  messages: MessageFigures;
  differences: readonly string[];
  trace: readonly FileEntry[];
}

/** Simulates and compares; `onMonth` hears how far it is. Throws Error when a step is refused. */
export async function simulateYear(
  scale: Scale,
  onMonth: (day: string, so: { entries: number; commitments: number }) => void = () => {},
): Promise<YearFigures> {
  const office = new SimulatedOffice(scale, instant(OPENED_ON, '09:00'));
  try {
    const agenda = new Agenda();
    const { chance } = office;
    const agreements = agreementSteps(office);
    const visits = visitSteps(office, agreements.coachesOn);
    const year: Year = {
      ...{ office, agreements, visits },
      requests: requestSteps(office, visits.actor),
      decisions: officeSteps(office),
      plan(day, act) {
        if (day < OPENED_ON || day > LAST_DAY) return;
        // Most of it in the day, some in the evening and at night.
        const hour = chance.percent(92) ? chance.int(9, 18) : chance.int(3, 23);
        const minute = instant(day, `${String(hour).padStart(2, '0')}:${chance.int(10, 59)}`);
        agenda.add(Math.max(minute + chance.int(0, 59_999), office.now), act);
      },
      anyDay: () => addDays(FIRST_DAY, chance.int(0, 364)),
    };
    const employers = Array.from(
      { length: Math.ceil(scale.agreements / 3) },
      agreements.addEmployer,
    );
    for (let i = 0; i < scale.agreements; i++) {
      const employerId = chance.pick(employers);
      const isRunning = chance.percent(65);
      const begin = (start: string) => (): SimulatedFile =>
        agreements.begin(employerId, start, chance.pick(office.coaches).personId);
      if (isRunning) planFile(year, begin(addDays(OPENED_ON, -chance.int(0, 400)))());
      else {
        const day = year.anyDay();
        year.plan(day, () => planFile(year, begin(addDays(day, chance.int(-30, 20)))()));
      }
    }
    planOffice(year);
    return await run(year, agenda, onMonth);
  } finally {
    office.close();
  }
}

async function run(
  { office }: Year,
  agenda: Agenda,
  onMonth: (day: string, so: { entries: number; commitments: number }) => void,
): Promise<YearFigures> {
  let comparisons = 0;
  const lists: ComparedLists = { requests: 0, queued: 0, cases: 0, corrections: 0 };
  let last: Comparison = { files: 0, commitments: 0, promises: 0 };
  const jobs = new SimulatedJobs(office);
  const messages = new MessageCheck(office, jobs);
  let downUntil = 0;
  for (let day = OPENED_ON; day <= LAST_DAY; day = addDays(day, 1)) {
    const end = instant(addDays(day, 1), '00:00');
    for (const look of [...LOOKS.map((time) => instant(day, time)), end - 10_000]) {
      for (let item = agenda.next(look); item; item = agenda.next(look)) {
        office.moveTo(item.at);
        item.act();
      }
      office.moveTo(look);
      if (look < downUntil || look === end - 10_000) continue;
      messages.beforeLook();
      await jobs.look();
    }
    // A prime number of days: all weekdays, and all days of the month.
    if (dayNumber(day) % LISTS_EVERY_DAYS === 0) {
      const compared = compareLists(office);
      for (const name of ['requests', 'queued', 'cases', 'corrections'] as const)
        lists[name] += compared[name];
    }
    messages.endOfDay();
    if (office.chance.percent(40)) jobs.talkAgain();
    if (office.chance.percent(5)) {
      // Nothing runs for a while; a new process catches up, or finds the office about to close.
      const back = office.chance.pick(BACK_AT);
      downUntil = instant(addDays(day, office.chance.int(1, 3)), back);
      office.restart();
    }
    const isLastOfMonth = addDays(day, 1).endsWith('-01');
    if (!isLastOfMonth) continue;
    // Three times a year is enough for the slow comparison; the end of the year always counts.
    if (day === LAST_DAY || Number(day.slice(5, 7)) % 4 === 0) {
      office.restart();
      last = compareOffice(office);
      comparisons += last.commitments;
    }
    onMonth(day, { entries: office.ledger.entries, commitments: last.commitments });
  }
  messages.endOfYear();
  const { entries } = office.ledger;
  const { differences, trace, restarts } = office;
  const figures = { ...messageFigures(jobs), owed: messages.owedReminders };
  return {
    ...{ ...last, entries, restarts, comparisons, lists, differences, trace },
    messages: { ...figures, owedWeeks: messages.owedWeeks.size },
  };
}

function messageFigures({ handed }: SimulatedJobs): Omit<MessageFigures, 'owed' | 'owedWeeks'> {
  const count = (by: (one: Handed) => string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const one of handed) counts[by(one)] = (counts[by(one)] ?? 0) + 1;
    return counts;
  };
  return { byKind: count(({ kind }) => kind), byFate: count(({ came }) => came) };
}
