// What a back-up sees and may do the day before an absence, in it, and the day after; the coach always does.
import { expect } from 'chai';
import { registerContact } from '../../src/store/contacts.ts';
import { explainCommitment } from '../../src/store/explainCommitment.ts';
import { handOverFile } from '../../src/store/handOver.ts';
import { listOpenCommitments } from '../../src/store/openCommitments.ts';
import { listPlannedVisits } from '../../src/store/plannedLists.ts';
import { planVisit } from '../../src/store/plannedVisits.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { readVisit } from '../../src/store/visitLists.ts';
import { registerVisit } from '../../src/store/visits.ts';
import { absenceSteps } from './absenceSteps.ts';
import { Clock, openOffice, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';
import { requestSteps } from './requestSteps.ts';

describe('the files of an absent coach', () => {
  let office: Office;
  beforeEach(() => {
    // Friday 13 November. Els works on Monday, Tuesday and Friday; Tom is her usual back-up.
    office = openOffice({ clock: new Clock(Date.parse('2026-11-13T09:00:00Z')) });
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { record, change, kept, goTo, files } = absenceSteps(() => office);
  const { asked, register, saved, find, openOf, answer } = requestSteps(() => office);

  const openFor = (who: StaffPrincipal): string[] => {
    const ask = { scope: { kind: 'own' }, offset: 0, limit: 50, why: 'test' } as const;
    const found = office.store.read((db) => listOpenCommitments(db, who, ask));
    return (found?.items ?? []).map((one) => `${one.employeeName} ${one.commitment.kind}`).sort();
  };
  const ELS = ['Emre', 'Fatima', 'Jonas'];
  const both = (...names: string[]): string[] =>
    names.flatMap((name) => [`${name} followUp`, `${name} supportPlan`]).sort();

  it('are the back-up’s from the first day to the last, and the coach’s all along', () => {
    kept(record('2026-11-16', '2026-11-24', { backup: office.nadia }));
    const days: [day: string, seen: string[]][] = [
      ['2026-11-13', []],
      ['2026-11-15', []],
      ['2026-11-16', ELS],
      ['2026-11-18', ELS],
      ['2026-11-24', ELS],
      ['2026-11-25', []],
      ['2026-11-27', []],
    ];
    for (const [day, seen] of days) {
      goTo(day);
      expect(files(office.nadia), day).to.deep.equal(seen);
      expect(openFor(office.nadia), day).to.deep.equal(both(...seen));
      expect(files(office.els), day).to.deep.equal(ELS);
      expect(openFor(office.els), day).to.deep.equal(both(...ELS));
    }
  });

  it('are not the usual back-up’s when another is named, nor on days that are never worked', () => {
    goTo('2026-11-18');
    expect(files(office.tom)).to.deep.equal([...ELS, 'Wim'].sort());
    kept(record('2026-11-16', '2026-11-24', { backup: office.nadia }));
    for (const day of ['2026-11-16', '2026-11-18', '2026-11-24']) {
      goTo(day);
      expect(files(office.tom), day).to.deep.equal(['Wim']);
    }
    goTo('2026-11-25');
    expect(files(office.tom)).to.deep.equal([...ELS, 'Wim'].sort());
  });

  it('may be opened by the back-up on a day that is never worked, and are not theirs to see to', () => {
    const { id } = saved(register(asked()));
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-21', '2026-11-22']) {
      goTo(day);
      expect(files(office.tom), day).to.deep.equal([...ELS, 'Wim'].sort());
      expect(openFor(office.tom), day).to.deep.equal(both('Wim'));
      expect(openOf(office.tom), day).to.deep.equal([]);
    }
    goTo('2026-11-17');
    const told = saved(register(asked({ callerName: 'Peter', receivedAt: office.clock.now })));
    expect(openOf(office.tom), 'told of what came the day before').to.deep.equal([told.id]);
    expect(openOf(office.els)).to.have.members([id, told.id]);
  });

  it('are the usual back-up’s when nobody is named', () => {
    kept(record('2026-11-16', '2026-11-16'));
    goTo('2026-11-16');
    expect(files(office.tom)).to.deep.equal([...ELS, 'Wim'].sort());
    goTo('2026-11-17');
    expect(files(office.tom)).to.deep.equal(['Wim']);
  });

  it('come and go with an absence of today that begins, ends early, is lengthened or withdrawn', () => {
    goTo('2026-11-16');
    expect(files(office.nadia)).to.deep.equal([]);
    const { absenceId } = kept(
      record('2026-11-16', '2026-11-20', { backup: office.nadia }),
    ).absence;
    expect(files(office.nadia)).to.deep.equal(ELS);
    goTo('2026-11-18');
    kept(change(absenceId, '2026-11-17'));
    expect(files(office.nadia)).to.deep.equal([]);
    kept(change(absenceId, '2026-11-18'));
    expect(files(office.nadia)).to.deep.equal(ELS);
    goTo('2026-11-20');
    expect(files(office.nadia)).to.deep.equal([]);
    kept(change(absenceId, '2026-11-24'));
    expect(files(office.nadia)).to.deep.equal(ELS);
    kept(change(absenceId, null));
    expect(files(office.nadia)).to.deep.equal([]);
  });

  it('bring requests, old and new, to the back-up, and back to the coach', () => {
    const old = saved(register(asked()));
    kept(record('2026-11-16', '2026-11-20', { backup: office.nadia }));
    expect(openOf(office.els)).to.deep.equal([old.id]);
    // Friday: the back-up of Monday, the next office day, is told at once.
    expect(find(old.id)?.route).to.deep.equal({
      ...{ personId: office.els.personId, as: 'coach', alsoTold: [office.nadia.personId] },
      nobodyThere: false,
    });
    goTo('2026-11-16');
    const fresh = saved(register(asked({ callerName: 'Peter', agreementId: office.emre })));
    for (const id of [old.id, fresh.id])
      expect(find(id)?.route).to.deep.include({ personId: office.nadia.personId, as: 'backup' });
    expect(openOf(office.nadia)).to.deep.equal([old.id, fresh.id]);
    expect(openOf(office.els)).to.deep.equal([old.id, fresh.id]);
    expect(openOf(office.tom)).to.deep.equal([]);
    expect(answer(old.id, office.nadia)).to.have.property('kind', 'saved');
    // Saturday after the last day: the first day that Els works is Monday, and she is back.
    goTo('2026-11-21');
    expect(find(fresh.id)?.route).to.deep.include({ personId: office.els.personId, as: 'coach' });
    expect(openOf(office.nadia)).to.deep.equal([]);
    expect(openOf(office.els)).to.deep.equal([fresh.id]);
  });

  it('let the back-up see, visit, call and explain in these days only, and what was done stays', () => {
    kept(record('2026-11-16', '2026-11-17', { backup: office.nadia }));
    const visitOf = (who: StaffPrincipal, date: string) =>
      office.store.write((tx) =>
        registerVisit(tx, who, submission(), visitContent(office, { date })),
      );
    const call = (who: StaffPrincipal) =>
      office.store.write((tx) =>
        registerContact(tx, who, submission(), {
          ...{ agreementIds: [office.jonas], requestId: null, at: office.clock.now },
          ...{ answered: true, mode: 'phone' },
        }),
      ).kind;
    const explain = (who: StaffPrincipal) => {
      const id = `${office.jonas}:followUp:`;
      return office.store.read((db) => {
        const ask = { scope: { kind: 'team' }, offset: 0, limit: 50, why: 'test' } as const;
        const all = listOpenCommitments(db, office.lead, ask)!.items;
        const { commitment } = all.find((one) => one.commitment.id.startsWith(id))!;
        return explainCommitment(db, who, commitment.id, 'test') !== null;
      });
    };
    const els = visitOf(office.els, '2026-11-12');
    if (els.kind !== 'saved') throw new Error(els.kind);
    const look = (who: StaffPrincipal) =>
      office.store.read((db) => readVisit(db, who, els.visit.id, 'test')).kind;
    const may = (who: StaffPrincipal) => [look(who), call(who), explain(who)];
    expect(may(office.nadia)).to.deep.equal(['refused', 'refused', false]);
    for (const day of ['2026-11-16', '2026-11-17']) {
      goTo(day);
      expect(may(office.nadia), day).to.deep.equal(['found', 'saved', true]);
      expect(may(office.els), day).to.deep.equal(['found', 'saved', true]);
    }
    goTo('2026-11-18');
    expect(may(office.nadia)).to.deep.equal(['refused', 'refused', false]);
    // A visit of the last day may be entered afterwards; one of the day after may not.
    expect(visitOf(office.nadia, '2026-11-17').kind).to.equal('saved');
    expect(visitOf(office.nadia, '2026-11-18').kind).to.equal('refused');
    expect(may(office.els)).to.deep.equal(['found', 'saved', true]);
  });

  it('show their appointments to the back-up: those of these days, beforehand too', () => {
    const plan = (date: string): string => {
      const content = {
        ...{ employerId: office.bakery, workplaceId: null, agreementIds: [office.jonas] },
        ...{ date, start: '14:00', end: null, mode: 'onsite' as const },
      };
      const made = office.store.write((tx) => planVisit(tx, office.els, submission(), content));
      if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
      return made.planned.date;
    };
    const days = ['2026-11-13', '2026-11-16', '2026-11-17', '2026-11-20'].map(plan);
    kept(record('2026-11-16', '2026-11-17', { backup: office.nadia }));
    const shown = (who: StaffPrincipal, from: string) =>
      office.store
        .read((db) => listPlannedVisits(db, who, { from, to: '2026-11-30' }, 'test'))
        .map((one) => one.date);
    expect(shown(office.nadia, '2026-11-13')).to.deep.equal(['2026-11-16', '2026-11-17']);
    expect(shown(office.els, '2026-11-13')).to.deep.equal(days);
    goTo('2026-11-17');
    expect(shown(office.nadia, '2026-11-17')).to.deep.equal(['2026-11-17']);
    expect(shown(office.els, '2026-11-17')).to.deep.equal(['2026-11-17', '2026-11-20']);
    goTo('2026-11-18');
    expect(shown(office.nadia, '2026-11-18')).to.deep.equal([]);
    expect(shown(office.els, '2026-11-18')).to.deep.equal(['2026-11-20']);
  });

  it('can be handed over by the back-up in these days, for good', () => {
    kept(record('2026-11-16', '2026-11-17', { backup: office.nadia }));
    const give = () =>
      office.store.write((tx) =>
        handOverFile(tx, office.nadia, submission(), {
          ...{ agreementId: office.jonas, toId: office.tom.personId, note: null },
          from: '2026-11-18',
        }),
      );
    expect(give()).to.include({ reason: 'notYourFile' });
    goTo('2026-11-16');
    expect(give()).to.include({ kind: 'done' });
    goTo('2026-11-20');
    expect(files(office.els)).to.deep.equal(['Emre', 'Fatima']);
    expect(files(office.tom)).to.deep.equal(['Jonas', 'Wim']);
  });
});
