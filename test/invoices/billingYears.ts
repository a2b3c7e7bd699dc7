// Some years of month-end runs over a made-up office, each checked against amounts counted without the rules.
import { decide } from '../../src/content/decide.ts';
import { approveRun, proposeRun } from '../../src/jobs/billing/billingRun.ts';
import { leaveOutBill } from '../../src/jobs/billing/leaveOutBill.ts';
import { billsOfRun } from '../../src/store/billingRuns.ts';
import { query } from '../../src/store/query.ts';
import { chanceOf, type Chance } from '../simulation/chance.ts';
import { nextDay, sameDayLater } from '../rules/moneyOracle.ts';
import {
  addBilled,
  addBillingPeople,
  addEmployer,
  addExtra,
  FINANCE,
  openBillingOffice,
  settleBilling,
  type BillingOffice,
} from './billingOffice.ts';
import { checkNumbers } from './checkNumbers.ts';
import { checkVat, compareYears, type Made, type Visit, type Waived } from './compareYears.ts';
import { creditSome } from './creditSome.ts';

const FIRST_MONTH = '2026-04';
/** Months in which the index is crossed, and so many months later finance confirms it. */
const CROSSINGS = [
  { month: '2026-08', late: 0 },
  { month: '2027-02', late: 3 },
  { month: '2027-09', late: 1 },
  { month: '2028-05', late: 5 },
];

export interface YearsTold {
  runs: number;
  invoices: number;
  creditNotes: number;
  leftOut: number;
  /** Credit notes that finance made by hand. */
  byHand: number;
  netCents: number;
  /** What the lines were: 'new', or why they correct something. */
  reasons: Set<string>;
  differences: string[];
}

/** Runs the months; `differences` says where the three ways of counting do not agree. */
export async function billYears(
  file: string,
  { seed, agreements, months }: { seed: number; agreements: number; months: number },
): Promise<YearsTold> {
  const chance = chanceOf(seed);
  const office = openBillingOffice(file, '2026-04-10T09:00:00+02:00');
  const told: YearsTold = {
    runs: 0,
    invoices: 0,
    creditNotes: 0,
    leftOut: 0,
    byHand: 0,
    netCents: 0,
    reasons: new Set(),
    differences: [],
  };
  const made: Made[] = [];
  const visits: Visit[] = [];
  const confirmed: string[] = [];
  const waived: Waived = new Map();
  office.store.write((tx) => {
    addBillingPeople(tx);
    addEmployer(tx);
    settleBilling(tx, 'rate21');
  });
  let month = FIRST_MONTH;
  for (let nth = 0; nth < months; nth += 1) {
    const last = lastDay(month);
    office.clock.now = Date.parse(`${last}T12:00:00Z`);
    happenings(office, { chance, made, visits, month, last, most: agreements });
    for (const crossing of CROSSINGS)
      if (sameDayLater(`${crossing.month}-01`, crossing.late).slice(0, 7) === month) {
        const decision = { kind: 'crossing', month: crossing.month, confirmed: true } as const;
        office.store.write((tx) => decide(tx, FINANCE, decision));
        confirmed.push(crossing.month);
      }
    office.clock.now += 60_000;
    const leftOut = await run(office, month, chance, told);
    compareYears(office, { made, visits, confirmed, last, leftOut, waived }, told);
    told.byHand += creditSome(office, chance, waived);
    compareYears(office, { made, visits, confirmed, last, leftOut, waived }, told);
    month = nextDay(last).slice(0, 7);
  }
  checkNumbers(office, told);
  checkVat(office, told);
  office.store.close();
  return told;
}

function lastDay(month: string): string {
  let day = `${month}-28`;
  while (nextDay(day).startsWith(month)) day = nextDay(day);
  return day;
}

