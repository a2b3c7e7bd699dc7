// Checks of people: who cannot be reached, and for whom nobody would be there.
import { reachability } from '../../store/reachability.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

const PEOPLE = 'npm run people';
const ROLES = { administrator: 'beheerder', teamLead: 'teamleider' } as const;

export const people: Check = {
  name: 'people',
  title: 'Mensen',
  fine: 'iedereen is bereikbaar en heeft een vervanger',
  look({ current }) {
    if (!current) return null;
    const found = current.read(reachability);
    const list = (names: readonly string[], make: (count: number) => Problem): Problem[] =>
      names.length === 0 ? [] : [{ ...make(names.length), about: names }];
    return [
      ...found.rolesWithoutPeople.map((role) =>
        wrong(
          PEOPLE,
          `niemand is ${ROLES[role]}`,
          `Geef iemand die rol (npm run people -- role naam@stad.gent add ${ROLES[role]}), of voeg iemand toe (npm run people -- add).`,
        ),
      ),
      ...list(found.financeTwice, (count) =>
        attention(
          PEOPLE,
          `finance heeft ${inWords(count, 'naam die', 'namen die')} twee keer lijken te bestaan: één mens zou een eigen voorstel kunnen goedkeuren`,
          'Is het dezelfde mens? Neem dan bij één van beide de rol weg: npm run people -- role naam@stad.gent remove finance',
        ),
      ),
      ...list(found.withoutObjectId, (count) =>
        wrong(
          PEOPLE,
          `${inWords(count, 'collega heeft', 'collega’s hebben')} geen Entra-id: Maatje kent hen niet`,
          'Voeg ze toe met hun Object ID uit Entra: npm run people -- add … --entra ID',
        ),
      ),
      ...list(found.withoutConversation, (count) =>
        attention(
          PEOPLE,
          `${inWords(count, 'collega heeft', 'collega’s hebben')} nog nooit met Maatje gepraat: herinneringen komen niet aan`,
          'Laat hen Maatje in Teams openen en “hulp” typen.',
        ),
      ),
      ...list(found.withoutBackup, (count) =>
        wrong(
          PEOPLE,
          `${inWords(count, 'begeleider met dossiers heeft', 'begeleiders met dossiers hebben')} geen vervanger`,
          'Kies een vervanger: npm run people -- backup naam@stad.gent vervanger@stad.gent',
        ),
      ),
      ...list(found.withoutHours, (count) =>
        wrong(
          PEOPLE,
          `${inWords(count, 'begeleider met dossiers heeft', 'begeleiders met dossiers hebben')} geen uren: geen enkele termijn is te berekenen`,
          'Geef de uren in: npm run people -- hours naam@stad.gent "ma-vr 9:00-17:00"',
        ),
      ),
      ...list(found.agreementsWithoutCoach, (count) =>
        wrong(
          PEOPLE,
          `${inWords(count, 'lopend dossier heeft', 'lopende dossiers hebben')} geen begeleider`,
          'Laat een teamleider het dossier toewijzen in Teams (“draag … over”), of importeer de toewijzing: npm run import',
        ),
      ),
      ...list(found.employersWithoutContact, (count) =>
        attention(
          'npm run import',
          `${inWords(count, 'werkgever met een lopend dossier heeft', 'werkgevers met een lopend dossier hebben')} geen contactpersoon`,
          'Importeer de contactpersonen (data/import/README.md).',
        ),
      ),
    ];
  },
};

function inWords(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
