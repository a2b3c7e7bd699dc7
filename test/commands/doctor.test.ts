// `npm run doctor` on installations that were broken on purpose: it names the setting and the remedy of each.
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { answers } from '../../src/commands/doctor/answersCheck.ts';
import type { Room } from '../../src/commands/doctor/room.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { examine } from '../../src/commands/doctor/examine.ts';
import { diskProblems } from '../../src/commands/doctor/placeChecks.ts';
import { makeProgram } from '../../src/program/makeProgram.ts';
import { makeWidget } from '../../src/web/widget/makeWidget.ts';
import { install, makeModel, ROOT, type Installation } from '../support/installation.ts';
import { BROKEN_BESIDE } from './doctor/brokenBeside.ts';
import { BROKEN } from './doctor/brokenInstallations.ts';

const DOCTOR = 'src/commands/doctor.ts';
const AT = ['--at', '2026-11-27T10:00'];
const NOW = Date.parse('2026-11-27T10:00:00+01:00');
/** As many are tried as somebody types it; a start costs most of a second. */
const PROCESSES = 12;

const LEVELS: Readonly<Record<string, string>> = { FOUT: 'wrong', 'let op': 'attention' };

/** What somebody reads: "FOUT    Back-up: …", and under it "MAATJE_BACKUP_DIR → wat te doen". */
function printed(out: string): Told[] {
  const found = out.matchAll(/^(FOUT|let op) +[^:]+: (.+)\n {8}(.+?) → (.+)$/gm);
  return [...found].map(([, mark = '', what = '', setting = '', remedy = '']) => ({
    ...{ level: LEVELS[mark] ?? '', what, setting, remedy },
  }));
}

interface Told {
  level: string;
  setting: string | null;
  what: string;
  remedy: string | null;
}

describe('npm run doctor', function () {
  this.timeout(120_000);
  let model: string;
  before(async () => {
    model = await makeModel();
    await makeWidget();
    await makeProgram();
  });
  after(() => rmSync(model, { recursive: true, force: true }));

  /** As a process of its own, or (the same without its start) within this one. */
  async function told(house: Installation, asProcess: boolean): Promise<readonly Told[]> {
    // Reading the answers takes half a second.
    const without = ['answers'];
    if (!asProcess) return examine(house.settings, { root: ROOT, now: NOW, without });
    const { code, out, err } = await house.run(DOCTOR, ...AT);
    expect(err).to.equal('');
    const findings = printed(out);
    expect(code).to.equal(findings.some(({ level }) => level === 'wrong') ? 1 : 0);
    return findings;
  }

  it('says of a sound installation that all is well, and changes nothing in it', async () => {
    const house = install(model);
    const { code, out, err } = await house.run(DOCTOR, ...AT);
    expect(out)
      .to.contain('Alles is in orde')
      .and.not.to.match(/FOUT|let op|\?/);
    expect(err).to.equal('');
    expect(code).to.equal(0);
    expect(existsSync(join(house.folder, 'data/maatje.lock.sqlite'))).to.equal(false);
    house.remove();
  });

  it('takes the settings from a file, which nobody else may read; those of the environment go before', async () => {
    const house = install(model);
    const file = join(house.folder, 'maatje.env');
    const id = house.settings['MAATJE_APP_ID'] ?? '';
    writeFileSync(file, `MAATJE_APP_ID=${id}\nMAATJE_WEB_ORIGINS=http://stad.example\n`);
    chmodSync(file, 0o644);
    delete house.settings['MAATJE_APP_ID'];
    house.settings['MAATJE_WEB_ORIGINS'] = 'https://stad.example';
    const { out, code } = await house.run(DOCTOR, ...AT, '--env', file);
    expect(out).to.contain(`${file} → Sluit het af: chmod 640`).and.not.to.contain('geen https');
    expect(out).to.contain('24 controles: 1 fout, 0 keer let op.');
    expect(code).to.equal(1);
    house.remove();
  });

  it('says how it is called, to who calls it wrongly', async () => {
    const house = install(model);
    for (const [args, said] of [
      [['--jsn'], 'De optie --jsn bestaat niet'],
      [['--at', 'morgen'], '"morgen" is geen moment'],
      [['--env', join(house.folder, 'gone.env')], 'is niet te lezen (ENOENT)'],
    ] as const) {
      const { code, out, err } = await house.run(DOCTOR, ...args);
      expect(err).to.contain(said).and.to.contain('Gebruik: npm run doctor');
      expect(out).to.equal('');
      expect(code).to.equal(2);
    }
    house.remove();
  });

  for (const [index, [name, how, said]] of [...BROKEN, ...BROKEN_BESIDE].entries()) {
    const { setting, what, remedy, level = 'wrong' } = said;
    it(`names setting and remedy when ${name}`, async () => {
      const house = install(model);
      const undo = await how(house);
      const findings = await told(house, index < PROCESSES);
      undo?.();
      const found = findings.find((one) => one.setting === setting && what.test(one.what));
      expect(found, JSON.stringify(findings, null, 1)).to.include({ level });
      expect(found?.remedy).to.match(remedy);
      house.remove();
    });
  }
});

describe('the doctor and files of data/', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'maatje-data-'));
    cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('names a wrong answer with its line, and a folder of answers that is gone', async () => {
    writeFileSync(join(root, 'data/faq/service/klacht.yaml'), 'title: [\n');
    const look = () => answers.look({ content: loadContent(join(root, 'data')) } as Room);
    expect(await look()).to.have.length(1);
    const [found] = (await look()) ?? [];
    expect(found).to.include({ level: 'wrong', setting: 'data/faq/service/klacht.yaml' });
    expect(found?.what).to.match(/^regel 2: /);
    rmSync(join(root, 'data/faq'), { recursive: true });
    expect((await look())?.[0]).to.include({ setting: 'data/faq', what: 'de map ontbreekt' });
  });

  it('says once what is wrong in a file that much depends on', async () => {
    writeFileSync(join(root, 'data/policy.json'), '[{');
    const findings = await examine({}, { root, now: NOW });
    const named = findings.filter(({ setting }) => setting?.startsWith('data/'));
    expect(named.map(({ setting }) => setting)).to.deep.equal(['data/policy.json']);
    expect(JSON.stringify(findings)).not.to.contain('sharedFacts');
  });
});

describe('a disk that fills', () => {
  const MB = 1024 * 1024;
  const cases: [free: number, size: number, level: string | undefined][] = [
    [200 * MB - 1, 0, 'wrong'],
    [200 * MB, 0, 'attention'],
    [1024 * MB - 1, 0, 'attention'],
    [1024 * MB, 0, undefined],
    [1500 * MB, 500 * MB, undefined],
    [1500 * MB - 1, 500 * MB, 'attention'],
  ];
  for (const [free, size, level] of cases) {
    it(`with ${free} bytes free for ${size}: ${level ?? 'fine'}`, () => {
      expect(diskProblems('/data', free, size)[0]?.level).to.equal(level);
    });
  }
});
