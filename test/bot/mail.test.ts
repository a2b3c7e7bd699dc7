// Mail against a real SMTP server on loopback: what arrives, and what is said when it does not.
import { expect } from 'chai';
import { createMailer } from '../../src/bot/mail.ts';
import { brokenSmtpServer, mailSettings, startSmtpServer } from '../support/smtpServer.ts';
import type { Letter } from '../../src/jobs/letter.ts';

const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
const letter: Letter = {
  to: 'onthaal@desmet.example',
  replyTo: 'els.maes@maatje.example',
  subject: 'Bezoek op dinsdag 17 november 2026\r\nBcc: iedereen@kwaad.example',
  text: 'Dag,\n\nEls Maes komt langs op dinsdag 17 november 2026 om 14.00 uur.\n',
  calendar: { content: CALENDAR, method: 'REQUEST' },
  key: 'planned-1/2',
};

describe('mail', () => {
  it('arrives with its text, its appointment and who to answer', async () => {
    const server = await startSmtpServer();
    try {
      expect(await createMailer(mailSettings(server.port)).send(letter)).to.deep.equal({
        kind: 'sent',
      });
    } finally {
      await server.close();
    }
    const [one, ...others] = server.arrived;
    expect(others).to.deep.equal([]);
    expect(one).to.include({ from: 'maatje@stad.example' });
    expect(one?.to).to.deep.equal([letter.to]);
    const message = one?.message ?? '';
    expect(message).to.match(/^Reply-To: els\.maes@maatje\.example\r$/m);
    expect(message).to.match(/^Message-ID: <planned-12@stad\.example>\r$/m);
    expect(message).to.contain('Els Maes komt langs op dinsdag 17 november 2026');
    expect(message).to.match(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m);
    expect(message).to.contain('filename=afspraak.ics');
  });

  it('keeps a line break in a subject from becoming a header', async () => {
    const server = await startSmtpServer();
    try {
      await createMailer(mailSettings(server.port)).send(letter);
    } finally {
      await server.close();
    }
    expect(server.arrived[0]?.to).to.deep.equal([letter.to]);
    expect(server.arrived[0]?.message).not.to.match(/^Bcc:/m);
  });

  it('signs in when the setting says so', async () => {
    const seen: string[] = [];
    const server = await startSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username = '', password = '' }, _session, done) {
        seen.push(`${username} ${password}`);
        done(null, { user: username });
      },
    });
    try {
      const mailer = createMailer(mailSettings(server.port, 'maatje:p%40ss@'));
      expect((await mailer.send(letter)).kind).to.equal('sent');
    } finally {
      await server.close();
    }
    expect(seen).to.deep.equal(['maatje p@ss']);
  });

  it('says that an address which the server does not know will never be reached', async () => {
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    try {
      const delivery = await createMailer(mailSettings(server.port)).send(letter);
      expect(delivery).to.deep.equal({ kind: 'unreachable', why: 'SMTP 550' });
    } finally {
      await server.close();
    }
  });

  it('says that a server which is busy can be tried later', async () => {
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('come back later'), { responseCode: 451 })),
    });
    try {
      const delivery = await createMailer(mailSettings(server.port)).send(letter);
      expect(delivery).to.deep.equal({ kind: 'notArrived', why: 'SMTP 451', retryAfterMs: null });
    } finally {
      await server.close();
    }
  });

  it('says that a wrong password is no fault of the letter', async () => {
    const server = await startSmtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong password')),
    });
    try {
      const delivery = await createMailer(mailSettings(server.port, 'maatje:fout@')).send(letter);
      expect(delivery).to.deep.equal({ kind: 'notArrived', why: 'SMTP 535', retryAfterMs: null });
    } finally {
      await server.close();
    }
  });

  it('can be tried later when nobody listens', async () => {
    const server = await startSmtpServer();
    await server.close();
    const delivery = await createMailer(mailSettings(server.port)).send(letter);
    expect(delivery.kind).to.equal('notArrived');
  });

  it('does not know whether it arrived when the connection breaks under way', async () => {
    const server = await brokenSmtpServer();
    try {
      const delivery = await createMailer(mailSettings(server.port)).send(letter);
      expect(delivery.kind).to.equal('uncertain');
    } finally {
      await server.close();
    }
  });

  it('says nothing to a server elsewhere that offers no TLS', async () => {
    const server = await startSmtpServer();
    try {
      const elsewhere = { ...mailSettings(server.port), withoutTls: false };
      expect((await createMailer(elsewhere).send(letter)).kind).to.equal('notArrived');
    } finally {
      await server.close();
    }
    expect(server.arrived).to.deep.equal([]);
  });
});
