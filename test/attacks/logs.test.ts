// Everything that the real program logs at its most talkative, over whole conversations and every kind of failure: no person, no secret.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { messageActivity, PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from '../support/activities.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { startOpenIdProvider, type OpenIdProvider } from '../support/openIdProvider.ts';
import { PlainVisitor } from '../support/plainVisitor.ts';
import type { RunningBot } from '../support/runningBot.ts';
import { startSmtpServer } from '../support/smtpServer.ts';
import { WebVisitor } from '../support/webVisitor.ts';
import { APP_ID, METRICS_TOKEN, SECRET, SITE } from './attackedBot.ts';
import { attackList } from './attackList.ts';
import { Crawler } from './crawl.ts';
import { ASKED, SENTENCES } from './sentences.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PASSWORD = 'a-password-of-the-registration-yy';
const SMTP_PASSWORD = 'a-password-of-the-mail-server-zz';
const BACKUP_KEY = Buffer.alloc(32, 9).toString('base64');
/** Said and typed by somebody, and in errors: it stands in no log. */
const WORDS = 'Kwetsbaarwoord';
const FAILS = `Jonas Verbeke ${WORDS}`;
/** Throws where nobody catches it, when the process gets this signal. */
const CRASH = `process.on('SIGWINCH', () => setTimeout(() => { throw new Error(${JSON.stringify(`${FAILS}\n    at ${WORDS}`)}); }));`;

