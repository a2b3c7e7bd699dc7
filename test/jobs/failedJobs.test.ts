// A job that fails is told to the administrators: once, in office hours, and not when it was over in minutes.
import { expect } from 'chai';
import { JobError, NotNowError, type Job } from '../../src/jobs/job.ts';
import { OutboxWorker } from '../../src/jobs/outboxWorker.ts';
import { Scheduler, type SchedulerHouse } from '../../src/jobs/scheduler.ts';
import { brusselsDay, brusselsInstant } from '../../src/store/brusselsTime.ts';
import { failingJobs } from '../../src/store/jobRuns.ts';
import { query } from '../../src/store/query.ts';
import { Clock } from '../store/fixture.ts';
import { openJobOffice, type JobOffice, type Sent } from './jobOffice.ts';

const FULL = 'In /backups is geen plaats meer. Maak plaats vrij.';

describe('a job that fails', () => {
  let office: JobOffice;
  let error: Error | null;
  let running: { scheduler: Scheduler; worker: OutboxWorker };

  const job = (name: Job['name'], pattern: string): Job => ({
    ...{ name, pattern, mayRunAt: () => true, dueAt: ({ at }) => [brusselsDay(at)] },
    run: () => {
      if (error) throw error;
    },
  });
  /** A Maatje that starts anew, with what was kept. */
  const start = (other: Partial<SchedulerHouse> = {}): void => {
    const jobs = [job('backup', '45 6,18 * * *'), job('purge', '20 3 * * *')];
    const { house } = office;
    const scheduler = new Scheduler({ ...house, jobs, ...other });
    running = { scheduler, worker: new OutboxWorker(house) };
  };
  const at = async (day: string, time: string): Promise<Sent[]> => {
    office.clock.now = brusselsInstant(day, time);
    const before = office.sent.length;
    running.scheduler.poll();
    await running.worker.drain();
    return office.sent.slice(before);
  };

  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(brusselsInstant('2026-11-23', '06:00')) });
    error = new JobError(FULL);
    start();
  });
  afterEach(() => office.store.close());

  it('is told to an administrator in office hours, once, with what to do', async () => {
    expect(await at('2026-11-23', '06:45')).to.deep.equal([]);
    expect(await at('2026-11-23', '08:59')).to.deep.equal([]);
    const [told, ...more] = await at('2026-11-23', '09:00');
    expect(more).to.deep.equal([]);
    expect(told?.personId).to.equal(office.admin.personId);
    expect(told?.text)
      .to.contain('De back-up')
      .and.contain('lukt niet sinds maandag 23 november 2026, 06.45 uur')
      .and.contain(FULL);
    for (const time of ['09:06', '10:00', '15:00', '18:45'])
      expect(await at('2026-11-23', time)).to.deep.equal([]);
    start();
    await at('2026-11-24', '03:20');
    expect(await at('2026-11-24', '09:30')).to.have.length(1);
    expect(office.sent.at(-1)?.text).to.contain('Het wissen').and.not.contain('De back-up');
  });

  it('is told of nobody when it was over within minutes, and anew when it fails again', async () => {
    await at('2026-11-23', '06:45');
    error = null;
    await at('2026-11-23', '06:51');
    expect(office.store.read(failingJobs)).to.deep.equal([]);
    expect(await at('2026-11-23', '09:30')).to.deep.equal([]);
    error = new JobError(FULL);
    await at('2026-11-23', '18:45');
    expect(await at('2026-11-24', '09:00')).to.have.length(1);
  });

  it('is told again after each week that it goes on', async () => {
    await at('2026-11-23', '06:45');
    await at('2026-11-23', '09:00');
    await at('2026-11-24', '09:00');
    expect(await at('2026-11-30', '06:44')).to.deep.equal([]);
    await at('2026-11-30', '06:50');
    const [again] = await at('2026-11-30', '09:00');
    expect(again?.text).to.contain('De back-up').and.contain('23 november');
  });

  it('counts one that waits for longer than a day, and none that waits for less', async () => {
    error = new NotNowError('busy');
    await at('2026-11-23', '06:45');
    await at('2026-11-24', '06:45');
    expect(office.store.read(failingJobs)).to.deep.equal([]);
    await at('2026-11-24', '06:51');
    expect(office.store.read(failingJobs)).to.have.length(1);
    const [told] = await at('2026-11-24', '09:10');
    expect(told?.text).to.contain('houdt de databank al een dag bezet');
  });

  it('says of other errors their code, never their words', async () => {
    error = Object.assign(new Error('row of Jonas Verbeke'), { code: 'SQLITE_FULL' });
    await at('2026-11-23', '06:45');
    const [told] = await at('2026-11-23', '09:00');
    expect(told?.text).to.contain('schijf van de server is vol').and.not.contain('Jonas');
    error = new TypeError('row of Jonas Verbeke');
    await at('2026-11-23', '09:10');
    expect(JSON.stringify(office.store.read(failingJobs)))
      .to.contain('TypeError')
      .and.not.contain('Jonas');
  });

  it('is told to the leads when nobody administers', async () => {
    const { lead, store } = office;
    store.write((tx) => tx.run(query.deleteFrom('personRole').where('role', '=', 'administrator')));
    await at('2026-11-23', '06:45');
    const told = await at('2026-11-23', '09:00');
    expect(told.map(({ personId }) => personId)).to.deep.equal([lead.personId]);
  });

  it('stops nothing when not even that can be kept', async () => {
    const write = (): never => {
      throw new Error('disk full');
    };
    const logged: unknown[] = [];
    const log = { ...office.house.log, error: (what: unknown) => void logged.push(what) };
    start({ store: { ...office.store, write }, log });
    await at('2026-11-23', '06:45');
    await at('2026-11-23', '06:51');
    expect(logged).to.have.length(4);
    start();
    await at('2026-11-23', '06:56');
    expect(office.store.read(failingJobs)).to.have.length(1);
  });
});
