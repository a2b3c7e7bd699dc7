// The rules as other programs get them: packed, installed in an empty folder, compiled against, run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { packRules } from '../../src/commands/packRules.ts';
import { packFolder, runNpm } from '../../src/commands/packRules/packFolder.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const PROGRAM = `
import { compileCalendar, noticeEnd, parseEnterpriseNumber, quarterFee, reachableDeadline } from '@maatje/rules';
import type { TariffPolicyFact, WeekHours } from '@maatje/rules';

declare const console: { log(...values: unknown[]): void };
const pattern: WeekHours = { mon: ['09:00', '17:00'], fri: ['09:00', '12:30'] };
const officeHours = [{ effectiveFrom: '2026-04-09', recordedAt: 0, weekdays: pattern }];
const calendar = compileCalendar({ closingLists: [], officeHours, knownAt: 0, fromYear: 2026, toYear: 2028 });
const verdict = reachableDeadline({ receivedAt: Date.parse('2026-11-20T14:30:00Z'), calendar, pattern });
// @ts-expect-error the types came along: this verdict has no such reason
if (verdict.kind === 'refused' && verdict.reasons[0] === 'holiday') throw verdict;
const number = parseEnterpriseNumber('BE 0207451227');
if (verdict.kind === 'result') console.log(verdict.dueDate, new Date(verdict.dueAt).toISOString(), number.kind);
const policy: TariffPolicyFact = {
  version: '1', effectiveFrom: '2026-04-01', recordedAt: 0, firstQuarters: 5, firstQuartersFrom: 'premiumStart',
  basicFirstCents: 120000, basicLaterCents: 60000, extraHourlyCents: 9000, indexation: 'none', baseMonth: '2026-04', indexPercent: 2,
};
const tariffs = { policies: [policy], crossings: [], amounts: [], knownAt: 0 };
const fee = quarterFee({ quarter: '2027-Q3', premiumStart: '2026-04-15', agreementStart: null, tariffs });
const notice = noticeEnd({ givenOn: '2026-12-31', terms: { noticeMonths: 2 } });
if (fee.kind === 'result' && notice.kind === 'result') console.log(fee.cents, notice.endsOn);
`;
const TSCONFIG = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2024',
    lib: ['es2024'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  files: ['program.ts'],
};

function dependenciesOf(folder: string): string[] {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  return Object.keys((JSON.parse(manifest) as { dependencies: object }).dependencies);
}

describe('the packed rules', function () {
  this.timeout(120_000);
  let folder: string;
  let installed: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-rules-'));
    const tarball = packRules(folder);
    const app = join(folder, 'app');
    mkdirSync(app);
    writeFileSync(
      join(app, 'package.json'),
      '{ "name": "app", "type": "module", "private": true }',
    );
    const quiet = ['--no-audit', '--no-fund'];
    try {
      runNpm(['install', tarball, '--prefer-offline', '--fetch-retries=0', ...quiet], app);
    } catch {
      // No npm cache and no network: the dependencies come, more slowly, from our installed tree.
      const own = dependenciesOf(join(folder, 'rules-package')).map((name) =>
        packFolder(join(ROOT, 'node_modules', name), folder),
      );
      runNpm(['install', tarball, ...own, '--offline', ...quiet], app);
    }
    installed = join(app, 'node_modules/@maatje/rules');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('have a slim manifest with the versions of the project', () => {
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, object>;
    const project = read(join(ROOT, 'package.json'));
    const versions = project.dependencies as Record<string, string>;
    const manifest = read(join(installed, 'package.json'));
    expect(manifest).to.deep.include({
      name: '@maatje/rules',
      version: project.version,
      type: 'module',
      license: 'EUPL-1.2',
      engines: project.engines,
      dependencies: {
        '@date-fns/tz': versions['@date-fns/tz'],
        'date-fns': versions['date-fns'],
        zod: versions.zod,
      },
    });
    expect(manifest).to.not.have.any.keys('scripts', 'devDependencies', 'private');
    expect(readdirSync(installed)).to.have.members([
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).to.deep.equal(
      [],
    );
  });

  it('serve a short program, with types', () => {
    const app = join(folder, 'app');
    writeFileSync(join(app, 'program.ts'), PROGRAM);
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const types = spawnSync(process.execPath, [tsc, '-p', app], { encoding: 'utf8' });
    expect(types.stdout).to.equal('');
    const run = spawnSync(process.execPath, ['program.ts'], { cwd: app, encoding: 'utf8' });
    expect(run.stderr).to.equal('');
    expect(run.stdout).to.equal('2026-11-23 2026-11-23T16:00:00.000Z result\n60000 2027-02-28\n');
  });
});
