// What happens to the whole office: closing days told late, changed hours and settings, absences, restarts.
import { addDays } from '../rules/oracle.ts';
import { answers } from './planFile.ts';
import { FIRST_DAY } from './simulateYear.ts';
import type { Year } from './simulateYear.ts';
import { PATTERNS } from './simulatedOffice.ts';
import type { Coach } from './simulatedOffice.ts';

/** Plans all of it. */
export function planOffice(year: Year): void {
  const { office, agreements, plan, anyDay } = year;
  const { chance, coaches, scale } = office;
  closingDays(year);
  settings(year);
  for (const [i, coach] of coaches.entries()) {
    for (let n = chance.int(2, 6); n > 0; n--) plan(anyDay(), () => away(year, coach));
    if (i % 3 === 0) {
      // From a day that passed, from today, or later.
      const day = anyDay();
      const from = addDays(day, chance.pick([-10, 0, 14]));
      const hours = chance.pick(PATTERNS);
      plan(day, () => year.decisions.coachChangesHours(coach, from, hours));
    }
  }
  for (let n = 2 * coaches.length; n > 0; n--)
    plan(anyDay(), () => {
      const [from, to] = chance.shuffled(coaches);
      agreements.handOver(from!.personId, to!.personId);
    });
  for (let n = Math.ceil(scale.agreements / 2); n > 0; n--) plan(anyDay(), () => stranger(year));
  for (let n = 40; n > 0; n--) plan(anyDay(), () => office.restart());
}

/** Confirmed in January; more days told when deadlines were promised on them, or when they are over. */
function closingDays({ office, decisions, plan }: Year): void {
  const { chance } = office;
  let days = ['2027-05-07', '2027-11-12', '2027-12-24', '2027-12-31'];
  plan(addDays(FIRST_DAY, 11), () => decisions.closingDays(2027, days));
  for (let n = 14; n > 0; n--) {
    const day = addDays(FIRST_DAY, chance.int(30, 350));
    plan(day, () => {
      const far = chance.pick([-3, 1, 2, 3, 5, 7, 12]);
      const more = Array.from({ length: chance.int(1, 6) }, (_, i) => addDays(day, far + i));
      const wanted = new Set([...days, ...more].filter((one) => one.startsWith('2027-')));
      const isTakenBack = chance.percent(20);
      days = isTakenBack ? days.filter((one) => chance.percent(90) || one < day) : [...wanted];
      decisions.closingDays(2027, days, chance.percent(85));
    });
  }
  plan('2027-12-06', () => decisions.closingDays(2028, ['2028-01-03', '2028-05-26']));
}

/** Settings and office hours change from a day that passed, from today, or later. */
function settings({ decisions, plan }: Year): void {
  plan('2027-03-08', () => decisions.settings('2027-03-01', { followUpByPhone: true }));
  plan('2027-05-18', () => decisions.settings('2027-06-01', { contactRequestOfficeDays: 2 }));
  plan('2027-06-22', () =>
    decisions.settings('2027-06-22', { supportPlanMonths: 2, onsiteDays: 6 }),
  );
  plan('2027-09-14', () => decisions.settings('2027-09-10', { followUpByPhone: false }));
  const short = ['09:00', '16:00'] as [string, string];
  const full = ['09:00', '17:00'] as [string, string];
  const week = { mon: full, tue: full, wed: full, thu: full, fri: short };
  plan('2027-07-06', () => decisions.officeHours('2027-07-01', week));
  plan('2027-08-24', () => decisions.officeHours('2027-09-01', { ...week, fri: full }));
}

/** A third of the absences turn out shorter or longer, or do not take place. */
function away({ office, decisions, plan }: Year, coach: Coach): void {
  const absence = decisions.absent(coach);
  if (!absence || !office.chance.percent(35)) return;
  plan(addDays(office.today, office.chance.int(0, 12)), () => decisions.changeAbsence(absence));
}

/** Somebody without an agreement; sometimes it turns out to be about a file. */
function stranger(year: Year): void {
  const { office, requests, plan } = year;
  const { chance } = office;
  const request = requests.ask(null);
  if (!request) return;
  answers(year, request);
  if (!chance.percent(25)) return;
  plan(addDays(office.today, chance.int(0, 3)), () => {
    const tied = requests.tie(request, chance.pick([...office.files.values()]));
    if (tied) answers(year, tied);
  });
}
