// The settings of e-mail: which server takes it, and from whom it comes.
import { LOOPBACK_HOSTS } from './loopbackHosts.ts';

/** The SMTP server that takes e-mail, and the address from which it is sent. */
export interface MailSettings {
  host: string;
  /** Null: the usual one. */
  port: number | null;
  /** TLS from the first byte (smtps); without it the connection is made safe before anything is said. */
  secure: boolean;
  auth: { user: string; pass: string } | null;
  from: string;
  /** A server on this machine itself needs no TLS. */
  withoutTls: boolean;
}

interface MailEnvironment {
  MAATJE_SMTP_URL: string;
  MAATJE_MAIL_FROM: string;
}

const MAIL_ADDRESS = /^[^\s@<>",;]+@[\w-]+(?:\.[\w-]+)+$/;

/** Both settings or none, and each readable. */
export function mailProblems(env: MailEnvironment): string[] {
  const { MAATJE_SMTP_URL: url, MAATJE_MAIL_FROM: from } = env;
  if (url === '' && from === '') return [];
  const problems: string[] = [];
  if (smtpUrl(url) === null) {
    problems.push(
      'MAATJE_SMTP_URL moet een adres zijn als smtps://gebruiker:wachtwoord@mail.stad.gent of smtp://127.0.0.1:25. Haal MAATJE_SMTP_URL en MAATJE_MAIL_FROM allebei weg om geen e-mail te versturen.',
    );
  }
  if (!MAIL_ADDRESS.test(from)) {
    problems.push(
      'MAATJE_MAIL_FROM moet het e-mailadres van de dienst zijn, bijvoorbeeld maatje@stad.gent. Haal MAATJE_SMTP_URL en MAATJE_MAIL_FROM allebei weg om geen e-mail te versturen.',
    );
  }
  return problems;
}

/** Null without both settings. */
export function mailSettings(env: MailEnvironment): MailSettings | null {
  const url = smtpUrl(env.MAATJE_SMTP_URL);
  if (url === null) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: url.port === '' ? null : Number(url.port),
    secure: url.protocol === 'smtps:',
    auth: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
    from: env.MAATJE_MAIL_FROM,
    withoutTls: url.protocol === 'smtp:' && LOOPBACK_HOSTS.has(host),
  };
}

function smtpUrl(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSmtp = url?.protocol === 'smtp:' || url?.protocol === 'smtps:';
  if (url === null || !isSmtp || url.hostname === '') return null;
  // A "%" that encodes nothing cannot be read as a name or password.
  return /%(?![0-9a-f]{2})/i.test(url.username + url.password) ? null : url;
}
