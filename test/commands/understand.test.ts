// `npm run understand` as it is called: one JSON line for each line, whatever stands in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';

const COMMAND = join(import.meta.dirname, '../../src/commands/understand.ts');
const NOW = '2026-11-13T16:20:00+01:00';

interface Line {
  intent?: string;
  slots?: { date: string | null };
  error?: string;
  answer?: {
    id: string;
    confidence: number;
    runnerUp: { id: string; confidence: number } | null;
  };
}

function run(args: string[], input = '') {
  const env = { ...process.env, TZ: 'Pacific/Auckland', MAATJE_DB: '/no/such/maatje.sqlite' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
    env,
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line) as Line), stderr, status };
}

describe('npm run understand', function () {
  this.timeout(20_000);

  it('goes on after a bad line, says in that line what is wrong, and ends with 1', () => {
    const bad = [
      JSON.stringify({ text: 'gisteren', now: '2026-02-30T10:00:00Z' }),
      JSON.stringify({ text: 'gisteren', now: 'straks' }),
      JSON.stringify({ text: 'gisteren', as: 'niemand' }),
      JSON.stringify({ text: 5 }),
      JSON.stringify({ text: 'gisteren', now: 7 }),
      '{"text": "gisteren"',
    ];
    const input = ['gisteren gebeld', ...bad, JSON.stringify({ text: 'hulp' })].join('\n');
    const { lines, status, stderr } = run(['--now', NOW], input);
    expect(status).to.equal(1);
    expect(stderr).to.equal('');
    expect(lines).to.have.length(bad.length + 2);
    expect(lines[0]?.slots?.date).to.equal('2026-11-12');
    expect(lines.at(-1)?.intent).to.equal('help');
    const errors = lines.slice(1, -1).map(({ error }) => error);
    for (const [at, part] of [
      'die dag bestaat niet',
      'geen moment',
      'geen databank',
      '"text" ontbreekt',
      '"now" ontbreekt',
      'niet te lezen',
    ].entries()) {
      expect(errors[at]).to.contain(part);
    }
  });

  it('says of a question which answer it finds, how sure, and which comes after it', function () {
    this.timeout(90_000);
    const { lines } = run(['--now', NOW], 'wat kost het basispakket?\ngisteren gebeld met Jonas');
    const { answer } = lines[0]!;
    expect(answer).to.include({ outcome: 'answer', id: 'prijs-basispakket' });
    expect(answer!.confidence).to.be.within(0.5, 1);
    expect(answer!.runnerUp!.id).to.be.a('string').that.is.not.equal('prijs-basispakket');
    expect(answer!.runnerUp!.confidence).to.be.below(answer!.confidence);
    expect(lines[1]).to.not.have.property('answer');
  });

  it('ends with 0 when every line was read', () => {
    const input = `\uFEFF${JSON.stringify({ text: 'gisteren', now: NOW, as: null })}\r\nhulp\r\n`;
    const { lines, status } = run([], input);
    expect(status).to.equal(0);
    expect(lines.map(({ error }) => error)).to.deep.equal([undefined, undefined]);
  });

  it('takes a moment without an offset as the time in Brussels, wherever the machine stands', () => {
    expect(run(['--now', '2026-11-13T23:30:00', 'vandaag']).lines[0]?.slots?.date).to.equal(
      '2026-11-13',
    );
  });

  for (const args of [
    ['--now', '2026-02-30T10:00:00Z', 'gisteren'],
    ['--now', 'straks'],
    ['--as', 'niemand'],
    ['--wat'],
  ]) {
    it(`refuses a call that makes no sense: ${args.join(' ')}`, () => {
      const { lines, status, stderr } = run(args, 'gisteren\n');
      expect(status).to.equal(2);
      expect(lines).to.deep.equal([]);
      expect(stderr).to.contain('npm run --silent understand');
    });
  }
});
