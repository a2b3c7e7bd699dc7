// The commands as people type them: Dutch answers, exit codes, and a database that fits.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const COMMANDS = join(import.meta.dirname, '../../src/commands');
const EXAMPLES = join(import.meta.dirname, '../../data/import/examples');
const FILES = ['werkgevers', 'werkvloeren', 'medewerkers', 'begeleiders', 'overeenkomsten'];

describe('commands on the database', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-commands-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, ...args: string[]): { code: number | null; said: string } {
    const result = spawnSync(process.execPath, [join(COMMANDS, `${command}.ts`), ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, MAATJE_DB: join(folder, 'maatje.sqlite') },
    });
    return { code: result.status, said: result.stdout + result.stderr };
  }

  it('import: reports a bad row and keeps nothing, then imports, then changes nothing', () => {
    const bad = join(folder, 'werkgevers.csv');
    writeFileSync(bad, 'ondernemingsnummer;naam\n0000.000.197;Bakkerij\n');
    expect(run('importRecords', bad)).to.deep.include({ code: 1 });
    expect(run('importRecords', bad).said)
      .to.include(`${bad}, regel 2, kolom ondernemingsnummer: `)
      .and.include('er is niets bewaard');
    const paths = FILES.map((name) => join(EXAMPLES, `${name}.csv`));
    const dry = run('importRecords', '--dry-run', ...paths);
    expect(dry.said).to.include('overeenkomsten: 2 nieuw').and.include('niets bewaard (--dry-run)');
    const first = run('importRecords', ...paths);
    expect(first).to.deep.include({ code: 0 });
    expect(first.said).to.include('werkgevers: 2 nieuw, 0 gewijzigd, 0 ongewijzigd');
    expect(run('importRecords', ...paths).said).to.include(
      'overeenkomsten: 0 nieuw, 0 gewijzigd, 2',
    );
  });

  it('people: lists, adds, changes, hands over and lets go, in Dutch', () => {
    expect(run('people', 'list').said)
      .to.include('Els Maes <els.maes@stad.example>: begeleider')
      .and.include('uren: ma 09:00-17:00, di 09:00-17:00, do 09:00-12:30')
      .and.include('vervanger: Tom Claeys, dossiers: 1');
    const add = ['add', 'Ada Baas', '--email', 'ada@stad.example', '--roles', 'beheerder'];
    expect(run('people', ...add, '--entra', 'entra-ada-1').said).to.include(
      'Ada Baas is toegevoegd.',
    );
    expect(run('people', 'retire', 'ada').said).to.include('laatste beheerder');
    expect(run('people', 'hours', 'els', 'ma 9:00-12:00', '--from', '1/12/2026').said).to.include(
      'nieuwe uren vanaf 2026-12-01',
    );
    const retire = run('people', 'retire', 'els.maes@stad.example');
    expect(retire.code).to.equal(1);
    expect(retire.said).to.include('één dossier').and.include('transfer VAN NAAR');
    const tooEarly = run('people', 'transfer', 'els', 'tom', '--from', '2020-01-01');
    expect(tooEarly.code).to.equal(1);
    expect(tooEarly.said).to.include('niet vanaf 2020-01-01. Er is niets veranderd');
    expect(run('people', 'transfer', 'els', 'tom').said).to.include(
      'Eén dossier gaat van Els Maes',
    );
    expect(run('people', 'retire', 'els').said).to.include('uit dienst');
    expect(run('people', 'retire', 'els').said).to.include('niet bekend');
  });

  it('says what is wrong with a call, with the usage', () => {
    for (const [command, ...args] of [
      ['people', 'dans'],
      ['people', 'role', 'tom', 'add', 'baas'],
      ['people', 'list', '--kleur'],
      ['importRecords'],
      ['importRecords', 'bestaat-niet.csv'],
    ] as [string, ...string[]][]) {
      const { code, said } = run(command, ...args);
      expect(code, said).to.equal(2);
      expect(said).to.include('Gebruik: npm run');
    }
  });

  it('rebuild-commitments and export-decisions tell what they found', () => {
    const rebuilt = run('rebuildCommitments');
    expect(rebuilt).to.deep.include({ code: 0 });
    expect(rebuilt.said).to.include('van 2 overeenkomsten').and.include('Alles was gelijk.');
    expect(run('exportDecisions').said).to.include('geen beslissingen');
  });

  it('refuses a file that is no database, with the remedy', () => {
    writeFileSync(join(folder, 'maatje.sqlite'), 'geen databank '.repeat(100));
    const { code, said } = run('people', 'list');
    expect(code).to.equal(1);
    expect(said).to.include('geen SQLite-bestand').and.include('MAATJE_DB');
    expect(said).to.not.include('    at ');
  });
});
