// The cards about people in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import { confirmPeopleCard } from '../../cards/confirmPeopleCard.ts';
import { peopleCard } from '../../cards/peopleCard.ts';
import type { PersonFormView, PersonSavedView, PersonView } from '../../cards/peopleViews.ts';
import { NO_BACKUP, personFormCard } from '../../cards/personFormCard.ts';
import { personSavedCard } from '../../cards/personSavedCard.ts';
import { transferFilesCard } from '../../cards/transferFilesCard.ts';
import { ATTACKS } from './sampleVisits.ts';

const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const LONG_NAME = 'Anne-Charlotte Van den Bossche-Vanderstraeten-De Keukeleire';

const els: PersonView = {
  personId: 'person-1',
  name: 'Els Maes',
  roles: ['coach'],
  coach: { hoursInWords: 'ma en di 9–17 uur, do 9–12.30 uur', backup: 'Tom Claeys', files: 12 },
  canSignIn: true,
};
const sofie: PersonView = {
  personId: 'person-2',
  name: 'Sofie De Backer',
  roles: ['administrator', 'teamLead'],
  coach: null,
  canSignIn: true,
};
const newcomer: PersonView = {
  personId: 'person-3',
  name: LONG_NAME,
  roles: ['coach', 'teamLead', 'finance', 'administrator', 'editor'],
  coach: { hoursInWords: null, backup: null, files: 0 },
  canSignIn: false,
};
const attacked: PersonView = { ...els, name: ATTACKS[1], personId: 'person-4' };
const eight = [els, sofie, newcomer, els, sofie, els, els, newcomer];

const backups = ['Tom Claeys', 'Nadia Benali', LONG_NAME].map((title, at) => ({
  title,
  value: `person-${at + 10}`,
}));

