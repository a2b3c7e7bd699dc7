// Connects the jobs to the bot: what they send goes through its adapter and its queue of turns.
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Config } from '../config.ts';
import type { Content } from '../content/loadContent.ts';
import { createJobs, messageGroups } from '../jobs/createJobs.ts';
import type { MailHouse } from '../jobs/mailWorker.ts';
import type { OutboxHouse } from '../jobs/outboxWorker.ts';
import type { SchedulerHouse } from '../jobs/scheduler.ts';
import { startJobs, type RunningJobs } from '../jobs/startJobs.ts';
import { weeklySummary } from '../jobs/weeklySummary.ts';
import type { Store } from '../store/store.ts';
import { appointmentLetters } from './appointmentLetter.ts';
import { requestLetters } from './requestLetter.ts';
import { createMailer } from './mail.ts';
import { scheduledBackup } from './scheduledBackup.ts';
import { proactiveSender } from './proactiveSender.ts';
import type { TeamsAdapter } from './teamsAdapter.ts';
import type { TurnQueue } from './turnQueue.ts';

export interface JobsHouse {
  config: Config;
  store: Store;
  content: Content;
  deps: DialogDeps;
  adapter: TeamsAdapter;
  queue: TurnQueue;
  log: Logger;
  jobEnded?: SchedulerHouse['jobEnded'];
  /** Between two messages; that long on the machine's clock when absent. */
  pause?: OutboxHouse['pause'] | undefined;
}

/** Starts what happens by itself; a backup that is being made when it stops is given up. */
export function startBotJobs(house: JobsHouse): RunningJobs {
  const stopping = new AbortController();
  const running = startJobs(botJobs(house, stopping.signal));
  return {
    stop() {
      stopping.abort();
      return running.stop();
    },
  };
}

/** Each kind of letter is made by its own. */
function lettersOf({ store, content, deps }: JobsHouse): MailHouse['letter'] {
  const aboutAppointment = appointmentLetters(store, deps.text);
  const aboutRequest = requestLetters(store, content.service, deps);
  return (row) => (row.kind === 'requestMail' ? aboutRequest(row) : aboutAppointment(row));
}

/** The jobs and all that they send with, not started. */
export function botJobs(
  house: JobsHouse,
  stopping: AbortSignal = new AbortController().signal,
): OutboxHouse & SchedulerHouse & { mail: MailHouse | null } {
  const { config, store, content, deps, adapter, queue, log, pause = wait } = house;
  const summary = weeklySummary(store);
  return {
    ...{ store, deps, log },
    ...(house.jobEnded ? { jobEnded: house.jobEnded } : {}),
    jobs: [...createJobs(store, content, summary), scheduledBackup(house, stopping)],
    groups: messageGroups(content, summary),
    sender: proactiveSender({
      continueConversationAsync: (
        appId: string,
        reference: Partial<ConversationReference>,
        logic: (context: TurnContext) => Promise<void>,
      ) => adapter.continueConversationAsync(appId, reference, logic),
      appId: config.app.id,
      queue,
      serviceUrls: config.serviceUrls,
    }),
    pause,
    mail: config.mail && {
      ...{ store, log, pause, mailer: createMailer(config.mail) },
      letter: lettersOf(house),
    },
  };
}
