// The weekly summary by itself: pushed as provisional, told for good at its moment, asked for before by the coaches.
import { expect } from 'chai';
import { changeRole } from '../../src/store/peopleChanges.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import type { RequestContent } from '../../src/store/requestRecord.ts';
import { toldWeeks } from '../../src/store/summaryTold.ts';
import { Clock, submission } from '../store/fixture.ts';
import { openJobOffice, type JobOffice, type Sent } from './jobOffice.ts';

/** A Monday, before the office opens. */
const MONDAY = brusselsInstant('2026-11-09', '07:00');

describe('the weekly summary by itself', () => {
  let office: JobOffice;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(MONDAY) });
    office.start();
  });
  afterEach(() => office.store.close());

  const summaries = (sent: readonly Sent[]): Sent[] =>
    sent.filter(({ text }) => text.startsWith('Overzicht van week'));
  const lastTold = (): string | undefined => office.store.read(toldWeeks)?.last.week;

  /** A call for Jonas of which nobody notes an answer. */
  const promise = (): void => {
    const asked: RequestContent = {
      ...{ agreementId: office.jonas, employerName: null, callerName: null, subject: null },
      ...{ callerRole: 'employer', callerPhone: null, wants: 'contact', channel: 'teams' },
      receivedAt: office.clock.now,
    };
    const { requests } = office.deps.commitments;
    expect(requests.register(office.els, asked, submission()).kind).to.equal('saved');
  };

  it('comes to the leads at 08.30 on the first office day after the week, as provisional, once', async () => {
    promise();
    await office.at('2026-11-16', '08:29');
    const before = summaries(office.sent).length;
    const [card, ...others] = await office.at('2026-11-16', '08:30');
    expect(others).to.deep.equal([]);
    expect(card?.personId).to.equal(office.lead.personId);
    expect(card?.text)
      .to.contain('Overzicht van week 46')
      .and.contain('Voorlopig')
      .and.contain('0 % op tijd (0 van 1)');
    expect(card?.summary).not.to.match(/Jonas|Smet|Els/);
    await office.at('2026-11-20', '16:00');
    expect(summaries(office.sent)).to.have.length(before + 1);
  });

  it('is told for good on the third office day at 17.00, not before', async () => {
    await office.at('2026-11-18', '16:59');
    expect(lastTold()).not.to.equal('2026-W46');
    await office.at('2026-11-18', '17:00');
    expect(lastTold()).to.equal('2026-W46');
  });

  it('comes later on the day when the bot was down, and says then that it is final when it is', async () => {
    await office.at('2026-11-13', '17:00');
    const evening = await office.downUntil('2026-11-16', '19:00');
    expect(summaries(evening)).to.deep.equal([]);
    expect(summaries(await office.downUntil('2026-11-17', '08:10'))).to.deep.equal([]);
    expect(summaries(await office.downUntil('2026-11-19', '11:00'))).to.have.length(1);
    expect(summaries(office.sent).at(-1)?.text).to.contain('week 46').and.contain('Vastgelegd');
  });

  it('does not come to somebody who leads no more', async () => {
    await office.at('2026-11-13', '17:00');
    office.outcome = () => ({ kind: 'notArrived', why: 'ECONNREFUSED', retryAfterMs: null });
    await office.at('2026-11-16', '08:30');
    office.outcome = () => ({ kind: 'sent' });
    const lead = { personId: office.lead.personId, role: 'teamLead' } as const;
    office.store.write((tx) => {
      changeRole(tx, office.admin, { ...lead, role: 'coach', has: true });
      changeRole(tx, office.admin, { ...lead, has: false });
    });
    await office.at('2026-11-17', '12:00');
    expect(summaries(office.sent).filter(({ text }) => text.includes('week 46'))).to.deep.equal([]);
  });

  it("is preceded by the question what is missing, with the way to one's own figures", async () => {
    const friday = await office.at('2026-11-13', '13:00');
    const asked = friday.filter(({ text }) => text.includes('Staat alles van de week erin?'));
    expect(asked.map(({ text }) => text.includes('mijn cijfers van week 46'))).to.deep.equal([
      true,
      true,
    ]);
  });
});
