// `npm run serve`: refuses what cannot go well, runs once on a database, goes on after a SIGKILL, stops in good order.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  install,
  makeModel,
  processEnvironment,
  ROOT,
  type Installation,
} from '../support/installation.ts';

const SERVE = join(ROOT, 'src/commands/serve.ts');
const QUIET = { MAATJE_JOBS: 'false' };

describe('npm run serve', function () {
  this.timeout(120_000);
  let model: string;
  let house: Installation;
  const running = new Set<ChildProcess>();
  before(async () => (model = await makeModel()));
  after(() => rmSync(model, { recursive: true, force: true }));
  beforeEach(() => void (house = install(model, QUIET)));
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
    house.remove();
  });

  /** Resolves when it listens, with what it wrote until then. */
  async function serve(): Promise<{ child: ChildProcess; pid: number; said: () => string }> {
    const child = spawn(process.execPath, [SERVE], { env: processEnvironment(house.settings) });
    running.add(child);
    let said = '';
    const listens = new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('"listening"')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`ended: ${said}`)));
    });
    await listens;
    return { child, pid: child.pid!, said: () => said };
  }

  const refused: [name: string, how: () => void, ...said: string[]][] = [
    [
      'missing settings, each by name',
      () => {
        delete house.settings['MAATJE_ENV'];
        house.settings['MAATJE_APP_ID'] = '';
        house.settings['MAATJE_APP_PASSWORD'] = '';
      },
      'MAATJE_APP_ID → Zet de Application (client) ID',
      'MAATJE_APP_PASSWORD → Zet het clientgeheim',
    ],
    [
      'demo records',
      () => house.edit('UPDATE person SET demo = 1'),
      'er staan demogegevens in',
      'MAATJE_DB → Zet MAATJE_DB op een ander bestand',
    ],
    [
      'the settings of one’s own machine',
      () => void (house.settings['MAATJE_ENV'] = 'development'),
      'MAATJE_ENV=development hoort niet op een server',
    ],
  ];
  for (const [name, how, ...said] of refused) {
    it(`refuses ${name}, with the remedy`, async () => {
      how();
      const { code, out, err } = await house.run('src/commands/serve.ts');
      for (const part of said) expect(err).to.contain(part);
      expect(out).to.equal('');
      expect(code).to.equal(2);
    });
  }

  it('reports its checks without a name, runs once, goes on after a SIGKILL, stops when asked', async () => {
    house.edit('DELETE FROM conversationReference');
    const first = await serve();
    expect(first.said()).to.match(/Nagekeken bij de start\. 22 controles: /);
    expect(first.said()).to.contain('nog nooit met Maatje gepraat').and.not.to.contain('Peeters');
    const second = await house.run('src/commands/serve.ts');
    expect(second.code).to.equal(2);
    expect(second.err).to.contain(`proces ${first.pid} op ${hostname()}`).and.contain('Stop die');
    const killed = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await killed;
    const third = await serve();
    // It minds signals from the moment on which it is all there: just after it listens.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ended = once(third.child, 'exit') as Promise<[number]>;
    third.child.kill('SIGTERM');
    expect((await ended)[0]).to.equal(0);
    expect(third.said()).to.contain('"reason":"SIGTERM"');
  });
});
