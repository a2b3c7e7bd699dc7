// Erasing a person: what goes, what stays and why; figures stay, other people's data too.
import { expect } from 'chai';
import { DATA_FOLDER } from '../../../src/commands/runWithStore.ts';
import { eraseTerms } from '../../../src/bot/personDesk.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import { placeHold } from '../../../src/store/erasure/holds.ts';
import { correctPerson, readPersonToCorrect } from '../../../src/store/personal/correctPerson.ts';
import { erasePerson, previewErasure } from '../../../src/store/personal/erasePerson.ts';
import { findSubjects } from '../../../src/store/personal/findSubjects.ts';
import type { SubjectKind } from '../../../src/store/personal/subject.ts';
import { retirePerson } from '../../../src/store/peopleChanges.ts';
import { COMMAND_LINE } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const KEPT = eraseTerms(loadContent(DATA_FOLDER));
/** So that it can have ended long ago. */
const LONG_AGO = { startDay: '2010-01-04', employmentStart: '2010-01-04' };
const YEAR_MS = 366 * 86_400_000;

describe('erasing a person', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const subject = (name: string, kind: SubjectKind) =>
    house.store.read((db) => findSubjects(db, name)).found.find((one) => one.kind === kind)!;
  const preview = (name: string, kind: SubjectKind) => {
    const person = subject(name, kind);
    return house.store.read((db) => previewErasure(db, COMMAND_LINE, person, KEPT))!;
  };
  const erase = (name: string, kind: SubjectKind, submissionKey = 'key-1') => {
    const person = subject(name, kind);
    const { seen } = preview(name, kind);
    const by = { submissionKey, activityId: null, why: 'erasePerson' };
    return house.store.write((tx) => erasePerson(tx, COMMAND_LINE, { person, seen }, KEPT, by));
  };
  /** Ends the agreement of DEMO-001 (Jonas Verbeke) on a day. */
  const end = (endDay: string): string =>
    house.store.write((tx) => {
      tx.run(
        query
          .updateTable('agreement')
          .set({ ...LONG_AGO, endDay })
          .where('reference', '=', 'DEMO-001'),
      );
      return tx.first(
        query.selectFrom('agreement').select('id').where('reference', '=', 'DEMO-001'),
      )!.id;
    });
  const rename = (name: string, kind: SubjectKind, to: string): void => {
    const person = subject(name, kind);
    const { seen } = house.store.read((db) => readPersonToCorrect(db, COMMAND_LINE, person))!;
    const change = { person, seen, fields: { name: to }, reason: 'tikfout' };
    const by = { submissionKey: `rename ${to}`, activityId: null, why: 'correctPerson' };
    const outcome = house.store.write((tx) => correctPerson(tx, COMMAND_LINE, change, by));
    expect(outcome.kind).to.equal('saved');
  };
  /** On one of their visits. */
  const noteAbout = (employeeName: string, note: string): void =>
    house.store.write((tx) => {
      tx.run(query.insertInto('erasing').values({ id: 1 }));
      const { visitId } = tx.first(
        query
          .selectFrom('visitVersionAgreement as l')
          .innerJoin('agreement as a', 'a.id', 'l.agreementId')
          .innerJoin('employee as e', 'e.id', 'a.employeeId')
          .select('l.visitId')
          .where('e.name', '=', employeeName),
      )!;
      tx.run(query.updateTable('visitVersion').set({ note }).where('visitId', '=', visitId));
      tx.run(query.deleteFrom('erasing'));
    });
  const notes = (): (string | null)[] =>
    house.store
      .read((db) => db.all(query.selectFrom('visitVersion').select('note')))
      .map(({ note }) => note);
  const reasons = (name: string, kind: SubjectKind) =>
    preview(name, kind).stays.flatMap((stay) => stay.reasons);

  it('keeps a file that runs, and one within its term, with the day until when', () => {
    expect(preview('Jonas Verbeke', 'employee')).to.deep.include({ goes: {} });
    expect(reasons('Jonas Verbeke', 'employee')).to.deep.equal(['agreementRuns']);
    end('2026-11-12');
    const [stay] = preview('Jonas Verbeke', 'employee').stays;
    expect(stay).to.deep.equal({
      ...{ what: 'file', reference: 'DEMO-001', reasons: ['legalTerm'], until: '2036-11-12' },
    });
  });

  it('takes the notes of an ended file away, not those of a visit for others too', () => {
    const agreementId = end('2026-11-12');
    house.store.write((tx) => {
      tx.run(query.insertInto('erasing').values({ id: 1 }));
      const visits = query
        .selectFrom('visitVersionAgreement')
        .select('visitId')
        .where('agreementId', '=', agreementId);
      tx.run(
        query
          .updateTable('visitVersion')
          .set({ note: 'iets gezegd' })
          .where('visitId', 'in', visits),
      );
      tx.run(query.deleteFrom('erasing'));
    });
    expect(preview('Jonas Verbeke', 'employee').goes).to.have.property('notes');
    expect(erase('Jonas Verbeke', 'employee').kind).to.equal('erased');
    expect(preview('Jonas Verbeke', 'employee').goes).to.deep.equal({});
    expect(subject('Jonas Verbeke', 'employee'), 'the file itself stays').to.include({
      name: 'Jonas Verbeke',
    });
  });

  it('erases a file on the day after its term, not on its last day, and not while it is held', () => {
    const agreementId = end('2016-11-13');
    expect(reasons('Jonas Verbeke', 'employee')).to.deep.equal(['legalTerm']);
    end('2016-11-12');
    const lead = house.who('demo-sofie');
    house.store.write((tx) => {
      const hold = { agreementId, reason: 'geschil' };
      const by = { submissionKey: 'hold-1', activityId: null, why: 'placeHold' };
      return placeHold(tx, lead, hold, by);
    });
    expect(reasons('Jonas Verbeke', 'employee')).to.deep.equal(['hold']);
    house.store.write((tx) => tx.run(query.deleteFrom('retentionHold')));
    const figures = () =>
      house.store.read((db) =>
        db.all(query.selectFrom('summaryCase').select(['week', 'kind', 'outcome'])),
      );
    const before = figures();
    expect(preview('Jonas Verbeke', 'employee').goes).to.deep.include({ files: 1 });
    expect(erase('Jonas Verbeke', 'employee').kind).to.equal('erased');
    expect(house.store.read((db) => findSubjects(db, 'Jonas Verbeke')).found).to.deep.equal([]);
    expect(figures()).to.deep.equal(before);
    expect(subject('Fatima El Amrani', 'employee'), 'others stay').to.include({
      name: 'Fatima El Amrani',
    });
  });

  it('takes what somebody was called before with it, out of the notes of others too', () => {
    end('2016-11-12');
    rename('Jonas Verbeke', 'employee', 'Jonas Verbeeck');
    noteAbout('Fatima El Amrani', 'samen met Jonas Verbeke, en later Jonas Verbeeck');
    expect(erase('Jonas Verbeeck', 'employee').kind).to.equal('erased');
    expect(notes().join())
      .to.include('samen met (gewist)')
      .and.not.match(/Verbe+c?ke?/);
  });

  it('takes what a caller was called before with it', () => {
    const id = house.store.read((db) =>
      db.first(
        query
          .selectFrom('request')
          .select('id')
          .where('settledAs', 'is not', null)
          .where('agreementId', 'is not', null),
      ),
    )!.id;
    const named = (callerName: string): void =>
      house.store.write((tx) => {
        tx.run(query.insertInto('erasing').values({ id: 1 }));
        tx.run(query.updateTable('request').set({ callerName }).where('id', '=', id));
        tx.run(query.deleteFrom('erasing'));
      });
    named('Karel Foutgeschreven');
    rename('Karel Foutgeschreven', 'caller', 'Karel Juistgeschreven');
    noteAbout('Fatima El Amrani', 'Karel Foutgeschreven belde daarover');
    expect(erase('Karel Juistgeschreven', 'caller').kind).to.equal('erased');
    expect(notes().join()).to.include('(gewist) belde daarover');
  });

  it('keeps a contact person whom a running file needs; of an ended one only the name', () => {
    expect(reasons('Peter De Smet', 'contactPerson')).to.include('agreementRuns');
    house.store.write((tx) =>
      tx.run(query.updateTable('agreement').set({ ...LONG_AGO, endDay: '2026-11-12' })),
    );
    expect(reasons('Peter De Smet', 'contactPerson'), 'somebody still waits').to.include(
      'openRequest',
    );
    house.store.write((tx) => {
      const settled = { settledAs: 'answered', callerPhone: null, callerEmail: null };
      tx.run(query.updateTable('request').set(settled));
      tx.run(query.updateTable('contactPerson').set({ phone: '09 1' }));
    });
    const shown = preview('Peter De Smet', 'contactPerson');
    expect(shown.goes).to.deep.equal({ reach: 1 });
    expect(shown.stays[0]).to.include({ what: 'name', until: '2036-11-12' });
    erase('Peter De Smet', 'contactPerson');
    const row = house.store.read((db) =>
      db.first(query.selectFrom('contactPerson').selectAll().where('name', '=', 'Peter De Smet')),
    );
    expect(row).to.include({ email: null, phone: null });
  });

  it('keeps a colleague at work; of one who left only the name, for some years', () => {
    expect(reasons('Sofie De Backer', 'staff')).to.deep.equal(['atWork']);
    const sofie = house.who('demo-sofie').personId;
    house.store.write((tx) => retirePerson(tx, COMMAND_LINE, sofie));
    const shown = preview('Sofie De Backer', 'staff');
    expect(shown.goes).to.deep.equal({ reach: 1 });
    expect(shown.stays).to.deep.equal([
      { what: 'name', reference: null, reasons: ['recordedWork'], until: '2036-11-13' },
    ]);
    erase('Sofie De Backer', 'staff');
    const row = house.store.read((db) =>
      db.first(query.selectFrom('person').selectAll().where('id', '=', sofie)),
    );
    expect(row).to.include({ email: null, phone: null, objectId: null, name: 'Sofie De Backer' });
  });

  it('has one effect, does nothing that was not shown, and is for administrators', () => {
    end('2016-11-12');
    const person = subject('Jonas Verbeke', 'employee');
    const { seen } = preview('Jonas Verbeke', 'employee');
    const by = { submissionKey: 'key-9', activityId: null, why: 'erasePerson' };
    const go = (who = COMMAND_LINE, mark = seen) =>
      house.store.write((tx) => erasePerson(tx, who, { person, seen: mark }, KEPT, by)).kind;
    expect(go(house.who('demo-els'))).to.equal('refused');
    expect(go(COMMAND_LINE, 'b'.repeat(32))).to.equal('stale');
    expect(go()).to.equal('erased');
    expect(go()).to.equal('existing');
    house.clock.now += 20 * YEAR_MS;
    expect(go()).to.equal('existing');
  });
});
