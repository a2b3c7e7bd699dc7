// Names and words that try to be more: carried through whole conversations to every place where they come out.
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { VERBS } from '../../cards/actions.ts';
import { planDesk } from '../../src/bot/planDesk.ts';
import { MailWorker } from '../../src/jobs/mailWorker.ts';
import { OutboxWorker } from '../../src/jobs/outboxWorker.ts';
import { weekAfter, weekOf } from '../../src/rules/index.ts';
import { brusselsDay } from '../../src/store/brusselsTime.ts';
import { query } from '../../src/store/query.ts';
import { messageActivity } from '../support/activities.ts';
import { partsOf } from '../support/letterParts.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { activeInActivity, activeInAnswer, activeInCalendar, activeInHtml, activeInTerminal } from './activeParts.ts'; // prettier-ignore
import { attackList, IS_LONG } from './attackList.ts';
import { BUTTONS } from './buttons.ts';
import { Crawler } from './crawl.ts';
import { EVERYTHING, openHostileHouse, type HostileHouse } from './hostileHouse.ts';
import { HOSTILE_TEXTS, hostileName, unjudgedColumns } from './hostileTexts.ts';
import { ASKED, SENTENCES } from './sentences.ts';

const LIMITS = IS_LONG ? { perVerb: 40, perSentence: 200 } : { perVerb: 2, perSentence: 8 };
const NO_BUTTONS = { perVerb: 0, perSentence: 0 };

