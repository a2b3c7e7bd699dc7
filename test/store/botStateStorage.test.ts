// The bot-state storage keeps the contract of botbuilder's own storage tests, and ours.
import { expect } from 'chai';
import {
  AutoSaveStateMiddleware,
  ConversationState,
  MessageFactory,
  TestAdapter,
} from 'botbuilder';
import { Dialog, DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import { BotStateStorage } from '../../src/store/botStateStorage.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';

const ODD_KEYS = [
  '',
  ' ',
  '!@#$%^&*()~/\\><,.?\';"`~',
  'msteams/conversations/a:1;messageid=2',
  '__proto__',
  'constructor',
  'toString',
  'één ☕ 𝒳',
  'e\u0301',
  '\u00e9',
  'half a pair \ud800',
  'half a pair \udc00',
  'nul\u0000here',
  'nul',
  'x'.repeat(20_000),
];

async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was expected to fail.');
}

describe('BotStateStorage', () => {
  let store: Store;
  let storage: BotStateStorage;

  beforeEach(() => {
    store = openTemporaryStore({ clock: () => 1_790_000_000_000 });
    storage = new BotStateStorage(store);
  });
  afterEach(() => store.close());

  it('answers an unknown key with nothing', async () => {
    expect(await storage.read(['unknown'])).to.deep.equal({});
    expect(await storage.read([])).to.deep.equal({});
  });

  it('refuses to read or write nothing at all', async () => {
    expect(await rejection(storage.read(null as never))).to.be.instanceOf(ReferenceError);
    expect(await rejection(storage.write(null as never))).to.be.instanceOf(ReferenceError);
    await storage.write([] as never);
  });

  it('gives back what was written, with an eTag', async () => {
    await storage.write({ one: { id: 1 }, two: { id: 2, eTag: '*' } });
    const items = await storage.read(['one', 'two']);
    expect(items['one']).to.include({ id: 1 });
    expect(items['two']).to.include({ id: 2 });
    expect(items['one'].eTag).to.match(/^\d+$/);
    expect(items['two'].eTag).to.not.equal(items['one'].eTag);
  });

  it('keeps odd keys apart and gives them back as they are', async () => {
    for (const [id, key] of ODD_KEYS.entries()) {
      const item = {};
      Object.defineProperty(item, key, { value: { id }, enumerable: true });
      await storage.write(item);
    }
    const items = await storage.read(ODD_KEYS);
    expect(Object.keys(items)).to.have.members(ODD_KEYS);
    for (const [id, key] of ODD_KEYS.entries())
      expect(Object.getOwnPropertyDescriptor(items, key)?.value, key.slice(0, 40)).to.include({
        id,
      });
    expect(({} as { id?: number }).id).to.equal(undefined);
    await storage.delete(ODD_KEYS);
    expect(Object.keys(await storage.read(ODD_KEYS))).to.deep.equal([]);
  });

  it('keeps odd property names inside a value', async () => {
    const value = JSON.parse(
      '{"__proto__":{"polluted":true},"":1,"a":[null,{"b":"☕"}]}',
    ) as object;
    await storage.write({ key: value });
    const { eTag, ...read } = (await storage.read(['key']))['key'] as Record<string, unknown>;
    expect(eTag).to.be.a('string');
    expect(JSON.stringify(read)).to.equal(JSON.stringify(value));
  });

  it('updates: no eTag or * overwrites, an old eTag is a conflict', async () => {
    await storage.write({ item: { count: 1 } });
    const first = (await storage.read(['item']))['item'];
    await storage.write({ item: { ...first, count: 2 } });
    const second = (await storage.read(['item']))['item'];
    expect(second.eTag).to.not.equal(first.eTag);

    const conflict = await rejection(storage.write({ item: { ...first, count: 123 } }));
    expect(conflict.code).to.equal('conflict');
    expect((await storage.read(['item']))['item'].count).to.equal(2);

    await storage.write({ item: { count: 3 } });
    expect((await storage.read(['item']))['item'].count).to.equal(3);
    await storage.write({ item: { count: 4, eTag: '*' } });
    expect((await storage.read(['item']))['item'].count).to.equal(4);
  });

  it('lets one of two concurrent writers win', async () => {
    await storage.write({ item: { by: 'nobody' } });
    const { eTag } = (await storage.read(['item']))['item'];
    const results = await Promise.allSettled([
      storage.write({ item: { by: 'a', eTag } }),
      storage.write({ item: { by: 'b', eTag } }),
    ]);
    expect(results.map((result) => result.status)).to.deep.equal(['fulfilled', 'rejected']);
    expect((await storage.read(['item']))['item'].by).to.equal('a');
  });

  it('does not take the tag of a deleted item for that of its successor', async () => {
    await storage.write({ item: { life: 1 } });
    const first = (await storage.read(['item']))['item'];
    await storage.delete(['item']);
    await storage.write({ item: { life: 2 } });
    expect((await rejection(storage.write({ item: first }))).code).to.equal('conflict');
  });

  it('writes all items or none', async () => {
    await storage.write({ b: { count: 1 } });
    const old = (await storage.read(['b']))['b'];
    await storage.write({ b: { count: 2 } });
    await rejection(storage.write({ a: { count: 1 }, b: old }));
    const items = await storage.read(['a', 'b']);
    expect(Object.keys(items)).to.deep.equal(['b']);
    expect(items['b'].count).to.equal(2);
  });

  it('gives copies: changing what was read or written changes nothing', async () => {
    const written = { list: [1] };
    await storage.write({ item: written });
    written.list.push(2);
    const read = (await storage.read(['item']))['item'] as { list: number[] };
    read.list.push(3);
    expect((await storage.read(['item']))['item'].list).to.deep.equal([1]);
  });

  it('deletes, and does not mind what is not there', async () => {
    await storage.write({ a: { id: 1 }, b: { id: 2 }, c: { id: 3 } });
    await storage.delete(['a', 'b', 'unknown']);
    expect(Object.keys(await storage.read(['a', 'b', 'c']))).to.deep.equal(['c']);
  });

  it('refuses what is too large or no object, and keeps what was there', async () => {
    const small = new BotStateStorage(store, { limit: 100 });
    await small.write({ item: { text: 'x'.repeat(80) } });
    const tooLarge = await rejection(small.write({ item: { text: 'x'.repeat(100) } }));
    expect(tooLarge.code).to.equal('tooLarge');
    expect((await small.read(['item']))['item'].text).to.have.length(80);
    for (const value of [null, 'text', 3, [1]])
      expect((await rejection(small.write({ item: value }))).code).to.equal('notAnObject');
  });

  it('survives a restart', async () => {
    await storage.write({ item: { id: 1 } });
    const again = new BotStateStorage(store);
    const item = (await again.read(['item']))['item'];
    expect(item.id).to.equal(1);
    await again.write({ item });
    expect((await rejection(storage.write({ item }))).code).to.equal('conflict');
  });

  it('carries a waterfall with a prompt that asks again', async () => {
    const state = new ConversationState(storage);
    const dialogs = new DialogSet(state.createProperty('dialogState'));
    dialogs.add(
      new TextPrompt('name', async ({ context, recognized, attemptCount }) => {
        const long = (recognized.value?.length ?? 0) > 3;
        await context.sendActivity(
          long ? `poging ${attemptCount}: goed` : `poging ${attemptCount}`,
        );
        return long;
      }),
    );
    dialogs.add(
      new WaterfallDialog('waterfall', [
        async (step) => {
          await step.context.sendActivity('stap 1');
          return Dialog.EndOfTurn;
        },
        (step) => step.prompt('name', { prompt: MessageFactory.text('Naam?') }),
        async (step) => {
          await step.context.sendActivity(`stap 3: ${step.result as string}`);
          return Dialog.EndOfTurn;
        },
      ]),
    );
    const adapter = new TestAdapter(async (context) => {
      const dc = await dialogs.createContext(context);
      await dc.continueDialog();
      if (!context.responded) await dc.beginDialog('waterfall');
    }).use(new AutoSaveStateMiddleware(state));
    await adapter
      .send('hallo')
      .assertReply('stap 1')
      .send('hallo')
      .assertReply('Naam?')
      .send('Jo')
      .assertReply('poging 1')
      .send('Jan')
      .assertReply('poging 2')
      .send('Jonas')
      .assertReply('poging 3: goed')
      .assertReply('stap 3: Jonas')
      .startTest();
  });
});
