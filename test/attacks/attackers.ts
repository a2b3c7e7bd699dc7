// A house with victims, and everybody who has no business with them: how each of them presses a button or says something.
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import type { CardAction } from '../../cards/actions.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { cardActivity, messageActivity, type Sender } from '../support/activities.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { addAgreement } from '../store/fixture.ts';
import { startAttackedBot, type AttackedBot } from './attackedBot.ts';
import { ATTACKERS, type Attacker } from './buttons.ts';
import { addStaff, addVictims, type Victims } from './victims.ts';

/** Friday 13 November 2026, 16.20 in Brussels. */
const NOW = Date.parse('2026-11-13T15:20:00Z');
const PLENTY = 1_000_000;

export interface Person {
  /** Gives all that they get to read. @throws Error when it is not answered with 200 */
  press(action: CardAction, inputs?: Record<string, string>): Promise<string>;
  say(text: string): Promise<string>;
  /** Any invoke of Teams; the website has none. */
  invoke?(name: string, value: object): Promise<string>;
}

export interface Attackers {
  bot: AttackedBot;
  victims: Victims;
  clock: { now: number };
  by: Record<Attacker, Person>;
  victim: Person;
  stop(): Promise<void>;
}

/** Starts it; the coach among them has a file of their own, of Wannes Pieters at Fietsen Wouters. */
export async function startAttackers(): Promise<Attackers> {
  await makeWidget();
  const clock = { now: NOW };
  const bot = await startAttackedBot({
    clock: () => clock.now,
    settings: { MAATJE_APP_ID: '', MAATJE_APP_TENANT_ID: '', MAATJE_APP_PASSWORD: '' },
    webLimits: {
      ...{ messagesPerMinutePerVisitor: PLENTY, messagesPerMinutePerAddress: PLENTY },
      ...{ readsPerMinutePerVisitor: PLENTY, tokensPerMinutePerAddress: PLENTY },
    },
  });
  const { store } = bot.maatje;
  const victims = await addVictims(store);
  store.write((tx) => {
    const coach = addStaff(tx, 'coach', 'coach');
    for (const role of ['finance', 'editor', 'administrator'] as const) addStaff(tx, role, role);
    const employerId = 'attack-employer';
    const employer = { id: employerId, name: 'Fietsen Wouters', enterpriseNumber: null };
    const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
    tx.run(
      query.insertInto('employer').values({ ...employer, aliases: '[]', demo: 1, ...recorded }),
    );
    const file = { name: 'Wannes Pieters', employerId, coachId: coach.personId };
    addAgreement(tx, { ...file, start: '2026-09-01' });
  });
  const by = Object.fromEntries(
    ATTACKERS.map((who) => [who, inTeams(bot, clock, `attack-${who}`)]),
  ) as Record<Attacker, Person>;
  by.otherTenant = inTeams(bot, clock, 'attack-Vera Standaert', 'another-tenant');
  by.visitor = onWebsite(await WebVisitor.open(bot));
  const contact = await WebVisitor.open(bot);
  const token = await bot.identityToken();
  const { status } = await contact.call('POST', '/web/identity', { json: { token } });
  if (status !== 200) throw new Error(`the contact person was not let in: ${status}`);
  by.contact = onWebsite(contact);
  const victim = inTeams(bot, clock, 'attack-Vera Standaert');
  return { bot, victims, clock, by, victim, stop: () => bot.stop() };
}

function inTeams(
  bot: AttackedBot,
  clock: { now: number },
  objectId: string,
  tenantId?: string,
): Person {
  async function send(make: (sender: Sender) => Record<string, unknown>): Promise<string> {
    const { sent, url: serviceUrl } = bot.connector;
    const before = sent.length;
    const conversationId = `of ${objectId} ${tenantId ?? ''}`;
    const timestamp = new Date(clock.now).toISOString();
    const sender = { conversationId, objectId, serviceUrl, timestamp };
    const { status, body } = await bot.post(make(tenantId ? { ...sender, tenantId } : sender));
    if (status !== 200) throw new Error(`${objectId}: ${status} ${body}`);
    return body + JSON.stringify(sent.slice(before));
  }
  return {
    press: (action, inputs = {}) =>
      send((sender) => cardActivity(action.verb, { maatje: action, ...inputs }, sender)),
    say: (text) => send((sender) => messageActivity(text, sender)),
    invoke: (name, value) =>
      send((sender) => {
        const { text: _, deliveryMode: __, ...rest } = messageActivity('', sender);
        return { ...rest, type: 'invoke', name, value };
      }),
  };
}

function onWebsite(visitor: WebVisitor): Person {
  let watermark: string | undefined;
  async function send(activity: object): Promise<string> {
    watermark ??= (await visitor.read()).watermark;
    const { status, body } = await visitor.post({ type: 'message', ...activity });
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    const set = await visitor.read(watermark);
    watermark = set.watermark;
    return JSON.stringify(set.activities.filter(({ from }) => from.id === 'maatje'));
  }
  return {
    press: (action, inputs = {}) => send({ value: { maatje: action, ...inputs } }),
    say: (text) => send({ text }),
  };
}

/** Fields as a form would send them, with the victims' ids wherever somebody is chosen. */
export function hostileInputs(of: Victims): Record<string, string> {
  const { agreementId, employeeId, employerId, personId, workplaceId } = of;
  return {
    ...{ employer: employerId, employees: employeeId, file: agreementId, files: agreementId },
    ...{ workplace: workplaceId, coach: personId, coachId: personId, toId: personId },
    ...{ choice: agreementId, from: '2026-11-16', to: '2026-11-20' },
  };
}
