// What is told at once: in the transaction of its fact, to whoever has to know, once, and not any more when it is over.
import { expect } from 'chai';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { retirePerson } from '../../src/store/peopleChanges.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { RequestContent } from '../../src/store/requestRecord.ts';
import { Clock, submission } from '../store/fixture.ts';
import { openJobOffice, type JobOffice, type Sent } from './jobOffice.ts';
import { drainOutbox, statesOf } from './outboxSteps.ts';

/** A Monday evening, after office hours. Els works on Monday, Tuesday and Friday. */
const EVENING = brusselsInstant('2026-11-16', '19:00');
const THURSDAY = brusselsInstant('2026-11-19', '10:00');

describe('announcements', () => {
  let office: JobOffice;
  let desks: DialogDeps['commitments'];
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(EVENING) });
    desks = office.deps.commitments;
  });
  afterEach(() => office.store.close());

  const drain = (): Promise<Sent[]> => drainOutbox(office);
  const to = (sent: readonly Sent[]): string[] =>
    sent.map(({ personId }) => nameOf(personId)).toSorted();
  const nameOf = (id: string): string => office.deps.nameOfPerson(id);
  const ask = (who: StaffPrincipal, other: Partial<RequestContent> = {}, by = submission()) =>
    desks.requests.register(
      who,
      {
        ...{ agreementId: office.jonas, employerName: null, callerName: 'Fatima De Smet' },
        ...{ callerRole: 'employer', callerPhone: '09 123 45 67', wants: 'presence' },
        ...{ receivedAt: office.clock.now, subject: 'het loopt mis', channel: 'teams', ...other },
      },
      by,
    );
  const idOf = (outcome: ReturnType<typeof ask>): string => {
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    return outcome.request.id;
  };

  describe('of a new request', () => {
    it('go at once to the coach, with who asked what and when; not to who passed it on', async () => {
      ask(office.lead);
      const sent = await drain();
      expect(to(sent)).to.deep.equal(['Els']);
      expect(sent[0]?.text)
        .to.contain('Er is een nieuwe vraag')
        .and.contain('Fatima De Smet')
        .and.contain('09 123 45 67')
        .and.contain('Jonas');
      expect(sent[0]?.summary).to.equal('Een vraag voor de dienst');
      expect(await drain()).to.deep.equal([]);
    });

    it('go to nobody when the coach took the call, and once when the card was sent twice', async () => {
      ask(office.els);
      expect(await drain()).to.deep.equal([]);
      const by = submission();
      ask(office.lead, { callerName: 'Jonas' }, by);
      ask(office.lead, { callerName: 'Jonas' }, by);
      expect(await drain()).to.have.length(1);
    });

    it('go to the back-up too when the coach does not work on the next office day', async () => {
      office.clock.now = brusselsInstant('2026-11-17', '10:00');
      ask(office.els);
      const [tom, ...others] = await drain();
      expect(others).to.deep.equal([]);
      expect(nameOf(tom!.personId)).to.equal('Tom');
      expect(tom?.text).to.contain('Ik neem het op');
    });

    it('go to the leads when nobody is there on the next office day, and they can take it', async () => {
      const away = { coachId: office.tom.personId, from: '2026-11-18', to: '2026-11-18' };
      desks.absences.record(office.tom, { ...away, backupId: null }, submission());
      await drain();
      office.clock.now = brusselsInstant('2026-11-17', '10:00');
      ask(office.els);
      const [lead, ...others] = await drain();
      expect(others, 'not to an absent back-up').to.deep.equal([]);
      expect(nameOf(lead!.personId)).to.equal('Lena');
      expect(lead?.text).to.match(/niemand die hier kan antwoorden[^]*Ik neem het op/);
    });

    it('go to the back-up while the coach is away', async () => {
      const away = { coachId: office.els.personId, from: '2026-11-16', to: '2026-11-20' };
      desks.absences.record(office.els, { ...away, backupId: null }, submission());
      expect(to(await drain())).to.deep.equal(['Tom']);
      ask(office.lead);
      expect(to(await drain())).to.deep.equal(['Tom']);
    });

    it("go from the team's queue to the leads and the coaches at work; whoever takes it ends it for the others", async () => {
      const away = { coachId: office.nadia.personId, from: '2026-11-16', to: '2026-11-20' };
      desks.absences.record(office.nadia, { ...away, backupId: null }, submission());
      await drain();
      const first = idOf(ask(office.els, { agreementId: null, employerName: 'Garage Peeters' }));
      expect(to(await drain())).to.deep.equal(['Lena', 'Tom']);
      const second = idOf(ask(office.els, { agreementId: null, callerName: 'An' }));
      desks.requests.take(office.tom, second, submission());
      expect(await drain()).to.deep.equal([]);
      expect(statesOf(office, office.lead).at(-1)).to.equal('obsolete 0');
      const file = { requestId: first, agreementId: office.jonas };
      desks.requests.tie(office.lead, file, submission());
      expect(to(await drain())).to.deep.equal(['Els']);
    });

    it('are not sent any more when it was answered meanwhile', async () => {
      const requestId = idOf(ask(office.lead));
      const contact = {
        agreementIds: [],
        requestId,
        at: office.clock.now,
        answered: true,
      } as const;
      desks.contacts.register(office.els, { ...contact, mode: 'phone' }, submission());
      expect(await drain()).to.deep.equal([]);
    });
  });

  describe('of an absence', () => {
    const record = (
      who: StaffPrincipal,
      coach: StaffPrincipal,
      [from, until]: [string, string],
    ): string => {
      const absence = { coachId: coach.personId, from, to: until, backupId: null };
      const outcome = desks.absences.record(who, absence, submission());
      if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
      return outcome.absence.absenceId;
    };

    it('go to the back-up, again when it changes, and when it does not take place', async () => {
      const absenceId = record(office.els, office.els, ['2026-11-23', '2026-11-27']);
      const [first] = await drain();
      expect(nameOf(first!.personId)).to.equal('Tom');
      expect(first?.text)
        .to.contain('Jij vervangt een collega')
        .and.contain('Els is dan afwezig')
        .and.contain('maandag 23 november 2026 tot en met vrijdag 27 november 2026')
        .and.not.contain('Jonas');
      desks.absences.change(office.els, { absenceId, to: '2026-11-24' }, submission());
      expect((await drain())[0]?.text).to.contain('dinsdag 24 november 2026');
      desks.absences.change(office.els, { absenceId, to: null }, submission());
      expect((await drain())[0]?.text).to.contain('Je hoeft niet te vervangen');
      expect(to(await drain())).to.deep.equal([]);
    });

    it('go to the leads where nobody replaces, once; not to the lead who reported it', async () => {
      record(office.tom, office.tom, ['2026-11-19', '2026-11-20']);
      const [lead, ...others] = await drain();
      expect(others).to.deep.equal([]);
      expect(nameOf(lead!.personId)).to.equal('Lena');
      expect(lead?.text)
        .to.contain('Niemand vervangt een begeleider')
        .and.contain('donderdag 19 november 2026 tot en met vrijdag 20 november 2026');
      const morning = await office.at('2026-11-17', '09:00');
      expect(morning.some(({ text }) => text.includes('Niemand vervangt'))).to.equal(false);
      record(office.lead, office.nadia, ['2026-11-19', '2026-11-20']);
      expect(await drain()).to.deep.equal([]);
      const next = await office.at('2026-11-18', '09:00');
      expect(next.some(({ text }) => text.includes('Niemand vervangt'))).to.equal(false);
    });

    it('go to the leads when a back-up turns out to be away too, or left', async () => {
      record(office.els, office.els, ['2026-11-23', '2026-11-27']);
      await drain();
      record(office.tom, office.tom, ['2026-11-24', '2026-11-24']);
      const [lead] = await drain();
      expect(lead?.text).to.contain('Els').and.contain('Tom');
      const files = { agreementId: office.wim, toId: office.nadia.personId, from: '2026-11-16' };
      desks.handOvers.handOver(office.tom, { ...files, note: null }, submission());
      expect(office.store.write((tx) => retirePerson(tx, office.admin, office.tom.personId)).kind).to.equal('done'); // prettier-ignore
      const morning = await office.at('2026-11-17', '09:00');
      const gaps = morning.filter(({ text }) => text.includes('Niemand vervangt'));
      expect(gaps).to.have.length(1);
      expect(gaps[0]?.text).to.contain('maandag 23 november 2026 tot en met vrijdag 27 november 2026'); // prettier-ignore
    });
  });

  it('of a file that was handed over go to whoever gets it, with the note; several in one card', async () => {
    for (const [agreementId, note] of [
      [office.jonas, 'Bel eerst de werkgever.'],
      [office.emre, null],
    ] as const) {
      const change = { agreementId, toId: office.nadia.personId, from: '2026-11-23', note };
      const outcome = desks.handOvers.handOver(office.els, change, submission());
      expect(outcome.kind).to.equal('done');
    }
    const [card, ...others] = await drain();
    expect(others).to.deep.equal([]);
    expect(nameOf(card!.personId)).to.equal('Nadia');
    expect(card?.text)
      .to.contain('Jonas (Bakkerij De Smet)')
      .and.contain('Emre')
      .and.contain('Nota: Bel eerst de werkgever.')
      .and.contain('maandag 23 november 2026');
  });

  it('of all files of a colleague go to whoever gets them, in one card', async () => {
    const files = { fromId: office.els.personId, toId: office.nadia.personId, files: 3 };
    const from = '2026-11-17';
    const moved = office.deps.people.transfer(office.admin, { ...files, from }, submission());
    expect(moved.kind).to.equal('done');
    const [card, ...others] = await drain();
    expect(others).to.deep.equal([]);
    for (const name of ['Jonas', 'Fatima', 'Emre']) expect(card?.text).to.contain(name);
  });

  it('of a long suspension go to the leads with the decision to take, and what they decided to whoever asked', async () => {
    const content = { agreementId: office.jonas, reason: 'workplaceClosed' } as const;
    const short = { ...content, from: '2026-11-17', to: '2026-11-18' };
    desks.suspensions.suspend(office.els, short, submission());
    expect(await drain()).to.deep.equal([]);
    const long = { ...content, from: '2026-12-01', to: '2026-12-18' };
    const outcome = desks.suspensions.suspend(office.els, long, submission());
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    const [asked] = await drain();
    expect(nameOf(asked!.personId)).to.equal('Lena');
    expect(asked?.text).to.contain('wacht op goedkeuring').and.contain('Goedkeuren');
    const { suspensionId } = outcome.suspension;
    desks.suspensions.decide(office.lead, { suspensionId, approve: true }, submission());
    const [told] = await drain();
    expect(nameOf(told!.personId)).to.equal('Els');
    expect(told?.text).to.contain('De opschorting is goedgekeurd').and.contain('door Lena');
  });

  it('of a closing day that was confirmed go to whoever promised something for it', async () => {
    office.store.close();
    office = openJobOffice({ clock: new Clock(THURSDAY), merge: mergedFacts(office.content) });
    desks = office.deps.commitments;
    ask(office.els, { receivedAt: office.clock.now });
    await drain();
    const day = { date: '2026-11-26', name: 'Sluiting' };
    const list = { year: 2026, seen: office.deps.closingDays.year(2026).seen, days: [day] };
    const confirmed = office.deps.closingDays.confirm(office.admin, list, submission());
    expect(confirmed.kind).to.equal('confirmed');
    office.clock.now += 1000;
    const sent = await drain();

    expect(to(sent)).to.deep.equal(['Tom']);
    expect(sent[0]?.text)
      .to.contain('De dienst is gesloten op een beloofde dag')
      .and.contain('woensdag 25 november 2026');
  });
});
