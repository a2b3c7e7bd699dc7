// The gate itself: which files belong to which stage, and that a failure of any kind is counted.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from 'chai';
import { ensureChromium, findChromium, NoChromiumError } from '../../src/commands/chromium.ts';
import { runProcess } from '../../src/commands/gate/runProcess.ts';
import { runAgain, runZone, type StageResult } from '../../src/commands/gate/stages.ts';
import { testFiles } from '../../src/commands/gate/testFiles.ts';
import type { FailedTest, TestTotals } from '../../src/commands/gate/testTotals.ts';
import { ROOT } from './files.ts';

describe('the gate', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maatje-gate-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(file: string, content = ''): string {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  describe('testFiles', () => {
    it('runs everything once, what knows a clock in more zones, and clients apart', () => {
      for (const name of ['rules/a', 'language/b', 'store/c', 'store/d.clock', 'clients/e']) {
        write(`test/${name}.test.ts`);
      }
      write('test/support/fake.ts');
      expect(testFiles(folder, [])).to.deep.equal({
        plain: [
          'test/language/b.test.ts',
          'test/rules/a.test.ts',
          'test/store/c.test.ts',
          'test/store/d.clock.test.ts',
        ],
        clocked: ['test/language/b.test.ts', 'test/rules/a.test.ts', 'test/store/d.clock.test.ts'],
        clients: ['test/clients/e.test.ts'],
      });
    });

    it('narrows down to what is asked for', () => {
      for (const name of ['rules/a', 'store/c']) write(`test/${name}.test.ts`);
      const files = testFiles(folder, ['test/store/*.test.ts', 'test/store/c.test.ts']);
      expect(files).to.deep.equal({ plain: ['test/store/c.test.ts'], clocked: [], clients: [] });
    });
  });

  describe('runTests', () => {
    const ONE_OF_EACH = "it('a', () => {}); it('b', () => { throw new Error('wrong'); }); it('c');";

    async function runTests(...files: string[]) {
      const args = [resolve(ROOT, 'src/commands/gate/runTests.ts'), 'dot', ...files];
      return runProcess(args, { live: false, limitMs: 25_000, env: { TZ: 'Pacific/Auckland' } });
    }

    it('tells how many tests passed and failed', async () => {
      const { ok, message, output } = await runTests(write('a.test.mjs', ONE_OF_EACH));
      expect(message).to.deep.include({ passed: 1, failed: 1 });
      const [{ file, title, error }] = (message as TestTotals).failures as [FailedTest];
      expect([file, title, error.split('\n')[0]]).to.deep.equal([
        relative('.', join(folder, 'a.test.mjs')),
        'b',
        'Error: wrong',
      ]);
      expect(ok).to.equal(false);
      expect(output).to.contain('wrong').and.to.contain('1 pending');
    });

    it('counts a file that does not load, and still runs the others', async () => {
      const bad = write('a.test.mjs', "import './gone.mjs';");
      const { ok, message, output } = await runTests(
        bad,
        write('b.test.mjs', "it('b', () => {});"),
      );
      expect(message).to.deep.include({ passed: 1, failed: 1 });
      expect(ok).to.equal(false);
      expect(output).to.contain('a.test.mjs does not load');
    });

    it('refuses a forgotten .only, which would hide other tests', async () => {
      const { ok, output } = await runTests(write('a.test.mjs', "it.only('a', () => {});"));
      expect(ok).to.equal(false);
      expect(output).to.contain('only');
    });

    it('runs in the time zone it is given', async () => {
      const zone = 'Intl.DateTimeFormat().resolvedOptions().timeZone';
      const { output } = await runTests(
        write('a.test.mjs', `it('a', () => console.log(${zone}));`),
      );
      expect(output).to.contain('Pacific/Auckland');
    });

    it('ends, and fails, when a test leaves something open', async () => {
      const leak = "it('a', () => void setInterval(() => {}, 1000));";
      const { ok, output, message } = await runTests(write('a.test.mjs', leak));
      expect(ok).to.equal(false);
      expect(output).to.contain('left something open (').and.to.contain('Timeout');
      expect(message).to.deep.include({ passed: 1, failed: 1 });
    }).timeout(30_000);
  });

  describe('runAgain', () => {
    const LATE = `import { existsSync, writeFileSync } from 'node:fs';
      it('a', () => {});
      it('late', () => { if (!existsSync('MARK')) { writeFileSync('MARK', ''); throw new Error('late'); } });`;

    async function once(...files: string[]): Promise<StageResult> {
      return runZone('tests', 'UTC', files, 25_000);
    }

    it('counts what passes the second time, alone, and still names it', async () => {
      const file = write('a.test.mjs', LATE.replaceAll('MARK', join(folder, 'mark')));
      const first = await once(file, write('b.test.mjs', "it('b', () => {});"));
      expect(first).to.include({ passed: 2, failed: 1 });
      const final = await runAgain(first, 25_000);
      expect(final).to.include({ passed: 3, failed: 0 });
      expect(final.failures.map(({ title }) => title)).to.deep.equal(['late']);
    });

    it('leaves failed what fails twice, what does not load twice, and what many files share', async () => {
      const bad = "it('b', () => { throw new Error('wrong'); });";
      const twice = await once(write('a.test.mjs', bad), write('c.test.mjs', "it('c', () => {});"));
      expect(await runAgain(twice, 25_000)).to.include({ passed: 1, failed: 1 });
      const broken = await once(write('d.test.mjs', "import './gone.mjs';"));
      expect(await runAgain(broken, 25_000)).to.include({ passed: 0, failed: 1 });
      const many = [1, 2, 3, 4, 5, 6].map((n) => write(`m${n}.test.mjs`, bad));
      const all = await once(...many);
      expect(await runAgain(all, 25_000)).to.equal(all);
    }).timeout(60_000);
  });

  describe('runProcess', () => {
    it('stops a child that takes too long', async () => {
      const script = write('forever.mjs', 'setInterval(() => {}, 1000);');
      const { ok, output } = await runProcess([script], { live: false, limitMs: 300 });
      expect(ok).to.equal(false);
      expect(output).to.contain('limit 0.3 s');
    });
  });

  it('refuses a stage that it does not know', async () => {
    const args = [resolve(ROOT, 'src/commands/gate.ts'), '--only', 'dance'];
    const { ok, output } = await runProcess(args, { live: false, limitMs: 20_000 });
    expect(ok).to.equal(false);
    expect(output).to.contain('Unknown stage "dance"');
  });

  it('fails when asked for tests that do not exist', async () => {
    const args = [resolve(ROOT, 'src/commands/gate.ts'), 'test/gone/*.test.ts'];
    const { ok, output } = await runProcess(args, { live: false, limitMs: 20_000 });
    expect(ok).to.equal(false);
    expect(output.trim().split('\n').at(-1)).to.equal('0 passed, 1 failed');
  });

  describe('Chromium', () => {
    it('is found on the path', () => {
      const chromium = write('bin/chromium');
      expect(findChromium({ PATH: join(folder, 'bin') })).to.equal(chromium);
    });

    it('is the one that CHROMIUM_PATH names, wherever others are', () => {
      const mine = write('mine');
      write('bin/chromium');
      const env = { PATH: join(folder, 'bin'), CHROMIUM_PATH: mine };
      expect(ensureChromium(env)).to.equal(mine);
    });

    it('is not silently another when CHROMIUM_PATH is wrong', () => {
      write('bin/chromium');
      const env = { PATH: join(folder, 'bin'), CHROMIUM_PATH: join(folder, 'gone') };
      expect(() => findChromium(env)).to.throw(NoChromiumError, 'CHROMIUM_PATH');
    });
  });
});
