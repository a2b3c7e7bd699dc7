// Starts a whole Maatje: content, store, dialogs, adapter, server; and stops it without losing a turn.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { ConversationReference, TurnContext } from 'botbuilder';
import { TurnContext as Turn } from 'botbuilder';
import { greetingCard } from '../../cards/greetingCard.ts';
import { allDialogs } from '../../dialogs/allDialogs.ts';
import type { Server } from 'restify';
import { ConfigError, type Config } from '../config.ts';
import type { WebLimits } from '../content/webLimitsSchema.ts';
import { loadContent } from '../content/loadContent.ts';
import { mergedFacts } from '../content/mergedFacts.ts';
import { lastBackup } from '../store/backupFile/backupFolder.ts';
import { BotStateStorage } from '../store/botStateStorage.ts';
import {
  isConversationKnown,
  isPersonalConversation,
  saveConversation,
} from '../store/conversations.ts';
import { reviveMessages } from '../store/outboxStates.ts';
import { findStaff } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { startWeb, webGuards } from '../web/index.ts';
import { privacySections } from '../web/pages/privacySections.ts';
import { servePages, siteValues } from '../web/pages/servePages.ts';
import { createApplication } from './application.ts';
import { GuardedAuthentication, tenantOf } from './authentication.ts';
import { startBotJobs } from './botJobs.ts';
import { createDialogDeps } from './dialogDeps.ts';
import { shelfOf } from './faqShelf.ts';
import { downloadMakers } from './downloadMakers.ts';
import { serveDownloads } from './downloadRoute.ts';
import { createDownloads } from './downloads.ts';
import { HostedDialogs } from './dialogHost.ts';
import { createLogger } from './logger.ts';
import { listenForLogLevel, logLevelDesk, logLevelSwitch } from './logLevel.ts';
import { Meter } from './metrics/meter.ts';
import { serveMetrics } from './metrics/serveMetrics.ts';
import { openOwnStore } from './ownStore.ts';
import { prepareAnswers } from './prepareAnswers.ts';
import { saysLater } from './sayLater.ts';
import { askToWait, personGate } from './personGate.ts';
import { closeServer, createServer, routesOf, type HttpLimits } from './server.ts';
import { answersPersonally } from './sharedConversation.ts';
import { TeamsAdapter } from './teamsAdapter.ts';
import type { TurnHouse } from './turnHandler.ts';
import { turnKeys } from './turnKeys.ts';
import { TurnQueue } from './turnQueue.ts';

/** What could not be sent for longer than this is no longer sent when the person talks again. */
const WAITS_FOR_MS = 14 * 24 * 3_600_000;
const DATA_FOLDER = resolve(import.meta.dirname, '../../data');

export interface RunningMaatje {
  port: number;
  store: Store;
  /** Settles when questions can be answered; until then who asks one waits. */
  answersReady: Promise<void>;
  /** "GET /health/live": every route that is answered. */
  routes(): string[];
  /** Takes no new turns, waits for the running ones, closes the store. The log says why. */
  stop(reason?: string): Promise<void>;
}

export interface StartOptions {
  /** Epoch milliseconds; the machine's when absent. */
  clock?: () => number;
  /** Passes milliseconds of that clock, between two messages that go by themselves; the machine's when absent. */
  pause?: (ms: number) => Promise<void>;
  /** In place of those of data/webLimits.json. */
  webLimits?: Partial<WebLimits>;
  /** How long requests may take to arrive; the server's own when absent. */
  httpLimits?: HttpLimits;
}

