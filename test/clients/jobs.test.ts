// What happens by itself, seen in the real client: a reminder and a breach arrive in the Playground.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { brusselsDay, brusselsInstant } from '../../src/store/brusselsTime.ts';
import { openDueBetween } from '../../src/store/dueCommitments.ts';
import { jobCalendar } from '../../src/jobs/jobCalendar.ts';
import { daysOfWeek, isOfficeDay, nextOfficeDay, weekOf } from '../../src/rules/index.ts';
import { Playground } from './playground.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.run/pictures');
const run = promisify(execFile);

describe('jobs in the Playground', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let playground: Playground;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-jobs-'));
  const file = join(folder, 'client.sqlite');

  before(async () => {
    const config = readConfig({
      ...{ MAATJE_DB: file, MAATJE_DEMO: 'true', MAATJE_JOBS: 'false' },
      ...{ MAATJE_PORT: '0', MAATJE_LOG_LEVEL: 'silent' },
    });
    maatje = await startMaatje(config);
    playground = await Playground.open(maatje.port, PICTURES);
  });
  after(async () => {
    await playground?.close();
    await maatje?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const nextDay = (day: string): string =>
    maatje.store.read((db) => nextOfficeDay(jobCalendar(db), day));
  /** The first office day from today on, on which something is due. */
  const dayOfDue = (): string =>
    maatje.store.read((db) => {
      const calendar = jobCalendar(db);
      const today = brusselsDay(db.now);
      const from = isOfficeDay(calendar, today) ? today : nextOfficeDay(calendar, today);
      const [first] = openDueBetween(db, brusselsInstant(from, '00:00'), Infinity);
      if (!first) throw new Error('nothing is due in the demo data');
      return first.commitment.dueDate;
    });
  const job = async (name: string, at: string): Promise<string> => {
    const args = ['src/commands/job.ts', name, '--at', at];
    const env = { ...process.env, MAATJE_DB: file, MAATJE_LOG_LEVEL: 'error' };
    return (await run(process.execPath, args, { cwd: ROOT, env })).stdout;
  };

  it('remind of what is due, tell a lead what was not kept, and push the summary', async () => {
    await playground.see(/digitale assistent/);
    const due = dayOfDue();
    expect(await job('reminders', `${due}T09:00`)).to.match(/verstuurd/);
    await (await playground.see('Dit moet binnenkort gebeuren')).scrollIntoViewIfNeeded();
    await playground.picture('teams-jobs-1-reminder');
    await job('breaches', `${nextDay(due)}T10:00`);
    await (await playground.see('Niet op tijd nagekomen')).scrollIntoViewIfNeeded();
    await playground.picture('teams-jobs-2-breach');
    const monday = nextDay(daysOfWeek(weekOf(due)).to);
    expect(await job('weeklyPush', `${monday}T08:30`)).to.match(/verstuurd/);
    await (await playground.see(/Overzicht van week/)).scrollIntoViewIfNeeded();
    await playground.picture('teams-jobs-3-push');
  });
});
