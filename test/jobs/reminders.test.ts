// From deadlines to cards: who gets which card on which day, each deadline once, in office hours only.
import { expect } from 'chai';
import { isOfficeTime } from '../../src/rules/index.ts';
import { jobCalendar } from '../../src/jobs/jobCalendar.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { addBackup, addHours, recordAbsence } from '../../src/store/coachHours.ts';
import { listAccess } from '../../src/store/accessLog.ts';
import { registerRequest } from '../../src/store/requests.ts';
import { recordSuspension } from '../../src/store/suspensions.ts';
import { registerVisit } from '../../src/store/visits.ts';
import type { SharedFacts } from '../../src/store/sharedFacts.ts';
import { closingLists } from '../rules/ruleFacts.ts';
import { Clock, SHARED, submission, visitContent } from '../store/fixture.ts';
import { openJobOffice, talkOnce, type JobOffice, type Sent } from './jobOffice.ts';

// All four agreements began on Monday 2 November: the first follow-up is due on Monday the 16th.
const MONDAY = brusselsInstant('2026-11-09', '08:00');

describe('reminders and breaches', () => {
  let office: JobOffice;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(MONDAY) });
    office.start();
  });
  afterEach(() => office.store.close());

  const to = (messages: readonly Sent[], who: { personId: string }): string[] =>
    messages.filter(({ personId }) => personId === who.personId).map(({ text }) => text);

  it('come as one card on the working day before and on the morning of the day', async () => {
    expect(await office.at('2026-11-10', '09:00')).to.deep.equal([]);
    const friday = await office.at('2026-11-13', '09:00');
    expect(friday).to.have.length(2);
    const [els = ''] = to(friday, office.els);
    expect(els).to.contain('Uiterlijk maandag 16 november 2026');
    for (const name of ['Jonas', 'Fatima', 'Emre']) expect(els.split(name)).to.have.length(2);
    expect(els).to.contain('Opvolging om de twee weken').and.not.contain('Wim');
    expect(els).to.contain('Vereiste van de Vlaamse overheid (WSE)');
    expect(to(friday, office.tom)[0]).to.contain('Wim').and.not.contain('Jonas');
    const monday = await office.at('2026-11-16', '09:00');
    expect(to(monday, office.els)[0]).to.contain('Vandaag, maandag 16 november 2026');
    expect(monday).to.have.length(2);
    expect(await office.at('2026-11-16', '16:59')).to.deep.equal([]);
  });

  it('name nobody in the preview, and note the look at each file', async () => {
    const [message] = await office.at('2026-11-13', '09:00');
    expect(message?.summary).to.equal('Wat je vandaag en de volgende werkdag te doen hebt');
    const looks = office.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: office.jonas }),
    );
    expect(looks[0]).to.include({ who: office.els.personId, action: 'read', why: 'dayBefore' });
  });

  it('leave out what was done meanwhile, also between queueing and sending', async () => {
    office.clock.now = brusselsInstant('2026-11-13', '09:00');
    const { scheduler, worker } = office.start();
    scheduler.poll();
    const visit = visitContent(office, {
      date: '2026-11-13',
      start: '08:00',
      end: '08:30',
      minutes: 30,
    });
    office.store.write((tx) => registerVisit(tx, office.els, submission(), visit));
    await worker.drain();
    const [els = ''] = to(office.sent, office.els);
    expect(els).to.contain('Fatima').and.not.contain('Jonas');
  });

  it('follow a deadline that was moved, and say nothing of the old one', async () => {
    office.store.write((tx) =>
      recordSuspension(tx, {
        ...{ agreementId: office.wim, fromDay: '2026-11-10', toDay: '2026-11-12' },
        ...{ reason: 'employeeAbsent', recordedBy: office.tom.personId },
      }),
    );
    expect(to(await office.at('2026-11-13', '09:00'), office.tom)).to.deep.equal([]);
    const moved = to(await office.at('2026-11-18', '09:00'), office.tom);
    expect(moved).to.have.length(1);
    expect(moved[0]).to.contain('Wim').and.contain('Uiterlijk donderdag 19 november 2026');
  });

  it('go to the back-up during an absence, who hears for whom; to the leads when nobody covers', async () => {
    const away = (coachId: string, backupId: string | null) =>
      office.store.write((tx) => {
        const days = { fromDay: '2026-11-12', toDay: '2026-11-16' };
        return recordAbsence(tx, { coachId, ...days, backupId, recordedBy: coachId });
      });
    away(office.els.personId, office.tom.personId);
    const friday = await office.at('2026-11-13', '09:00');
    expect(to(friday, office.els)).to.deep.equal([]);
    const [tom = ''] = to(friday, office.tom);
    expect(tom).to.contain('Jonas (Bakkerij De Smet), voor Els').and.contain('Wim');
    away(office.tom.personId, null);
    const monday = await office.at('2026-11-16', '09:00');
    expect(new Set(monday.map(({ personId }) => personId))).to.deep.equal(
      new Set([office.lead.personId]),
    );
    const [gaps = '', reminder = ''] = to(monday, office.lead);
    expect(gaps).to.contain('Niemand vervangt een begeleider');
    expect(reminder).to.contain('Jonas (Bakkerij De Smet), voor Els');
  });

  it('go to the back-up when the absence ate the last own working day, also when it is over', async () => {
    const { tom, els, store } = office;
    const day = ['09:00', '17:00'] as const;
    store.write((tx) => {
      const [coachId, recordedBy] = [tom.personId, tom.personId];
      const weekdays = { mon: day, tue: day };
      addHours(tx, { coachId, effectiveFrom: '2026-11-09', weekdays, recordedBy });
      const backupId = els.personId;
      addBackup(tx, { coachId, backupId, effectiveFrom: '2026-11-09', recordedBy });
      const days = { fromDay: '2026-11-09', toDay: '2026-11-12' };
      recordAbsence(tx, { coachId, ...days, backupId: null, recordedBy });
    });
    expect(to(await office.at('2026-11-12', '09:00'), els)).to.deep.equal([]);
    const friday = to(await office.at('2026-11-13', '09:00'), els);
    expect(friday[0]).to.contain('Wim').and.contain('voor Tom');
    expect(to(await office.at('2026-11-16', '09:00'), tom)[0]).to.contain('Wim');
  });

  it('are caught up once after the bot was down, and never outside office hours', async () => {
    expect(await office.downUntil('2026-11-13', '20:00')).to.deep.equal([]);
    expect(await office.downUntil('2026-11-14', '11:00')).to.deep.equal([]);
    const monday = await office.downUntil('2026-11-16', '11:30');
    const reminders = monday.filter(({ text }) => text.includes('binnenkort'));
    expect(reminders).to.have.length(2);
    expect(reminders[0]?.text).to.contain('Vandaag, maandag 16 november 2026');
    expect(await office.downUntil('2026-11-16', '12:00')).to.deep.equal([]);
    const calendar = office.store.read(jobCalendar);
    for (const { at } of office.sent) expect(isOfficeTime(calendar, at)).to.equal(true);
  });

  it('tell the lead of each breach once, in one card, with whose it was', async () => {
    await office.at('2026-11-16', '16:59');
    office.sent.length = 0;
    expect(await office.at('2026-11-16', '17:30')).to.deep.equal([]);
    const tuesday = await office.at('2026-11-17', '09:00');
    expect(tuesday).to.have.length(1);
    const [lead = ''] = to(tuesday, office.lead);
    expect(lead).to.contain('Was te doen tegen maandag 16 november 2026');
    expect(lead).to.contain('Jonas (Bakkerij De Smet), begeleider Els').and.contain('Wim');
    for (const day of ['2026-11-17', '2026-11-18', '2026-11-19'])
      expect(to(await office.at(day, '10:00'), office.lead)).to.deep.equal([]);
  });

  it('tell the lead who replaced a coach that was away on the day itself', async () => {
    const { personId: coachId } = office.els;
    office.store.write((tx) => {
      const days = { fromDay: '2026-11-16', toDay: '2026-11-16', backupId: null };
      recordAbsence(tx, { coachId, ...days, recordedBy: coachId });
    });
    await office.at('2026-11-16', '16:59');
    const [lead = ''] = to(await office.at('2026-11-17', '09:00'), office.lead);
    expect(lead).to.contain('Jonas (Bakkerij De Smet), begeleider Els (afwezig, Tom verving)');
    expect(lead).to.match(/Wim .*begeleider Tom$/m);
  });

  it('remind a lead of a question without a file that nobody took, and whoever took one', async () => {
    const content = {
      ...{ agreementId: null, employerName: 'Garage Claeys', callerName: 'mevrouw Claeys' },
      ...({ callerRole: 'employer', callerPhone: null, wants: 'contact', subject: null } as const),
      ...({ receivedAt: MONDAY, channel: 'teams' } as const),
    };
    office.store.write((tx) => registerRequest(tx, office.lead, submission(), content));
    const tuesday = await office.at('2026-11-10', '09:00');
    expect(to(tuesday, office.lead)[0]).to.contain('mevrouw Claeys (Garage Claeys)');
    expect(to(tuesday, office.lead)[0]).to.contain('Streefdoel van de dienst');
  });

  it('say that a promised day turned out to be closed, and on which day to act', async () => {
    office.store.close();
    // The 16th is confirmed as a closing day on the 10th.
    const late = closingLists(['2026-11-16'], brusselsInstant('2026-11-10', '10:00'));
    const closingLists2026 = [...SHARED.closingLists, ...late];
    const shared = (): SharedFacts => ({ ...SHARED, closingLists: closingLists2026 });
    office = openJobOffice({ clock: new Clock(MONDAY), shared });
    office.start();
    expect(await office.at('2026-11-10', '09:00')).to.deep.equal([]);
    const told = await office.at('2026-11-12', '09:00');
    const [els = ''] = to(told, office.els);
    expect(els).to.contain('De dienst is gesloten op een beloofde dag');
    expect(els).to.contain('doe het ten laatste op vrijdag 13 november 2026');
    expect(to(await office.at('2026-11-13', '09:00'), office.els)[0]).to.contain(
      'Dit moet binnenkort gebeuren',
    );
    expect(to(await office.at('2026-11-17', '09:00'), office.els)).to.deep.equal([]);
  });
});

