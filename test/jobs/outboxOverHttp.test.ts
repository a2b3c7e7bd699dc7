// The outbox over a real connector: 429 is honoured, who cannot be reached (403) is marked, the bot itself announces.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { createDialogDeps } from '../../src/bot/dialogDeps.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { OutboxWorker } from '../../src/jobs/outboxWorker.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { unreachableSince } from '../../src/store/conversations.ts';
import { query } from '../../src/store/query.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { RequestContent } from '../../src/store/requestRecord.ts';
import { Clock, submission } from '../store/fixture.ts';
import { cardActivity, messageActivity, PLAYGROUND_TENANT } from '../support/activities.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { startBot } from '../support/runningBot.ts';
import { startSmtpServer } from '../support/smtpServer.ts';
import { httpSender, talkThrough } from './httpSender.ts';
import { openJobOffice, type JobOffice } from './jobOffice.ts';
import { queueReminder, statesOf } from './outboxSteps.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const FRIDAY = brusselsInstant('2026-11-13', '10:00');

describe('the outbox over a real connector', function () {
  this.timeout(20_000);
  let connector: Connector;
  let office: JobOffice;
  let worker: OutboxWorker;
  beforeEach(async () => {
    connector = await startConnector();
    office = openJobOffice({ clock: new Clock(FRIDAY) });
    for (const who of [office.els, office.tom, office.lead])
      talkThrough(office.store, who, connector.url);
    worker = new OutboxWorker({ ...office.house, sender: httpSender() });
    remind(office.els, office.jonas);
    remind(office.tom, office.wim);
  });
  afterEach(async () => {
    office.store.close();
    await connector.close();
  });

  const remind = (who: StaffPrincipal, agreementId: string): boolean =>
    queueReminder(office, { agreementId, personId: who.personId, kind: 'dayBefore' });
  const receivers = (): unknown[] =>
    connector.sent.map(({ recipient }) => (recipient as { id: string }).id);

  it('sends nothing to anybody until Retry-After has passed, then each message once', async () => {
    connector.behave = (_activity, call) =>
      call === 1
        ? { kind: 'refuses', status: 429, headers: { 'retry-after': '90' } }
        : { kind: 'takes' };
    await worker.drain();
    office.clock.now += 89_000;
    await worker.drain();
    expect(connector.calls).to.have.length(1);
    office.clock.now += 2_000;
    await worker.drain();
    await worker.drain();
    expect(receivers()).to.have.members([office.els.personId, office.tom.personId]);
    expect(statesOf(office, office.els)).to.deep.equal(['sent 2']);
  });

  it('marks who answers 403, goes on with the others, and tells the lead', async () => {
    connector.behave = (activity) =>
      (activity['recipient'] as { id: string }).id === office.els.personId
        ? { kind: 'refuses', status: 403 }
        : { kind: 'takes' };
    await worker.drain();
    expect(receivers()).to.deep.equal([office.tom.personId]);
    const since = (): number | null =>
      office.store.read((db) => unreachableSince(db, office.els.personId));
    expect(since()).to.be.within(FRIDAY, FRIDAY + 1000);
    remind(office.els, office.fatima);
    office.clock.now += 61_000;
    await worker.drain();
    expect(receivers().slice(1)).to.deep.equal([office.lead.personId]);
    expect(JSON.stringify(connector.sent.at(-1))).to.contain('Mijn berichten komen niet aan');
    // One call for Els: nobody knocks again at a closed door.
    expect(connector.calls).to.have.length(3);
    talkThrough(office.store, office.els, connector.url);
    expect(since()).to.equal(null);
  });

  it('does not send again what broke under way', async () => {
    connector.behave = (_activity, call) =>
      call === 1 ? { kind: 'dies', when: 'after' } : { kind: 'takes' };
    await worker.drain();
    office.clock.now += 3_600_000;
    await worker.drain();
    expect(receivers()).to.have.members([office.els.personId, office.tom.personId]);
    expect(connector.calls).to.have.length(2);
  });
});

describe('a bot with its jobs', function () {
  this.timeout(30_000);

  it('announces a request from the queue within seconds, with a button that works', async () => {
    const bot = await startBot({ jobs: true });
    try {
      const { store } = bot.maatje;
      const { url: serviceUrl, sent } = bot.connector;
      expect((await bot.post(messageActivity('hulp', { serviceUrl }))).status).to.equal(200);
      const deps = createDialogDeps(store, loadContent(DATA));
      const tom = store.read((db) =>
        findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId: 'demo-tom' }),
      )!;
      const asked: RequestContent = {
        ...{ agreementId: null, employerName: 'Garage Peeters', callerName: null },
        ...{ callerRole: 'employer', callerPhone: null, wants: 'contact', channel: 'teams' },
        ...{ subject: 'wil starten', receivedAt: store.clock() },
      };
      const outcome = deps.commitments.requests.register(tom, asked, submission());
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      const card = await arrival(sent, 'Er is een nieuwe vraag');
      expect(card).to.contain('Garage Peeters').and.contain('Ik neem het op');
      const take = /\{"verb":"takeRequest","requestId":"[\w-]+","submissionKey":"[\w-]+"\}/.exec(
        card,
      );
      const maatje = JSON.parse(take?.[0] ?? '{}') as object;
      await bot.post(cardActivity('takeRequest', { maatje }, { serviceUrl }));
      const { request } = outcome;
      const taken = deps.commitments.requests.find(tom, request.id, 'test');
      expect(taken?.takenBy?.name).to.equal('Alex Wilber');
    } finally {
      await bot.stop();
    }
  });

  it('writes to the employer when an appointment is made in the conversation', async () => {
    const mail = await startSmtpServer();
    const settings = {
      MAATJE_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MAATJE_MAIL_FROM: 'maatje@stad.example',
    };
    const bot = await startBot({ jobs: true, settings });
    try {
      const timestamp = new Date().toISOString();
      await bot.post(
        messageActivity('over tien dagen om 14u bij De Smet met Fatima', { timestamp }),
      );
      const kept = await bot.post(messageActivity('ja', { timestamp }));
      expect(kept.body).to.contain('Peter De Smet krijgt hierover een e-mail.');
      // It would leave in two minutes.
      bot.maatje.store.write((tx) => tx.run(query.updateTable('outbox').set({ nextTryAt: 0 })));
      await arrival(mail.arrived, 'peter@desmet.example');
      expect(mail.arrived).to.have.length(1);
    } finally {
      await bot.stop();
      await mail.close();
    }
  });
});

/** Waits for a message with these words, as JSON. */
async function arrival(sent: readonly object[], words: string): Promise<string> {
  for (;;) {
    const found = sent.map((one) => JSON.stringify(one)).find((one) => one.includes(words));
    if (found) return found;
    await wait(50);
  }
}
