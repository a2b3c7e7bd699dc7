// An announcement that was taken or closed elsewhere is replaced where it stands, once; else the late press tells.
import { expect } from 'chai';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import { Clock, submission } from '../store/fixture.ts';
import { openJobOffice, type JobOffice } from './jobOffice.ts';
import { drainOutbox } from './outboxSteps.ts';

/** A Monday evening. Els works on Monday, Tuesday and Friday; a request without a file goes to all. */
const EVENING = brusselsInstant('2026-11-16', '19:00');

describe('announcements that are out of date', () => {
  let office: JobOffice;
  let desks: DialogDeps['commitments'];
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(EVENING) });
    desks = office.deps.commitments;
  });
  afterEach(() => office.store.close());

  const ask = async (agreementId: string | null): Promise<string> => {
    const outcome = desks.requests.register(
      office.lead,
      {
        ...{ agreementId, employerName: null, callerName: 'Fatima De Smet' },
        ...{ callerRole: 'employer', callerPhone: null, wants: 'contact' },
        ...{ receivedAt: office.clock.now, subject: null, channel: 'teams' },
      },
      submission(),
    );
    await drainOutbox(office);
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    return outcome.request.id;
  };
  const answer = (who: StaffPrincipal, requestId: string): void => {
    const contact = { agreementIds: [], requestId, at: office.clock.now, answered: true } as const;
    desks.contacts.register(who, { ...contact, mode: 'phone' }, submission());
  };
  const replaced = async (): Promise<string[]> => {
    const before = office.replaced.length;
    await drainOutbox(office);
    return office.replaced
      .slice(before)
      .map(({ personId, text }) => `${office.deps.nameOfPerson(personId)}: ${text.split('\n')[0]}`)
      .toSorted();
  };

  it('make place for who took it, not with who did, and only once', async () => {
    const requestId = await ask(null);
    // Who is told first is chance.
    const others = office.sent.flatMap(({ personId }, at) =>
      personId === office.tom.personId ? [] : [`sent-${at + 1}`],
    );
    expect(await replaced()).to.deep.equal([]);
    desks.requests.take(office.tom, requestId, submission());
    expect(await replaced()).to.deep.equal([
      'Els: Tom antwoordt op deze vraag',
      'Nadia: Tom antwoordt op deze vraag',
    ]);
    expect(office.replaced[0]?.text)
      .to.contain('Ze kwam binnen op maandag 16 november 2026, 19.00 uur')
      .and.not.contain('Fatima');
    expect(office.replaced.map(({ activityId }) => activityId)).to.have.members(others);
    expect(await replaced()).to.deep.equal([]);
    answer(office.tom, requestId);
    expect(await replaced(), 'also where it was taken').to.deep.equal([
      'Tom: Deze vraag is afgehandeld',
    ]);
    expect(await replaced()).to.deep.equal([]);
  });

  it('stay with whose file it is while a colleague answers, and go when that is done', async () => {
    const requestId = await ask(office.jonas);
    expect(office.sent.map(({ personId }) => personId)).to.deep.equal([office.els.personId]);
    answer(office.lead, requestId);
    expect(await replaced()).to.deep.equal(['Els: Deze vraag is afgehandeld']);
  });

  it('go when it needs no answer', async () => {
    const requestId = await ask(office.jonas);
    desks.requests.close(office.lead, { requestId, reason: 'noAnswerNeeded' }, submission());
    expect(await replaced()).to.deep.equal(['Els: Deze vraag is afgehandeld']);
  });

  it('wait while the channel is busy, and are left where it cannot replace', async () => {
    const requestId = await ask(office.jonas);
    desks.requests.close(office.lead, { requestId, reason: 'noAnswerNeeded' }, submission());
    office.outcome = () => ({ kind: 'notArrived', why: 'status 429', retryAfterMs: 7000 });
    expect(await replaced()).to.deep.equal([]);
    office.outcome = () => ({ kind: 'failed', why: 'status 405' });
    expect(await replaced()).to.deep.equal([]);
    office.outcome = () => ({ kind: 'sent' });
    expect(await replaced(), 'the late press tells').to.deep.equal([]);
  });

  it('of which no place is known are left', async () => {
    office.outcome = () => ({ kind: 'sent', activityId: '' });
    const requestId = await ask(office.jonas);
    desks.requests.close(office.lead, { requestId, reason: 'noAnswerNeeded' }, submission());
    office.outcome = () => ({ kind: 'sent' });
    expect(await replaced()).to.deep.equal([]);
  });
});