describe('attack: names', function () {
  this.timeout(120_000);
  const list = attackList('names', 'Names and words that try to be more');
  let house: HostileHouse;
  before(async function () {
    this.timeout(180_000);
    house = await openHostileHouse();
    expect(house.names).to.be.above(300);
  });
  after(() => house.stop());

  /** Nothing that acts was found, and each text came out somewhere. */
  function judge(place: string, shown: string, found: readonly string[]): void {
    for (const [name, { mark }] of Object.entries(HOSTILE_TEXTS))
      list.note(place, name, shown.includes(mark) ? 'shown, does nothing' : 'not shown here');
    expect(found.slice(0, 10), `${found.length} in ${place}`).to.deep.equal([]);
  }
  const marksIn = (shown: string): string[] =>
    Object.entries(HOSTILE_TEXTS).flatMap(([name, { mark }]) => shown.includes(mark) ? [name] : []); // prettier-ignore
  const crawler = (conversationId: string): Crawler => {
    const timestamp = new Date(house.clock.now).toISOString();
    const typed = (nth: number): string => hostileName('Woord', nth);
    return new Crawler(house.bot, { objectId: EVERYTHING, conversationId, timestamp }, typed);
  };
  const foundBy = ({ shown }: Crawler): string[] =>
    shown.flatMap(({ by, activity, answer }) =>
      [
        ...(activity ? activeInActivity(activity, house.own) : []),
        ...(answer ? activeInAnswer(answer, house.own) : []),
      ].map((what) => `${by}: ${what}`),
    );

  it('stand in columns that are all known', () => {
    expect(unjudgedColumns(house.bot.maatje.store.file)).to.deep.equal([]);
  });

  it('do nothing in Teams: in messages, cards and answers to clicks of whole conversations', async () => {
    const person = crawler('hostile');
    for (const sentence of SENTENCES) {
      await person.tell('laat maar', NO_BUTTONS);
      await person.tell(sentence, LIMITS);
    }
    const shown = JSON.stringify(person.shown);
    list.note('Teams', `${SENTENCES.length} conversations`, `${person.shown.length} messages and answers, ${person.verbs.length} buttons`); // prettier-ignore
    judge('Teams: conversations', shown, foundBy(person));
    expect(marksIn(shown)).to.deep.equal(Object.keys(HOSTILE_TEXTS));
  });

  it('do nothing in the answer of any button', async () => {
    const person = crawler('every button');
    for (const verb of VERBS) {
      const actions = [BUTTONS[verb].action(house.victims, `hostile-${verb}`)].flat();
      for (const action of actions) await person.press(action);
    }
    const found = foundBy(person);
    for (const verb of VERBS) {
      const holes = found.filter((one) => one.startsWith(`${verb}: `)).length;
      list.note(`Teams: ${verb}`, 'every name', holes === 0 ? 'does nothing' : `${holes} holes`);
    }
    expect(found.slice(0, 10)).to.deep.equal([]);
  });

  it('do nothing in a search of the message extension, and in what is inserted', async () => {
    const invoke = async (name: string, value: object): Promise<Record<string, unknown>> => {
      const {
        text: _,
        deliveryMode: __,
        ...rest
      } = messageActivity('', {
        ...{ objectId: EVERYTHING, conversationId: 'hostile', serviceUrl: house.bot.connector.url },
      });
      const { body } = await house.bot.post({ ...rest, type: 'invoke', name, value });
      return JSON.parse(body) as Record<string, unknown>;
    };
    let shown = '';
    const found: string[] = [];
    for (const skip of [0, 25, 50]) {
      const queryOptions = { skip, count: 25 };
      const parameters = [{ name: 'initialRun', value: 'true' }];
      const asked = { commandId: 'openCommitments', parameters, queryOptions };
      const answer = await invoke('composeExtension/query', asked);
      shown += JSON.stringify(answer);
      found.push(...activeInAnswer(answer, house.own));
      const taps = JSON.stringify(answer).matchAll(/"value":(\{"commitmentId":"[^"]+"\})/g);
      for (const [, value = ''] of [...taps].slice(0, 8)) {
        const picked = await invoke('composeExtension/selectItem', JSON.parse(value) as object);
        shown += JSON.stringify(picked);
        found.push(...activeInAnswer(picked, house.own));
      }
    }
    judge('Teams: message extension', shown, found);
    expect(marksIn(shown).length).to.be.above(8);
  });

  it('do nothing in the chat of the website, and on the page without scripts', async () => {
    const { bot } = house;
    const contact = await WebVisitor.open(bot);
    const token = await bot.identityToken();
    expect((await contact.call('POST', '/web/identity', { json: { token } })).status).to.equal(200);
    const stranger = await WebVisitor.open(bot);
    const plain = new PlainVisitor(bot.maatje.port);
    await plain.open();
    await plain.login(await bot.identityToken());
    let shown = '';
    const found: string[] = [];
    for (const visitor of [contact, stranger])
      for (const asked of ASKED) await visitor.say(asked.slice(0, 900));
    for (const visitor of [contact, stranger]) {
      const { activities } = await visitor.read();
      // What they said themselves comes back as they said it, and Web Chat shows it as plain text.
      const told = activities.filter(({ from }) => from.id === 'maatje');
      shown += JSON.stringify(told);
      for (const one of told) found.push(...activeInActivity(one as unknown as Record<string, unknown>, house.own)); // prettier-ignore
    }
    judge('website: chat', shown, found);
    const inPages: string[] = [];
    for (const asked of ASKED) {
      await plain.ask(asked.slice(0, 900));
      inPages.push(...activeInHtml(plain.html));
    }
    judge('website: page without scripts', plain.text, inPages);
    expect(marksIn(plain.html)).to.include.members([
      'a script',
      'a link',
      'a mention of everybody',
    ]);
  });

  it('do nothing in what is sent by itself: reminders, the weekly summary, letters, invitations', async () => {
    const { bot, jobs, clock } = house;
    for (const objectId of [EVERYTHING, 'demo-els', 'demo-tom', 'demo-nadia', 'demo-sofie'])
      await bot.post(messageActivity('hulp', { objectId, conversationId: `of ${objectId}`, serviceUrl: bot.connector.url })); // prettier-ignore
    planWithContact(house);
    const before = bot.connector.sent.length;
    const day = brusselsDay(clock.now);
    for (const job of jobs.jobs) {
      if (job.name === 'backup' || job.name === 'purge') continue;
      const isWeekly = job.name === 'weeklyPush' || job.name === 'freeze';
      await job.run([isWeekly ? weekAfter(weekOf(day), -1) : day], clock.now);
    }
    clock.now += 121_000;
    await new OutboxWorker(jobs).drain();
    await new MailWorker(jobs.mail!).drain();
    const sent = bot.connector.sent.slice(before);
    judge('Teams: by itself', JSON.stringify(sent), sent.flatMap((one) => activeInActivity(one, house.own))); // prettier-ignore
    expect(sent.length).to.be.above(3);
    expect(marksIn(JSON.stringify(sent)).length).to.be.above(5);
    const { arrived } = house.mail;
    expect(arrived.length).to.be.above(0);
    const found = arrived.flatMap(({ to, message }) => {
      const [head = ''] = message.split('\r\n\r\n');
      const { subject, text, calendar } = partsOf(message);
      return [
        ...(to.length === 1 ? [] : [`to ${to.join()}`]),
        ...(/^(?:bcc|cc):/im.test(head) ? [`a copy: ${head}`] : []),
        ...activeInTerminal(subject + text.replaceAll('\r\n', '\n')),
        ...(/^Betaal op/m.test(text) ? [`a line of its own: ${text}`] : []),
        ...activeInCalendar(calendar),
      ];
    });
    judge('e-mail', arrived.map(({ message }) => JSON.stringify(partsOf(message))).join(''), found);
  });
});

/** Appointments at every employer with somebody to write to. */
function planWithContact({ bot, deps }: HostileHouse): void {
  const { store } = bot.maatje;
  const rows = store.read((db) =>
    db.all(
      query
        .selectFrom('agreementContact as x')
        .innerJoin('agreement as a', 'a.id', 'x.agreementId')
        .innerJoin('agreementWorkplace as w', 'w.agreementId', 'a.id')
        .select(['a.id', 'a.employerId', 'w.workplaceId']),
    ),
  );
  const desk = planDesk(store, deps.text, { byMail: true });
  rows.forEach(({ id, employerId, workplaceId }, nth) => {
    const asked = { employerId, workplaceId, mode: 'onsite', agreementIds: [id] } as const;
    const when = { date: `2026-11-${17 + (nth % 4)}`, start: '14:00', end: '15:30' };
    desk.plan(bot.staff(EVERYTHING), { ...asked, ...when }, { submissionKey: randomUUID(), activityId: null, why: 'planVisit' }); // prettier-ignore
  });
}
