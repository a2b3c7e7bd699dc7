// The message extension over HTTP: a search of one's own, and what is inserted where others read along.
import { expect } from 'chai';
import { messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

const PERSONAL = 'personal-1';
const NAMES = /Jonas|Verbeke|Fatima|Emre|De Smet|Sneeuwwit|Alex|Wilber/;

interface Extension {
  type: string;
  text?: string;
  attachments?: {
    contentType: string;
    content: unknown;
    preview?: { content: { title: string; text: string; tap: { type: string; value: object } } };
  }[];
}

describe('the message extension', function () {
  this.timeout(60_000);
  let bot: RunningBot;

  before(async () => {
    bot = await startBot();
    await bot.post(messageActivity('hulp', at(PERSONAL)));
  });
  after(() => bot.stop());

  const at = (conversationId: string) => ({ conversationId, serviceUrl: bot.connector.url });

  async function invoke(
    name: string,
    value: unknown,
    where: { conversationId?: string; type?: string; objectId?: string } = {},
  ): Promise<{ status: number; body: string; extension: Extension }> {
    const { conversationId = PERSONAL, type = 'personal', objectId } = where;
    const sender = { ...at(conversationId), ...(objectId ? { objectId } : {}) };
    const activity = messageActivity('', sender);
    const conversation = { ...(activity['conversation'] as object), conversationType: type };
    const { text: _, deliveryMode: __, ...rest } = activity;
    const { status, body } = await bot.post({ ...rest, type: 'invoke', name, value, conversation });
    const parsed = (status === 200 ? JSON.parse(body) : {}) as { composeExtension?: Extension };
    return { status, body, extension: parsed.composeExtension ?? { type: 'none' } };
  }

  const search = (
    text: string,
    where: object = {},
    queryOptions: object = { skip: 0, count: 25 },
  ) =>
    invoke(
      'composeExtension/query',
      { commandId: 'openCommitments', parameters: [{ name: 'search', value: text }], queryOptions },
      where,
    );
  const titles = ({ extension }: { extension: Extension }): string[] =>
    (extension.attachments ?? []).map(({ preview }) => preview?.content.title ?? '');
  const tapOf = ({ extension }: { extension: Extension }, row = 0): object =>
    extension.attachments?.[row]?.preview?.content.tap.value ?? {};

  it('opens with what is due first, a page at a time', async () => {
    const value = {
      commandId: 'openCommitments',
      parameters: [{ name: 'initialRun', value: 'true' }],
      queryOptions: { skip: 0, count: 5 },
    };
    const first = await invoke('composeExtension/query', value);
    expect(first.extension).to.include({ type: 'result', attachmentLayout: 'list' });
    expect(titles(first)).to.have.length(5);
    expect(titles(first)[0]).to.equal('Emre Yilmaz, Wasserij Sneeuwwit');
    expect(first.body).to.contain('Opvolging om de twee weken, uiterlijk ');
    const next = await search('', {}, { skip: 5, count: 5 });
    expect(titles(next)).to.have.length(5);
    expect(JSON.stringify(tapOf(next))).not.to.equal(JSON.stringify(tapOf(first)));
    expect(titles(await search('', {}, { skip: 5000, count: 25 }))).to.deep.equal([]);
  });

  for (const [typed, found] of [
    ['jon', 'Jonas Verbeke, Bakkerij De Smet'],
    ['verbeke smet', 'Jonas Verbeke, Bakkerij De Smet'],
    ['Joans', 'Jonas Verbeke, Bakkerij De Smet'],
    ['YILMAZ', 'Emre Yilmaz, Wasserij Sneeuwwit'],
    ['twee weken sneeuwwit', 'Emre Yilmaz, Wasserij Sneeuwwit'],
  ] as const) {
    it(`finds "${typed}" while it is typed`, async () => {
      expect(titles(await search(typed))).to.include(found);
    });
  }

  it('says that nothing is found', async () => {
    for (const typed of ['nonkel bob', '😀', '%']) {
      const { extension } = await search(typed);
      expect(extension.type, typed).to.equal('message');
      expect(extension.text, typed).to.contain('Ik vind geen open termijn');
    }
  });

  it("finds nobody else's", async () => {
    const els = await search('jonas', { objectId: 'demo-els' });
    expect(els.extension.type).to.equal('message');
    expect(els.body).not.to.match(NAMES);
    const alex = await search('jonas');
    const stolen = await invoke('composeExtension/selectItem', tapOf(alex), {
      objectId: 'demo-els',
    });
    expect(stolen.extension.text).to.contain('vind ik niet bij jouw dossiers');
    expect(stolen.body).not.to.match(NAMES);
  });

  it('tells a stranger nothing', async () => {
    const { extension } = await search('jonas', { objectId: 'nobody-knows' });
    expect(extension.text).to.contain('Ik ken je nog niet');
  });

  it('inserts the line with its buttons in the own conversation with Maatje', async () => {
    const { extension, body } = await invoke(
      'composeExtension/selectItem',
      tapOf(await search('jonas')),
    );
    expect(extension.attachments?.[0]?.contentType).to.equal(
      'application/vnd.microsoft.card.adaptive',
    );
    expect(body).to.contain('Jonas Verbeke').and.contain('Waarom deze datum?');
  });

  for (const [where, conversationId, type] of [
    ['a group chat', 'group-1', 'groupChat'],
    ['a channel', 'channel-1', 'channel'],
    ['the chat of two people, which Teams calls personal', '19:a_b@unq.gbl.spaces', 'personal'],
    ['a conversation that Maatje does not know', 'elsewhere', 'personal'],
  ] as const) {
    it(`inserts a reference without names in ${where}`, async () => {
      const chosen = tapOf(await search('jonas', { conversationId, type }));
      const { extension, body } = await invoke('composeExtension/selectItem', chosen, {
        conversationId,
        type,
      });
      expect(extension.attachments).to.have.length(1);
      expect(body)
        .to.contain('Opvolging om de twee weken')
        .and.match(/O-[0-9A-F]{6}/);
      expect(body).not.to.match(NAMES);
    });
  }

  it('leads from the reference to the personal conversation, for who may see it', async () => {
    const where = { conversationId: 'group-1', type: 'groupChat' };
    const { body } = await invoke(
      'composeExtension/selectItem',
      tapOf(await search('jonas')),
      where,
    );
    const maatje = /"maatje":(\{[^}]*\})/.exec(body)?.[1] ?? '';
    const press = (objectId?: string) =>
      invoke(
        'adaptiveCard/action',
        {
          action: {
            ...{ type: 'Action.Execute', verb: 'explainCommitment' },
            data: { maatje: JSON.parse(maatje) as object },
          },
        },
        { ...where, ...(objectId ? { objectId } : {}) },
      );
    const before = bot.connector.sent.length;
    const mine = await press();
    expect(mine.body).to.contain('Mijn antwoord staat in ons persoonlijke gesprek');
    expect(mine.body).not.to.match(NAMES);
    const sent = bot.connector.sent.slice(before);
    expect(sent).to.have.length(1);
    expect(sent[0]?.['conversation']).to.include({ id: PERSONAL });
    expect(JSON.stringify(sent[0])).to.contain('Jonas Verbeke').and.contain('Waarom deze datum?');
    await bot.post(messageActivity('hulp', { ...at('personal-els'), objectId: 'demo-els' }));
    await press('demo-els');
    expect(JSON.stringify(bot.connector.sent.at(-1))).to.contain('vind ik niet bij jouw dossiers');
  });

  const parameters = [{ name: 'search', value: 'jonas' }];
  for (const [what, name, value] of [
    ['a command that does not exist', 'query', { commandId: 'other', parameters }],
    ['no command', 'query', { parameters }],
    ['parameters that are no list', 'query', { commandId: 'openCommitments', parameters: 'x' }],
    ['a parameter that is null', 'query', { commandId: 'openCommitments', parameters: [null] }],
    [
      'a value that is an object',
      'query',
      { commandId: 'openCommitments', parameters: [{ name: 'search', value: { a: 1 } }] },
    ],
    [
      'a page before the first',
      'query',
      { commandId: 'openCommitments', parameters, queryOptions: { skip: -1, count: 'x' } },
    ],
    ['nothing picked', 'selectItem', {}],
    ['a picked thing that is no text', 'selectItem', { commitmentId: 7 }],
    ['a picked script', 'selectItem', { commitmentId: '<script>alert(1)</script>' }],
    ['a picked thing that does not exist', 'selectItem', { commitmentId: 'a:followUp:b' }],
  ] as const) {
    it(`answers ${what} in words`, async () => {
      const { status, extension } = await invoke(`composeExtension/${name}`, value);
      expect(status).to.equal(200);
      expect(extension.type).to.equal('message');
      expect(extension.text).to.match(/^(?:Dat kan ik niet lezen|Die termijn vind ik niet)/);
    });
  }

  it('refuses what Teams does not send: a value that is none, another invoke', async () => {
    expect((await invoke('composeExtension/query', 7)).status).to.equal(400);
    expect((await invoke('composeExtension/query', undefined)).status).to.equal(400);
    expect((await invoke('composeExtension/fetchTask', {})).status).to.equal(400);
  });

  it('takes a long text for what it begins with', async () => {
    const { status, extension } = await search('x'.repeat(20_000));
    expect(status).to.equal(200);
    expect(extension.type).to.equal('message');
  });
});
