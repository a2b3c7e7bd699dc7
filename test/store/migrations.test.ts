// A file as version 1 left it is brought to today's version with everything that stood in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openConnection } from '../../src/store/connection.ts';
import { migrate } from '../../src/store/migrate.ts';
import { m001Initial } from '../../src/store/migrations/m001Initial.ts';
import { migrations } from '../../src/store/migrations/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { premiumsOf } from '../../src/store/premiums.ts';
import { findStaff } from '../../src/store/people.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { suspensionAsk } from '../../src/store/suspensionRows.ts';
import { requestRow } from '../../src/store/requestRows.ts';
import { readVisit } from '../../src/store/visitLists.ts';
import {
  deleteWebConversation,
  sentWebActivity,
  webActivitiesAfter,
} from '../../src/store/webConversations.ts';
import { NOW, SHARED } from './fixture.ts';

const AT = NOW - 86_400_000;

/** A small database as version 1 wrote it; do not adapt it to later versions. */
function buildVersion1(file: string): void {
  const db = openConnection(file);
  migrate(db, [m001Initial], AT);
  const by = `${AT}, 'system'`;
  db.exec(`
    INSERT INTO person VALUES ('p1', 'tenant', 'object-1', 'Els', 'els@stad.example', NULL, NULL, 0, ${by});
    INSERT INTO personRole VALUES (1, 'p1', 'coach', NULL, NULL, ${by});
    INSERT INTO coachPattern VALUES (1, 'p1', '2026-01-01', '{"mon":["09:00","17:00"]}', ${by});
    INSERT INTO employer VALUES ('e1', 'Bakkerij', NULL, '["De bakker"]', 0, ${by});
    INSERT INTO employee VALUES ('m1', 'M-1', 'Jonas', 0, ${by});
    INSERT INTO agreement VALUES ('a1', 'SO-1', 'e1', 'm1', '2026-11-02', '2026-11-02', NULL,
      '2026-04-09', NULL, NULL, 0, ${by});
    INSERT INTO assignment VALUES (1, 'a1', 'p1', '2026-11-02', NULL, ${by});
    INSERT INTO event VALUES (1, 'ev1', 'employmentStarted', 'a1', '{"on":"2026-11-02"}', '[]', ${by});
    INSERT INTO event VALUES (2, 'ev2', 'visit', 'a1', '{"visitId":"v1","version":1,"on":"2026-11-16",
      "at":${AT},"timeKnown":false,"mode":"onsite","outsideAgreement":false}', '[]', ${by});
    INSERT INTO visit VALUES ('v1', 'p1', 1, 'registered', '2026-11-16');
    INSERT INTO visitVersion VALUES ('v1', 1, 'key-1', 'registered', 'e1', NULL, '2026-11-16', NULL,
      NULL, NULL, 0, NULL, NULL, NULL, 'onsite', 'Alles goed', 0, NULL, ${by});
    INSERT INTO visitVersionAgreement VALUES ('v1', 1, 'a1', 0);
    INSERT INTO accessLog VALUES (1, ${AT}, 'p1', 'staff', 'write', 'visit', 'v1', 'registerVisit');
    INSERT INTO botState VALUES ('key', '{"step":1}', 7, ${AT});
  `);
  db.close();
}

