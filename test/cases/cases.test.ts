// `npm run cases`: the examples that fix the rules, our own, and files that cannot be checked.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { checkCaseFile } from '../../src/commands/cases/checkCaseFile.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const counts = (file: string): string => {
  const { passed, failed, checked } = checkCaseFile(file);
  return `${passed} passed, ${failed} failed${checked ? '' : ', not checked'}`;
};
function command(...files: string[]): { status: number | null; out: string[] } {
  const args = [here('../../src/commands/cases.ts'), ...files];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, out: stdout.trimEnd().split('\n') };
}

describe('examples', () => {
  const sizes = {
    reachable: [20, 21],
    onsite: [20, 17],
    followUp: [20, 14],
    enterpriseNumber: [22, 10],
    absence: [0, 23],
    backup: [0, 13],
    suspension: [0, 28],
    reminder: [0, 22],
    moved: [0, 27],
    quarterFee: [14, 22],
    invoice: [14, 34],
    notice: [19, 19],
    paymentReference: [19, 10],
    retention: [8, 8],
  };
  for (const [kind, [given, own]] of Object.entries(sizes)) {
    it(`${kind}: the given and our own hold`, () => {
      if (given! > 0) expect(counts(here(`${kind}.json`))).to.equal(`${given} passed, 0 failed`);
      expect(counts(here(`own/${kind}.json`))).to.equal(`${own} passed, 0 failed`);
    });
  }

  it('of our own about deadlines, cover and money each say in a line why they are there', () => {
    for (const kind of Object.keys(sizes).filter((one) => one !== 'enterpriseNumber')) {
      const examples = JSON.parse(readFileSync(here(`own/${kind}.json`), 'utf8')) as object[];
      const whys = examples.map((one) => ('why' in one ? String(one.why) : ''));
      expect(
        whys.filter((why) => why === '' || why.includes('\n')),
        kind,
      ).to.deep.equal([]);
      expect(new Set(whys).size, kind).to.equal(whys.length);
    }
  });

  it('that are nested too deep to be shown fail, and are not shown', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-cases-'));
    try {
      const file = join(folder, 'reachable.json');
      writeFileSync(file, '['.repeat(5000) + ']'.repeat(5000));
      expect(checkCaseFile(file)).to.deep.include({ passed: 0, failed: 1 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('about cover and money that fail are named too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-cases-'));
    try {
      for (const [kind, key, value] of [
        ['absence', 'refused', ['overlaps']],
        ['backup', 'alerted', 'somebody'],
        ['suspension', 'officeDays', 99],
        ['quarterFee', 'cents', 120_001],
        ['quarterFee', 'quarter', '2026-Q5'],
        ['invoice', 'invoice', null],
        ['invoice', 'month', '2026-9'],
        ['notice', 'endsOn', '2027-01-15'],
        ['paymentReference', 'number', 2],
        ['paymentReference', 'number', -1],
        ['retention', 'deleteAfter', '2037-06-16'],
        ['onsite', 'suspensions', [{ from: '2027-03-03', to: '2027-03-05', reason: 'ill' }]],
      ] as const) {
        const [first] = JSON.parse(readFileSync(here(`own/${kind}.json`), 'utf8')) as object[];
        const file = join(folder, `${kind}.json`);
        writeFileSync(file, JSON.stringify([{ ...first, [key]: value }]));
        expect(counts(file), kind).to.equal('0 passed, 1 failed');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that fail or are malformed are named, one line each', () => {
    const { lines, passed, failed } = checkCaseFile(here('wrong/onsite.json'));
    expect([passed, failed]).to.deep.equal([1, 3]);
    expect(lines).to.have.length(3);
    expect(lines[0]).to.include(
      '[1]: expected 2026-11-27T16:00:00+01:00, got 2026-11-27T17:00:00+01:00',
    );
    expect(lines[1]).to.include('[2]: malformed').and.include('closingDays');
    expect(lines[2]).to.include('[3]: malformed');
    expect(lines.every((line) => !line.includes('\n'))).to.equal(true);
  });

  it('with a field that their kind does not have are named, and checked without it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-cases-'));
    try {
      const file = (name: string): string => join(folder, `${name}.json`);
      const [onsite] = JSON.parse(readFileSync(here('onsite.json'), 'utf8')) as object[];
      const [invoice] = JSON.parse(readFileSync(here('invoice.json'), 'utf8')) as {
        agreement: object;
      }[];
      const suspension = [{ from: '2027-03-03', to: '2027-03-05', reason: 'employeeAbsent' }];
      writeFileSync(file('onsite'), JSON.stringify([onsite, { ...onsite, why: 'x', suspension }]));
      const agreement = { ...invoice!.agreement, ends: '2027-01-01' };
      writeFileSync(file('invoice'), JSON.stringify([{ ...invoice, agreement }]));
      const left = (name: string): string =>
        checkCaseFile(file(name)).remarks.join().replace(folder, '');
      expect(counts(file('onsite'))).to.equal('2 passed, 0 failed');
      expect(left('onsite')).to.equal(
        '/onsite.json[1]: not a field of onsite, left out: suspension',
      );
      expect(left('invoice')).to.contain('left out: agreement.ends');
      for (const kind of Object.keys(sizes))
        expect(checkCaseFile(here(`own/${kind}.json`)).remarks, kind).to.deep.equal([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('in a file that is missing, no JSON, no list, empty or of an unknown kind are not checked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-cases-'));
    try {
      const broken = join(folder, 'enterpriseNumber.json');
      writeFileSync(broken, '[{"text": "0207.451.227", "valid": true}');
      const unknown = join(folder, 'horoscope.json');
      writeFileSync(unknown, '[]');
      const empty = join(folder, 'notice.json');
      writeFileSync(empty, '[]');
      for (const file of [
        broken,
        unknown,
        empty,
        join(folder, 'reachable.json'),
        here('wrong/reachable.json'),
      ]) {
        expect(counts(file), file).to.equal('0 passed, 0 failed, not checked');
        expect(checkCaseFile(file).lines).to.have.length(1);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('npm run cases', () => {
  it('prints the counts of all files and succeeds when all hold', () => {
    const { status, out } = command(here('reachable.json'), here('own/onsite.json'));
    expect(out).to.deep.equal(['37 passed, 0 failed']);
    expect(status).to.equal(0);
  });

  it('fails on an example that fails, after checking the rest', () => {
    const { status, out } = command(here('wrong/onsite.json'), here('followUp.json'));
    expect(out).to.have.length(4);
    expect(out.at(-1)).to.equal('21 passed, 3 failed');
    expect(status).to.equal(1);
  });

  it('fails on an unknown kind, also when everything else holds, and without files', () => {
    const { status, out } = command(here('reachable.json'), here('cases.test.ts'));
    expect(out[0]).to.include("unknown kind 'cases.test.ts'");
    expect(out.at(-1)).to.equal('20 passed, 0 failed');
    expect(status).to.equal(1);
    expect(command().status).to.equal(1);
  });
});
