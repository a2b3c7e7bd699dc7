// Hands one letter to the city's mail server and says what became of it; nothing is tried twice here.
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from '../config.ts';
import type { Delivery } from '../jobs/delivery.ts';
import type { Letter, Mailer } from '../jobs/letter.ts';

const SECOND = 1000;

/** A mailer over one SMTP server, with a connection of its own for each letter. */
export function createMailer(settings: MailSettings): Mailer {
  return {
    send: async (letter) => deliver(letter, await compose(letter, settings.from), settings),
  };
}

/** The letter as it travels. What is in it never makes this server read a file or an address. */
function compose(letter: Letter, from: string): Promise<Buffer> {
  const { to, replyTo, subject, text, calendar, key } = letter;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const options = {
    from,
    to: { name: '', address: to },
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
    subject: subject.replace(/\s+/g, ' ').trim(),
    text,
    messageId: `<${key.replace(/[^\w.-]/g, '')}@${domain}>`,
    ...(calendar === null ? {} : { icalEvent: { ...calendar, filename: 'afspraak.ics' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(options).compile().build();
}

function deliver(letter: Letter, message: Buffer, settings: MailSettings): Promise<Delivery> {
  const { host, port, secure, auth, from, withoutTls } = settings;
  const connection = new SMTPConnection({
    host,
    ...(port === null ? {} : { port }),
    secure,
    // Personal data go over TLS, except to a server on this machine itself.
    ...(withoutTls ? { ignoreTLS: true } : { requireTLS: true }),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
  });
  return new Promise((resolve) => {
    let isUnderWay = false;
    const end = (error: unknown): void => {
      if (error) {
        connection.close();
        resolve(deliveryOf(error, isUnderWay));
      } else {
        connection.quit();
        resolve({ kind: 'sent' });
      }
    };
    const send = (): void => {
      isUnderWay = true;
      connection.send({ from, to: [letter.to] }, message, end);
    };
    connection.on('error', end);
    connection.connect((error) => {
      if (error) return end(error);
      if (auth === null) return send();
      connection.login({ credentials: auth }, (refused) => (refused ? end(refused) : send()));
    });
  });
}

/** What an error says about the letter: a server that answers with a number did not take it. */
function deliveryOf(error: unknown, isUnderWay: boolean): Delivery {
  const { code = '', command = '', responseCode } = error as SmtpError;
  if (responseCode === undefined) {
    const why = code === '' ? 'no answer' : code;
    if (code === 'EENVELOPE') return { kind: 'unreachable', why };
    return isUnderWay ? { kind: 'uncertain', why } : notArrived(why);
  }
  const why = `SMTP ${responseCode}`;
  if (!isUnderWay || responseCode < 500) return notArrived(why);
  return { kind: command.startsWith('RCPT') ? 'unreachable' : 'failed', why };
}

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

function notArrived(why: string): Delivery {
  return { kind: 'notArrived', why, retryAfterMs: null };
}
