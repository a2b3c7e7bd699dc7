// Requests: registered once, closed, tied to an agreement, answered by a contact or a visit.
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { listAccess } from '../../src/store/accessLog.ts';
import { appendEvents } from '../../src/store/commitments.ts';
import { registerContact } from '../../src/store/contacts.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import type { RequestContent, RequestOutcome } from '../../src/store/requestRecord.ts';
import { closeRequest, tieRequest } from '../../src/store/requests.ts';
import { registerVisit, undoVisit } from '../../src/store/visits.ts';
import { addAgreement, NOW, openOffice, submission, visitContent } from './fixture.ts';
import type { Office } from './fixture.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

import { requestSteps } from './requestSteps.ts';

describe('requests', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    const report = office.store.write((tx) => rebuildCommitments(tx));
    expect(report.differences).to.deep.equal([]);
    office.store.close();
  });
  const { asked, unknown, register, saved, find, openOf, answer } = requestSteps(() => office);

  it('open what was promised, with all that was said', () => {
    const outcome = register(asked({ wants: 'presence' }));
    const request = saved(outcome);
    expect(request).to.deep.include({
      ...asked({ wants: 'presence' }),
      ...{ status: 'open', employerName: 'Bakkerij De Smet', employeeName: 'Jonas' },
      ...{ employerId: office.bakery, takenBy: null, closedReason: null },
    });
    const kinds = outcome.kind === 'saved' && outcome.commitments.map((one) => one.kind);
    expect(kinds).to.deep.equal(['reachable', 'onsite']);
    expect(find(request.id, office.els)).to.deep.equal(request);
    const looks = office.store.read((db) =>
      listAccess(db, { subject: 'request', subjectId: request.id }),
    );
    expect(looks.map((look) => look.action)).to.deep.equal(['read', 'write']);
  });

  it('have one effect per submission, also for whoever clicks twice', () => {
    const by = submission();
    const first = saved(register(asked(), office.els, by));
    const again = register(asked({ subject: 'iets anders' }), office.els, by);
    expect(again).to.deep.include({ kind: 'existing', request: first });
    expect(register(asked(), office.lead, by)).to.deep.equal({
      ...{ kind: 'refused', reason: 'keyUsed' },
    });
    const close = { requestId: first.id, reason: 'withdrawn' } as const;
    expect(office.store.write((tx) => closeRequest(tx, office.els, by, close))).to.deep.equal({
      kind: 'refused',
      reason: 'keyUsed',
    });
    expect(openOf(office.els)).to.deep.equal([first.id]);
  });

  it('of the same caller on the same day are offered for joining', () => {
    const first = saved(register(asked()));
    const double = register(asked({ callerName: ' fatima  de smét ' }));
    expect(double.kind === 'duplicate' && double.earlier.id).to.equal(first.id);
    expect(register(asked(), office.els, submission(), true).kind).to.equal('saved');
    expect(register(asked({ callerName: 'Peter' })).kind).to.equal('saved');
    expect(register(asked({ agreementId: office.fatima })).kind).to.equal('saved');
    expect(register(asked({ receivedAt: NOW - DAY })).kind).to.equal('saved');
    expect(register(asked({ callerName: null })).kind).to.equal('saved');
    expect(register(asked({ callerName: null })).kind).to.equal('saved');
    expect(register(asked({ callerName: 'Jonas', callerRole: 'employee' })).kind).to.equal('saved');
    expect(register(asked({ callerName: 'Jonas P.', callerRole: 'employee' })).kind).to.equal(
      'duplicate',
    );
    expect(register(unknown()).kind).to.equal('saved');
    expect(register(unknown({ employerName: 'garage peeters!' })).kind).to.equal('duplicate');
    expect(register(unknown({ employerName: 'Garage Maes' })).kind).to.equal('saved');
  });

  it('are refused when they lie ahead, outside the agreement, or are not theirs to make', () => {
    const reason = (content: RequestContent, who?: StaffPrincipal): string => {
      const outcome = register(content, who);
      return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
    };
    expect(reason(asked({ receivedAt: NOW + 61_000 }))).to.equal('future');
    expect(reason(asked({ receivedAt: NOW + 59_000 }))).to.equal('saved');
    expect(reason(asked({ receivedAt: Date.parse('2026-11-01T12:00:00Z') }))).to.equal(
      'agreementNotActive',
    );
    expect(reason(asked({ agreementId: randomUUID() }))).to.equal('unknownAgreement');
    expect(reason(asked(), office.nadia)).to.equal('notYourFile');
    expect(reason(asked(), office.admin)).to.equal('notYourFile');
    expect(reason(unknown(), office.admin)).to.equal('notYourFile');
    expect(reason(asked({ callerName: 'Carla' }), office.lead)).to.equal('saved');
    const ended = office.store.write((tx) =>
      addAgreement(tx.at(NOW - 20 * DAY), {
        ...{ name: 'Piet', employerId: office.bakery, coachId: office.els.personId },
        ...{ start: '2026-11-02', end: '2026-11-19' },
      }),
    );
    expect(reason(asked({ agreementId: ended }))).to.equal('agreementNotActive');
    expect(reason(asked({ agreementId: ended, receivedAt: NOW - DAY }))).to.equal('saved');
  });

  it('lose the number of the caller when they are answered or closed', () => {
    const first = saved(register(asked()));
    answer(first.id, office.els, false);
    expect(find(first.id)).to.include({ status: 'open', callerPhone: '09 123 45 67' });
    expect(answer(first.id)).to.have.property('kind', 'saved');
    expect(find(first.id)).to.include({ status: 'answered', callerPhone: null });
    const second = saved(register(asked({ agreementId: office.fatima })));
    const reason = 'noAnswerNeeded';
    const close = { requestId: second.id, reason } as const;
    const closed = office.store.write((tx) => closeRequest(tx, office.els, submission(), close));
    expect(closed.kind === 'saved' && closed.commitments[0]).to.include({
      closedAs: 'requestClosed',
    });
    expect(find(second.id)).to.include({
      ...{ status: 'closed', closedReason: reason, callerPhone: null },
    });
    expect(
      office.store.write((tx) => closeRequest(tx, office.els, submission(), close)),
    ).to.deep.equal({ kind: 'refused', reason: 'alreadyClosed' });
    expect(openOf(office.els)).to.deep.equal([]);
  });

  it('that were answered by telephone are closed once more, while a visit is still awaited', () => {
    const { id } = saved(register(asked({ wants: 'presence' })));
    expect(answer(id)).to.have.property('kind', 'saved');
    const close = (reason: 'withdrawn' | 'duplicate') =>
      office.store.write((tx) =>
        closeRequest(tx, office.els, submission(), { requestId: id, reason }),
      );
    const closed = close('withdrawn');
    expect(
      closed.kind === 'saved' && closed.commitments.map(({ kind, closedAs }) => [kind, closedAs]),
    ).to.deep.equal([
      ['reachable', 'fulfilled'],
      ['onsite', 'requestClosed'],
    ]);
    expect(find(id)).to.include({ status: 'answered' });
    expect(close('duplicate')).to.deep.equal({ kind: 'refused', reason: 'alreadyClosed' });
  });

  it('are answered by a visit, and open again when that is undone', () => {
    const receivedAt = NOW - 3 * DAY;
    const { id } = saved(register(asked({ receivedAt })));
    const visit = office.store.write((tx) =>
      registerVisit(tx, office.els, submission(), visitContent(office)),
    );
    expect(find(id)).to.include({ status: 'answered', callerPhone: null });
    if (visit.kind !== 'saved') throw new Error(visit.kind);
    const change = { visitId: visit.visit.id, version: 1 };
    office.store.write((tx) => undoVisit(tx, office.els, submission(), change));
    expect(find(id)).to.include({ status: 'open', callerPhone: null });
    expect(openOf(office.els)).to.deep.equal([id]);
  });

  it('without an agreement are tied to one: the clock runs from the receipt', () => {
    const receivedAt = Date.parse('2026-11-17T10:00:00Z');
    const { id } = saved(register(unknown({ receivedAt }), office.tom));
    const tie = (who: StaffPrincipal, agreementId: string, by = submission()): RequestOutcome =>
      office.store.write((tx) => tieRequest(tx, who, by, { requestId: id, agreementId }));
    expect(tie(office.tom, office.jonas)).to.deep.equal({ kind: 'refused', reason: 'notYourFile' });
    const by = submission();
    const outcome = tie(office.els, office.jonas, by);
    const tied = saved(outcome);
    expect(tied).to.include({ agreementId: office.jonas, receivedAt, callerPhone: '09 123 45 67' });
    expect(outcome.kind === 'saved' && outcome.commitments[0]).to.include({
      ...{ kind: 'reachable', startedAt: receivedAt, dueDate: '2026-11-20' },
    });
    expect(tie(office.els, office.jonas, by)).to.deep.include({ kind: 'existing', request: tied });
    expect(find(id)).to.include({ status: 'closed', closedReason: 'tied', callerPhone: null });
    expect(tie(office.els, office.fatima)).to.deep.equal({
      ...{ kind: 'refused', reason: 'alreadyClosed' },
    });
    // The card of before still answers it.
    const contact = answer(id);
    expect(contact.kind === 'saved' && contact.commitments.fulfilled[0]?.openerId).to.equal(
      tied.id,
    );
    expect(find(tied.id)?.status).to.equal('answered');
  });

  it('are tied from the receipt as it was corrected', () => {
    const { id } = saved(register(unknown(), office.tom));
    const receivedAt = Date.parse('2026-11-17T10:00:00Z');
    office.store.write((tx) => {
      const base = { id: submission().submissionKey, agreementId: '', recordedAt: tx.now };
      const event = {
        ...base,
        kind: 'requestReceiptCorrected',
        requestId: id,
        receivedAt,
      } as const;
      appendEvents(tx, [event], office.lead.personId);
    });
    const change = { requestId: id, agreementId: office.jonas };
    const tied = office.store.write((tx) => tieRequest(tx, office.els, submission(), change));
    expect(saved(tied)).to.include({ receivedAt });
    expect(tied.kind === 'saved' && tied.commitments[0]).to.include({ startedAt: receivedAt });
  });

  it('answered by a contact say what was fulfilled and what is due next', () => {
    const { id } = saved(register(unknown({ receivedAt: NOW - 5 * MINUTE }), office.els));
    const other = saved(register(unknown({ callerName: 'Carla' }), office.els));
    const by = submission();
    const content = { agreementIds: [], requestId: id, at: NOW, answered: true, mode: 'phone' };
    const contact = () =>
      office.store.write((tx) => registerContact(tx, office.els, by, content as never));
    const first = contact();
    if (first.kind !== 'saved') throw new Error(first.kind);
    expect(first.commitments.fulfilled.map((one) => one.kind)).to.deep.equal(['contactRequest']);
    expect(first.commitments.next).to.deep.equal([]);
    expect(contact()).to.deep.equal({ ...first, kind: 'existing' });
    expect(find(other.id)?.status).to.equal('open');
  });
});
