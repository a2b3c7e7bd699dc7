// `npm run backup` and `npm run restore` as people type them: Dutch answers, exit codes, what to do next.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openStore } from '../../src/store/openStore.ts';

const COMMANDS = join(import.meta.dirname, '../../src/commands');

describe('the commands on backups', function () {
  this.timeout(60_000);
  let folder: string;
  let key = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-commands-'));
    openStore({ file: join(folder, 'maatje.sqlite') }).close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, ...args: string[]): { code: number | null; said: string } {
    const result = spawnSync(process.execPath, [join(COMMANDS, `${command}.ts`), ...args], {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...process.env,
        MAATJE_DB: 'maatje.sqlite',
        MAATJE_BACKUP_DIR: '',
        MAATJE_BACKUP_KEY: key,
      },
    });
    return { code: result.status, said: result.stdout + result.stderr };
  }
  const backups = (): string[] => readdirSync(join(folder, 'backups'));

  it('backup: makes one with an honest report, and lists', () => {
    const open = run('backup');
    expect(open, open.said).to.deep.include({ code: 0 });
    expect(open.said)
      .to.contain('Back-up gemaakt en nagekeken: ')
      .and.contain('LET OP: niet versleuteld')
      .and.contain('LET OP: op dezelfde schijf');
    const made = run('backup', 'key').said;
    key = made.split('\n')[0]!;
    const name = /deze sleutel \((\w+)\)/.exec(made)![1]!;
    expect(run('backup').said)
      .to.contain(`versleuteld met sleutel ${name}`)
      .and.not.contain(key)
      .and.not.contain('niet versleuteld');
    const list = run('backup', 'list').said.trim().split('\n');
    expect(list).to.have.length(2);
    expect(list[0]).to.match(/ uur  \d+,\d MB  versleuteld  /);
  });

  it('restore: a new file, and what to do next', () => {
    const [open = '', sealed = ''] = backups().sort();
    const { code, said } = run('restore', join('backups', sealed), 'terug.sqlite');
    expect(code, said).to.equal(0);
    expect(said)
      .to.contain(`MAATJE_DB=${join(folder, 'terug.sqlite')}`)
      .and.contain('npm run serve')
      .and.contain('moet opnieuw');
    const again = run('restore', join('backups', open), 'terug.sqlite');
    expect(again.code).to.equal(1);
    expect(again.said).to.contain('bestaat al').and.not.contain('    at ');
    key = '';
    const checked = run('backup', 'check', join('backups', open)).said;
    expect(checked).to.contain(' is heel.').and.contain('met opzet veranderde');
  });

  it('say what is wrong with a call, with the usage', () => {
    const typo = run('backup', 'maak');
    expect(typo, typo.said).to.deep.include({ code: 2 });
    expect(typo.said).to.contain('"maak" bestaat niet').and.contain('Gebruik: npm run backup');
    key = 'kort';
    const wrong = run('restore', 'een', 'twee');
    expect(wrong).to.deep.include({ code: 2 });
    expect(wrong.said).to.contain('MAATJE_BACKUP_KEY is geen sleutel');
  });
});
