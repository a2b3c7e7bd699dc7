// Checks of what expires by itself: the client secret, the certificate of the website.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';
import type { Room } from './room.ts';

const DAY_MS = 86_400_000;
/** Somebody still has to ask for a new one, and to put it in. */
const SOON_DAYS = 30;
const CERTIFICATE = 'MAATJE_TLS_CERTIFICATE';
const SECRET = 'MAATJE_APP_PASSWORD_EXPIRES';

export const secret: Check = {
  name: 'secret',
  title: 'Clientgeheim',
  fine: 'verloopt niet binnenkort',
  look({ config, now, production }) {
    if (!config) return null;
    if (!production || config.app.type !== 'SingleTenant') return [];
    const day = config.operations.secretExpiresOn;
    const renew =
      'Maak in Entra een nieuw clientgeheim, zet het in MAATJE_APP_PASSWORD en de nieuwe vervaldag in MAATJE_APP_PASSWORD_EXPIRES.';
    if (day === null)
      return [
        attention(
          SECRET,
          'ontbreekt: niemand ziet aankomen dat het clientgeheim verloopt',
          'Zet de vervaldag die in Entra bij het clientgeheim staat, bijvoorbeeld 2027-11-30.',
        ),
      ];
    // On its last day it may stop at any hour.
    const left = daysUntil(day, now);
    if (left <= 0) return [wrong(SECRET, `het clientgeheim verliep op ${day}`, renew)];
    return left <= SOON_DAYS
      ? [attention(SECRET, `het clientgeheim verloopt op ${day} (nog ${left} dagen)`, renew)]
      : [];
  },
};

export const certificate: Check = {
  name: 'certificate',
  title: 'Certificaat',
  fine: 'niets dat binnenkort verloopt',
  look(room) {
    const { config, production } = room;
    if (!config) return null;
    const file = config.operations.certificateFile;
    if (file !== null) return certificateProblems(file, room);
    if (!production || config.publicUrl === null) return [];
    return [
      attention(
        CERTIFICATE,
        'ontbreekt: niemand ziet aankomen dat het certificaat van de website verloopt',
        'Zet het pad van het certificaat (PEM) dat de proxy gebruikt.',
      ),
    ];
  },
};

function certificateProblems(file: string, { config, now }: Room): Problem[] {
  let found: X509Certificate;
  try {
    found = new X509Certificate(readFileSync(file));
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'onbekend';
    return [
      wrong(
        CERTIFICATE,
        `${file} is niet te lezen als certificaat (${code})`,
        'Zet het pad van een PEM-bestand dat de gebruiker van Maatje mag lezen.',
      ),
    ];
  }
  const renew = `Vernieuw het certificaat en zet het nieuwe in ${file}.`;
  const problems: Problem[] = [];
  const until = Date.parse(found.validTo);
  const day = brusselsDay(until);
  const left = Math.floor((until - now) / DAY_MS);
  if (until <= now) problems.push(wrong(CERTIFICATE, `het certificaat verliep op ${day}`, renew));
  else if (left < SOON_DAYS)
    problems.push(
      attention(CERTIFICATE, `het certificaat verloopt op ${day} (nog ${left} dagen)`, renew),
    );
  if (Date.parse(found.validFrom) > now)
    problems.push(
      wrong(
        CERTIFICATE,
        `het certificaat geldt pas vanaf ${brusselsDay(Date.parse(found.validFrom))}`,
        renew,
      ),
    );
  const host = config?.publicUrl ? new URL(config.publicUrl).hostname : null;
  if (host !== null && found.checkHost(host) === undefined)
    problems.push(
      wrong(
        CERTIFICATE,
        `het certificaat is niet op naam van ${host} (MAATJE_PUBLIC_HOST)`,
        `Zet een certificaat voor ${host}, of verbeter MAATJE_PUBLIC_HOST.`,
      ),
    );
  return problems;
}

function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(day) - Date.parse(brusselsDay(now))) / DAY_MS);
}
