// The demo: complete, believable for any day, added once, and recognisable as fiction.
import { join } from 'node:path';
import { expect } from 'chai';
import { loadContent } from '../../src/content/loadContent.ts';
import { loadDemoContent } from '../../src/content/demo/demoContent.ts';
import { hasDemoRows } from '../../src/content/demo/hasDemoRows.ts';
import { seedDemo } from '../../src/content/demo/seedDemo.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import { parseEnterpriseNumber } from '../../src/rules/index.ts';
import { addDays, brusselsDay } from '../../src/store/brusselsTime.ts';
import { listAbsences } from '../../src/store/absenceLists.ts';
import { listOpenCommitments } from '../../src/store/openCommitments.ts';
import { listPendingSuspensions } from '../../src/store/suspensionLists.ts';
import { openTemporaryStore } from '../../src/store/openStore.ts';
import { findStaff } from '../../src/store/people.ts';
import { listPlannedVisits } from '../../src/store/plannedLists.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { listOpenRequests } from '../../src/store/requestLists.ts';
import { readRoster } from '../../src/store/roster.ts';
import type { Store } from '../../src/store/store.ts';

const DATA = join(import.meta.dirname, '../../data');
/** The ids with which the Agents Playground signs its user's messages. */
const PLAYGROUND = {
  tenantId: '00000000-0000-0000-0000-0000000000001',
  objectId: '00000000-0000-0000-0000-0000000000020',
};

/** Who waits for an answer of this person, and why it comes to them. */
function asked(store: Store, who: StaffPrincipal): string[] {
  return store
    .read((db) => listOpenRequests(db, who, 'test'))
    .map(({ employeeName, callerName, route }) => `${employeeName ?? callerName}: ${route.as}`)
    .sort();
}

/** Who will be away, and which agreements are suspended or wait for a lead. */
function cover(store: Store, who: StaffPrincipal): string[] {
  return store.read((db) => [
    ...listAbsences(db, who, 'test').map(
      ({ coachName, backup }) => `${coachName} away, ${backup?.name} replaces`,
    ),
    ...db
      .all(
        query
          .selectFrom('suspension')
          .innerJoin('agreement', 'agreement.id', 'suspension.agreementId')
          .innerJoin('employee', 'employee.id', 'agreement.employeeId')
          .select('employee.name'),
      )
      .map(({ name }) => `${name} inForce`),
    ...listPendingSuspensions(db, who, 'test').map(
      ({ employeeName, status }) => `${employeeName} ${status}`,
    ),
  ]);
}

describe('seedDemo', () => {
  const demo = loadDemoContent(DATA);
  const sharedFacts = mergedFacts(loadContent(DATA));

  function seeded(moment: string, work: (store: Store, today: string) => void): void {
    const now = Date.parse(moment);
    const store = openTemporaryStore({ clock: () => now, sharedFacts });
    try {
      const today = brusselsDay(now);
      expect(seedDemo(store, demo, { today })).to.equal(true);
      work(store, today);
    } finally {
      store.close();
    }
  }

  for (const moment of [
    '2026-11-20T09:00:00Z', // a Friday
    '2026-07-05T06:00:00Z', // a Sunday, agreements older than the policy
    '2027-01-04T08:00:00Z', // after the holidays
    '2028-03-01T07:30:00Z', // after a leap day
  ])
    it(`tells a believable story on ${moment}`, () => {
      seeded(moment, (store, today) => {
        const now = store.clock();
        const who = store.read((db) => findStaff(db, PLAYGROUND))!;
        expect([...who.roles].sort()).to.deep.equal([
          ...['administrator', 'coach', 'finance', 'teamLead'],
        ]);
        const page = { why: 'test', scope: { kind: 'team' }, offset: 0, limit: 200 } as const;
        const open = store.read((db) => listOpenCommitments(db, who, page))!.items;
        const overdue = open.filter((one) => one.commitment.dueAt < now);
        expect(overdue.map((one) => one.employeeName)).to.deep.equal(['Emre Yilmaz']);
        expect(open.length).to.be.greaterThan(15);
        const visits = store.read((db) =>
          db.all(query.selectFrom('visitVersion').select(['day', 'recordedAt', 'startTime'])),
        );
        expect(visits.length).to.be.greaterThan(100);
        for (const visit of visits) {
          expect(visit.day < today, visit.day).to.equal(true);
          expect(visit.recordedAt).to.be.at.most(now);
        }
        expect(asked(store, who)).to.deep.equal([
          ...['Fatima El Amrani: coach', 'Karim Aziz: queue', 'Kofi Mensah: coach'],
        ]);
        const appointments = store.read((db) =>
          listPlannedVisits(db, who, { from: today, to: addDays(today, 14) }, 'test'),
        );
        expect(appointments.map((one) => one.employerName)).to.deep.equal([
          ...['Woonzorgcentrum De Linde', 'Bakkerij De Smet'],
        ]);
        expect(cover(store, who)).to.deep.equal([
          ...['Els Maes away, Alex Wilber replaces', 'Lotte Janssens inForce'],
          'Pieter Wouters pending',
        ]);
        expect(store.write((tx) => rebuildCommitments(tx)).differences).to.deep.equal([]);
      });
    });

  it('has the files that the sentences to try speak of', () => {
    seeded('2026-11-20T09:00:00Z', (store, today) => {
      const who = store.read((db) => findStaff(db, PLAYGROUND))!;
      const roster = store.read((db) => readRoster(db, who, { today }));
      const own = roster.employees.filter((one) => one.own).map((one) => one.name);
      expect(own).to.include.members(['Jonas Verbeke', 'Fatima El Amrani', 'Emre Yilmaz']);
      expect(own.filter((name) => name.startsWith('Lotte'))).to.have.length(2);
      expect(roster.employers).to.have.length(8);
      const places = roster.employers.map((employer) => employer.workplaces.length);
      expect(Math.max(...places)).to.equal(2);
    });
  });

  it('lets no coach be in two places at once', () => {
    seeded('2026-11-20T09:00:00Z', (store) => {
      const visits = store.read((db) =>
        db.all(
          query
            .selectFrom('visitVersion as v')
            .innerJoin('visit', 'visit.id', 'v.visitId')
            .select(['coachId', 'day', 'startTime']),
        ),
      );
      const slots = visits.map((visit) => `${visit.coachId} ${visit.day} ${visit.startTime}`);
      expect(new Set(slots).size).to.equal(slots.length);
    });
  });

  it('is added once, and is known as a demo', () => {
    seeded('2026-11-20T09:00:00Z', (store, today) => {
      expect(seedDemo(store, demo, { today })).to.equal(false);
      expect(store.read(hasDemoRows)).to.equal(true);
    });
    const empty = openTemporaryStore();
    expect(empty.read(hasDemoRows)).to.equal(false);
    empty.close();
  });

  it('has valid enterprise numbers that nobody can have', () => {
    for (const { enterpriseNumber } of demo.employers) {
      expect(parseEnterpriseNumber(enterpriseNumber).kind).to.equal('result');
      expect(enterpriseNumber).to.match(/^00000/);
    }
    for (const { email } of demo.people) expect(email).to.match(/\.example$/);
  });
});
