// npm run person: files for nobody else's eyes, a correction with its reason, erasing only with --yes.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { personCommands } from '../../src/commands/person/personCommands.ts';
import { PersonError } from '../../src/commands/person/subjectNamed.ts';
import { DATA_FOLDER, UsageError } from '../../src/commands/runWithStore.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { query } from '../../src/store/query.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('npm run person', () => {
  const content = loadContent(DATA_FOLDER);
  let house: TestHouse;
  let folder: string;
  beforeEach(() => {
    house = openHouse();
    folder = mkdtempSync(join(tmpdir(), 'maatje-person-'));
  });
  afterEach(() => {
    house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (name: string, ...args: string[]): string => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    expect(personCommands[name]!({ store: house.store, content, say }, args)).to.equal(0);
    return said.join('\n');
  };
  const mode = (path: string): number => statSync(path).mode & 0o777;

  it('export writes a page and data that only its owner can read, also over an older file', () => {
    const to = join(folder, 'uit');
    const said = run('export', 'Jonas Verbeke', '--to', to);
    const files = readdirSync(to).map((name) => join(to, name));
    expect(files).to.have.length(2);
    for (const file of files) {
      expect(said).to.contain(file);
      expect(file, 'no name of anybody').not.to.match(/jonas|verbeke/i);
      expect(mode(file)).to.equal(0o600);
      writeFileSync(file, 'oud', { mode: 0o644 });
    }
    expect(mode(to)).to.equal(0o700);
    run('export', 'DEMO-001', '--to', to);
    for (const file of files) expect(mode(file)).to.equal(0o600);
    expect(
      readFileSync(
        files.find((file) => file.endsWith('.html'))!,
        'utf8',
      ),
    ).to.contain('Alles wat Maatje over Jonas Verbeke bewaart');
  });

  it('lists who may be meant and does nothing', () => {
    for (const name of ['export', 'correct', 'erase']) {
      const more = name === 'correct' ? ['--name', 'X', '--why', 'y'] : [];
      expect(() => run(name, 'Luc Pauwels', ...more)).to.throw(
        PersonError,
        /meer dan één persoon[^]*Bakkerij De Smet[^]*Garage Peeters/,
      );
      expect(() => run(name, 'Jonas Verbeeke', ...more)).to.throw(PersonError, /Jonas Verbeke/);
      expect(() => run(name, ' ', ...more)).to.throw(UsageError, /om wie het gaat/);
    }
    expect(existsSync(join(folder, 'uit'))).to.equal(false);
  });

  it('correct keeps what stood there, and refuses what cannot be', () => {
    expect(() => run('correct', 'Jonas Verbeke', '--name', 'Jonas Verbeeck')).to.throw(
      UsageError,
      /--why/,
    );
    expect(() => run('correct', 'Jonas Verbeke', '--why', 'tikfout')).to.throw(
      UsageError,
      /--name/,
    );
    expect(() => run('correct', 'Jonas Verbeke', '--email', 'j@x.be', '--why', 'x')).to.throw(
      PersonError,
      'geen E-mailadres bewaard',
    );
    expect(() => run('correct', 'Els Maes', '--email', 'els', '--why', 'x')).to.throw(UsageError);
    const said = run('correct', 'Jonas Verbeke', '--name', 'Jonas Verbeeck', '--why', 'tikfout');
    expect(said).to.contain('Naam: "Jonas Verbeke" is nu "Jonas Verbeeck".');
    expect(run('correct', 'Jonas Verbeeck', '--name', 'Jonas Verbeeck', '--why', 'x')).to.contain(
      'niets veranderd',
    );
    const kept = house.store.read((db) => db.all(query.selectFrom('correction').selectAll()));
    expect(kept).to.have.length(1);
    expect(kept[0]).to.include({
      oldValue: 'Jonas Verbeke',
      reason: 'tikfout',
      recordedBy: 'system',
    });
  });

  it('erase shows what goes and what stays, and erases with --yes only', () => {
    expect(run('erase', 'Jonas Verbeke')).to.contain('de overeenkomst loopt nog');
    house.store.write((tx) => {
      const long = { startDay: '2010-01-04', employmentStart: '2010-01-04', endDay: '2016-11-12' };
      tx.run(query.updateTable('agreement').set(long).where('reference', '=', 'DEMO-001'));
    });
    const shown = run('erase', 'Jonas Verbeke');
    expect(shown).to.contain('Dit wordt gewist:').and.to.contain('Er is nog niets gewist.');
    expect(run('erase', 'Jonas Verbeke', '--yes')).to.contain('niet meer in de bestanden');
    expect(() => run('erase', 'Jonas Verbeke')).to.throw(PersonError, 'is niets bewaard');
    const file = readFileSync(house.store.file).toString('latin1');
    expect(file.includes('Jonas Verbeke'), 'in the database file').to.equal(false);
  });
});