/** What happens in a month: starts in the middle, notices (some told late), visits, corrections, withdrawals. */
function happenings(
  office: BillingOffice,
  story: {
    chance: Chance;
    made: Made[];
    visits: Visit[];
    month: string;
    last: string;
    most: number;
  },
): void {
  const { chance, made, visits, month, last, most } = story;
  const dayIn = (): string => nextDay(`${month}-01`, chance.int(0, Number(last.slice(8)) - 1));
  office.store.write((tx) => {
    // The first month has something to bill: what lies before the first run was billed elsewhere.
    if (made.length === 0) {
      const start = `${FIRST_MONTH}-02`;
      const first = { id: 'a0', start, premiumFrom: start, end: null };
      const visit = { visitId: 'v0', version: 1, day: `${FIRST_MONTH}-15`, minutes: 61 };
      addBilled(tx, first);
      addExtra(tx, { ...visit, agreementIds: ['a0'] });
      made.push(first);
      visits.push({ ...visit, agreementIds: ['a0'], withdrawn: false });
    }
    for (let count = chance.int(0, 3); count > 0 && made.length < most; count -= 1) {
      const start = dayIn();
      // Some premiums run for a while already: their quarters count on.
      const before = chance.int(0, 2) === 0 ? chance.int(1, 500) : 0;
      const premiumFrom = nextDay(start, 0 - before);
      const one = { id: `a${made.length}`, start, premiumFrom, end: null };
      addBilled(tx, one);
      made.push(one);
    }
    const running = made.filter(({ end }) => end === null);
    if (running.length > 0 && chance.int(0, 2) === 0) {
      const one = running[chance.int(0, running.length - 1)]!;
      // A notice of today ends in two months; an end of the employment is sometimes told months late.
      const end =
        chance.int(0, 1) === 0
          ? sameDayLater(dayIn(), 2)
          : nextDay(dayIn(), 0 - chance.int(0, 119));
      one.end = end < one.start ? one.start : end;
      tx.run(query.updateTable('agreement').set({ endDay: one.end }).where('id', '=', one.id));
    }
    for (const { id } of made) {
      if (chance.int(0, 1) > 0) continue;
      const other = made[chance.int(0, made.length - 1)]!.id;
      // Some visits are entered a month or two late.
      const day = nextDay(dayIn(), 0 - chance.int(0, 3) * chance.int(0, 24));
      const visit: Visit = {
        ...{ visitId: `v${visits.length}`, version: 1, day, minutes: 5 + chance.int(0, 299) },
        agreementIds: other === id || chance.int(0, 2) > 0 ? [id] : [id, other].sort(),
        withdrawn: false,
      };
      if (visit.day < `${FIRST_MONTH}-01`) continue;
      addExtra(tx, visit);
      visits.push(visit);
    }
    for (let count = chance.int(0, 2); count > 0 && visits.length > 0; count -= 1) {
      const visit = visits[chance.int(0, visits.length - 1)]!;
      if (visit.withdrawn) continue;
      visit.version += 1;
      if (chance.int(0, 2) === 0) visit.withdrawn = true;
      else visit.minutes = chance.int(0, 299);
      addExtra(tx, visit);
    }
  });
}

/** Returns the agreements whose bill finance left out: the next run bills it. */
async function run(
  office: BillingOffice,
  month: string,
  chance: Chance,
  told: YearsTold,
): Promise<string[]> {
  const proposed = await proposeRun(office, month, 'system');
  if (proposed.kind === 'nothing') return [];
  if (proposed.kind !== 'proposed') throw new Error(`${month}: ${proposed.kind}`);
  const leftOut: string[] = [];
  let runId = proposed.run.id;
  if (chance.int(0, 2) === 0) {
    const { bills } = office.store.read((db) =>
      billsOfRun(db, { runId, needLook: false, limit: 1, offset: 0 }),
    );
    const agreementId = bills[0]!.agreementId;
    const without = { runId, agreementId, reason: 'betwist' };
    const changed = await leaveOutBill(office, without, 'coach');
    if (changed.kind !== 'changed') throw new Error(`${month}: ${changed.reason}`);
    runId = changed.run.id;
    leftOut.push(agreementId);
    told.leftOut += 1;
  }
  const approved = await approveRun(office, runId, FINANCE.personId);
  if (approved.kind !== 'approved') throw new Error(`${month}: ${approved.kind}`);
  const { totals, id } = approved.run;
  const rows = office.store.read((db) =>
    db.all(query.selectFrom('invoice').select(['netCents', 'kind']).where('runId', '=', id)),
  );
  const sum = rows.reduce((total, { netCents }) => total + netCents, 0);
  if (sum !== totals.netCents)
    told.differences.push(`${month}: the run says ${totals.netCents}, its invoices ${sum}`);
  told.runs += 1;
  told.invoices += rows.filter(({ kind }) => kind === 'invoice').length;
  told.creditNotes += rows.filter(({ kind }) => kind === 'creditNote').length;
  told.netCents += sum;
  const again = await proposeRun(office, month, 'system');
  if (again.kind !== 'approved')
    told.differences.push(`${month}: a second run gives ${again.kind}`);
  return leftOut;
}
