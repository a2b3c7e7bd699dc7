// Who is logged in on the city's website: known for a while, and nobody with anything that is not exactly right.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { query } from '../../src/store/query.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';
import { WebVisitor } from '../support/webVisitor.ts';

const ISSUER = 'https://website.test';
const AUDIENCE = 'maatje';

/** Undefined: left out. */
type Claims = Record<string, unknown>;
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

describe('who is logged in on the city website', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'maatje-identity-'));
  let bot: RunningBot;
  let keys: KeyPair;
  let strange: KeyPair;
  let person: { id: string; email: string; name: string; kbo: string };
  let other: typeof person;
  let count = 0;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    keys = await generateKeyPair('ES256', { extractable: true });
    strange = await generateKeyPair('ES256');
    const file = join(folder, 'keys.json');
    const open = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' };
    writeFileSync(file, JSON.stringify({ keys: [open] }));
    bot = await startBot({
      settings: {
        MAATJE_IDENTITY_ISSUER: ISSUER,
        MAATJE_IDENTITY_AUDIENCE: AUDIENCE,
        MAATJE_IDENTITY_KEYS: file,
      },
    });
    const rows = bot.maatje.store.read((db) =>
      db.all(
        query
          .selectFrom('contactPerson as c')
          .innerJoin('employer as e', 'e.id', 'c.employerId')
          .select(['c.id', 'c.email', 'c.name', 'e.enterpriseNumber as kbo'])
          .where('c.email', 'is not', null)
          .orderBy('c.verifiedAt', 'desc'),
      ),
    );
    [person, other] = rows as [typeof person, typeof person];
  });
  after(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const now = (): number => Math.floor(Date.now() / 1000);
  const payload = (changes: Claims = {}): JWTPayload =>
    ({
      ...{
        iss: ISSUER,
        aud: AUDIENCE,
        iat: now(),
        exp: now() + 120,
        jti: `token-${count++}-abcdef`,
      },
      ...{ sub: 'p-1', email: person.email, kbo: person.kbo },
      ...changes,
    }) as JWTPayload;
  const signed = (changes: Claims = {}, key = keys.privateKey): Promise<string> =>
    new SignJWT(payload(changes)).setProtectedHeader({ alg: 'ES256', kid: 'one' }).sign(key);
  const hand = async (visitor: WebVisitor, token: string): Promise<Response> =>
    fetch(`${visitor.origin}/web/identity`, {
      method: 'POST',
      headers: { authorization: `Bearer ${visitor.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  const said = async (visitor: WebVisitor): Promise<string> =>
    JSON.stringify((await visitor.read()).activities);

  it('is greeted by name, once per token, and nobody else is', async () => {
    const visitor = await WebVisitor.open(bot);
    const token = await signed();
    expect((await hand(visitor, token)).status).to.equal(200);
    expect(await said(visitor)).to.contain(`aangemeld als ${person.name}`);
    expect((await hand(visitor, token)).status, 'the same token again').to.equal(403);
    const other = await WebVisitor.open(bot);
    expect((await hand(other, token)).status, 'by somebody else').to.equal(403);
    expect(await said(other)).not.to.contain(person.name);
  });

  it('is nobody with a token that is not exactly right', async () => {
    const visitor = await WebVisitor.open(bot);
    const hour = 3600;
    const tokens: Record<string, string> = {
      'of another issuer': await signed({ iss: 'https://elders.test' }),
      'for another audience': await signed({ aud: 'loket' }),
      expired: await signed({ iat: now() - 300, exp: now() - 100 }),
      'of too long a life': await signed({ exp: now() + hour }),
      'of long ago': await signed({ iat: now() - hour, exp: now() + 60 }),
      'without an id': await signed({ jti: undefined }),
      'without an end': await signed({ exp: undefined }),
      'of an unknown person': await signed({ email: 'iemand@nergens.test' }),
      'for another company': await signed({ kbo: '0207.451.227' }),
      'for no company': await signed({ kbo: '123' }),
      'signed by somebody else': await signed({}, strange.privateKey),
      'not signed': new UnsecuredJWT(payload()).encode(),
      'signed with the public key as a secret': await new SignJWT(payload())
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)))),
      empty: '',
      'no token at all': 'x'.repeat(20_000),
    };
    for (const [name, token] of Object.entries(tokens))
      expect((await hand(visitor, token)).status, name).to.equal(403);
    visitor.token = 'made.up.token';
    expect((await hand(visitor, await signed())).status, 'without a conversation').to.equal(401);
    visitor.token = '';
  });

  it('leaves nothing behind when the time is over, or the chat is wiped', async () => {
    const visitor = await WebVisitor.open(bot);
    await visitor.say('Hoeveel opzeg is er?');
    await hand(visitor, await signed());
    await visitor.say('dank je wel');
    expect(await said(visitor))
      .to.contain(person.name)
      .and.contain('dank je wel');
    const { store } = bot.maatje;
    const { conversationId } = visitor;
    store.write((tx) =>
      tx.run(
        query
          .updateTable('webActivity')
          .set({ privateUntil: tx.now - 1 })
          .where('conversationId', '=', conversationId)
          .where('privateUntil', 'is not', null),
      ),
    );
    expect(await said(visitor))
      .not.to.contain(person.name)
      .and.not.contain('dank je wel');
    expect(await said(visitor)).to.contain('opzeg');

    const page = new PlainVisitor(bot.maatje.port);
    await page.login(await signed());
    expect(page.text).to.contain(`aangemeld als ${person.name}`);
    await page.send({ ...page.fieldsOf('wipe'), wis: 'ja' });
    expect(page.text).not.to.contain(person.name);
    await page.ask('dank u');
    const left = store.read((db) =>
      db.all(query.selectFrom('webIdentity').select('conversationId')),
    );
    expect(left.map((row) => row.conversationId)).not.to.include(page.conversationId);
  });

  it('leaves nothing of one person for the next in the same browser, whose pages take it away', async () => {
    const visitor = await WebVisitor.open(bot);
    await visitor.say('Hoeveel opzeg is er?');
    const { watermark } = await visitor.read();
    await hand(visitor, await signed());
    await visitor.say('dank je wel');
    await hand(visitor, await signed({ email: other.email, kbo: other.kbo }));
    const { activities } = await visitor.read();
    const event = activities.find(({ name }) => name === 'maatje/wiped');
    expect(event).to.deep.include({ type: 'event', value: { from: Number(watermark) + 1 } });
    expect(await said(visitor))
      .to.contain(other.name)
      .and.contain('opzeg')
      .and.not.contain(person.name)
      .and.not.contain('dank je wel');
  });

  it('is refused from a page that hides where it is, which says so', async () => {
    const port = bot.maatje.port;
    const page = new PlainVisitor(port);
    await page.open();
    const answer = await fetch(`http://127.0.0.1:${port}/chat/aanmelden`, {
      method: 'POST',
      headers: {
        ...{ cookie: page.cookie, origin: 'null' },
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ token: await signed() }).toString(),
      redirect: 'manual',
    });
    expect(answer.status).to.equal(303);
    await page.open(answer.headers.get('location') ?? '');
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.contain('niet nagaan van welke website u komt')
      .and.contain('niet aangemeld')
      .and.not.contain('aangemeld als');
    await page.ask('Hoeveel opzeg is er?');
    expect(page.text).to.contain('opzeg').and.not.contain('van welke website');
  });

  it('comes without scripts too, and a stranger sees the page of anybody', async () => {
    const page = new PlainVisitor(bot.maatje.port);
    await page.login('made.up.token');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Ik ben geen mens').and.not.contain('aangemeld als');
  });
});
