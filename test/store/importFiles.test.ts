// Importing into a real file: all or nothing, twice the same changes nothing, every reference checked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { coachOn } from '../../src/store/assignments.ts';
import { backupOn, hoursOn } from '../../src/store/coachHours.ts';
import { importFiles } from '../../src/store/import/importFiles.ts';
import type { ImportFile } from '../../src/store/import/importFiles.ts';
import type { ImportResult } from '../../src/store/import/changes.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { searchPeople } from '../../src/store/people.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { Store } from '../../src/store/store.ts';
import { NOW, SHARED, TODAY } from './fixture.ts';

const EXAMPLES = join(import.meta.dirname, '../../data/import/examples');

/** The example files, with some of them changed. */
function files(changes: Record<string, (text: string) => string> = {}): ImportFile[] {
  return readdirSync(EXAMPLES).map((name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8');
    return { name, bytes: new TextEncoder().encode(changes[name]?.(text) ?? text) };
  });
}

describe('importFiles', () => {
  let store: Store;
  let now: number;
  beforeEach(() => {
    now = NOW;
    store = openTemporaryStore({ clock: () => now, sharedFacts: () => SHARED });
  });
  afterEach(() => store.close());

  const run = (changes = {}, options = {}): ImportResult =>
    importFiles(store, files(changes), options);
  const totals = (result: ImportResult): string =>
    Object.entries(result.counts)
      .map(([kind, { added, changed, unchanged }]) => `${kind} ${added}/${changed}/${unchanged}`)
      .join(', ');
  const rows = (): number =>
    store.read((db) =>
      (['employer', 'workplace', 'employee', 'person', 'agreement', 'coworkerCoach'] as const)
        .map((table) => db.all(query.selectFrom(table).select('id')).length)
        .reduce((sum, count) => sum + count, 0),
    );
  const personId = (text: string): string => store.read((db) => searchPeople(db, text)[0]!.id);
  const agreement = (reference: string) =>
    store.read((db) =>
      db.first(query.selectFrom('agreement').selectAll().where('reference', '=', reference)),
    )!;

  it('reports every day that cannot be, in one go', () => {
    const wrong = '1/9/2026;;1/8/2026;;Winkel Brugse Poort;1/9/2028;1/9/2026;1/1/2031;2/1/2031';
    const result = run({
      'overeenkomsten.csv': (text: string) =>
        text.replace(/1\/9\/2026;;;;.*/, wrong).replace('M-0001;els', 'M-0009;els'),
    });
    expect(result.problems.map(({ column }) => column)).to.include.members([
      ...['einde', 'premie_tot', 'laatste_opvolging', 'plan_ondertekend', 'medewerker'],
    ]);
    expect(rows()).to.equal(0);
  });

  it('imports the examples of the documentation, whatever the order of the files', () => {
    const result = importFiles(store, files().reverse());
    expect(result.problems).to.deep.equal([]);
    expect(totals(result)).to.equal(
      'employers 2/0/0, workplaces 3/0/0, employees 2/0/0, coaches 2/0/0, agreements 2/0/0, premiums 3/0/0, coworkerCoaches 2/0/0, contactPersons 2/0/0',
    );
    const els = personId('els.maes@stad.example');
    expect(store.read((db) => hoursOn(db, els, TODAY))).to.deep.equal({
      ...{ mon: ['09:00', '17:00'], tue: ['09:00', '17:00'], thu: ['09:00', '12:30'] },
    });
    expect(store.read((db) => backupOn(db, els, TODAY))).to.equal(
      personId('tom.claeys@stad.example'),
    );
    const first = agreement('SO-2026-001');
    expect(first).to.include({
      startDay: '2026-09-01',
      employmentStart: '2026-09-01',
      endDay: null,
    });
    expect(store.read((db) => coachOn(db, first.id, TODAY))).to.equal(els);
    const open = store.read((db) =>
      db.all(
        query
          .selectFrom('commitment')
          .select(['kind', 'dueDate'])
          .where('agreementId', '=', first.id)
          .where('closedAs', 'is', null),
      ),
    );
    // The last follow-up of 9 November counts; the plan was signed.
    expect(open).to.deep.equal([{ kind: 'followUp', dueDate: '2026-11-23' }]);
    expect(store.write((tx) => rebuildCommitments(tx)).differences).to.deep.equal([]);
  });

  it('changes nothing when the same files come again', () => {
    run();
    const before = rows();
    const events = store.read((db) => db.all(query.selectFrom('event').select('id')).length);
    now += 86_400_000;
    const again = run();
    for (const { added, changed } of Object.values(again.counts))
      expect(added + changed).to.equal(0);
    expect(again.counts.coaches).to.deep.equal({ added: 0, changed: 0, unchanged: 2 });
    expect(again.changes).to.deep.equal([]);
    expect(rows()).to.equal(before);
    expect(store.read((db) => db.all(query.selectFrom('event').select('id')).length)).to.equal(
      events,
    );
  });

  it('changes only what changed, and tells it', () => {
    run();
    const result = run({
      'werkgevers.csv': (text: string) => text.replace('Interim Passage', 'Passage Interim'),
      'begeleiders.csv': (text: string) =>
        text.replace(';;09 000 00 21;begeleider;', ';entra-els;09 000 00 99;begeleider|redacteur;'),
      'overeenkomsten.csv': (text: string) =>
        text.replace(
          'SO-2026-001;0000.000.196;M-0001;els.maes',
          'SO-2026-001;0000.000.196;M-0001;tom.claeys',
        ),
    });
    expect(result.problems).to.deep.equal([]);
    expect(result.counts.employers).to.deep.equal({ added: 0, changed: 1, unchanged: 1 });
    expect(result.counts.coaches).to.deep.equal({ added: 0, changed: 1, unchanged: 1 });
    expect(result.counts.agreements).to.deep.equal({ added: 0, changed: 1, unchanged: 1 });
    expect(result.changes.join('\n'))
      .to.include('naam: Interim Passage → Passage Interim')
      .and.include('entra_id: (leeg) → entra-els')
      .and.include('rol erbij: redacteur')
      .and.include('begeleider: tom.claeys@stad.example');
    const { id } = agreement('SO-2026-001');
    expect(store.read((db) => coachOn(db, id, TODAY))).to.equal(
      personId('tom.claeys@stad.example'),
    );
  });

  it('records a changed begin and end of the employment as events', () => {
    run();
    const change = (from: string, to: string): ImportResult =>
      run({ 'overeenkomsten.csv': (text: string) => text.replace(from, to) });
    const last = (): unknown => {
      const { id } = agreement('SO-2026-002');
      const events = query.selectFrom('event').select(['kind', 'payload']);
      const mine = events.where('agreementId', '=', id).orderBy('seq');
      return store.read((db) => db.all(mine)).at(-1);
    };
    now += 1000;
    change('2026-11-02;2026-11-09;;', '2026-11-02;2026-11-16;31/12/2026;');
    expect(last()).to.deep.equal({ kind: 'employmentEnded', payload: '{"on":"2026-12-31"}' });
    now += 1000;
    const cleared = change('nothing', '');
    expect(cleared.problems[0]).to.include({ column: 'einde', line: 3 });
    expect(cleared.problems[0]!.message).to.include('kan niet gewist worden');
  });

  it('keeps nothing in a dry run, and nothing when one row is wrong', () => {
    const dry = run({}, { dryRun: true });
    expect(dry.counts.agreements).to.deep.equal({ added: 2, changed: 0, unchanged: 0 });
    expect(rows()).to.equal(0);
    const wrong = run({
      'medewerkers.csv': (text: string) => text.replace('M-0002;Kofi Mensah', 'M-0002;'),
    });
    // What refers to the wrong row is not reported a second time.
    expect(wrong.problems.map(({ file, line, column }) => [file, line, column])).to.deep.equal([
      ['medewerkers.csv', 3, 'naam'],
    ]);
    expect(rows()).to.equal(0);
  });

  it('reports every reference that leads nowhere, with what to do', () => {
    const result = run({
      'werkvloeren.csv': (text: string) => text.replace('0000.000.790', '0000.000.889'),
      'begeleiders.csv': (text: string) =>
        text.replace(';els.maes@stad.example;1/9', ';wie@stad.example;1/9'),
      'overeenkomsten.csv': (text: string) =>
        text.replace('M-0001;els', 'M-0009;ils').replace('Atelier Wondelgem', 'Kelder'),
      'collega-coaches.csv': (text: string) => text.replace('SO-2026-002', 'SO-2026-009'),
    });
    const found = result.problems.map(({ file, line, column }) => `${file} ${line} ${column}`);
    expect(found).to.have.members([
      'werkvloeren.csv 4 ondernemingsnummer',
      'begeleiders.csv 3 vervanger',
      'overeenkomsten.csv 2 medewerker',
      'overeenkomsten.csv 2 begeleider',
      'overeenkomsten.csv 2 werkvloeren',
      'overeenkomsten.csv 3 werkvloeren',
      'collega-coaches.csv 3 overeenkomst',
    ]);
    for (const problem of result.problems)
      expect(problem.message, problem.message).to.match(/(Voeg|Verbeter|verbeter|Kies|Geef)/);
  });

  it('never changes the employer or employee of an agreement', () => {
    run();
    const result = run({
      'overeenkomsten.csv': (text: string) =>
        text
          .replace('SO-2026-001;0000.000.196;M-0001', 'SO-2026-001;0000.000.790;M-0002')
          .replace('Winkel Brugse Poort|Atelier Wondelgem', 'Havenlaan'),
    });
    expect(result.problems.map((problem) => problem.column)).to.have.members([
      ...['ondernemingsnummer', 'medewerker'],
    ]);
  });

  it('refuses national numbers, a coach without hours, an end before its start, an unclear file', () => {
    const messages = (changes: Record<string, (text: string) => string>): string =>
      run(changes)
        .problems.map((problem) => problem.message)
        .join();
    expect(
      messages({ 'medewerkers.csv': (text) => text.replace('M-0001;', '85.07.30-033.28;') }),
    ).to.include('rijksregisternummer');
    expect(
      messages({
        'begeleiders.csv': (text) => text.replace('9:00-17:00;9:00-17:00;;9:00-12:30;', ';;;;'),
      }),
    ).to.include('uren');
    expect(
      messages({
        'overeenkomsten.csv': (text) => text.replace(';1/9/2026;;;', ';1/9/2026;;1/8/2026;'),
      }),
    ).to.include('vóór het begin');
    const unclear = importFiles(store, [{ name: 'blad1.csv', bytes: Buffer.from('a;b\n1;2\n') }]);
    expect(unclear.problems[0]!.message).to.include('niet duidelijk');
    expect(rows()).to.equal(0);
  });

  it('tells its progress', () => {
    const seen: number[] = [];
    run({}, { onProgress: (done: number, total: number) => seen.push(done / total) });
    expect(seen).to.have.length(18);
    expect(seen.at(-1)).to.equal(1);
  });
});
