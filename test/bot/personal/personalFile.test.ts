// Everything held on one person: nothing missing, nothing of others, readable, and harmless.
import { expect } from 'chai';
import { sql } from 'kysely';
import texts from '../../../data/texts/person.json' with { type: 'json' };
import { personalFiles } from '../../../src/bot/personal/personalFile.ts';
import { reasonInWords } from '../../../src/content/accessReasonsSchema.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { findSubjects } from '../../../src/store/personal/findSubjects.ts';
import { HOLDINGS } from '../../../src/store/personal/holdings.ts';
import { readPersonalData } from '../../../src/store/personal/personalData.ts';
import type { SubjectKind } from '../../../src/store/personal/subject.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import { DATA_FOLDER } from '../../../src/commands/runWithStore.ts';

const { accessReasons } = loadContent(DATA_FOLDER);

describe('everything held on one person', () => {
  let house: TestHouse;
  before(() => {
    house = openHouse();
  });
  after(() => house.close());

  const dataOf = (text: string, kind?: SubjectKind) => {
    const found = house.store
      .read((db) => findSubjects(db, text))
      .found.filter((one) => kind === undefined || one.kind === kind);
    expect(found, text).to.have.length(1);
    return readPersonalData(house.store, COMMAND_LINE, found[0]!, 'exportPerson')!;
  };
  const filesOf = (text: string, kind?: SubjectKind) =>
    personalFiles(dataOf(text, kind), {
      ...{ at: house.clock.now, by: 'Sofie De Backer' },
      reason: (why, action) => reasonInWords(accessReasons, why, action),
    });

  it('tells an employee of every visit, request, agreement and plan, in words', async () => {
    const talk = house.talk();
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
    await talk.press('Bewaren', { note: 'Sleutel <b>ligt</b> "links" & goed' });
    await talk.say('Jonas belde, hij vraagt of er iemand kan komen');
    await talk.press(/^Bewaren/);
    const data = dataOf('Jonas Verbeke');
    const tables = new Map(data.tables.map(({ table, rows }) => [table, rows]));
    expect(tables.get('agreement')).to.have.length(1);
    expect(tables.get('request')).to.have.length.greaterThan(0);
    const visits = new Set(tables.get('visitVersion')!.map((row) => row['visitId']));
    const all = house.store.read((db) =>
      db.all(
        query
          .selectFrom('visitVersionAgreement')
          .innerJoin('agreement', 'agreement.id', 'visitVersionAgreement.agreementId')
          .select('visitId')
          .where('agreement.reference', '=', 'DEMO-001'),
      ),
    );
    expect(visits).to.deep.equal(new Set(all.map(({ visitId }) => visitId)));
    const { html, json, name } = filesOf('Jonas Verbeke');
    expect(name).to.match(/^persoonsgegevens-\w{8}-2026-11-13$/);
    expect(html).to.contain('<h1>Alles wat Maatje over Jonas Verbeke bewaart</h1>');
    expect(html).to.contain('donderdag 12 november 2026').and.to.contain('op de werkvloer');
    expect(html).to.contain('Bakkerij De Smet').and.to.contain('Luc Pauwels');
    expect(html, 'written texts are shown, not run').to.contain(
      'Sleutel &lt;b&gt;ligt&lt;/b&gt; &quot;links&quot; &amp; goed',
    );
    expect(JSON.parse(json)).to.include({ kind: 'employee', by: 'Sofie De Backer' });
    expect(html).not.to.contain('undefined').and.not.to.contain('[object');
  });

  it('says when and why somebody looked, not who', async () => {
    await house.talk().say('contract van Jonas Verbeke');
    const { html, json } = filesOf('Jonas Verbeke');
    expect(html).to.contain('de overeenkomst bekeken');
    const looks = dataOf('Jonas Verbeke').tables.find(({ table }) => table === 'accessLog')!;
    for (const row of looks.rows) expect(row).not.to.have.property('who');
    expect(json).to.contain('"agreementSummary"');
  });

  it('leaves out how others can be reached', () => {
    const { html, json } = filesOf('Fatima El Amrani');
    const coworker = house.store.read((db) =>
      db.first(query.selectFrom('coworkerCoach').selectAll().where('name', '=', 'Hilde Smets')),
    )!;
    expect(html).to.contain('Hilde Smets');
    for (const reach of [coworker.email, coworker.phone])
      if (reach !== null) expect(html + json).not.to.contain(reach);
  });

  it('tells a colleague what they did in numbers, and no name of an employee', async () => {
    await house.talk('demo-sofie').say('wie bekeek het dossier van Jonas Verbeke?');
    const [els, sofie] = [filesOf('Els Maes'), filesOf('Sofie De Backer')];
    expect(els.html).to.contain('Wat deze collega zelf vastlegde').and.to.contain('Els Maes');
    const [html, json] = [els.html + sofie.html, els.json + sofie.json];
    const employees = house.store.read((db) => db.all(query.selectFrom('employee').select('name')));
    for (const { name } of employees) expect(html + json).not.to.contain(name);
  });

  it('notes the look on the person and on each file, with its reason', () => {
    const { subject } = dataOf('Emre Yilmaz');
    house.store.read((db) => {
      const agreement = db.first(
        query.selectFrom('agreement').select('id').where('employeeId', '=', subject.id),
      )!;
      const [look] = listAccess(db, { subject: 'agreement', subjectId: agreement.id });
      expect(look).to.include({ who: 'system', action: 'read', why: 'exportPerson' });
      const [own] = listAccess(db, { subject: 'employee', subjectId: subject.id });
      expect(own).to.include({ action: 'read', why: 'exportPerson' });
    });
  });

  it('is for an administrator only; a refusal is noted', () => {
    const { subject } = dataOf('Emre Yilmaz');
    const coach = house.who('demo-els');
    expect(readPersonalData(house.store, coach, subject, 'exportPerson')).to.equal(null);
    const [look] = house.store.read((db) =>
      listAccess(db, { subject: 'employee', subjectId: subject.id }),
    );
    expect(look).to.include({ who: coach.personId, action: 'refused' });
  });

  it('has a title for every table and a label for every column, or leaves the column out on purpose', () => {
    const known = new Set([...Object.keys(texts.fields), ...texts.technical]);
    for (const { table, without } of Object.values(HOLDINGS).flat()) {
      expect(texts.tables, table).to.have.property(table);
      const columns = house.store
        .read((db) => db.all(columnsOf(table)))
        .map(({ name }) => name)
        .filter((name) => !without.includes(name));
      expect(columns, table).not.to.be.empty;
      for (const column of columns) expect(known.has(column), `${table}.${column}`).to.equal(true);
    }
  });
});

function columnsOf(table: string) {
  return query
    .selectFrom(sql<{ name: string }>`pragma_table_info(${table})`.as('info'))
    .select('info.name');
}
