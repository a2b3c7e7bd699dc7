// The data map names every table and column there is, and no other; README and privacy page say what it says.
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect } from 'chai';
import { withDataMap } from '../../src/content/dataMapReadme.ts';
import { dataMapSchema, DATA_SUBJECTS, subjectsOf } from '../../src/content/dataMapSchema.ts';
import { termInWords } from '../../src/content/dataMapWords.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { privacySections } from '../../src/web/pages/privacySections.ts';
import { readText } from '../project/files.ts';

const content = loadContent(resolve(import.meta.dirname, '../../data'));
const { dataMap } = content;

type Columns = Record<string, Record<string, string[]>>;

/** Every database file of a fresh Maatje, as the map calls it: its tables with their columns. */
function freshFiles(): Columns {
  const store = openTemporaryStore();
  try {
    const folder = dirname(store.file);
    const files = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
    return Object.fromEntries(
      files.map((name) => {
        const [, kind = 'facts'] = /\.(\w+)\.sqlite$/.exec(basename(name)) ?? [];
        return [kind, tablesOf(join(folder, name))];
      }),
    );
  } finally {
    store.close();
  }
}

function tablesOf(file: string): Record<string, string[]> {
  const connection = new BetterSqlite3(file, { readonly: true });
  try {
    const names = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    const columns = connection.prepare('SELECT name FROM pragma_table_xinfo(?)').pluck();
    return Object.fromEntries(names.map((name) => [name, columns.all(name) as string[]]));
  } finally {
    connection.close();
  }
}

/** What is on one side only, or twice in the map. */
function differences(map: typeof dataMap.files, fresh: Columns): string[] {
  const named = Object.entries(map).flatMap(([file, tables]) =>
    Object.entries(tables).flatMap(([table, groups]) =>
      Object.values(groups)
        .flat()
        .map((column) => `${file}.${table}.${column}`),
    ),
  );
  const there = Object.entries(fresh).flatMap(([file, tables]) =>
    Object.entries(tables).flatMap(([table, columns]) =>
      columns.map((column) => `${file}.${table}.${column}`),
    ),
  );
  return [
    ...there.filter((one) => !named.includes(one)).map((one) => `not on the map: ${one}`),
    ...named.filter((one) => !there.includes(one)).map((one) => `not there: ${one}`),
    ...named.filter((one, at) => named.indexOf(one) !== at).map((one) => `twice: ${one}`),
  ];
}

describe('data map', () => {
  const fresh = freshFiles();

  it('lists every table and column of every database file once, and nothing else', () => {
    expect(Object.keys(fresh)).to.include.members(['facts', 'state']);
    expect(
      differences(dataMap.files, fresh),
      'say in data/dataMap.json what it is for, then npm run data-map',
    ).to.deep.equal([]);
  });

  it('the check finds a column too many, one too few, one twice, and a whole file', () => {
    const { employee: _gone, ...others } = fresh['facts']!;
    expect(differences(dataMap.files, { ...fresh, facts: others })).to.include(
      'not there: facts.employee.name',
    );
    const more = { ...fresh, access: { look: ['who'] } };
    expect(differences(dataMap.files, more)).to.deep.equal(['not on the map: access.look.who']);
    const map = structuredClone(dataMap.files);
    map['facts']!['employee']!['author']!.push('name');
    expect(differences(map, fresh)).to.deep.equal(['twice: facts.employee.name']);
  });

  it('says a source that exists, and of every topic which columns', () => {
    const broken = structuredClone(dataMap);
    broken.topics['employee']!.source = ['S0 art. 12'];
    broken.files['facts']!['employee'] = { people: ['name'] };
    const { error } = dataMapSchema.safeParse(broken);
    expect(error?.issues.map(({ message }) => message)).to.include.members([
      'unknown source "S0 art. 12"',
      'unknown topic "people"',
    ]);
  });

  it('README.md is in step: npm run data-map', () => {
    const readme = readText('README.md');
    expect(withDataMap(readme, content)).to.equal(readme);
    expect(() => withDataMap('# Maatje', content)).to.throw(/marks/);
  });

  it('says every term in words', () => {
    const words = (...args: Parameters<typeof termInWords>) => termInWords(...args);
    expect(words('agreementYears', content)).to.equal('10 jaar na het einde van de overeenkomst');
    expect(words('transcriptDays', content)).to.equal('30 dagen');
    expect(words('feedbackDays', content)).to.equal('1 jaar');
    expect(words('unansweredDays', content)).to.equal('180 dagen');
    expect(words('identityMinutes', content)).to.equal('60 minuten');
  });

  it('the privacy page tells each kind of person all that is kept of them', () => {
    const html = privacySections(content);
    for (const subject of DATA_SUBJECTS) expect(html).to.contain(`<h2 id="${subject}">`);
    for (const topic of Object.values(dataMap.topics))
      for (const [, { told }] of subjectsOf(topic)) {
        const [first = ''] = told.split('"');
        expect(html).to.contain(first);
      }
    expect(html).to.contain('modelovereenkomst (college 9 april 2026), art. 11');
    expect(html).not.to.match(/webActivity|coworkerCoach|undefined/);
  });
});