const form: PersonFormView = {
  submissionKey,
  personId: 'person-1',
  seen: 'abc123',
  name: 'Els Maes',
  inputs: {
    name: 'Els Maes',
    objectId: '7b1f0a6e-2d41-4c11-9d55-0198c2a47f3e',
    email: 'els.maes@stad.gent',
    phone: '09 000 00 21',
    roles: ['coach'],
    hours: { mon: '9-17', tue: '9-17', wed: '', thu: '9-12.30', fri: '', sat: '', sun: '' },
    from: '2026-11-13',
    backup: 'person-10',
  },
  backups,
  problems: [],
  notes: [],
  files: 12,
  rehire: null,
};
const empty = { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' };

const saved: PersonSavedView = {
  ...els,
  title: 'De gegevens van Els Maes zijn bewaard',
  good: true,
  lines: ['Aangepast: telefoon, uren.'],
  laterHours: ['vanaf maandag 4 januari 2027: ma–do 9–17 uur'],
  email: 'els.maes@stad.gent',
  phone: '09 000 00 21',
  objectId: '7b1f0a6e-2d41-4c11-9d55-0198c2a47f3e',
};

/** Name → card; joins `samples`. */
export const peopleSamples: Readonly<Record<string, Card>> = {
  people: peopleCard({
    people: eight,
    page: 0,
    total: 19,
    narrowed: false,
    mayChange: true,
  }),
  peopleLast: peopleCard({
    intro: 'Els Maes is uit dienst en kan Maatje niet meer gebruiken.',
    people: [sofie],
    page: 2,
    total: 17,
    narrowed: false,
    mayChange: true,
  }),
  peopleNamed: peopleCard({
    intro: 'Dit zijn de mensen die je noemde.',
    people: [els, sofie],
    page: 0,
    total: 2,
    narrowed: true,
    mayChange: true,
  }),
  peopleLead: peopleCard({
    people: [els, sofie, newcomer],
    page: 0,
    total: 3,
    narrowed: false,
    mayChange: false,
  }),
  peopleAttack: peopleCard({
    intro: ATTACKS[0],
    people: [
      attacked,
      { ...els, coach: { hoursInWords: ATTACKS[2], backup: ATTACKS[4], files: 1 } },
    ],
    page: 0,
    total: 2,
    narrowed: false,
    mayChange: true,
  }),
  personForm: personFormCard(form),
  personFormNew: personFormCard({
    ...form,
    personId: null,
    seen: '',
    name: '',
    inputs: {
      name: '',
      objectId: '',
      email: '',
      phone: '',
      roles: ['coach'],
      hours: empty,
      from: '2026-11-13',
      backup: NO_BACKUP,
    },
    files: 0,
  }),
  personFormProblems: personFormCard({
    ...form,
    inputs: {
      ...form.inputs,
      phone: 'bel mij',
      hours: { ...form.inputs.hours, mon: '9-12 en 13-17', sat: '9-25' },
    },
    problems: [
      '"bel mij" is geen telefoonnummer. Schrijf alleen cijfers, bijvoorbeeld 09 000 00 00.',
      'Op maandag staan twee blokken: "9-12 en 13-17". Ik kan er maar één bewaren. Schrijf het eerste begin en het laatste einde, bijvoorbeeld 9-17.',
      'De uren van zaterdag kan ik niet lezen: "9-25". Schrijf bijvoorbeeld 9-17 of 9-12.30, of laat leeg.',
    ],
    notes: ['Let op: vanaf maandag 4 januari 2027 gelden al andere uren: ma–do 9–17 uur.'],
  }),
  personFormRehire: personFormCard({
    ...form,
    personId: null,
    problems: [
      'Deze Entra-id hoort bij Bram Peeters, die uit dienst is. Komt Bram Peeters terug? Gebruik dan de knop hieronder.',
    ],
    rehire: { personId: 'person-9', name: 'Bram Peeters' },
    files: 0,
  }),
  personFormFull: personFormCard({
    ...form,
    name: ATTACKS[1],
    inputs: { ...form.inputs, name: ATTACKS[1], email: ATTACKS[4] },
    backups: Array.from({ length: 150 }, (_, at) => ({
      title: `${LONG_NAME} ${at}`,
      value: `0198c2a4-9b00-7a20-8c31-5e6f7a8b9${at}`,
    })),
    notes: ATTACKS,
  }),
  personSaved: personSavedCard(saved),
  personSavedNew: personSavedCard({
    ...saved,
    ...newcomer,
    title: `${LONG_NAME} is toegevoegd`,
    lines: [],
    laterHours: [],
    email: null,
    phone: null,
    objectId: null,
  }),
  personSavedAlready: personSavedCard({
    ...saved,
    title: 'Dit formulier was al bewaard',
    good: false,
    lines: [
      'Ik heb het niet nog eens bewaard. Wil je nog iets veranderen, kies dan eerst "Aanpassen".',
    ],
    laterHours: [],
  }),
  transferFiles: transferFilesCard({
    personId: 'person-1',
    name: 'Els Maes',
    files: 12,
    colleagues: backups,
    picked: '',
    from: '2026-11-13',
    problems: [],
  }),
  transferFilesProblem: transferFilesCard({
    personId: 'person-1',
    name: LONG_NAME,
    files: 1,
    colleagues: backups,
    picked: 'person-11',
    from: '',
    problems: ['Kies een dag die bestaat.'],
  }),
  transferConfirm: confirmPeopleCard(
    {
      title: '12 dossiers overdragen?',
      lines: [
        'Van Els Maes naar Tom Claeys, vanaf vrijdag 13 november 2026. Dossiers die later zouden beginnen, gaan dan meteen naar Tom Claeys. Termijnen die al liepen, worden nooit later.',
      ],
      warnings: ['Het aantal veranderde intussen. Kijk nog eens na.'],
      yes: 'Ja, overdragen',
      danger: false,
    },
    {
      yes: {
        verb: 'transferFiles',
        personId: 'person-1',
        toId: 'person-10',
        from: '2026-11-13',
        files: 12,
        submissionKey,
      },
      no: { verb: 'askTransfer', personId: 'person-1' },
    },
  ),
  retireConfirm: confirmPeopleCard(
    {
      title: 'Els Maes uit dienst?',
      lines: [
        'Els Maes kan Maatje dan niet meer gebruiken. Bezoeken en geschiedenis blijven bewaard.',
      ],
      warnings: [
        'Els Maes is de vervanger van Tom Claeys. Daar is dan geen vervanger meer: kies nadien een andere.',
      ],
      yes: 'Ja, uit dienst',
      danger: true,
    },
    {
      yes: { verb: 'retirePerson', personId: 'person-1', submissionKey },
      no: { verb: 'editPerson', personId: 'person-1' },
    },
  ),
};
