// Why a change of people was refused, in Dutch and with the remedy.
import type { PeopleRefusal } from '../../store/peopleChanges.ts';

const SENTENCES: Record<PeopleRefusal, string> = {
  notAdministrator: 'Alleen een beheerder mag dit.',
  unknownPerson: 'Deze persoon is niet bekend. Bekijk de lijst met: npm run people -- list',
  retired: 'Deze persoon is uit dienst.',
  noRole: 'Iemand heeft minstens één rol nodig. Neem afscheid met: npm run people -- retire WIE',
  objectIdInUse: 'Deze Entra-id hoort al bij iemand. Kijk ze na in Entra.',
  emailInUse: 'Dit e-mailadres hoort al bij iemand. Kijk het na.',
  lastAdministrator:
    'Dit is de laatste beheerder. Maak eerst iemand anders beheerder: npm run people -- role WIE add beheerder',
  ownObjectId:
    'Je eigen Entra-id verander je niet zelf: dan kun je niet meer aanmelden. Vraag het aan een andere beheerder.',
  hasFiles:
    'Deze persoon heeft nog dossiers. Draag ze eerst over: npm run people -- transfer VAN NAAR',
  notACoach:
    'Deze persoon is geen begeleider. Geef eerst de rol: npm run people -- role WIE add begeleider',
  ownBackup: 'Iemand kan zichzelf niet vervangen. Kies een collega.',
  sameCoach: 'Van en naar zijn dezelfde persoon. Kies een collega.',
  noFiles: 'Deze persoon heeft op die dag geen dossiers om over te dragen.',
  badHours: 'Deze uren kloppen niet. Schrijf ze als "ma 9:00-17:00, di 9:00-12:30".',
};

/** Nothing was changed; the message is for the person at the keyboard. */
export class PeopleError extends Error {
  override readonly name = 'PeopleError';
}

/** The error for a refusal, with the number of files where that matters. */
export function refusalError(refusal: { reason: PeopleRefusal; agreements?: number }): PeopleError {
  const { reason, agreements } = refusal;
  const count = agreements
    ? ` (${agreements === 1 ? 'één dossier' : `${agreements} dossiers`})`
    : '';
  return new PeopleError(SENTENCES[reason] + count);
}