describe('the question what is missing', () => {
  it('comes to each coach on the afternoon of the last day of the week that they work', async () => {
    const office = openJobOffice({ clock: new Clock(MONDAY) });
    office.start();
    for (const day of ['2026-11-09', '2026-11-10', '2026-11-12'])
      expect(await office.at(day, '13:00')).to.deep.equal([]);
    await office.at('2026-11-13', '09:00');
    const friday = await office.at('2026-11-13', '13:00');
    const asked = friday.filter(({ text }) => text.includes('Staat alles van de week erin?'));
    // Nadia has no files.
    expect(asked.map(({ personId }) => personId).sort()).to.deep.equal(
      [office.els.personId, office.tom.personId].sort(),
    );
    expect(asked[0]?.text).to.contain('maandag 9 november 2026 tot en met zondag 15 november 2026');
    expect(await office.at('2026-11-13', '14:00')).to.deep.equal([]);
    office.store.close();
  });

  it('comes earlier to whoever is away at the end of the week, and not to who is away all week', async () => {
    const office = openJobOffice({ clock: new Clock(MONDAY) });
    office.start();
    const away = (coachId: string, fromDay: string) =>
      office.store.write((tx) =>
        recordAbsence(tx, {
          coachId,
          fromDay,
          toDay: '2026-11-15',
          backupId: null,
          recordedBy: coachId,
        }),
      );
    away(office.els.personId, '2026-11-11');
    away(office.tom.personId, '2026-11-08');
    const tuesday = await office.at('2026-11-10', '13:00');
    expect(tuesday.map(({ personId }) => personId)).to.deep.equal([office.els.personId]);
    const friday = await office.at('2026-11-13', '13:00');
    expect(friday).to.deep.equal([]);
    office.store.close();
  });
});

describe('somebody who never talked with Maatje', () => {
  it('cannot be written to: the lead is told once, and what waits comes when they talk', async () => {
    const office = openJobOffice({ clock: new Clock(MONDAY), silent: ['Els'] });
    office.start();
    const friday = await office.at('2026-11-13', '09:00');
    expect(friday.map(({ personId }) => personId)).to.deep.equal([office.tom.personId]);
    const later = await office.at('2026-11-13', '09:05');
    expect(to(later, office.lead)[0]).to.contain('Naam: Els; Berichten die wachten: 3');
    expect(to(await office.at('2026-11-16', '09:00'), office.lead)).to.deep.equal([]);
    talkOnce(office, office.els);
    office.store.close();
  });

  const to = (messages: readonly Sent[], who: { personId: string }): string[] =>
    messages.filter(({ personId }) => personId === who.personId).map(({ text }) => text);
});
