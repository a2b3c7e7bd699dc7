// Jobs run when something falls due; what was missed is caught up once; a failing job is tried again.
import { expect } from 'chai';
import type { Job } from '../../src/jobs/job.ts';
import { mayPushAt, mayRemindAt, weeksPushedOn } from '../../src/jobs/officeMoments.ts';
import { Scheduler } from '../../src/jobs/scheduler.ts';
import { Ticks } from '../../src/jobs/ticks.ts';
import { freezeJob, weeklyPushJob } from '../../src/jobs/weeklyJobs.ts';
import { failingJobs } from '../../src/store/jobRuns.ts';
import { brusselsDay, brusselsInstant } from '../../src/store/brusselsTime.ts';
import { calendarWith } from '../rules/ruleFacts.ts';
import { Clock, openOffice, type Office } from '../store/fixture.ts';

const quiet = { info: () => undefined, error: () => undefined };
const MONDAY = brusselsInstant('2026-11-23', '08:00');

describe('the scheduler', () => {
  let office: Office;
  let runs: { keys: readonly string[]; at: string }[];
  let fails: number;
  beforeEach(() => {
    office = openOffice({ clock: new Clock(MONDAY) });
    runs = [];
    fails = 0;
  });
  afterEach(() => office.store.close());

  const job = (other: Partial<Job> = {}): Job => ({
    name: 'reminders',
    pattern: '0 9 * * *',
    dueAt: ({ at }) => [brusselsDay(at)],
    mayRunAt: mayRemindAt,
    run: (keys, now) => {
      if (fails-- > 0) throw new Error('broken');
      runs.push({ keys: [...keys], at: new Date(now).toISOString().slice(5, 16) });
    },
    ...other,
  });
  const start = (...jobs: Job[]): Scheduler =>
    new Scheduler({ store: office.store, jobs: jobs.length > 0 ? jobs : [job()], log: quiet });
  const go = (scheduler: Scheduler, ...moments: [string, string][]): void => {
    for (const [day, time] of moments) {
      office.clock.now = brusselsInstant(day, time);
      scheduler.poll();
    }
  };

  it('has missed nothing when it starts for the first time', () => {
    const scheduler = start();
    go(scheduler, ['2026-11-23', '08:30'], ['2026-11-23', '08:59']);
    expect(runs).to.deep.equal([]);
    expect(scheduler.nextAt()).to.equal(brusselsInstant('2026-11-23', '09:00'));
    go(scheduler, ['2026-11-23', '09:00'], ['2026-11-23', '09:01'], ['2026-11-23', '17:00']);
    expect(runs).to.deep.equal([{ keys: ['2026-11-23'], at: '11-23T08:00' }]);
  });

  it('lets no two jobs at a file that each need for themselves; the others go on', async () => {
    const begun: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const long = (name: Job['name'], other: Partial<Job> = {}): Job =>
      job({ name, run: () => (begun.push(name), promise), alone: true, ...other });
    const scheduler = start(long('purge'), long('backup'), job({ name: 'breaches' }));
    go(scheduler, ['2026-11-23', '09:00'], ['2026-11-23', '09:01']);
    expect(begun).to.deep.equal(['purge']);
    expect(runs).to.have.length(1);
    resolve();
    await scheduler.idle();
    go(scheduler, ['2026-11-23', '09:02']);
    expect(begun).to.deep.equal(['purge', 'backup']);
    await scheduler.idle();
  });

  it('goes on after a standstill of years, with what the calendar knows', () => {
    go(start(), ['2026-11-23', '09:00']);
    go(
      start(
        freezeJob(office.store, '0 * * * *', () => undefined),
        weeklyPushJob('30 8 * * *', () => undefined),
        job(),
      ),
      ['2037-11-24', '11:00'],
    );
    const keys = runs.at(-1)?.keys ?? [];
    expect([keys[0], keys.at(-1)]).to.deep.equal(['2036-03-01', '2037-11-24']);
    expect(office.store.read(failingJobs)).to.deep.equal([]);
  });

  it('catches up once after a restart, with all that was missed', () => {
    go(start(), ['2026-11-23', '09:00']);
    go(start(), ['2026-11-26', '11:00'], ['2026-11-26', '12:00']);
    expect(runs.slice(1)).to.deep.equal([
      { keys: ['2026-11-24', '2026-11-25', '2026-11-26'], at: '11-26T10:00' },
    ]);
    go(start(), ['2026-11-26', '16:00'], ['2026-11-27', '09:00']);
    expect(runs.slice(2)).to.deep.equal([{ keys: ['2026-11-27'], at: '11-27T08:00' }]);
  });

  it('waits for office hours with what it may not do now', () => {
    start();
    const scheduler = start();
    go(scheduler, ['2026-11-23', '19:00'], ['2026-11-24', '08:59']);
    expect(runs).to.deep.equal([]);
    go(scheduler, ['2026-11-24', '09:00']);
    expect(runs).to.deep.equal([{ keys: ['2026-11-23', '2026-11-24'], at: '11-24T08:00' }]);
  });

  it('tries a failing job again after some minutes, also after a restart; the others go on', () => {
    const other = job({ name: 'purge', run: () => void runs.push({ keys: ['other'], at: '' }) });
    start(job(), other);
    fails = 2;
    const scheduler = start(job(), other);
    go(scheduler, ['2026-11-23', '09:00'], ['2026-11-23', '09:01'], ['2026-11-23', '09:05']);
    expect(runs.map(({ keys }) => keys)).to.deep.equal([['other']]);
    go(start(job(), other), ['2026-11-23', '09:06']);
    expect(runs.map(({ keys }) => keys)).to.deep.equal([['other'], ['2026-11-23']]);
  });

  it('gives each key once', () => {
    const weekly = job({ dueAt: () => ['2026-W47'] });
    start(weekly);
    go(start(weekly), ['2026-11-26', '11:00']);
    expect(runs.map(({ keys }) => keys)).to.deep.equal([['2026-W47']]);
  });

  it('pushes the summary at 08.30 of the first office day, and catches up in its hours', () => {
    const told: string[] = [];
    const push = weeklyPushJob('30 8 * * *', (weeks, now) => {
      told.push(`${weeks.join()} ${new Date(now).toISOString().slice(5, 16)}`);
    });
    const scheduler = start(push);
    go(scheduler, ['2026-11-23', '08:29'], ['2026-11-23', '08:30'], ['2026-11-24', '08:30']);
    expect(told).to.deep.equal(['2026-W47 11-23T07:30']);
    go(start(push), ['2026-11-30', '19:00'], ['2026-12-01', '08:00'], ['2026-12-01', '08:31']);
    expect(told.slice(1)).to.deep.equal(['2026-W48 12-01T07:31']);
  });

  it('freezes a week at 17.00 of the third office day after it', () => {
    const frozen: string[] = [];
    const freeze = freezeJob(office.store, '0 * * * *', (weeks, now) => {
      frozen.push(`${weeks.join()} ${new Date(now).toISOString().slice(5, 16)}`);
    });
    const scheduler = start(freeze);
    go(scheduler, ['2026-11-25', '16:59'], ['2026-11-25', '17:00'], ['2026-11-25', '17:15']);
    expect(frozen).to.deep.equal(['2026-W47 11-25T16:00']);
    go(start(freeze), ['2026-12-10', '03:00']);
    expect(frozen.slice(1)).to.deep.equal(['2026-W48,2026-W49 12-10T02:00']);
  });
});

describe('the moments of the week', () => {
  const calendar = calendarWith(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31']);

  it('put the summaries of a closed week and the one before it on the same day', () => {
    expect(weeksPushedOn('2026-12-21', calendar)).to.deep.equal(['2026-W51']);
    expect(weeksPushedOn('2026-12-22', calendar)).to.deep.equal([]);
    expect(weeksPushedOn('2026-12-26', calendar)).to.deep.equal([]);
    expect(weeksPushedOn('2027-01-04', calendar)).to.deep.equal(['2026-W52', '2026-W53']);
  });

  it('let the push out from 08.30 to 17.00 on office days', () => {
    const push = new Ticks('30 8 * * *');
    const may = (day: string, time: string): boolean =>
      mayPushAt(brusselsInstant(day, time), calendar, push);
    expect(may('2026-11-23', '08:29')).to.equal(false);
    expect(may('2026-11-23', '08:30')).to.equal(true);
    expect(may('2026-11-23', '16:59')).to.equal(true);
    expect(may('2026-11-23', '17:00')).to.equal(false);
    expect(may('2026-11-22', '10:00')).to.equal(false);
  });
});
