// The moments of the weekly summary: its push on the first office day, its freeze on the third (policy).
import { freezeMoment, weekAfter, weekOf } from '../rules/index.ts';
import type { CompiledCalendar, PolicyFact, WeekKey } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Store } from '../store/store.ts';
import type { Job } from './job.ts';
import { queueForLeads } from './leads.ts';
import { mayPushAt, weeksPushedOn } from './officeMoments.ts';
import { policyNow } from './policyNow.ts';
import { Ticks } from './ticks.ts';

/** What is done with weeks, earliest first; may be done again after a crash. Moments are epoch ms. */
export type WeeklyWork = (weeks: readonly WeekKey[], now: number) => void;

/** At 08.30 on the first office day after a week: the one message before office hours. */
export function weeklyPushJob(pattern: string, push: WeeklyWork): Job {
  const ticks = new Ticks(pattern);
  return {
    name: 'weeklyPush',
    pattern,
    dueAt: ({ at }, calendar) => weeksPushedOn(brusselsDay(at), calendar),
    mayRunAt: (now, calendar) => mayPushAt(now, calendar, ticks),
    run: push,
  };
}

/** Weeks that were frozen while closed days lay between are at most so many back. */
const WEEKS_BACK = 6;

/** When the figures of a week no longer change; nothing is sent, so any hour will do. */
export function freezeJob(store: Store, pattern: string, freeze: WeeklyWork): Job {
  const freezesOf = keptMoments();
  return {
    name: 'freeze',
    pattern,
    dueAt: ({ at, before }, calendar) => {
      const last = weekAfter(weekOf(brusselsDay(at)), -1);
      return freezesOf(last, calendar, store.read(policyNow))
        .filter(({ moment }) => before < moment && moment <= at)
        .map(({ week }) => week);
    },
    mayRunAt: () => true,
    run: freeze,
  };
}

/** The weeks up to one with the moments (epoch ms) at which they freeze: every hour of a week has the same. */
function keptMoments() {
  let kept: { for: readonly unknown[]; weeks: { week: WeekKey; moment: number }[] } | null = null;
  return (last: WeekKey, calendar: CompiledCalendar, policy: PolicyFact) => {
    const now = [last, calendar, policy];
    if (!kept || kept.for.some((one, place) => one !== now[place])) {
      const weeks = Array.from({ length: WEEKS_BACK }, (_, back) => weekAfter(last, -back))
        .map((week) => ({ week, moment: freezeMoment(week, calendar, policy) }))
        .reverse();
      kept = { for: now, weeks };
    }
    return kept.weeks;
  };
}

/** Puts the summary of each week in line for every team lead, once. */
export function pushToLeads(store: Store): WeeklyWork {
  return (weeks) =>
    void store.write((tx) => {
      for (const week of weeks)
        queueForLeads(tx, { kind: 'weeklyPush', key: week, subjectId: week });
    });
}
