// Whole turns over HTTP: who is let in, what is said once, what a re-delivery does.
import { expect } from 'chai';
import { personalConversation } from '../../src/store/conversations.ts';
import { findStaff } from '../../src/store/people.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { listMyVisits } from '../../src/store/visitLists.ts';
import {
  cardActivity,
  messageActivity,
  PLAYGROUND_OBJECT_ID,
  PLAYGROUND_TENANT,
} from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

const SENTENCE = 'gisteren bij De Smet geweest voor Jonas van 7u tot 7u30';

describe('turns', function () {
  this.timeout(20_000);
  let bot: RunningBot;
  let count = 0;

  beforeEach(async () => {
    bot = await startBot();
    count += 1;
  });
  afterEach(() => bot.stop());

  const conversationId = () => `turns-${count}`;
  const say = (text: string, more: object = {}) =>
    bot.post(
      messageActivity(text, { conversationId: conversationId(), timestamp: now(), ...more }),
    );
  const now = () => new Date().toISOString();
  const who = () => {
    const ids = { tenantId: PLAYGROUND_TENANT, objectId: PLAYGROUND_OBJECT_ID };
    const staff = bot.maatje.store.read((db) => findStaff(db, ids));
    if (!staff) throw new Error('nobody');
    return staff;
  };
  const visits = () => visitsOf(who());
  const visitsOf = (staff: StaffPrincipal) =>
    bot.maatje.store.read((db) =>
      listMyVisits(db, staff, { offset: 0, limit: 500, withdrawn: true, why: 'test' }),
    ).total;
  const submissionKey = (body: string): string => {
    const found = /"verb":"confirmVisit","submissionKey":"([^"]+)"/.exec(body)?.[1];
    if (!found) throw new Error(`no card to confirm in ${body.slice(0, 500)}`);
    return found;
  };

  it('says once who it is, that it is no human and what it can do', async () => {
    const first = await say('hulp');
    expect(first.body).to.contain('digitale assistent').and.to.contain('geen mens');
    const second = await say('hulp');
    expect(second.body).not.to.contain('geen mens');
  });

  it('warns a lead once a day that no closing list is confirmed', async () => {
    const warning = 'zijn nog niet bevestigd';
    const bodies = [];
    for (const text of ['mijn bezoeken', 'mijn bezoeken', 'hulp', 'mijn bezoeken'])
      bodies.push((await say(text)).body);
    expect(bodies.map((body) => body.split(warning).length - 1)).to.deep.equal([1, 0, 1, 0]);
  });

  it('refuses an unknown person politely, and does nothing else', async () => {
    const before = visits();
    const { status, body } = await say(SENTENCE, { objectId: 'nobody-knows' });
    expect(status).to.equal(200);
    expect(body).to.contain('Ik ken je nog niet');
    expect(body).not.to.contain('De Smet').and.not.to.contain('AdaptiveCard');
    expect(visits()).to.equal(before);
  });

  it('refuses a known person of another tenant', async () => {
    expect((await say('mijn bezoeken', { tenantId: 'other' })).body).to.contain(
      'Ik ken je nog niet',
    );
  });

  it('names nobody in a group', async () => {
    const group = messageActivity('mijn bezoeken', { conversationId: 'group' });
    const conversation = {
      ...(group['conversation'] as object),
      conversationType: 'groupChat',
      isGroup: true,
    };
    const { body } = await bot.post({ ...group, conversation });
    expect(body).to.contain('persoonlijke gesprek').and.not.to.contain('Jonas');
  });

  it('names nobody in a kind of conversation that it does not know', async () => {
    const asked = messageActivity('mijn bezoeken', { conversationId: 'odd' });
    const conversation = { ...(asked['conversation'] as object), conversationType: 'meeting' };
    const { body } = await bot.post({ ...asked, conversation });
    expect(body).to.contain('persoonlijke gesprek').and.not.to.contain('Jonas');
  });

  it('gives figures in a channel when a lead mentions Maatje, without names', async () => {
    const asked = messageActivity('<at>Maatje</at> weekoverzicht', { conversationId: 'channel' });
    const conversation = {
      ...(asked['conversation'] as object),
      conversationType: 'channel',
      isGroup: true,
    };
    const mentioned = { id: 'bot', name: 'Maatje' };
    const entities = [{ type: 'mention', text: '<at>Maatje</at>', mentioned }];
    const { body } = await bot.post({ ...asked, conversation, entities });
    expect(body).to.contain('Overzicht van week').and.to.contain('op tijd');
    expect(body).not.to.contain('Bekijken').and.not.to.contain('Jonas');
  });

  it('remembers how to reach the person', async () => {
    await say('hulp');
    const { personId } = who();
    const kept = bot.maatje.store.read((db) => personalConversation(db, personId));
    expect(kept).to.deep.include({ conversationId: conversationId(), channelId: 'msteams' });
  });

  it('greets on install, once', async () => {
    const install = {
      ...messageActivity('', { conversationId: 'install', serviceUrl: bot.connector.url }),
      type: 'installationUpdate',
      action: 'add',
      deliveryMode: undefined,
    };
    await bot.post(install);
    await bot.post({ ...install, id: 'another' });
    expect(bot.connector.sent.length).to.equal(1);
    expect(JSON.stringify(bot.connector.sent[0])).to.contain('geen mens');
  });

  it('handles a message that is delivered twice once', async () => {
    await say(SENTENCE, { id: 'same' });
    const again = await say(SENTENCE, { id: 'same' });
    expect(JSON.parse(again.body)).to.deep.equal({ activities: [] });
  });

  it('keeps one visit when "ja" is delivered twice', async () => {
    const before = visits();
    await say(SENTENCE);
    await say('ja', { id: 'yes' });
    await say('ja', { id: 'yes' });
    expect(visits()).to.equal(before + 1);
  });

  it('keeps one visit when the same card is submitted twice, also at once and under a new id', async () => {
    const before = visits();
    const key = submissionKey((await say(SENTENCE)).body);
    const click = (id: string) =>
      bot.post(
        cardActivity(
          'confirmVisit',
          { maatje: { verb: 'confirmVisit', submissionKey: key } },
          { conversationId: conversationId(), id, timestamp: now(), serviceUrl: bot.connector.url },
        ),
      );
    const answers = await Promise.all([click('a'), click('b'), click('a')]);
    for (const { status, body } of answers) {
      expect(status).to.equal(200);
      expect(body).to.contain('bewaard');
    }
    expect(visits()).to.equal(before + 1);
  });

  it('gives another person nothing for a card that is not theirs', async () => {
    const key = submissionKey((await say(SENTENCE)).body);
    await say('ja');
    const { body } = await bot.post(
      cardActivity(
        'confirmVisit',
        { maatje: { verb: 'confirmVisit', submissionKey: key } },
        { conversationId: 'elsewhere', objectId: 'demo-nadia', serviceUrl: bot.connector.url },
      ),
    );
    expect(body).not.to.contain('Jonas');
  });

  it('is healthy, and says so', async () => {
    for (const path of ['live', 'ready']) {
      const response = await fetch(`http://127.0.0.1:${bot.maatje.port}/health/${path}`);
      expect(response.status).to.equal(200);
    }
  });
});
