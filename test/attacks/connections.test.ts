// Thousands of connections to the real program, and those that never finish: the bot answers meanwhile, within a bound.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { connectionRoom, openFilesLimit } from '../../src/bot/connectionRoom.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { messageActivity } from '../support/activities.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { attackList, IS_LONG } from './attackList.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** In the gate fewer: each costs the server some of its time. */
const CONNECTIONS = IS_LONG ? 10_000 : 2_000;
/** Each of so many programs holds a part: a program may open only so many files. */
const HOLDERS = 4;
/** The machine does other things too; a person waits this long without a second thought. */
const ANSWER_WITHIN_MS = 2_000;
const FEW_FILES = 256;

interface Server {
  child: ChildProcess;
  port: number;
  log(): string;
}

describe('attack: connections', function () {
  this.timeout(120_000);
  const list = attackList('connections', 'Thousands of connections, and those that never end');
  const folder = mkdtempSync(join(tmpdir(), 'maatje-connections-'));
  const started: ChildProcess[] = [];
  let connector: Connector;
  let server: Server;

  before(async function () {
    this.timeout(180_000);
    await makeWidget();
    connector = await startConnector();
    server = await serve('many.sqlite');
  });
  after(async () => {
    for (const child of started) child.kill('SIGKILL');
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The program as it runs for real; with fewer files when that is asked. */
  async function serve(database: string, files?: number): Promise<Server> {
    const limit = files === undefined ? '' : `ulimit -n ${files}; `;
    const command = `${limit}exec "${process.execPath}" src/index.ts`;
    const env = {
      ...process.env,
      ...{ MAATJE_DB: join(folder, database), MAATJE_PORT: '0', MAATJE_DEMO: 'true' },
      ...{ MAATJE_JOBS: 'false', MAATJE_ENV: 'development', MAATJE_APP_ID: '' },
    };
    const child = spawn('sh', ['-c', command], { cwd: ROOT, env });
    started.push(child);
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
    return { child, port, log: () => log };
  }

  interface Held {
    open(): number;
    most(): number;
    release(): Promise<void>;
  }

  /** Held by programs of their own; resolves when all were tried. */
  async function hold(
    port: number,
    count: number,
    kind: string,
    holders = HOLDERS,
    patience = 8_000,
  ): Promise<Held> {
    const states = await Promise.all(
      Array.from({ length: holders }, async () => {
        const args = ['test/attacks/holdConnections.ts', String(port), String(count / holders), kind]; // prettier-ignore
        const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] }); // prettier-ignore
        started.push(child);
        const state = { child, open: 0, most: 0, left: 1 };
        createInterface({ input: child.stdout }).on('line', (line) => Object.assign(state, JSON.parse(line))); // prettier-ignore
        while (state.left > 0) await wait(50);
        return state;
      }),
    );
    const sum = (of: 'open' | 'most'): number => states.reduce((all, state) => all + state[of], 0);
    // Whoever found the queue of the system full comes back by itself, after a second.
    for (let i = 0; i < patience / 100 && sum('open') < count * 0.99; i += 1) await wait(100);
    await wait(300);
    return {
      open: () => sum('open'),
      most: () => sum('most'),
      async release() {
        await Promise.all(
          states.map(({ child }) => {
            const ended = once(child, 'exit');
            child.kill('SIGKILL');
            return ended;
          }),
        );
      },
    };
  }

  /** How long each of some turns took, in ms; over connections of their own. */
  async function turns({ port }: Server, count: number): Promise<number[]> {
    const took: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const begun = performance.now();
      const activity = messageActivity('wat staat er open?', { serviceUrl: connector.url });
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        ...{ method: 'POST', body: JSON.stringify(activity) },
        headers: { 'content-type': 'application/json', connection: 'close' },
      });
      const text = await answer.text();
      expect(answer.status, text).to.equal(200);
      expect(text).to.contain('AdaptiveCard');
      took.push(Math.round(performance.now() - begun));
    }
    return took;
  }

  /** A message whose answer goes out by a connection to the channel; over one that is kept open. */
  function sentOver(agent: Agent, { port }: Server): Promise<number> {
    const { deliveryMode: _, ...activity } = messageActivity('hulp', { serviceUrl: connector.url });
    return new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json' };
      const options = { agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }; // prettier-ignore
      const sending = request(options, (answer) => {
        answer.resume().on('end', () => done(answer.statusCode ?? 0));
      });
      sending.on('error', failed).end(JSON.stringify(activity));
    });
  }

  it(`of which ${CONNECTIONS} are open leave the bot answering`, async () => {
    await turns(server, 2);
    const held = await hold(server.port, CONNECTIONS, 'idle');
    const [open, files] = [held.open(), filesOf(server)];
    const took = await turns(server, 10);
    await held.release();
    const afterwards = await turns(server, 3);
    list.note('the program', `${CONNECTIONS} connections without a word`, `${open} connected (${files} files open in the program, of ${openFilesLimit()}); turns in at most ${Math.max(...took)} ms, while all of them break off ${Math.max(...afterwards)} ms`); // prettier-ignore
    expect(held.most()).to.be.above(CONNECTIONS * 0.95);
    expect(Math.max(...took)).to.be.below(ANSWER_WITHIN_MS);
    expect(Math.max(...afterwards)).to.be.below(2 * ANSWER_WITHIN_MS);
  });

  for (const kind of ['headers', 'body']) {
    const slow = CONNECTIONS / 10;
    it(`that send their ${kind} letter by letter, ${slow} of them, leave the bot answering`, async () => {
      const held = await hold(server.port, slow, kind, 1);
      const [open, took] = [held.open(), await turns(server, 10)];
      list.note('POST /api/messages', `${slow} connections with ${kind} letter by letter`, `${open} open at once; turns in at most ${Math.max(...took)} ms`); // prettier-ignore
      await held.release();
      expect(held.most()).to.be.above(slow * 0.95);
      expect(Math.max(...took)).to.be.below(ANSWER_WITHIN_MS);
    });
  }

  it('beyond what the program may open are refused: who is there goes on, and so does what goes out', async () => {
    if (openFilesLimit() === null) return;
    const small = await serve('few.sqlite', FEW_FILES);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await sentOver(agent, small);
    const held = await hold(small.port, FEW_FILES * 2, 'idle', 1, 1_000);
    const files = filesOf(small);
    const before = connector.sent.length;
    const status = await sentOver(agent, small);
    await held.release();
    agent.destroy();
    expect([status, connector.sent.length - before]).to.deep.equal([200, 1]);
    list.note('the program', `${FEW_FILES * 2} connections where ${FEW_FILES} files may be open`, `${files} files open, the rest refused`); // prettier-ignore
    expect(files).to.be.below(FEW_FILES - 16);
    expect(small.log()).to.contain('"msg":"connections refused"');
    const took = await turns(small, 3);
    expect(Math.max(...took)).to.be.below(ANSWER_WITHIN_MS);
    expect(small.child.exitCode).to.equal(null);
  });

  it('have a room that is a part of the files: counted on both sides', () => {
    expect([1, 64, 65, 66, 256, 512, 1024, 20_000].map(connectionRoom)).to.deep.equal([1, 1, 1, 2, 192, 448, 896, 17_500]); // prettier-ignore
  });
});

/** Files that a program has open, where the system shows them. */
function filesOf({ child }: Server): number {
  try {
    return readdirSync(`/proc/${child.pid}/fd`).length;
  } catch {
    return 0;
  }
}
