// Rebuilding from the events yields the same rows, whatever was recorded late; damage is reported.
import { expect } from 'chai';
import { addHours } from '../../src/store/coachHours.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import { promisesOf } from '../../src/store/events.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { RebuildReport } from '../../src/store/rebuildCommitments.ts';
import type { SharedFacts } from '../../src/store/sharedFacts.ts';
import { registerVisit } from '../../src/store/visits.ts';
import { openOffice, SHARED, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

const HOUR = 3_600_000;

describe('rebuildCommitments', () => {
  let office: Office;
  let shared: SharedFacts;
  beforeEach(() => {
    shared = SHARED;
    office = openOffice({ shared: () => shared });
  });
  afterEach(() => office.store.close());

  const rebuild = (): RebuildReport => office.store.write((tx) => rebuildCommitments(tx));
  const due = (): Record<string, string> =>
    Object.fromEntries(
      office.store
        .read((db) =>
          db.all(
            query
              .selectFrom('commitment')
              .select(['kind', 'openerId', 'dueDate'])
              .where('agreementId', '=', office.jonas)
              .where('closedAs', 'is', null),
          ),
        )
        .map((row) => [row.kind === 'reachable' ? row.openerId : row.kind, row.dueDate]),
    );
  const request = (requestId: string): void => {
    office.clock.now += HOUR;
    office.store.write((tx) => {
      const base = { id: `event-${requestId}`, agreementId: office.jonas, recordedAt: tx.now };
      const asked = { requestId, receivedAt: tx.now, wants: 'contact' } as const;
      appendEvents(tx, [{ ...base, kind: 'request', ...asked }], office.els.personId);
    });
  };
  const record = (change: (facts: SharedFacts, now: number) => SharedFacts): void => {
    office.clock.now += HOUR;
    office.store.write((tx) => {
      shared = change(shared, tx.now);
      tx.factsChanged();
    });
  };

  it('gives the same rows after a closing day recorded late', () => {
    request('one');
    expect(due()['one']).to.equal('2026-11-23');
    record((facts, recordedAt) => {
      const days = [{ date: '2026-11-23', name: 'brugdag' }];
      const list = { year: 2026, days, confirmed: true, effectiveFrom: '2026-01-01', recordedAt };
      return { ...facts, closingLists: [...facts.closingLists, list] };
    });
    request('two');
    // What was promised stays; what is promised from now on knows the closing day.
    expect(due()).to.include({ one: '2026-11-23', two: '2026-11-24' });
    expect(rebuild().differences).to.deep.equal([]);
    const versions = office.store.read((db) =>
      promisesOf(db, office.jonas).map((promise) => promise.calendarVersion),
    );
    expect(new Set(versions).size).to.equal(2);
  });

  it('gives the same rows after hours recorded late', () => {
    request('one');
    office.clock.now += HOUR;
    office.store.write((tx) => {
      const weekdays = { tue: ['09:00', '17:00'] } as const;
      const by = { effectiveFrom: '2026-11-01', recordedBy: office.admin.personId };
      addHours(tx, { coachId: office.els.personId, weekdays, ...by });
    });
    request('two');
    expect(due()).to.include({ one: '2026-11-23', two: '2026-11-24' });
    expect(rebuild().differences).to.deep.equal([]);
  });

  it('gives the same rows after a policy recorded late', () => {
    const visit = (date: string): void =>
      void office.store.write((tx) =>
        registerVisit(tx, office.els, submission(), visitContent(office, { date })),
      );
    visit('2026-11-16');
    expect(due()['followUp']).to.equal('2026-11-30');
    record((facts, recordedAt) => {
      const policy = { ...facts.policies[0]!, version: 'test-2', followUpDays: 7 };
      const late = { ...policy, effectiveFrom: '2026-11-01', recordedAt };
      return { ...facts, policies: [...facts.policies, late] };
    });
    expect(rebuild().differences).to.deep.equal([]);
    expect(due()['followUp']).to.equal('2026-11-30');
    office.clock.now += HOUR;
    visit('2026-11-20');
    expect(due()['followUp']).to.equal('2026-11-27');
    expect(rebuild().differences).to.deep.equal([]);
  });

  it('keeps every deadline with the event that promised it', () => {
    request('one');
    const promise = office.store.read((db) => promisesOf(db, office.jonas)).at(-1)!;
    expect(promise).to.include({
      eventId: 'event-one',
      dueDate: '2026-11-23',
      policyVersion: 'test-1',
    });
    expect(promise.calendarVersion).to.match(/^2026-01-01/);
    expect(promise.dueAt).to.equal(Date.parse('2026-11-23T17:00:00+01:00'));
  });

  it('reports and repairs rows that were changed, lost or made up', () => {
    request('one');
    const row = office.store.read((db) =>
      db.first(query.selectFrom('commitment').selectAll().where('openerId', '=', 'one')),
    )!;
    office.store.write((tx) => {
      tx.run(
        query.updateTable('commitment').set({ dueDate: '2027-01-01' }).where('id', '=', row.id),
      );
      tx.run(query.deleteFrom('commitment').where('agreementId', '=', office.wim));
      tx.run(query.insertInto('commitment').values({ ...row, id: 'made up' }));
    });
    const { differences } = rebuild();
    const columns = [{ column: 'dueDate', stored: '2027-01-01', derived: '2026-11-23' }];
    expect(differences).to.deep.include({ commitmentId: row.id, kind: 'different', columns });
    expect(differences.map((one) => one.kind).sort()).to.deep.equal([
      ...['different', 'missing', 'missing', 'surplus'],
    ]);
    expect(rebuild().differences).to.deep.equal([]);
  });

  it('reports a promise that facts changed behind its back no longer give', () => {
    request('one');
    record((facts) => {
      const days = [{ date: '2026-11-23', name: 'brugdag' }];
      return { ...facts, closingLists: [{ ...facts.closingLists[0]!, days }] };
    });
    const kinds = rebuild().differences.map((one) => one.kind);
    expect(kinds).to.include('promise');
  });
});
