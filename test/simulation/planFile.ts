// What happens in one file through the year: visits, requests, suspensions, signatures, its end.
import { addDays } from '../rules/oracle.ts';
import type { Year } from './simulateYear.ts';
import type { SimulatedFile } from './simulatedOffice.ts';
import type { SimulatedRequest } from './requestSteps.ts';
import { LAST_DAY } from './simulateYear.ts';

/** Plans all of it, from today on. */
export function planFile(year: Year, file: SimulatedFile): void {
  const { office, agreements, plan } = year;
  const { chance, today } = office;
  const from = file.start > today ? file.start : today;
  nextVisit(year, file, addDays(from, chance.int(-2, 14)));
  nextRequest(year, file, addDays(from, chance.int(-3, 70)));
  nextSuspension(year, file, addDays(from, chance.int(0, 200)));
  const isOld = from > addDays(file.start, 100);
  if (!isOld) signatures(year, file, addDays(from, chance.int(0, 90)));
  if (chance.percent(35)) {
    const day = addDays(from, chance.int(10, 330));
    plan(day, () => agreements.changeSubsidy(file));
    if (chance.percent(70)) signatures(year, file, addDays(day, chance.int(0, 25)));
  }
  if (chance.percent(5))
    plan(addDays(from, chance.int(1, 60)), () =>
      agreements.change(file, { start: addDays(file.start, chance.int(-12, 12)) }),
    );
  if (chance.percent(20)) ending(year, file, addDays(from, chance.int(20, 320)));
}

/** Told two months ahead, or only afterwards; sometimes it goes on longer all the same. */
function ending({ office, agreements, plan }: Year, file: SimulatedFile, day: string): void {
  const { chance } = office;
  plan(day, () => {
    const end = addDays(day, chance.pick([60, 60, 31, 7, 0, -6]));
    if (end <= file.start) return;
    agreements.change(file, { end });
    if (chance.percent(25))
      plan(addDays(day, chance.int(5, 70)), () =>
        agreements.change(file, { end: addDays(end, chance.int(-3, 45)) }),
      );
  });
}

function nextVisit(year: Year, file: SimulatedFile, day: string): void {
  const { office, visits, plan } = year;
  const { chance } = office;
  if (day > LAST_DAY) return;
  const delay = chance.percent(80)
    ? 0
    : chance.percent(85)
      ? chance.int(1, 12)
      : chance.int(15, 40);
  const isPast = file.end !== null && addDays(file.end, 10) < day;
  if (!isPast)
    plan(addDays(day, delay), () => {
      if (chance.percent(2)) return visits.registerTwice(file);
      const visit = visits.register(file, day > office.today ? office.today : day);
      if (chance.percent(2)) visits.undo(visit);
      const later = (days: number): string => addDays(office.today, chance.int(0, days));
      if (chance.percent(10)) plan(later(9), () => visits.correct(visit));
      if (chance.percent(4)) plan(later(15), () => visits.correct(visit));
      if (chance.percent(5)) {
        plan(later(20), () => {
          visits.withdraw(visit);
          if (chance.percent(30)) plan(later(4), () => visit.withdrawn && visits.undo(visit));
        });
      }
    });
  const gap = chance.pick([3, 7, 9, 11, 12, 13, 14, 14, 15, 18, 24, 35]);
  plan(day, () => nextVisit(year, file, addDays(day, gap)));
}

function nextRequest(year: Year, file: SimulatedFile, day: string): void {
  const { office, requests, plan } = year;
  const { chance } = office;
  plan(day, () => {
    const request = requests.ask(file);
    if (request) answers(year, request);
    if (chance.percent(10)) {
      const second = requests.ask(file);
      if (second) answers(year, second);
    }
    const next = addDays(day, chance.int(1, 100));
    if (file.end === null || file.end >= next) nextRequest(year, file, next);
  });
}

/** Tried, answered, closed, or left alone until a visit. */
export function answers(year: Year, request: SimulatedRequest): void {
  const { office, requests, plan } = year;
  const { chance } = office;
  const later = (days: number): string => addDays(office.today, chance.int(0, days));
  if (request.agreementId && chance.percent(25))
    plan(later(chance.pick([0, 1, 3])), () => year.agreements.handOverFile(request.agreementId));
  if (chance.percent(30)) plan(later(2), () => requests.call(request, false));
  if (chance.percent(70)) plan(later(chance.pick([0, 1, 1, 2, 5])), () => requests.call(request, true)); // prettier-ignore
  if (chance.percent(10)) plan(later(6), () => requests.close(request));
  if (chance.percent(8)) plan(later(chance.pick([1, 9, 60])), () => requests.correctReceipt(request)); // prettier-ignore
}

function nextSuspension(year: Year, file: SimulatedFile, day: string): void {
  const { office, decisions, plan } = year;
  const { chance } = office;
  plan(day, () => {
    const suspension = decisions.suspend(file);
    const later = (days: number): string => addDays(office.today, chance.int(0, days));
    if (chance.percent(25)) plan(later(15), () => decisions.lengthen(suspension));
    if (chance.percent(30)) plan(later(20), () => decisions.takeBack(suspension));
    nextSuspension(year, file, addDays(day, chance.int(20, 300)));
  });
}

function signatures({ office, agreements, plan }: Year, file: SimulatedFile, day: string): void {
  const { chance } = office;
  for (const by of agreements.SIGNERS)
    if (chance.percent(93)) plan(addDays(day, chance.int(0, 12)), () => agreements.sign(file, by));
}
