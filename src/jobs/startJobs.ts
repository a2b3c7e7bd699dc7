// Keeps the jobs going beside the bot: looks several times a second, stops without losing a message.
import { interruptedSends } from '../store/outboxStates.ts';
import { MailWorker, type MailHouse } from './mailWorker.ts';
import { OutboxWorker, type OutboxHouse } from './outboxWorker.ts';
import { Scheduler, type SchedulerHouse } from './scheduler.ts';

/** Who asks on the website waits, and the coach is told within a second. */
const LOOK_EVERY_MS = 150;

export interface RunningJobs {
  /** Begins nothing new; resolves when the message that is on its way has been settled. */
  stop(): Promise<void>;
}

/** Starts; what was being sent when the process ended last is uncertain from now on. */
export function startJobs(
  house: OutboxHouse & SchedulerHouse & { mail: MailHouse | null },
): RunningJobs {
  const { store, log } = house;
  const interrupted = store.write(interruptedSends);
  if (interrupted > 0) log.warn({ interrupted }, 'messages may not have arrived');
  const scheduler = new Scheduler(house);
  const worker = new OutboxWorker(house);
  const mails = house.mail && new MailWorker(house.mail);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function look(): Promise<void> {
    try {
      scheduler.poll();
      // A mail server that is slow to answer keeps nobody in Teams waiting.
      await Promise.all([worker.drain(), mails?.drain()]);
    } catch (error) {
      log.error({ err: error }, 'jobs failed');
    }
    if (!isStopped) timer = setTimeout(() => void look(), LOOK_EVERY_MS).unref();
  }
  timer = setTimeout(() => void look(), LOOK_EVERY_MS).unref();

  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await Promise.all([worker.stop(), mails?.stop(), scheduler.idle()]);
    },
  };
}
