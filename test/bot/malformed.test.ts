// Malformed activities and card payloads: a clear answer or a 4xx, never a 5xx, nothing half saved.
import { expect } from 'chai';
import fc from 'fast-check';
import { cardActivity, messageActivity, PLAYGROUND_OBJECT_ID } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { query } from '../../src/store/query.ts';

const GENERATED = 2000;
const VERBS = ['confirmVisit', 'chooseOption', 'showMyVisits', 'undoVisit', 'say', 'nonsense'];

describe('malformed activities', function () {
  this.timeout(180_000);
  let bot: RunningBot;

  before(async () => (bot = await startBot()));
  after(() => bot.stop());

  const visitCount = (): number =>
    bot.maatje.store.read(
      (db) => db.all(query.selectFrom('visitVersion').select('visitId')).length,
    );

  it(`answers ${GENERATED} generated ones without a 5xx, and keeps nothing`, async () => {
    const before = visitCount();
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(activity(), async (body) => {
        const { status } = await bot.post(withConnector(body, bot.connector.url));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).to.be.lessThan(500);
      }),
      { numRuns: GENERATED, seed: 20261113 },
    );
    expect(visitCount()).to.equal(before);
    expect([...statuses.keys()], 'some are answered, some refused').to.include.members([200, 400]);
    const after = await bot.post(
      messageActivity('mijn bezoeken', { conversationId: 'after', serviceUrl: bot.connector.url }),
    );
    expect(after.status).to.equal(200);
    expect(after.body).to.contain('Mijn bezoeken');
  });

  it('keeps no visit of a card with a field that cannot be read, and says so', async () => {
    const sender = { conversationId: 'fields', serviceUrl: bot.connector.url };
    const timestamp = new Date().toISOString();
    const text = 'gisteren bij De Smet geweest voor Jonas van 14u tot 15u';
    const asked = await bot.post(messageActivity(text, { ...sender, timestamp }));
    const submissionKey = /"verb":"confirmVisit","submissionKey":"([^"]+)"/.exec(asked.body)?.[1];
    expect(submissionKey, asked.body.slice(0, 300)).to.be.a('string');
    const before = visitCount();
    await fc.assert(
      fc.asyncProperty(badField(), async (inputs) => {
        const maatje = { verb: 'confirmVisit', submissionKey };
        const data = { maatje, ...inputs };
        const { status, body } = await bot.post(cardActivity('confirmVisit', data, sender));
        expect(status).to.equal(200);
        expect(body).to.contain('Er is nog niets bewaard');
        expect(visitCount()).to.equal(before);
      }),
      { numRuns: 200, seed: 20261113 },
    );
  });

  for (const [name, body] of [
    ['text that is no JSON', '{"type": "message"'],
    ['1 MB of text', messageActivity('a'.repeat(1_000_000))],
    ['a JSON array', '[]'],
    ['nothing', ''],
  ] as const) {
    it(`refuses ${name} with a 4xx`, async () => {
      const { status } = await bot.post(body);
      expect(status).to.be.within(400, 499);
    });
  }

  it('shows script and markdown in a message as text, and goes on', async () => {
    const text = '<script>alert(1)</script> **vet** [x](http://x.example) {{DATE(1)}}';
    const { status, body } = await bot.post(messageActivity(text, { conversationId: 'script' }));
    expect(status).to.equal(200);
    expect(body).not.to.contain('<script>');
  });
});

function withConnector(body: unknown, url: string): unknown {
  if (typeof body !== 'object' || body === null || !('serviceUrl' in body)) return body;
  return typeof body.serviceUrl === 'string' ? { ...body, serviceUrl: url } : body;
}

/** Fields of the card of a visit, one of which cannot be read for sure. */
function badField(): fc.Arbitrary<Record<string, string | number>> {
  const noise = fc.stringMatching(/^[^\d,\s]{1,30}$/);
  return fc
    .tuple(
      fc.dictionary(fc.constantFrom('note', 'extraDescription'), fc.string({ maxLength: 200 })),
      fc.constantFrom('date', 'start', 'end', 'minutes', 'mode', 'employer', 'extraMinutes'),
      fc.oneof(noise, fc.integer({ max: -1 }), fc.constantFrom('2026-02-30', '25:99', '45.5')),
    )
    .map(([texts, field, bad]) => ({ ...texts, [field]: bad }));
}

/** A good activity with something broken in it, at any depth. */
function activity(): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, '<script>alert(1)</script>'),
    fc.string({ maxLength: 60 }),
    fc.jsonValue({ maxDepth: 4 }),
    fc.constant('x'.repeat(5000)),
  );
  const sender = { objectId: PLAYGROUND_OBJECT_ID, conversationId: 'malformed' };
  const whole = fc.oneof(
    fc.string({ maxLength: 40 }).map((text) => messageActivity(text, sender)),
    fc
      .tuple(fc.constantFrom(...VERBS), fc.jsonValue({ maxDepth: 4 }))
      .map(([verb, data]) => cardActivity(verb, { maatje: data }, sender)),
    fc
      .tuple(fc.constantFrom(...VERBS), fc.dictionary(fc.string({ maxLength: 10 }), junk))
      .map(([verb, data]) => cardActivity(verb, { maatje: { verb, ...data } }, sender)),
    fc
      .constantFrom(
        'conversationUpdate',
        'installationUpdate',
        'messageReaction',
        'event',
        'typing',
      )
      .map((type) => ({ ...messageActivity('x', sender), type })),
    fc.jsonValue({ maxDepth: 3 }).map((value) => ({ ...messageActivity('', sender), value })),
  );
  const field = fc.constantFrom(
    'type',
    'id',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'channelId',
    'value',
    'text',
    'entities',
    'membersAdded',
    'timestamp',
    'name',
    'deliveryMode',
  );
  return fc
    .tuple(whole, fc.array(fc.tuple(field, fc.option(junk, { nil: undefined })), { maxLength: 2 }))
    .map(([body, changes]) => ({ ...body, ...Object.fromEntries(changes) }));
}
