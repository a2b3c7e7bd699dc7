// A bot over a test house in which one collaborator breaks at a chosen point of a turn, as a crash would.
import type { InvokeResponse, ResourceResponse, StoreItems, TurnContext } from 'botbuilder';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { registerVisitDialog } from '../../dialogs/registerVisit/registerVisitDialog.ts';
import { readActivityBody } from '../../src/bot/activityBody.ts';
import { createApplication } from '../../src/bot/application.ts';
import { GuardedAuthentication } from '../../src/bot/authentication.ts';
import { HostedDialogs } from '../../src/bot/dialogHost.ts';
import { createLogger } from '../../src/bot/logger.ts';
import { TeamsAdapter } from '../../src/bot/teamsAdapter.ts';
import { TurnQueue } from '../../src/bot/turnQueue.ts';
import { readConfig } from '../../src/config.ts';
import { BotStateStorage } from '../../src/store/botStateStorage.ts';
import { registerVisit } from '../../src/store/visits.ts';
import type { TestHouse } from '../support/house.ts';

/** Where a turn breaks; `hangs` never ends, as when the process is gone. */
export type CrashPoint =
  | 'none'
  | 'before the commit'
  | 'before the send'
  | 'the send hangs'
  | 'after the send'
  | 'before the state save'
  | 'the state save hangs'
  | 'after the state save';

const HANGING_MS = 150;
const crash = (): Error => new Error('crash of the test');
const forEver = (): Promise<never> => new Promise(() => undefined);

class CrashingStorage extends BotStateStorage {
  crashesAt: CrashPoint = 'none';

  override async write(changes: StoreItems): Promise<void> {
    if (this.crashesAt === 'before the state save') throw crash();
    if (this.crashesAt === 'the state save hangs') return forEver();
    await super.write(changes);
    if (this.crashesAt === 'after the state save') throw crash();
  }
}

/** One life of the process: what it holds in memory is gone with it, the file stays. */
export class CrashBot {
  readonly #adapter = new TeamsAdapter(new GuardedAuthentication(readConfig({})));
  readonly #storage: CrashingStorage;
  readonly #queue = new TurnQueue();
  readonly #run: (context: TurnContext) => Promise<unknown>;
  #crashesAt: CrashPoint = 'none';

  constructor(house: TestHouse) {
    this.#storage = new CrashingStorage(house.store);
    const deps: DialogDeps = { ...house.deps, visits: this.#visits(house) };
    const app = createApplication(this.#storage, {
      deps,
      dialogs: new HostedDialogs([registerVisitDialog(deps)]),
      log: createLogger('silent'),
      clock: () => house.clock.now,
      watch: house.store.watch,
      principalOf: (context) => house.who(context.activity.from.aadObjectId),
      rememberReference: () => undefined,
      isPersonal: () => true,
      answerPersonally: () => Promise.resolve(false),
      sayLater: () => undefined,
      greeting: () => [],
    });
    this.#run = (context) => {
      context.onSendActivities((_context, _activities, send) => this.#send(send));
      return app.run(context);
    };
  }

  /** From now on every turn breaks there. */
  crashAt(point: CrashPoint): void {
    this.#crashesAt = point;
    this.#storage.crashesAt = point;
  }

  /** What comes back, as JSON; null when the turn failed or never ended. */
  async deliver(sent: Record<string, unknown>): Promise<string | null> {
    const body = readActivityBody(structuredClone(sent));
    if (body.kind === 'bad') throw new Error(body.reason);
    const { activity } = body;
    const keys = [activity.conversation.id, activity.from.id];
    const turn = this.#adapter
      .receive('', activity, (context) =>
        this.#queue.run(keys, async () => void (await this.#run(context))),
      )
      .then((answer: InvokeResponse | undefined) => JSON.stringify(answer?.body ?? null))
      .catch(() => null);
    const gone = new Promise<null>((resolve) => setTimeout(resolve, HANGING_MS, null).unref());
    return this.#crashesAt.endsWith('hangs') ? Promise.race([turn, gone]) : turn;
  }

  async #send(send: () => Promise<ResourceResponse[]>): Promise<ResourceResponse[]> {
    if (this.#crashesAt === 'before the send') throw crash();
    if (this.#crashesAt === 'the send hangs') return forEver();
    const sent = await send();
    if (this.#crashesAt === 'after the send') throw crash();
    return sent;
  }

  /** The visits of the house; registering one can fail inside its transaction, which is undone. */
  #visits(house: TestHouse): DialogDeps['visits'] {
    const { register } = house.deps.visits;
    return {
      ...house.deps.visits,
      register: (who, content, by) =>
        this.#crashesAt !== 'before the commit'
          ? register(who, content, by)
          : house.store.join((tx) => {
              registerVisit(tx, who, by, content);
              throw crash();
            }),
    };
  }
}
