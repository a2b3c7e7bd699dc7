// npm run job -- NAME: does one job now and sends what comes of it, to see it in the Playground.
import { parseArgs } from 'node:util';
import { GuardedAuthentication } from '../bot/authentication.ts';
import { botJobs } from '../bot/botJobs.ts';
import { createDialogDeps } from '../bot/dialogDeps.ts';
import { createLogger } from '../bot/logger.ts';
import { TeamsAdapter } from '../bot/teamsAdapter.ts';
import { TurnQueue } from '../bot/turnQueue.ts';
import { readConfig } from '../config.ts';
import { loadContent } from '../content/loadContent.ts';
import { OutboxWorker } from '../jobs/outboxWorker.ts';
import { weekAfter, weekOf } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { messagesWaiting, type WaitingMessages } from '../store/outbox.ts';
import { print } from './print.ts';
import { DATA_FOLDER, runWithStore, UsageError } from './runWithStore.ts';
import { BadCall } from './understand/badCall.ts';
import { readMoment } from './understand/readMoment.ts';

const USAGE = `Gebruik: npm run job -- NAAM [--at 2026-11-23T09:00]
Voert één taak meteen uit en verstuurt wat eruit volgt: reminders, breaches, askMissing, weeklyPush, freeze, purge, monthEnd, backup.
Met --at gebeurt alles alsof het dan is (tijd in Brussel): buiten de kantooruren wordt er niet herinnerd.
Alleen om te proberen, naast een draaiende Maatje; de gewone tijden staan in data/jobs.json.`;

const WEEKLY: readonly string[] = ['weeklyPush', 'freeze'];

function readArgs(args: string[]): { name: string; at: string | undefined } {
  const options = { at: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return { name: positionals[0] ?? '', at: values.at };
}

/** Runs on from --at, or is the machine's own. */
function clockFrom(args: string[]): () => number {
  const { at } = readArgs(args);
  if (at === undefined) return Date.now;
  try {
    const ahead = readMoment(at) - Date.now();
    return () => Date.now() + ahead;
  } catch (error) {
    throw error instanceof BadCall ? new UsageError(error.message) : error;
  }
}

/** Why something did not leave. */
function waitingInWords({ later, unreachable }: WaitingMessages): string[] {
  return [
    ...(later > 0 ? [`${later} wachten op hun moment, of op de kantooruren.`] : []),
    ...(unreachable > 0
      ? [
          `${unreachable} wachten op mensen die nog niet met Maatje praatten: open het venster en typ "hulp".`,
        ]
      : []),
  ];
}

await runWithStore(
  USAGE,
  async (store, args) => {
    const config = readConfig(process.env);
    if (config.production) throw new UsageError('In productie gebeurt alles op zijn eigen tijd.');
    const { name } = readArgs(args);
    const content = loadContent(DATA_FOLDER);
    const house = botJobs({
      ...{ config, store, content, queue: new TurnQueue() },
      deps: createDialogDeps(store, content),
      adapter: new TeamsAdapter(new GuardedAuthentication(config)),
      log: createLogger('error'),
    });
    const job = house.jobs.find((one) => one.name === name);
    if (!job) throw new UsageError(name === '' ? 'Zeg welke taak.' : `Er is geen taak "${name}".`);
    const now = store.clock();
    const day = brusselsDay(now);
    await job.run([WEEKLY.includes(job.name) ? weekAfter(weekOf(day), -1) : day], now);
    const sent = await new OutboxWorker(house).drain();
    print(sent === 1 ? '1 bericht verstuurd.' : `${sent} berichten verstuurd.`);
    for (const line of waitingInWords(store.read(messagesWaiting))) print(line);
    return 0;
  },
  clockFrom,
);
