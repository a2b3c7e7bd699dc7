// In a channel, over the demo data: no name of the database in anything that is sent there, whatever is asked or pressed.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { parseCardSubmit, type CardAction } from '../../cards/actions.ts';
import { query } from '../../src/store/query.ts';
import { cardActivity, messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { samples } from '../cards/samples.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../data/language/examples');
const PER_INTENT = 8;
const CHANNEL = 'channel-1';
const PERSONAL = 'personal-1';
/** Sentences that name people and employers of the demo. */
const NAMING = [
  'wat staat er open?',
  'wat staat er open bij Jonas van De Smet?',
  'wat staat er open bij Els?',
  'waarom deze datum bij Fatima?',
  'vandaag',
  'openstaande vragen',
  'ik neem de vraag van Karim Aziz op',
  'Fatima van Bakkerij De Smet belde, het loopt mis, of er iemand kan komen',
  'gisteren bij De Smet geweest voor Jonas van 14u tot 15u',
  'volgende dinsdag 14u bij De Smet',
  'ik heb Jonas gebeld',
  'draag het dossier van Jonas over aan Els',
  'ik ben afwezig van 23/12 tot en met 3/1, Els neemt over',
  'schort het dossier van Jonas op van maandag tot vrijdag, werkplek gesloten',
  'het bezoek van vandaag ging door',
  'week 45',
  'werk per begeleider',
  'mijn cijfers',
];

describe('a channel', function () {
  this.timeout(120_000);
  let bot: RunningBot;
  let names: RegExp;

  before(async () => {
    bot = await startBot();
    names = namesIn(bot);
  });
  after(() => bot.stop());

  const personal = (text: string, objectId?: string) =>
    bot.post({
      ...messageActivity(text, { ...at(PERSONAL), ...(objectId ? { objectId } : {}) }),
    });
  const at = (conversationId: string) => ({
    conversationId,
    serviceUrl: bot.connector.url,
    timestamp: new Date().toISOString(),
  });
  const inChannel = (activity: Record<string, unknown>): Record<string, unknown> => ({
    ...activity,
    conversation: {
      ...(activity['conversation'] as object),
      conversationType: 'channel',
      isGroup: true,
    },
  });
  const say = (text: string, objectId?: string) =>
    bot.post(
      inChannel(messageActivity(text, { ...at(CHANNEL), ...(objectId ? { objectId } : {}) })),
    );
  const press = (action: object) =>
    bot.post(inChannel(cardActivity((action as CardAction).verb, { maatje: action }, at(CHANNEL))));
  const sentTo = (conversationId: string): string[] =>
    bot.connector.sent
      .filter(({ conversation }) => (conversation as { id?: string }).id === conversationId)
      .map((activity) => JSON.stringify(activity));

  /** All that the channel got to read. */
  const expectNoName = (what: string, body: string): void => {
    for (const shown of [body, ...sentTo(CHANNEL)]) {
      const found = names.exec(shown);
      expect(found?.[0] ?? null, `${what}: ${shown.slice(0, 400)}`).to.equal(null);
    }
  };

  it('names somebody in the personal conversation, so that the names of this test are the right ones', async () => {
    const { body } = await personal('wat staat er open?');
    expect(names.test(body)).to.equal(true);
  });

  it('says how to ask personally, to who never did', async () => {
    const { status, body } = await say('wat staat er open bij Wim?', 'demo-els');
    expect(status).to.equal(200);
    expect(body).to.contain('Stuur me je bericht in ons persoonlijke gesprek');
    expectNoName('els', body);
  });

  it('greets there without names, and writes nobody there later', async () => {
    const install = {
      ...inChannel(messageActivity('', { ...at('channel-2'), objectId: 'demo-tom' })),
      type: 'installationUpdate',
      action: 'add',
      deliveryMode: undefined,
    };
    await bot.post(install);
    expect(sentTo('channel-2').join()).to.contain('alleen cijfers').and.not.match(names);
    const { body } = await say('mijn bezoeken', 'demo-tom');
    expect(body).to.contain('Stuur me je bericht in ons persoonlijke gesprek');
    expect(sentTo('channel-2')).to.have.length(1);
  });

  it('answers a request for names in the personal conversation, once', async () => {
    await personal('hulp');
    const before = sentTo(PERSONAL).length;
    const asked = inChannel(
      messageActivity('wat staat er open bij Jonas?', { ...at(CHANNEL), id: 'twice' }),
    );
    const { body } = await bot.post(asked);
    expect(body).to.contain('Mijn antwoord staat in ons persoonlijke gesprek');
    const [answer = '', ...others] = sentTo(PERSONAL).slice(before);
    expect(others).to.deep.equal([]);
    expect(answer).to.contain('Open bij Jonas Verbeke').and.not.contain('replyToId');
    await bot.post(asked);
    expect(sentTo(PERSONAL).length).to.equal(before + 1);
  });

  it('begins a dialog there too, which goes on where it began', async () => {
    await personal('laat maar');
    expect((await say('ik heb Jonas gebeld')).body).to.contain('Mijn antwoord staat');
    expect(sentTo(PERSONAL).at(-1)).to.contain('Klopt dit contact?');
    const { body } = await personal('ja');
    expect(body).to.contain('Je contact is bewaard');
  });

  it('says so when nothing arrives in the personal conversation', async () => {
    bot.connector.behave = (activity) =>
      (activity['conversation'] as { id?: string }).id === PERSONAL
        ? { kind: 'refuses', status: 403 }
        : { kind: 'takes' };
    const { body } = await say('mijn bezoeken');
    bot.connector.behave = () => ({ kind: 'takes' });
    expect(body).to.contain('Stuur me je bericht in ons persoonlijke gesprek');
    expect(body).not.to.contain('Mijn antwoord staat');
  });

  it('counts what is open for a lead, and lists it in the personal conversation', async () => {
    expect((await say('wat staat er open?')).body).to.match(
      /hele team: [1-9]\d*\. Te laat: [1-9]\d*\./,
    );
    const before = sentTo(PERSONAL).length;
    for (const text of ['wat moet ik nog doen?', 'wat staat er open bij De Smet?'])
      expect((await say(text)).body).to.contain('Mijn antwoord staat');
    // Two lists; what comes due in the files stands beside the first when there is any.
    expect(sentTo(PERSONAL).length).to.be.within(before + 2, before + 3);
  });

  for (const file of readdirSync(EXAMPLES)) {
    it(`names nobody, asked for ${file.replace('.json', '')}`, async () => {
      const examples = JSON.parse(readFileSync(resolve(EXAMPLES, file), 'utf8')) as string[];
      for (const text of spread(examples, PER_INTENT)) {
        const { status, body } = await say(text);
        expect(status, text).to.equal(200);
        expectNoName(text, body);
        await personal('laat maar');
      }
    });
  }

  it('names nobody, asked about people and employers of the demo by name', async () => {
    for (const objectId of [undefined, 'demo-sofie']) {
      for (const text of NAMING) {
        const { status, body } = await say(text, objectId);
        expect(status, text).to.equal(200);
        expectNoName(text, body);
        await personal('laat maar');
      }
    }
  });

  it('names nobody at any button of any card', async () => {
    const pressed = new Set<string>();
    for (const text of ['wat staat er open?', 'vandaag', 'openstaande vragen', 'mijn bezoeken']) {
      for (const action of actionsIn((await personal(text)).body)) {
        const { status, body } = await press(action);
        pressed.add((action as CardAction).verb);
        expect(status, JSON.stringify(action)).to.equal(200);
        expectNoName(JSON.stringify(action), body);
        await personal('laat maar');
      }
    }
    for (const action of Object.values(samples).flatMap((card) =>
      actionsIn(JSON.stringify(card)),
    )) {
      const { verb } = action as CardAction;
      if (pressed.has(verb)) continue;
      pressed.add(verb);
      const { status, body } = await press(action);
      expect(status, verb).to.equal(200);
      expectNoName(verb, body);
      await personal('laat maar');
    }
    expect(pressed.size).to.be.greaterThan(50);
  });
});