describe('migrations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-old-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('take a file of version 1 along with all that it held', () => {
    const file = join(folder, 'old.sqlite');
    buildVersion1(file);
    const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
    try {
      const applied = store.read((db) =>
        db.all(query.selectFrom('schemaVersion').select('version').orderBy('version')),
      );
      expect(applied.map((row) => row.version)).to.deep.equal(migrations.map((one) => one.version));
      const els = store.read((db) => findStaff(db, { tenantId: 'tenant', objectId: 'object-1' }))!;
      const look = store.read((db) => readVisit(db, els, 'v1', 'test'));
      expect(look.kind === 'found' && look.visit).to.include({
        ...{ employerName: 'Bakkerij', note: 'Alles goed', submissionKey: 'key-1', recordedAt: AT },
      });
      const report = store.write((tx) => rebuildCommitments(tx));
      expect(report.differences.map((one) => one.kind)).to.include('missing');
      expect(store.write((tx) => rebuildCommitments(tx)).differences).to.deep.equal([]);
      expect(store.stateConnection.pragma('foreign_key_check')).to.deep.equal([]);
    } finally {
      store.close();
    }
  });

  it('take the premium of an agreement along', () => {
    const file = join(folder, 'old.sqlite');
    buildVersion1(file);
    const old = openConnection(file);
    old.exec(`UPDATE agreement SET subsidyFrom = '2026-11-02', subsidyTo = '2028-11-01'`);
    old.close();
    const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
    try {
      expect(store.read((db) => premiumsOf(db, ['a1']))[0]).to.include({
        ...{ agreementId: 'a1', kind: 'coachingSubsidy', from: '2026-11-02', to: '2028-11-01' },
        ...{ years: null, approvedOn: null, recordedAt: AT, recordedBy: 'system' },
      });
    } finally {
      store.close();
    }
  });

  it('take suspensions from before along as in force, or as withdrawn by whom and when', () => {
    const file = join(folder, 'old.sqlite');
    buildVersion1(file);
    const old = openConnection(file);
    old.exec(`
      INSERT INTO suspension VALUES (1, 's1', 'a1', '2026-11-23', '2026-11-24', 'employeeAbsent', 0, 10, 'p1');
      INSERT INTO suspension VALUES (2, 's2', 'a1', '2026-12-01', '2026-12-02', 'workplaceClosed', 0, 20, 'p1');
      INSERT INTO suspension VALUES (3, 's1', 'a1', '2026-11-23', '2026-11-25', 'employeeAbsent', 0, 30, 'p2');
      INSERT INTO suspension VALUES (4, 's2', 'a1', '2026-12-01', '2026-12-02', 'workplaceClosed', 1, 40, 'p2');
    `);
    old.close();
    const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
    try {
      const ask = (id: string) => store.read((db) => suspensionAsk(db, id));
      expect(ask('s1')).to.deep.equal({
        ...{ suspensionId: 's1', agreementId: 'a1', from: '2026-11-23', to: '2026-11-25' },
        ...{ reason: 'employeeAbsent', needsLead: false, askedBy: 'p1', askedAt: 10 },
        steps: new Map(),
      });
      expect(ask('s2')).to.deep.include({
        ...{ askedBy: 'p1', askedAt: 20, needsLead: false },
        steps: new Map([['withdrawn', { by: 'p2', at: 40 }]]),
      });
    } finally {
      store.close();
    }
  });

  it('take requests from before along, with what became of them', () => {
    const file = join(folder, 'old.sqlite');
    buildVersion1(file);
    const old = openConnection(file);
    const ask = (seq: number, id: string, agreementId: string, receivedAt: string): string =>
      `INSERT INTO event VALUES (${seq}, '${id}-event', 'request', ${agreementId}, '{"requestId":"${id}",
        "receivedAt":${Date.parse(receivedAt)},"wants":"presence"}', '[]', ${AT}, 'p1');`;
    const due = (id: string, agreementId: string, kind: string, closedAs: string): string =>
      `INSERT INTO commitment VALUES ('${agreementId}:${kind}:${id}', nullif('${agreementId}', ''),
        '${kind}', '${id}', '2026-11-18', ${AT}, ${AT}, ${AT}, '2026-11-19', NULL, NULL, ${closedAs},
        NULL, 'test-1', 'c', '{}');`;
    old.exec(`
      ${ask(3, 'r1', "'a1'", '2026-11-18T23:30:00Z')} ${due('r1', 'a1', 'reachable', 'NULL')}
      ${due('r1', 'a1', 'onsite', "'fulfilled'")}
      ${ask(4, 'r2', "'a1'", '2026-11-18T10:00:00Z')} ${due('r2', 'a1', 'reachable', "'fulfilled'")}
      ${ask(5, 'r3', 'NULL', '2026-11-18T10:00:00Z')}
      ${due('r3', '', 'contactRequest', "'requestClosed'")}
      INSERT INTO event VALUES (6, 'closed', 'requestClosed', NULL,
        '{"requestId":"r3","reason":"withdrawn"}', '[]', ${AT}, 'p1');
    `);
    old.close();
    const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
    try {
      const rows = store.read((db) => ['r1', 'r2', 'r3'].map((id) => requestRow(db, id)));
      expect(rows.map((row) => [row?.status, row?.closedReason])).to.deep.equal([
        ['open', null],
        ['answered', null],
        ['closed', 'withdrawn'],
      ]);
      expect(rows[0]).to.include({ employeeName: 'Jonas', callerName: null, recordedBy: 'p1' });
      const days = store.read((db) =>
        db.all(query.selectFrom('request').select('receivedDay').orderBy('id')),
      );
      expect(days.map((row) => row.receivedDay)).to.deep.equal([
        ...['2026-11-19', '2026-11-18', '2026-11-18'],
      ]);
    } finally {
      store.close();
    }
  });

  it('take what was said on the website along, which still goes with its conversation', () => {
    const file = join(folder, 'chat.sqlite');
    const old = openConnection(file);
    migrate(
      old,
      migrations.filter(({ version }) => version <= 26),
      AT,
    );
    old.exec(`
      INSERT INTO webConversation (id, visitorId, startedAt, lastSeq, lastAt)
        VALUES ('c1', 'dl_1', ${AT}, 3, ${AT}), ('c2', 'dl_2', ${AT}, 1, ${AT});
      INSERT INTO webActivity (conversationId, seq, clientActivityId, body, at, privateUntil) VALUES
        ('c1', 2, NULL, '{"text":"dag"}', ${AT}, NULL), ('c2', 1, 'x', '{}', ${AT}, NULL),
        ('c1', 1, 'x', '{"text":"hallo"}', ${AT}, NULL), ('c1', 3, NULL, '{}', ${AT}, ${AT + 1});`);
    old.close();
    const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
    try {
      const key = { conversationId: 'c1', visitorId: 'dl_1' } as const;
      const said = () =>
        store
          .read((db) => webActivitiesAfter(db, key, { after: 0, limit: 9 }))
          .map((one) => one.body);
      // What was said under an identity that is over is not shown.
      expect(said()).to.deep.equal(['{"text":"hallo"}', '{"text":"dag"}']);
      expect(store.read((db) => sentWebActivity(db, key, 'x'))).to.equal(1);
      store.write((tx) => deleteWebConversation(tx, key));
      const left = store.read((db) =>
        db.all(query.selectFrom('webActivity').select('conversationId')),
      );
      expect(left).to.deep.equal([{ conversationId: 'c2' }]);
    } finally {
      store.close();
    }
  });
});
