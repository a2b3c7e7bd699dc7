// What visitors ask: matched to a file inside, told the team's date outside, never answered later than that.
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { reportAbsence } from '../../src/store/absences.ts';
import type { ContactPersonPrincipal, VisitorPrincipal } from '../../src/store/principal.ts';
import {
  registerPublicRequest,
  type PublicRequest,
  type PublicRequestOutcome,
} from '../../src/store/publicRequests.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { commitmentsOfRequest } from '../../src/store/requestLists.ts';
import { closeRequest, tieRequest } from '../../src/store/requests.ts';
import { Clock, openOffice, submission, type Office } from './fixture.ts';

const visitor: VisitorPrincipal = { kind: 'visitor', visitorId: 'dl_visitor-1' };
const asked: PublicRequest = {
  ...{ callerRole: 'employer', callerName: 'Jan', companyName: null, enterpriseNumber: null },
  ...{ callerPhone: '0470 12 34 56', callerEmail: 'jan@example.org' },
  ...{ wants: 'contact', subject: null, agreementId: null },
};

describe('requests of visitors', () => {
  let office: Office;
  const open = (at: number): void => {
    office = openOffice({ clock: new Clock(at) });
  };
  beforeEach(() => open(brusselsInstant('2026-11-20', '16:30')));
  afterEach(() => office.store.close());

  type Saved = Exclude<PublicRequestOutcome, { kind: 'refused' }>;
  const ask = (other: Partial<PublicRequest>, key: string = randomUUID()): Saved => {
    const by = submission(key);
    const outcome = office.store.write((tx) =>
      registerPublicRequest(tx, visitor, by, { ...asked, ...other }),
    );
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    return outcome;
  };
  const owed = ({ request }: Saved) => office.store.read((db) => commitmentsOfRequest(db, request));

  it('belong to the one running file that fits the company, however it is written', () => {
    const wim = {
      companyName: 'wasserij sneeuwwit BV',
      callerRole: 'employee',
      callerName: 'Wim',
    } as const;
    expect(ask(wim).request.agreementId).to.equal(office.wim);
    expect(ask({ ...wim, callerName: 'Emre' }).request.agreementId).to.equal(office.emre);
    expect(ask({ ...wim, callerName: 'Karel' }).request.agreementId).to.equal(null);
    expect(ask({ ...wim, callerRole: 'other' }).request.agreementId).to.equal(null);
    expect(ask({ companyName: 'Bakkerij Onbestaand' }).request.agreementId).to.equal(null);
    // Two files: the team decides.
    expect(ask({ companyName: 'Bakkerij De Smet' }).request.agreementId).to.equal(null);
  });

  it('belong to a file by the number of its company, or by a telephone number that is known', () => {
    office.store.write((tx) => {
      tx.run(
        query
          .updateTable('employer')
          .set({ enterpriseNumber: '0207451227' })
          .where('id', '=', office.laundry),
      );
      const row = { id: 'c1', employerId: office.laundry, name: 'Mia', email: null };
      const rest = { phone: '+32 9 210 10 11', verifiedAt: null, verifiedBy: null };
      tx.run(
        query
          .insertInto('contactPerson')
          .values({ ...row, ...rest, recordedAt: tx.now, recordedBy: 'x' }),
      );
      tx.run(
        query
          .insertInto('agreementContact')
          .values({ agreementId: office.wim, contactPersonId: 'c1' }),
      );
    });
    const byNumber = {
      enterpriseNumber: '0207451227',
      callerRole: 'employee',
      callerName: 'Wim',
    } as const;
    expect(ask(byNumber).request.agreementId).to.equal(office.wim);
    expect(ask({ callerPhone: '09/210.10.11' }).request.agreementId).to.equal(office.wim);
  });

  it('tell the same for a known and an unknown company', () => {
    const known = ask({
      companyName: 'Wasserij Sneeuwwit',
      callerRole: 'employee',
      callerName: 'Wim',
    });
    const unknown = ask({ companyName: 'Bakkerij Onbestaand' });
    const { reference: first, ...toldKnown } = known.told;
    const { reference: second, ...toldUnknown } = unknown.told;
    expect(toldKnown).to.deep.equal(toldUnknown);
    expect(toldKnown.coachName).to.equal(null);
    expect([first, second]).to.satisfy((all: string[]) =>
      all.every((one) => /^V-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(one)),
    );
    // Friday 20 November 2026, 16.30: Monday.
    expect(toldKnown.dueAt).to.equal(brusselsInstant('2026-11-23', '17:00'));
  });

  it('are answered by the earlier of both dates, whoever is the coach and whenever it comes', () => {
    office.store.close();
    open(brusselsInstant('2026-11-05', '00:10'));
    let earlierOwn = 0;
    let earlierTold = 0;
    for (const day of [
      '2026-11-05',
      '2026-11-06',
      '2026-11-07',
      '2026-11-10',
      '2026-11-11',
      '2026-11-18',
      '2026-12-23',
      '2026-12-24',
      '2026-12-31',
    ]) {
      for (const time of ['00:30', '09:00', '17:30', '23:59']) {
        office.clock.now = brusselsInstant(day, time);
        for (const name of ['Wim', 'Emre']) {
          const saved = ask({
            companyName: 'Wasserij Sneeuwwit',
            callerRole: 'employee',
            callerName: name,
          });
          expect(saved.request.agreementId).not.to.equal(null);
          const [reachable] = owed(saved);
          expect(reachable?.kind).to.equal('reachable');
          expect(reachable!.dueAt, `${day} ${time} ${name}`).to.be.at.most(saved.told.dueAt);
          if (reachable!.dueAt < saved.told.dueAt) earlierOwn += 1;
          else earlierTold += 1;
        }
      }
    }
    expect(earlierTold).to.be.above(0);
    expect(earlierOwn).to.equal(0);
  });

  it('keep that date when somebody is absent, works few hours, or all is derived anew', () => {
    // Els works Monday, Tuesday and Friday: of her own it would be Friday.
    office.clock.now = brusselsInstant('2026-11-24', '20:00');
    const absence = { coachId: office.els.personId, from: '2026-11-24', to: '2026-12-04' };
    office.store.write((tx) =>
      reportAbsence(tx, office.lead, submission(), { ...absence, backupId: office.tom.personId }),
    );
    const saved = ask({
      companyName: 'Wasserij Sneeuwwit',
      callerRole: 'employee',
      callerName: 'Emre',
    });
    expect(saved.request.route.personId).to.equal(office.tom.personId);
    const [before] = owed(saved);
    expect(before!.dueAt).to.equal(brusselsInstant('2026-11-25', '17:00'));
    office.store.write((tx) => rebuildCommitments(tx));
    expect(owed(saved)).to.deep.equal([before]);
  });

  it('keep that date when the team puts them in a file later', () => {
    const saved = ask({ companyName: 'Bakkerij De Smet' });
    const tied = office.store.write((tx) =>
      tieRequest(tx, office.lead, submission(), {
        requestId: saved.request.id,
        agreementId: office.jonas,
      }),
    );
    if (tied.kind !== 'saved') throw new Error(tied.kind);
    expect(tied.request.reference).to.equal(saved.told.reference);
    expect(tied.commitments[0]!.dueAt).to.be.at.most(saved.told.dueAt);
  });

  it('ask somebody to come as well, apart from being contacted', () => {
    const saved = ask({
      companyName: 'Wasserij Sneeuwwit',
      callerRole: 'employee',
      callerName: 'Wim',
      wants: 'presence',
    });
    expect(owed(saved).map(({ kind }) => kind)).to.have.members(['reachable', 'onsite']);
  });

  it('are kept once, and only what somebody else sent is refused', () => {
    const first = ask({}, 'key-1');
    const again = ask({ callerName: 'Piet' }, 'key-1');
    expect(again.kind).to.equal('existing');
    expect(again.told).to.deep.equal(first.told);
    const other: VisitorPrincipal = { kind: 'visitor', visitorId: 'dl_visitor-2' };
    const outcome = office.store.write((tx) =>
      registerPublicRequest(tx, other, submission('key-1'), asked),
    );
    expect(outcome).to.deep.equal({ kind: 'refused', reason: 'keyUsed' });
  });

  it('forget number and address once they are settled', () => {
    const { request } = ask({});
    expect(request).to.include({ callerPhone: '0470 12 34 56', callerEmail: 'jan@example.org' });
    const closed = office.store.write((tx) =>
      closeRequest(tx, office.lead, submission(), {
        requestId: request.id,
        reason: 'noAnswerNeeded',
      }),
    );
    if (closed.kind !== 'saved') throw new Error(closed.kind);
    expect(closed.request).to.include({ callerPhone: null, callerEmail: null });
  });

  it('of a verified contact person are told the coach and the coach’s own date, in their files only', () => {
    office.store.write((tx) => {
      const row = { id: 'c1', employerId: office.laundry, name: 'Mia', email: null, phone: null };
      const verified = { verifiedAt: tx.now, verifiedBy: 'x', recordedAt: tx.now, recordedBy: 'x' };
      tx.run(query.insertInto('contactPerson').values({ ...row, ...verified }));
      tx.run(
        query
          .insertInto('agreementContact')
          .values({ agreementId: office.emre, contactPersonId: 'c1' }),
      );
    });
    const mia: ContactPersonPrincipal = {
      ...{ kind: 'contactPerson', contactPersonId: 'c1', employerIds: [office.laundry] },
    };
    // Tuesday evening: Els is there again on Friday.
    office.clock.now = brusselsInstant('2026-11-24', '20:00');
    const register = (agreementId: string) =>
      office.store.write((tx) =>
        registerPublicRequest(tx, mia, submission(), { ...asked, agreementId }),
      );
    const outcome = register(office.emre);
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    expect(outcome.told).to.include({
      coachName: 'Els',
      dueAt: brusselsInstant('2026-11-27', '17:00'),
    });
    expect(owed(outcome)[0]!.dueAt).to.equal(outcome.told.dueAt);
    expect(register(office.wim)).to.deep.equal({ kind: 'refused', reason: 'notYours' });
  });
});