/** Some of a list, from all over it. */
function spread(all: readonly string[], count: number): string[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % step === 0).slice(0, count);
}

/** Every name of the database, whole; of people also each part of it. */
function namesIn(bot: RunningBot): RegExp {
  const { store } = bot.maatje;
  const whole = store.read((db) => [
    ...db.all(query.selectFrom('employer').select('name')),
    ...db.all(query.selectFrom('workplace').select('name')),
  ]);
  const people = store.read((db) => [
    ...db.all(query.selectFrom('employee').select('name')),
    ...db.all(query.selectFrom('person').select('name')),
  ]);
  const callers = store.read((db) =>
    db.all(query.selectFrom('request').select(['callerName as name'])),
  );
  const parts = [...people, ...callers].flatMap(({ name }) => [
    ...(name === null ? [] : [name, ...name.split(' ')]),
  ]);
  const said = [...whole.map(({ name }) => name), ...parts].filter((name) => name.length > 2);
  return new RegExp(
    `(?<![\\p{L}])(?:${[...new Set(said)].map(escaped).join('|')})(?![\\p{L}])`,
    'u',
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The actions of the buttons in a card or an answer, as JSON. */
function actionsIn(body: string): object[] {
  const found: object[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const parsed = parseCardSubmit({ maatje: value });
    if (parsed.kind !== 'bad') found.push(value);
    for (const child of Object.values(value)) walk(child);
  };
  walk(JSON.parse(body));
  return found;
}
