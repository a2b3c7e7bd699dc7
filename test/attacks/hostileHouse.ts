// A running bot in which everybody and everything is called something hostile, with records of every kind.
import { readConfig } from '../../src/config.ts';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { botJobs } from '../../src/bot/botJobs.ts';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { createLogger } from '../../src/bot/logger.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { TurnQueue } from '../../src/bot/turnQueue.ts';
import { DATA_FOLDER } from '../../src/commands/runWithStore.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { PLAYGROUND_OBJECT_ID } from '../support/activities.ts';
import { startSmtpServer } from '../support/smtpServer.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { makeHostile } from './hostileTexts.ts';
import { addVictims, type Victims } from './victims.ts';

/** Friday 13 November 2026, 16.20 in Brussels. */
const NOW = Date.parse('2026-11-13T15:20:00Z');
const PLENTY = 1_000_000;

export interface HostileHouse {
  bot: AttackedBot;
  victims: Victims;
  clock: { now: number };
  mail: Awaited<ReturnType<typeof startSmtpServer>>;
  /** Where links of ours lead. */
  own: string;
  /** The same dialogs, jobs and letters as the bot's, in reach of a test. */
  deps: ReturnType<typeof createDialogDeps>;
  jobs: ReturnType<typeof botJobs>;
  /** How many names were made hostile. */
  names: number;
  stop(): Promise<void>;
}

/** Who sees all of it: coach, team lead, finance and administrator. */
export const EVERYTHING = PLAYGROUND_OBJECT_ID;

/** Starts it. */
export async function openHostileHouse(): Promise<HostileHouse> {
  await makeWidget();
  const clock = { now: NOW };
  const mail = await startSmtpServer();
  const settings = {
    ...{ MAATJE_APP_ID: '', MAATJE_APP_TENANT_ID: '', MAATJE_APP_PASSWORD: '' },
    ...{ MAATJE_SMTP_URL: `smtp://127.0.0.1:${mail.port}` },
    ...{ MAATJE_MAIL_FROM: 'maatje@stad.example' },
  };
  const bot = await startAttackedBot({
    clock: () => clock.now,
    settings,
    webLimits: {
      ...{ messagesPerMinutePerVisitor: PLENTY, messagesPerMinutePerAddress: PLENTY },
      ...{ readsPerMinutePerVisitor: PLENTY, tokensPerMinutePerAddress: PLENTY },
    },
  });
  const { store, port } = bot.maatje;
  const victims = await addVictims(store);
  const names = await makeHostile(store.file);
  const config = readConfig({
    MAATJE_DB: store.file,
    MAATJE_JOBS: 'true',
    ...settings,
    MAATJE_SERVICE_URLS: 'http://127.0.0.1:*',
  });
  const content = loadContent(DATA_FOLDER);
  const deps = createDialogDeps(store, content, undefined, { byMail: true });
  const made = botJobs({
    ...{ config, store, content, deps, queue: new TurnQueue(), log: createLogger('silent') },
    adapter: new TeamsAdapter(new GuardedAuthentication(config)),
  });
  const pause = (): Promise<void> => Promise.resolve();
  const jobs = { ...made, pause, mail: made.mail && { ...made.mail, pause } };
  return {
    ...{ bot, victims, clock, mail, deps, jobs, names },
    own: `http://127.0.0.1:${port}/`,
    async stop() {
      await bot.stop();
      await mail.close();
    },
  };
}
