// A real mail server on loopback, and one that hangs up.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readConfig, type MailSettings } from '../../src/config.ts';

export interface Arrived {
  from: string;
  to: string[];
  message: string;
}

/** A mail server on a free port, and what arrived there. */
export async function startSmtpServer(options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        arrived.push({
          from: mailFrom === false ? '' : (mailFrom?.address ?? ''),
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { arrived, port, close: () => new Promise<void>((done) => server.close(() => done())) };
}

/** The settings of a mail server on this machine. */
export function mailSettings(port: number, login = ''): MailSettings {
  const { mail } = readConfig({
    MAATJE_SMTP_URL: `smtp://${login}127.0.0.1:${port}`,
    MAATJE_MAIL_FROM: 'maatje@stad.example',
  });
  if (mail === null) throw new Error('no mail was configured');
  return mail;
}

/** Takes the letter, and hangs up before it says so. */
export async function brokenSmtpServer() {
  const server: Server = createServer((socket) => {
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const said = data.toString('latin1');
      if (said.includes('\r\n.\r\n')) socket.destroy();
      else if (/^DATA/m.test(said)) socket.write('354 go on\r\n');
      else if (/^(?:EHLO|MAIL|RCPT)/m.test(said)) socket.write('250 ok\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise<void>((done) => server.close(() => done())) };
}