/** @throws ConfigError, StoreError or ContentError, each with a remedy in Dutch. */
export async function startMaatje(
  config: Config,
  { clock = Date.now, pause, webLimits = {}, httpLimits }: StartOptions = {},
): Promise<RunningMaatje> {
  const log = createLogger(config.logLevel);
  const content = loadContent(DATA_FOLDER);
  const facts = { clock, sharedFacts: mergedFacts(content) };
  const store = await openOwnStore(config, log, facts, DATA_FOLDER);
  // Where people reach this server; on one's own machine only known once it listens.
  let address = config.publicUrl;
  const downloads = createDownloads(store, downloadMakers(store, content), () => address);
  const level = logLevelSwitch(log, config.logLevel, store.clock);
  const deps = createDialogDeps(store, content, downloads, {
    byMail: config.jobs && config.mail !== null,
    logLevel: logLevelDesk(store, level),
    logsIn: config.identity !== null,
  });
  const meter = new Meter();
  const adapter = new TeamsAdapter(new GuardedAuthentication(config));
  const queue = new TurnQueue();
  const house: TurnHouse = {
    deps,
    dialogs: new HostedDialogs(allDialogs(deps)),
    log,
    clock: store.clock,
    watch: store.watch,
    turnEnded: (seconds, outcome) => meter.turn('teams', seconds, outcome),
    principalOf: (context) => principalOf(store, context),
    isPersonal: (conversationId, { personId }) =>
      store.read((db) => isPersonalConversation(db, conversationId, personId)),
    rememberReference: (context, who) => rememberReference(store, context, who.personId),
    answerPersonally: answersPersonally({
      ...{ store, adapter, log, appId: config.app.id, serviceUrls: config.serviceUrls },
      run: (context) => app.run(context),
    }),
    sayLater: saysLater({
      ...{ adapter, queue, log, appId: config.app.id, serviceUrls: config.serviceUrls },
    }),
    greeting: (who) => {
      const employerExample = deps.files(who).roster.employers[0]?.name ?? '';
      const name = who.name.split(' ')[0] ?? null;
      return [{ kind: 'card', card: greetingCard({ name, employerExample }) }];
    },
  };
  const app = createApplication(new BotStateStorage(store), house);
  const limits = { ...content.webLimits, ...webLimits };
  const tooMuchOf = personGate(limits.activitiesPerMinutePerPerson, Date.now);
  const server = createServer(
    {
      receive: (authHeader, activity) =>
        adapter.receive(authHeader, activity, (context) => {
          // Without a registration there is nobody but who tries things on their own machine.
          const tooMuch = config.app.id === '' ? null : tooMuchOf(activity);
          if (tooMuch) return askToWait(context, tooMuch, deps.text);
          const keys = turnKeys(activity.conversation.id, activity.from);
          return queue.run(keys, async () => void (await app.run(context)));
        }),
      problems: () => storeProblems(store),
    },
    log,
    webGuards(config.web),
    httpLimits,
  );
  serveDownloads(server, downloads, deps.text, log);
  const web = startWeb(server, {
    ...{ store, deps, log, settings: config.web, identity: config.identity },
    ...{ limits, transcriptDays: content.service.transcriptDays },
    turnEnded: (seconds, outcome) => meter.turn('web', seconds, outcome),
  });
  servePages(server, {
    ...{ values: siteValues(content), privacy: privacySections(content) },
    ...{ origins: config.web.origins, web, log },
  });
  const endMetrics = serveMetrics(server, config.operations.metricsToken, {
    ...{ store, meter },
    lastBackupAt: () => lastBackup({ ...config.backup, databaseFile: store.file })?.madeAt ?? null,
  });
  try {
    await listening(server, config);
  } catch (error) {
    store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  if (!config.production) address ??= `http://127.0.0.1:${port}`;
  if (config.app.id === '') {
    log.warn(
      { host: config.host, port },
      'OPEN: no app id, everyone on this machine may talk to the bot',
    );
  }
  log.info({ port }, 'listening');
  const prepared = prepareAnswers(shelfOf(store, content), log);
  const jobs = config.jobs
    ? startBotJobs({
        ...{ config, store, content, deps, adapter, queue, log, pause },
        jobEnded: (name, outcome) => meter.job(name, outcome),
      })
    : null;
  const deaf = listenForLogLevel(level);
  return {
    port,
    store,
    answersReady: prepared.ready,
    routes: () => routesOf(server),
    async stop(reason = 'asked') {
      log.info({ reason }, 'stopping');
      prepared.cancel();
      deaf();
      level.stop();
      endMetrics();
      const stopped = jobs?.stop();
      web.stop();
      await closeServer(server);
      await stopped;
      await queue.idle();
      store.close();
    },
  };
}

/** @throws ConfigError with a remedy when the port is not to be had. */
function listening(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const remedy = `Poort ${port} op ${host} is niet vrij (${error.code}). Draait Maatje al? Stop dat programma, of zet MAATJE_PORT op een andere poort.`;
      reject(isTaken ? new ConfigError(remedy) : error);
    });
    server.listen(port, host, resolve);
  });
}

function principalOf(store: Store, context: TurnContext) {
  const objectId = context.activity.from.aadObjectId;
  const tenantId = tenantOf(context.activity);
  if (!objectId || !tenantId) return null;
  return store.read((db) => findStaff(db, { tenantId, objectId }));
}

function rememberReference(store: Store, context: TurnContext, personId: string): void {
  const full = Turn.getConversationReference(context.activity);
  // The activity's own id changes with every turn and says nothing about where to reach somebody.
  const reference: Partial<ConversationReference> = { ...full };
  delete reference.activityId;
  const record = {
    conversationId: context.activity.conversation.id,
    channelId: context.activity.channelId,
    scope: 'personal' as const,
    personId,
    reference,
  };
  if (store.read((db) => isConversationKnown(db, record))) return;
  store.join((tx) => {
    saveConversation(tx, record);
    reviveMessages(tx, personId, tx.now - WAITS_FOR_MS);
  });
}

function storeProblems(store: Store): string[] {
  try {
    store.read((db) => db.now);
    return [];
  } catch (error) {
    return [`store ${error instanceof Error ? error.name : randomUUID()}`];
  }
}