describe('attack: logs', function () {
  this.timeout(120_000);
  const list = attackList('logs', 'What the log says at trace, also when things fail');
  const folder = mkdtempSync(join(tmpdir(), 'maatje-logs-'));
  const file = join(folder, 'logs.sqlite');
  const secrets = new Set([SECRET, METRICS_TOKEN, PASSWORD, SMTP_PASSWORD, BACKUP_KEY]);
  let connector: Connector;
  let provider: OpenIdProvider;
  let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
  let child: ChildProcess;
  let bot: RunningBot;
  let log = '';
  let port = 0;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    connector = await startConnector();
    provider = await startOpenIdProvider();
    smtp = await startSmtpServer({
      onRcptTo: ({ address }, _session, done) => done(new Error(`550 ${FAILS} <${address}> is unknown`)), // prettier-ignore
    });
    const env = {
      ...process.env,
      ...{ MAATJE_DB: file, MAATJE_PORT: '0', MAATJE_DEMO: 'true', MAATJE_ENV: 'development' },
      ...{ MAATJE_LOG_LEVEL: 'trace', MAATJE_JOBS: 'true', MAATJE_BACKUP_KEY: BACKUP_KEY },
      ...{ MAATJE_APP_ID: APP_ID, MAATJE_APP_TENANT_ID: PLAYGROUND_TENANT },
      ...{ MAATJE_APP_PASSWORD: PASSWORD, MAATJE_OPENID_METADATA: provider.url() },
      ...{ MAATJE_SERVICE_URLS: 'http://127.0.0.1:*', MAATJE_DIRECTLINE_SECRET: SECRET },
      MAATJE_WEB_ORIGINS: SITE,
      ...{ MAATJE_METRICS_TOKEN: METRICS_TOKEN, MAATJE_MAIL_FROM: 'maatje@stad.example' },
      MAATJE_SMTP_URL: `smtp://maatje:${SMTP_PASSWORD}@127.0.0.1:${smtp.port}`,
    };
    const crash = join(folder, 'crash.mjs');
    writeFileSync(crash, CRASH);
    child = spawn(process.execPath, ['--import', crash, 'src/index.ts'], { cwd: ROOT, env });
    port = await new Promise<number>((done, failed) => {
      child.once('exit', () => failed(new Error(log)));
      child.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()));
      child.stdout!.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        const listens = /"port":(\d+),"msg":"listening"/.exec(log);
        if (listens) done(Number(listens[1]));
      });
    });
    const token = await provider.token(APP_ID, { claims: { serviceurl: connector.url } });
    secrets.add(token);
    const post = async (body: unknown, authorization = `Bearer ${token}`) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.status, body: await answer.text() };
    };
    bot = { maatje: { port }, connector, post } as unknown as RunningBot;
  });
  after(async () => {
    child.kill('SIGKILL');
    await connector.close();
    await provider.close();
    await smtp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Lines of the log in which somebody, something that was said or a secret stands. */
  function tells(what: string): void {
    const never = [...namesIn(file), WORDS, ...secrets];
    const lines = log.split('\n').filter((line) => never.some((one) => line.includes(one)));
    const count = log.split('\n').length;
    list.note('the log', what, `${count} lines, ${never.length} names and secrets: ${lines.length} lines with one`); // prettier-ignore
    expect(lines.slice(0, 5).map((line) => line.slice(0, 600))).to.deep.equal([]);
  }
  const heard = async (what: string): Promise<void> => {
    for (let i = 0; i < 500 && !log.includes(what); i += 1)
      await new Promise((resume) => setTimeout(resume, 20));
    expect(log, what).to.contain(what);
  };
  const talk = async (sentences: readonly string[]): Promise<void> => {
    const person = new Crawler(bot, { objectId: PLAYGROUND_OBJECT_ID }, () => WORDS);
    for (const sentence of sentences) await person.tell(sentence, { perVerb: 1, perSentence: 3 });
  };
  const visit = async (): Promise<void> => {
    const visitor = await WebVisitor.open(bot);
    const plain = new PlainVisitor(port);
    await plain.open();
    for (const one of [visitor.token, visitor.cookie.split('=')[1]!, plain.cookie.split('=')[1]!, new URL(visitor.streamUrl).searchParams.get('t')!]) secrets.add(one); // prettier-ignore
    for (const asked of [...ASKED.slice(0, 6), `mijn naam is ${WORDS}`]) {
      await visitor.post({ type: 'message', text: asked });
      await plain.post({ ...plain.fieldsOf('ask'), vraag: asked });
    }
    await visitor.call('POST', '/web/identity', { json: { token: `eyJ.${WORDS}.x` } });
    for (const path of [`/download/${WORDS}`, `/${WORDS}?naam=Verbeke`, `/v3/directline/conversations/${WORDS}/activities`]) await visitor.call('GET', path); // prettier-ignore
    await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${WORDS}` } }); // prettier-ignore
  };

  it('names nobody over whole conversations in Teams and on the website', async () => {
    // Whoever closes the chat of the website would keep it from being tried.
    await talk(SENTENCES.filter((sentence) => !sentence.includes('publieke chat')));
    await visit();
    await heard('"msg":"turn"');
    tells('conversations in Teams, on the website and on the page without scripts');
  });

  it('names nobody when what was sent is wrong', async () => {
    const said = messageActivity(WORDS, { serviceUrl: connector.url });
    for (const bad of [
      `{"text":"${WORDS}`,
      { ...said, from: { name: WORDS } },
      { ...said, type: 'invoke', name: WORDS, value: { [WORDS]: 1 } },
      { ...said, membersAdded: WORDS },
      { ...said, [WORDS]: WORDS, timestamp: WORDS },
    ])
      // prettier-ignore
      await bot.post(bad);
    for (const token of [`Bearer ${WORDS}`, WORDS, `Bearer eyJhbGciOiJub25lIn0.${WORDS}.`])
      await (bot.post as (body: unknown, token: string) => Promise<unknown>)(said, token);
    await heard('"msg":"bad activity"');
    await heard('"msg":"refused"');
    tells('bodies and tokens that are wrong');
  });

  it('names nobody when the database fails with names in its errors', async () => {
    const db = new BetterSqlite3(file, { timeout: 5000 });
    const failing = [
      'visitVersion',
      'request',
      'unanswered',
      'webActivity',
      'plannedVersion',
      'outbox',
      'summaryCase',
      'accessLog',
    ];
    for (const table of failing)
      db.exec(`CREATE TRIGGER "fails_${table}" BEFORE INSERT ON "${table}" BEGIN SELECT RAISE(ABORT, '${FAILS}\n    at ${WORDS} (x)'); END`); // prettier-ignore
    db.close();
    await talk(SENTENCES.slice(0, 12));
    await visit().catch(() => undefined);
    await heard('SQLITE_CONSTRAINT');
    await heard('"msg":"turn failed"');
    tells('a database that fails with names in its errors');
  });

  it('names nobody when it is ended by an error that nobody caught', async () => {
    const ended = once(child, 'exit');
    child.kill('SIGWINCH');
    const [code] = (await ended) as [number];
    expect(code).to.equal(1);
    await heard('"msg":"ended by an error"');
    tells('an error that nobody caught');
  });
});

/** Names of people and employers, and the parts of those of people that say who it is. */
function namesIn(file: string): string[] {
  const db = new BetterSqlite3(file, { readonly: true });
  const of = (table: string, column = 'name'): string[] =>
    db.prepare(`SELECT DISTINCT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`).pluck().all() as string[]; // prettier-ignore
  const people = ['person', 'employee', 'contactPerson', 'coworkerCoach'].flatMap((table) => of(table)); // prettier-ignore
  const others = [...of('employer'), ...of('workplace', 'address'), ...of('person', 'email'), ...of('contactPerson', 'email'), ...of('person', 'phone'), ...of('request', 'callerName'), ...of('request', 'subject')]; // prettier-ignore
  db.close();
  const parts = people.flatMap((name) => name.split(' ').filter((part) => part.length > 4));
  return [...new Set([...people, ...parts, ...others])].filter((one) => one.length > 4);
}
