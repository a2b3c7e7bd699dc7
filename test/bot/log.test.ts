// The log: more of it for an hour when somebody asks, and at no level anything about a person.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { logLevelSwitch } from '../../src/bot/logLevel.ts';
import { messageActivity } from '../support/activities.ts';
import { startConnector, type Connector } from '../support/connector.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const HOUR_MS = 3_600_000;

describe('the log level', () => {
  let timers: SinonFakeTimers;
  beforeEach(() => (timers = useFakeTimers()));
  afterEach(() => timers.restore());

  it('goes back by itself after an hour, counted from the last time it was asked', () => {
    const log = pino({ level: 'warn' }, { write: () => undefined });
    const level = logLevelSwitch(log, 'warn', () => timers.now);
    level.set('debug');
    timers.tick(HOUR_MS / 2);
    level.set('debug');
    expect(level.now()).to.deep.equal({ level: 'debug', until: 1.5 * HOUR_MS });
    timers.tick(HOUR_MS - 1);
    expect(log.level).to.equal('debug');
    timers.tick(1);
    expect(level.now()).to.deep.equal({ level: 'warn', until: null });
  });
});

/** What people said, and what must not be read of it anywhere in the log. */
const SAID = [
  'gisteren bij De Smet geweest voor Jonas van 14u tot half vier',
  'Fatima van Bakkerij De Smet belde, of er iemand kan komen, op 0478 12 34 56',
  'Jonas is ziek en zijn mail is jonas.verbeke@voorbeeld.be',
  'contract van Jonas',
  '<script>alert("Verbeke")</script>',
  'het geheim is kwetsbaarwoord',
];
const NEVER =
  /Jonas|Verbeke|Fatima|Amrani|Smet|Bakkerij|0478|voorbeeld\.be|ziek|kwetsbaarwoord|script>|Peeters|Test Persoon/i;

describe('the log of a running Maatje', function () {
  this.timeout(90_000);
  let folder: string;
  let connector: Connector;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-log-'));
    connector = await startConnector();
  });
  after(async () => {
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells of every turn and request at debug, which SIGUSR2 asks for, and never of a person', async () => {
    const env = {
      ...process.env,
      ...{ MAATJE_DB: join(folder, 'log.sqlite'), MAATJE_PORT: '0', MAATJE_DEMO: 'true' },
      ...{ MAATJE_JOBS: 'false', MAATJE_ENV: 'development', MAATJE_APP_ID: '' },
    };
    const child = spawn(process.execPath, [join(ROOT, 'src/index.ts')], { env });
    let log = '';
    const port = await new Promise<number>((done, failed) => {
      child.once('exit', () => failed(new Error(log)));
      child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        const listens = /"port":(\d+),"msg":"listening"/.exec(log);
        if (listens) done(Number(listens[1]));
      });
    });
    const heard = async (what: string): Promise<void> => {
      while (!log.includes(what)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const post = (path: string, body: unknown): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const say = (text: string): Promise<Response> =>
      post('/api/messages', messageActivity(text, { serviceUrl: connector.url }));
    await say('hulp');
    expect(log).not.to.contain('"msg":"turn"');
    // Signals are minded from just after it listens.
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGUSR2');
    await heard('"msg":"log level"');
    for (const text of SAID) expect((await say(text)).status).to.equal(200);
    await post('/api/messages', { type: 'message', text: SAID[2], from: { name: 'Jonas' } });
    await post('/v3/directline/conversations/Jonas/activities', { text: SAID[2] });
    await fetch(`http://127.0.0.1:${port}/download/Jonas-Verbeke`);
    await fetch(`http://127.0.0.1:${port}/Jonas?naam=Verbeke`);
    await heard('/download/');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    // What the start says on standard error is no JSON.
    const json = log.split('\n').filter((line) => line.startsWith('{'));
    const lines = json.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'turn')).to.have.length(SAID.length);
    expect(lines.filter(({ msg }) => msg === 'request')).to.have.length(SAID.length + 4);
    expect(log.split('\n').filter((line) => NEVER.test(line))).to.deep.equal([]);
  });
});
