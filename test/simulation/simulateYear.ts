// One year in the office: what happens is drawn by lot, performed on the real store and compared with the oracle.
import { addDays, instant } from '../rules/oracle.ts';
import { Agenda } from './agenda.ts';
import { agreementSteps } from './agreementSteps.ts';
import { compareOffice } from './compareOffice.ts';
import type { Comparison } from './compareOffice.ts';
import type { FileEntry } from './ledger.ts';
import { planOffice } from './planOffice.ts';
import { officeSteps } from './officeSteps.ts';
import { planFile } from './planFile.ts';
import { requestSteps } from './requestSteps.ts';
import { SimulatedOffice } from './simulatedOffice.ts';
import type { Scale, SimulatedFile } from './simulatedOffice.ts';
import { visitSteps } from './visitSteps.ts';

export const FIRST_DAY = '2027-01-01';
export const LAST_DAY = '2027-12-31';
const OPENED_ON = '2026-12-01';

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
export interface YearFigures extends Comparison {
  entries: number;
  restarts: number;
  comparisons: number;
  differences: readonly string[];
  trace: readonly FileEntry[];
}

/** Simulates and compares; `onMonth` hears how far it is. Throws Error when a step is refused. */
export function simulateYear(
  scale: Scale,
  onMonth: (day: string, so: { entries: number; commitments: number }) => void = () => {},
): YearFigures {
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
    return run(year, agenda, onMonth);
  } finally {
    office.close();
  }
}

function run(
  { office }: Year,
  agenda: Agenda,
  onMonth: (day: string, so: { entries: number; commitments: number }) => void,
): YearFigures {
  let comparisons = 0;
  let last: Comparison = { files: 0, commitments: 0, promises: 0 };
  for (let day = OPENED_ON; day <= LAST_DAY; day = addDays(day, 1)) {
    const end = instant(addDays(day, 1), '00:00');
    for (let item = agenda.next(end); item; item = agenda.next(end)) {
      office.moveTo(item.at);
      item.act();
    }
    const isLastOfMonth = addDays(day, 1).endsWith('-01');
    if (!isLastOfMonth) continue;
    office.moveTo(end - 5000);
    // Three times a year is enough for the slow comparison; the end of the year always counts.
    if (day === LAST_DAY || Number(day.slice(5, 7)) % 4 === 0) {
      office.restart();
      last = compareOffice(office);
      comparisons += last.commitments;
    }
    onMonth(day, { entries: office.ledger.entries, commitments: last.commitments });
  }
  const { entries } = office.ledger;
  const { differences, trace } = office;
  return { ...last, entries, restarts: office.restarts, comparisons, differences, trace };
}
