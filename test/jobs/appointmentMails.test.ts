// Appointments by e-mail, over a real mail server on loopback: each letter once, and the coach hears what did not arrive.
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { PlanDesk, PlannedVisit } from '../../dialogs/commitments/planDesk.ts';
import { appointmentLetters } from '../../src/bot/appointmentLetter.ts';
import { createMailer } from '../../src/bot/mail.ts';
import { planDesk } from '../../src/bot/planDesk.ts';
import { MailWorker } from '../../src/jobs/mailWorker.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { dueMessages } from '../../src/store/outbox.ts';
import { claimMessages, interruptedSends } from '../../src/store/outboxStates.ts';
import { query } from '../../src/store/query.ts';
import { Clock, submission } from '../store/fixture.ts';
import { brokenSmtpServer, mailSettings, startSmtpServer } from '../support/smtpServer.ts';
import { partsOf } from '../support/letterParts.ts';
import { openJobOffice, type JobOffice } from './jobOffice.ts';
import { drainOutbox, statesOf } from './outboxSteps.ts';

const FRIDAY = brusselsInstant('2026-11-13', '10:00');

describe('appointments by e-mail', () => {
  let office: JobOffice;
  let plans: PlanDesk;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(FRIDAY) });
    plans = planDesk(office.store, office.deps.text, { byMail: true });
    contact('Peter De Smet', 'peter@desmet.example');
  });
  afterEach(() => office.store.close());

  function contact(name: string, email: string | null): void {
    const id = randomUUID();
    const unverified = { verifiedAt: null, verifiedBy: null, phone: null };
    office.store.write((tx) => {
      const made = { recordedAt: tx.now, recordedBy: office.admin.personId };
      const row = { id, employerId: office.bakery, name, email, ...unverified, ...made };
      tx.run(query.insertInto('contactPerson').values(row));
      for (const agreementId of [office.jonas, office.fatima])
        tx.run(query.insertInto('agreementContact').values({ agreementId, contactPersonId: id }));
    });
  }
  const planned = (outcome: ReturnType<PlanDesk['plan']>): PlannedVisit => {
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    return outcome.planned;
  };
  const plan = (by = submission()): PlannedVisit =>
    planned(
      plans.plan(
        office.els,
        {
          ...{ employerId: office.bakery, workplaceId: office.shop, mode: 'onsite' },
          ...{ agreementIds: [office.jonas, office.fatima] },
          ...{ date: '2026-11-17', start: '14:00', end: '15:30' },
        },
        by,
      ),
    );
  /** Two minutes later: by then who plans has had the time to correct. */
  const later = (port: number): MailWorker => {
    office.clock.now += 121_000;
    return new MailWorker({
      ...{ store: office.store, log: office.house.log, pause: office.house.pause },
      mailer: createMailer(mailSettings(port)),
      letter: appointmentLetters(office.store, office.deps.text),
    });
  };
  const arrivedAt = async (during: (send: () => Promise<number>) => Promise<void>) => {
    const server = await startSmtpServer();
    try {
      await during(() => later(server.port).drain());
    } finally {
      await server.close();
    }
    return server.arrived.map(({ to, message }) => ({
      to: to.join(),
      message,
      ...partsOf(message),
    }));
  };

  it('tell each contact person once, with the appointment for their calendar and nobody who is guided', async () => {
    contact('An De Smet', 'an@desmet.example');
    contact('Zonder adres', null);
    const letters = await arrivedAt(async (send) => {
      const by = submission();
      plan(by);
      expect(plans.mailed(plan(by))).to.deep.equal(['An De Smet', 'Peter De Smet']);
      expect(await send()).to.equal(2);
      expect(await send()).to.equal(0);
    });
    expect(letters.map(({ to }) => to)).to.deep.equal([
      'an@desmet.example',
      'peter@desmet.example',
    ]);
    for (const { message, text, calendar } of letters) {
      expect(text)
        .to.contain('Els van Stad Gent heeft een afspraak met jullie gepland: bezoek.')
        .and.contain('dinsdag 17 november 2026, 14.00–15.30 uur')
        .and.contain('Bakkerij De Smet, Winkel');
      expect(message).to.match(/^Reply-To: els@stad\.example/m);
      expect(calendar)
        .to.contain('METHOD:REQUEST')
        .and.contain('SEQUENCE:0')
        .and.contain('DTSTART:20261117T130000Z')
        .and.match(/ATTENDEE.*@desmet\.example/);
      expect(message + text + calendar).not.to.match(/Jonas|Fatima/);
    }
  });

  it('tell of another hour and of a cancellation, by the same appointment with a higher number', async () => {
    const letters = await arrivedAt(async (send) => {
      const { id: plannedId } = plan();
      await send();
      const moved = { plannedId, date: '2026-11-20', start: '09:00', end: null };
      planned(plans.move(office.els, moved, submission()));
      // The same hour again is no news.
      planned(plans.move(office.els, moved, submission()));
      await send();
      planned(plans.cancel(office.els, plannedId, submission()));
      await send();
    });
    expect(letters.map(({ subject }) => subject)).to.deep.equal([
      'Afspraak: bezoek op dinsdag 17 november 2026',
      'Afspraak gewijzigd: bezoek op vrijdag 20 november 2026',
      'Afspraak geannuleerd: bezoek op vrijdag 20 november 2026',
    ]);
    const uids = letters.map(({ calendar }) => /UID:(.*)/.exec(calendar)?.[1]);
    expect(new Set(uids).size).to.equal(1);
    expect(letters[1]?.calendar).to.contain('METHOD:REQUEST').and.contain('SEQUENCE:1');
    expect(letters[2]?.calendar)
      .to.contain('METHOD:CANCEL')
      .and.contain('SEQUENCE:2')
      .and.contain('STATUS:CANCELLED');
  });

  it('leave some time to correct, and tell then only how things are', async () => {
    const letters = await arrivedAt(async (send) => {
      const { id: plannedId } = plan();
      const moved = { plannedId, date: '2026-11-17', start: '15:00', end: null };
      planned(plans.move(office.els, moved, submission()));
      expect(await send()).to.equal(1);
    });
    expect(letters.map(({ subject }) => subject)).to.deep.equal([
      'Afspraak: bezoek op dinsdag 17 november 2026',
    ]);
    expect(letters[0]?.text).to.contain('15.00 uur');
  });

  it('say nothing of what was over before the first letter left, nor of a closed door', async () => {
    const letters = await arrivedAt(async (send) => {
      const { id } = plan();
      planned(plans.cancel(office.els, id, submission()));
      await send();
      planned(plans.closedDoor(office.els, plan().id, submission()));
      await send();
    });
    expect(letters).to.deep.equal([]);
  });

  it('wait while the mail server is down, and tell then how things are by then', async () => {
    const { id: plannedId } = plan();
    const down = await startSmtpServer();
    await down.close();
    await later(down.port).drain();
    expect(statesOf(office, office.els)).to.deep.equal(['pending 1']);
    const moved = { plannedId, date: '2026-11-18', start: '10:00', end: '11:00' };
    planned(plans.move(office.els, moved, submission()));
    const letters = await arrivedAt(async (send) => void (await send()));
    expect(letters.map(({ subject }) => subject)).to.deep.equal([
      'Afspraak: bezoek op woensdag 18 november 2026',
    ]);
  });

  it('are not sent again when nobody knows whether they arrived: the coach is asked to ring', async () => {
    plan();
    const server = await brokenSmtpServer();
    try {
      expect(await later(server.port).drain()).to.equal(1);
      expect(await later(server.port).drain()).to.equal(0);
    } finally {
      await server.close();
    }
    expect(statesOf(office, office.els)[0]).to.equal('uncertain 1');
    const [told] = await drainOutbox(office);
    expect(told?.personId).to.equal(office.els.personId);
    expect(told?.text).to.contain(
      'de e-mail aan Bakkerij De Smet over de afspraak van dinsdag 17 november 2026: bel even',
    );
  });

  it('are named in the next message when the process ended while one was being sent', async () => {
    plan();
    office.store.write((tx) => {
      const letters = dueMessages(tx.at(tx.now + 200_000), office.els.personId, [
        'appointmentMail',
      ]);
      claimMessages(tx, letters);
    });
    expect(office.store.write(interruptedSends)).to.equal(1);
    expect(await arrivedAt(async (send) => void (await send()))).to.deep.equal([]);
    await office.at('2026-11-16', '09:00');
    const naming = office.sent.filter(({ text }) =>
      text.includes('de e-mail aan Bakkerij De Smet'),
    );
    expect(naming.map(({ personId }) => personId)).to.deep.equal([office.els.personId]);
  });

  it('are told to the coach when the address does not exist', async () => {
    plan();
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    try {
      await later(server.port).drain();
    } finally {
      await server.close();
    }
    expect(statesOf(office, office.els)[0]).to.equal('failed 1');
    expect((await drainOutbox(office))[0]?.text).to.contain('de e-mail aan Bakkerij De Smet');
  });

  it('are not made when no e-mail is configured', async () => {
    plans = planDesk(office.store, office.deps.text);
    expect(plans.mailed(plan())).to.deep.equal([]);
    expect(statesOf(office, office.els)).to.deep.equal([]);
    expect(await drainOutbox(office)).to.deep.equal([]);
  });
});
