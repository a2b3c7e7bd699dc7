// What is open, with all that a person needs beside it, and why it is due on its day.
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { explainCommitment } from '../../src/store/explainCommitment.ts';
import { listOpenCommitments, searchOpenCommitments } from '../../src/store/openCommitments.ts';
import type { OpenQuestion } from '../../src/store/openCommitments.ts';
import type { OpenItem } from '../../src/store/openItem.ts';
import { planVisit } from '../../src/store/plannedVisits.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { closeRequest, takeRequest } from '../../src/store/requests.ts';
import { recordSuspension } from '../../src/store/suspensions.ts';
import { openOffice, submission } from './fixture.ts';
import type { Office } from './fixture.ts';
import { requestSteps } from './requestSteps.ts';

describe('openCommitments', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());
  const { asked, unknown, register, saved } = requestSteps(() => office);

  const page = (
    who: StaffPrincipal,
    other: Partial<OpenQuestion> = {},
  ): { items: OpenItem[]; total: number } | null =>
    office.store.read((db) =>
      listOpenCommitments(db, who, {
        ...{ scope: { kind: 'own' }, offset: 0, limit: 50, why: 'test', ...other },
      }),
    );
  const lines = (who: StaffPrincipal, other: Partial<OpenQuestion> = {}): string[] =>
    page(who, other)!.items.map(
      ({ commitment: { kind, dueDate }, state, employeeName, coachName }) =>
        `${dueDate} ${kind} ${state} ${employeeName} (${coachName})`,
    );
  const explain = (who: StaffPrincipal, id: string) =>
    office.store.read((db) => explainCommitment(db, who, id, 'test'));
  const suspend = (toDay: string, other = {}): string =>
    office.store.write((tx) =>
      recordSuspension(tx, {
        ...{ agreementId: office.jonas, fromDay: '2026-11-23', toDay, reason: 'workplaceClosed' },
        ...{ recordedBy: SYSTEM_ID, ...other },
      }),
    );

  it('are looked through unseen: only what is shown is logged', () => {
    const looks = ({ commitment }: OpenItem): number =>
      office.store
        .read((db) => listAccess(db, { subject: 'agreement', subjectId: commitment.agreementId }))
        .filter(({ why }) => why === 'search').length;
    const search = (who: StaffPrincipal, skip: number) =>
      office.store.read((db) => {
        const ask = { scope: { kind: 'team' }, offset: 0, limit: 200, why: 'search' } as const;
        return searchOpenCommitments(db, who, { ...ask, skip, count: 1 }, (all) => all);
      });
    const { items, total } = page(office.lead, { scope: { kind: 'team' } })!;
    const [first, other] = [items[0]!, items.at(-1)!];
    expect(first.commitment.agreementId).not.to.equal(other.commitment.agreementId);
    expect(search(office.lead, 0)).to.deep.equal({ items: [first], total });
    expect([looks(first), looks(other)]).to.deep.equal([1, 0]);
    expect(search(office.lead, items.length - 1)?.items).to.deep.equal([other]);
    expect([looks(first), looks(other)]).to.deep.equal([1, 1]);
    expect(search(office.els, 0), 'not theirs to see').to.equal(null);
  });

  it('come by deadline with their state, the request and the appointment', () => {
    const { id } = saved(register(asked({ wants: 'presence' })));
    const planned = office.store.write((tx) =>
      planVisit(tx, office.els, submission(), {
        ...{ employerId: office.bakery, workplaceId: null, agreementIds: [office.jonas] },
        ...{ date: '2026-11-24', start: '14:00', end: null, mode: 'onsite' },
      }),
    );
    const only = { agreementIds: [office.jonas] };
    expect(lines(office.els, only)).to.deep.equal([
      '2026-11-16 followUp breached Jonas (Els)',
      '2026-11-23 reachable atRisk Jonas (Els)',
      '2026-11-27 onsite open Jonas (Els)',
      '2027-02-02 supportPlan open Jonas (Els)',
    ]);
    const [followUp, reachable] = page(office.els, only)!.items;
    expect(followUp).to.deep.include({ request: null, suspended: null });
    expect(reachable).to.deep.include({
      ...{ employerId: office.bakery, employerName: 'Bakkerij De Smet' },
      request: { id, callerName: 'Fatima De Smet', subject: 'werkuren' },
      planned: {
        ...{ id: planned.kind === 'saved' && planned.planned.id, date: '2026-11-24' },
        start: '14:00',
      },
    });
    office.store.write((tx) =>
      closeRequest(tx, office.els, submission(), { requestId: id, reason: 'withdrawn' }),
    );
    expect(lines(office.els, only)).to.have.length(2);
  });

  it('page with the total, also beyond the last page', () => {
    expect(page(office.els, { limit: 4 })).to.have.property('total', 6);
    expect(page(office.els, { limit: 4, offset: 4 })?.items).to.have.length(2);
    expect(page(office.els, { limit: 4, offset: 8 })).to.deep.equal({ items: [], total: 6 });
    expect(page(office.nadia, { limit: 4, offset: 8 })).to.deep.equal({ items: [], total: 0 });
    expect(page(office.els, { dueTo: '2026-11-30' })).to.have.property('total', 3);
    expect(page(office.els, { employerId: office.laundry })).to.have.property('total', 2);
    expect(page(office.els, { agreementIds: [office.wim, office.emre] })?.total).to.equal(2);
    const team = { scope: { kind: 'team' } } as const;
    expect(page(office.lead, { ...team, limit: 3 })).to.have.property('total', 8);
    expect(page(office.lead, { ...team, agreementIds: [office.wim] })?.total).to.equal(2);
  });

  it('of the team or a colleague are a team lead’s to see, and each look is logged', () => {
    const scopes = [{ kind: 'team' }, { kind: 'coach', coachId: office.tom.personId }] as const;
    for (const scope of scopes) {
      expect(page(office.els, { scope })).to.equal(null);
      expect(page(office.admin, { scope })).to.equal(null);
      expect(page(office.lead, { scope })?.total).to.be.greaterThan(0);
    }
    expect(page(office.admin)).to.equal(null);
    expect(page(office.tom, { scope: scopes[1] })?.total).to.equal(2);
    const looks = (subject: 'team' | 'person' | 'agreement', subjectId: string): string[] =>
      office.store
        .read((db) => listAccess(db, { subject, subjectId }))
        .map((look) => `${look.who === office.els.personId ? 'Els' : ''} ${look.action}`);
    expect(looks('team', 'team')).to.include('Els refused');
    expect(looks('person', office.tom.personId)).to.include('Els refused');
    expect(looks('agreement', office.wim).filter((look) => look === ' read')).to.have.length(3);
  });

  it('hold what one took without having the file, until it is answered', () => {
    const { id } = saved(register(unknown(), office.els));
    expect(page(office.tom)?.total).to.equal(2);
    expect(lines(office.lead, { scope: { kind: 'team' } })).to.include(
      '2026-11-23 contactRequest atRisk  ()',
    );
    office.store.write((tx) => takeRequest(tx, office.tom, submission(), id));
    const mine = page(office.tom)!.items.find((one) => one.commitment.agreementId === '');
    expect(mine).to.deep.include({
      ...{ employerId: null, employerName: 'Garage Peeters', employeeName: '', coachName: 'Tom' },
      request: { id, callerName: 'Fatima De Smet', subject: 'werkuren' },
    });
    const ofTom = { scope: { kind: 'coach', coachId: office.tom.personId } } as const;
    expect(page(office.lead, ofTom)?.total).to.equal(3);
    const reason = 'noAnswerNeeded';
    office.store.write((tx) =>
      closeRequest(tx, office.tom, submission(), { requestId: id, reason }),
    );
    expect(page(office.tom)?.total).to.equal(2);
  });

  it('show the suspension that moves them, not one withdrawn or replaced', () => {
    register(asked({ wants: 'presence' }));
    const shown = (): string[] =>
      page(office.els, { agreementIds: [office.jonas] })!.items.map(
        ({ commitment, suspended }) =>
          `${commitment.kind} ${commitment.dueDate} ${suspended ? `${suspended.from}–${suspended.to}` : ''}`,
      );
    const suspensionId = suspend('2026-11-25');
    expect(shown()).to.deep.equal([
      'followUp 2026-11-16 ',
      'reachable 2026-11-23 ',
      'onsite 2026-11-30 2026-11-23–2026-11-25',
      'supportPlan 2027-02-02 ',
    ]);
    suspend('2026-11-24', { suspensionId });
    expect(shown()[2]).to.equal('onsite 2026-11-27 2026-11-23–2026-11-24');
    suspend('2026-11-24', { suspensionId, withdrawn: true });
    expect(shown()[2]).to.equal('onsite 2026-11-27 ');
  });

  it('explain themselves: what was promised, the days that did not count, the article', () => {
    const { id } = saved(register(asked({ wants: 'presence' })));
    suspend('2026-11-25');
    const onsite = explain(office.els, `${office.jonas}:onsite:${id}`)!;
    expect(onsite.item.commitment.dueDate).to.equal('2026-11-30');
    expect(onsite.promisedDueDate).to.equal('2026-11-27');
    expect(onsite.explanation).to.deep.include({
      ...{ start: '2026-11-20', startedBy: id, rule: 'onsite.week', dueDate: '2026-11-30' },
    });
    expect(onsite.explanation.skipped.map((day) => day.why)).to.include('suspended');
    const question = saved(register(unknown(), office.els));
    const contact = explain(office.tom, `:contactRequest:${question.id}`)!;
    expect(contact.explanation).to.deep.include({
      ...{ rule: 'contactRequest.officeDay', startedBy: question.id, dueDate: '2026-11-23' },
    });
    expect(contact.item.state).to.equal('atRisk');
  });

  it('explain themselves only to whoever may see them', () => {
    const { id } = saved(register(asked()));
    const [followUp, reachable] = page(office.els, { agreementIds: [office.jonas] })!.items;
    expect(explain(office.nadia, followUp!.commitment.id)).to.equal(null);
    expect(explain(office.nadia, reachable!.commitment.id)).to.equal(null);
    expect(explain(office.admin, reachable!.commitment.id)).to.equal(null);
    expect(explain(office.lead, followUp!.commitment.id)).to.not.equal(null);
    expect(explain(office.els, 'nothing')).to.equal(null);
    expect(explain(office.els, `${office.jonas}:onsite:${id}`)).to.equal(null);
    const looks = office.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: office.jonas }),
    );
    expect(looks.filter((look) => look.action === 'refused')).to.have.length(1);
    // On Tuesday the back-up is told of a request: of that one, not of the rest of the file.
    office.clock.now = Date.parse('2026-11-24T10:00:00Z');
    const told = saved(register(asked({ receivedAt: office.clock.now })));
    expect(explain(office.tom, `${office.jonas}:reachable:${told.id}`)).to.not.equal(null);
    expect(explain(office.tom, followUp!.commitment.id)).to.equal(null);
  });
});
