// Where one visit of a message ends and the next begins, of which week a list is, and which hours and days are nobody's
// visit: each was once kept wrong without a word to the coach.
import { expect } from 'chai';
import { understand } from '../../src/language/index.ts';
import { rosterFrom } from './corpusScore.ts';

/** Monday. */
const NOW = Date.parse('2026-11-23T14:00:00+01:00');
const PEOPLE = [
  ['Lotte Claes', 'Bakkerij De Korenaar'],
  ['Emre Yilmaz', 'Garage Dendermonde'],
  ['Jonas De Smet', 'Drukkerij Artevelde'],
  ['Sofie Maes', 'Hotel Leie'],
] as const;
const roster = rosterFrom({
  employees: PEOPLE.map(([name, employer]) => ({ name, employer })),
  employers: PEOPLE.map(([, name]) => ({ name, workplaces: [] })),
});

/** Message → "intent: who/MM-DD/start/end/kind ; …", "-" for what is not said. */
const TOLD: Readonly<Record<string, string>> = {
  'Afspraak Sofie 30/11 om 10u30 in het hotel, 1 uur': 'plan_visit: Sofie/11-30/10:30/11:30/onsite',
  'Emre bezocht op 5 november van 9u30 tot 10u30 en opnieuw op 19 november van 9u30 tot 11u':
    'register_visit: Emre/11-05/09:30/10:30/onsite ; Emre/11-19/09:30/11:00/onsite',
  'Emre gisteren via video van 11u tot 11u30': 'register_visit: Emre/11-22/11:00/11:30/online',
  'emre / 20-11 / 10h-11h / werkplek': 'register_visit: Emre/11-20/10:00/11:00/onsite',
  'Vrijdag ga ik Emre bellen tussen 10 en half 11': 'plan_visit: Emre/11-27/10:00/10:30/phone',
  'Lotte 19/11 9:00-10:00, Emre 19/11 11:00-12:00, Sofie 20/11 06:30-07:30, allemaal werkbezoeken':
    'register_visit: Lotte/11-19/09:00/10:00/onsite ; Emre/11-19/11:00/12:00/onsite ; Sofie/11-20/06:30/07:30/onsite',
  'vanmorgen van acht uur tot negen uur bij lotte geweest dan doorgereden naar emre daar was ik van half tien tot kwart voor elf':
    'register_visit: Lotte/11-23/08:00/09:00/onsite ; Emre/11-23/09:30/10:45/onsite',
  'Ik was gisteren van 8u tot half 10 bij Lotte op bezoek, en omdat ik in de buurt was ook nog bij Emre, van 10u tot 10u40':
    'register_visit: Lotte/11-22/08:00/09:30/onsite ; Emre/11-22/10:00/10:40/onsite',
  'gisteren van 8u tot 9u bij Lotte en bij Emre, en van 10u tot 10u40 nog eens':
    'register_visit: Lotte+Emre/11-22/08:00/09:00/onsite ; Lotte+Emre/11-22/10:00/10:40/onsite',
  'k heb gisteren lotte en emre alletwee gebeld, lotte van 9u tot 9u15 en emre van 9u20 tot 9u45':
    'register_visit: Lotte/11-22/09:00/09:15/phone ; Emre/11-22/09:20/09:45/phone',
  'Emre bezocht op 03.11.2026 om 13.30 uur': 'register_visit: Emre/11-03/13:30/-/onsite',
  'Emre 03.11 09.30 10.30 bezocht': 'register_visit: Emre/11-03/09:30/10:30/onsite',
  'Emre gisteren gebeld op 0470 12 34 56 om 9u': 'register_visit: Emre/11-22/09:00/-/phone',
  'Planning volgende week: maandag 9u bezoek Lotte, dinsdag 13u bezoek Emre':
    'plan_visit: Lotte/11-30/09:00/-/onsite ; Emre/12-01/13:00/-/onsite',
  'volgende week maandag 9u ga ik naar Lotte en dinsdag 13u naar Emre':
    'plan_visit: Lotte/11-30/09:00/-/onsite ; Emre/12-01/13:00/-/onsite',
  'Week 47: ma 9-10u Lotte, di 10-11u Emre':
    'register_visit: Lotte/11-16/09:00/10:00/- ; Emre/11-17/10:00/11:00/-',
  'Volgende week maandag 9u ga ik naar Lotte, dinsdag heb ik haar gebeld':
    'register_visit: Lotte/11-17/-/-/phone',
  'net bij Emre geweest, 9u tot 10u': 'register_visit: Emre/11-23/09:00/10:00/onsite',
  'net voor de middag bij Emre geweest': 'register_visit: Emre/-/-/-/onsite',
  'Vandaag was ik vanaf 8u bij Emre. AA Gent 3-1 gewonnen. Tot 9u30 gebleven':
    'register_visit: Emre/11-23/08:00/09:30/onsite',
  'gisteren bij Sofie van 10u15 tot 11u. na de middag nog Jonas gebeld, 10 min':
    'register_visit: Sofie/11-22/10:15/11:00/onsite ; Jonas/11-22/-/-/phone',
  'straks om 15u30 bel ik Emre nog en morgen om 9u ga ik bij hem langs':
    'plan_visit: Emre/11-23/15:30/-/phone ; Emre/11-24/09:00/-/onsite',
  'gisteren om tien uur bij emre geweest nee niet tien uur elf uur en dat duurde een half uur':
    'register_visit: Emre/11-22/11:00/11:30/onsite',
  'Maandag 9u bij Emre, daarna om 10u bij Sofie en dinsdag 9u bij Jonas':
    'register_visit: Emre/11-16/09:00/-/onsite ; Sofie/11-16/10:00/-/onsite ; Jonas/11-17/09:00/-/onsite',
  'ik ben gisteren bij Emre geweest en daarna bij Sofie en vandaag heb ik gebeld met Jonas':
    'register_visit: Emre/11-22/-/-/onsite ; Sofie/11-22/-/-/onsite ; Jonas/11-23/-/-/phone',
  'Maandag Emre bezocht van 9 tot 10, Jonas erna tot 11u30':
    'register_visit: Emre/11-16/09:00/10:00/onsite ; Jonas/11-16/10:00/11:30/onsite',
  'Gisteren Emre bezocht, een half uur. Morgen staan Sofie en Jonas op de agenda.':
    'register_visit: Emre/11-22/-/-/onsite',
  'Goed gesprek bij Emre over de nieuwe uren. dinsdag om 14u, 40 minuten':
    'register_visit: Emre/11-17/14:00/14:40/onsite',
  'Emre had zich gisteren verslapen en was pas om 9u op het werk. Ik was vanmorgen om 10u bij hem tot 11u':
    'register_visit: Emre/11-23/10:00/11:00/onsite',
  'Afspraak met Emre van vrijdag is niet doorgegaan. Gisteren ingehaald in de garage, 8u tot 8u45':
    'register_visit: Emre/11-22/08:00/08:45/onsite',
  'Vandaag: bezoek Garage Dendermonde 9u-10u, mail naar Sofie Maes':
    'register_visit: -/11-23/09:00/10:00/onsite',
  'Donderdag ga ik Emre bezoeken van 9u tot 10u, zijn contract van 28 uur loopt tot 31 maart':
    'plan_visit: Emre/11-26/09:00/10:00/onsite',
};

/** The same of lists by lines. */
const LISTED: Readonly<Record<string, string>> = {
  'Emre\n19/11 9u-10u\nSofie\n20/11 11u-11u45':
    'register_visit: Emre/11-19/09:00/10:00/- ; Sofie/11-20/11:00/11:45/-',
  'Maandag bij Emre. Alles goed. Daarna bij Sofie. Dinsdag bij Jonas van 10 tot 11':
    'register_visit: Emre/11-16/-/-/onsite ; Sofie/11-16/-/-/onsite ; Jonas/11-17/10:00/11:00/onsite',
};

const NO_VISIT: Readonly<Record<string, string>> = {
  'Amai, drukke maandag vandaag': 'unknown',
  'weet gij toevallig hoe laat ik gisteren bij Emre was': 'my_visits',
  'hoe lang was ik dinsdag bij Emre': 'my_visits',
  'Nathalie van ons team heeft vorige week dinsdag een uur bij Emre gezeten': 'unknown',
  'welke mensen begeleid ik': 'open_commitments',
};

function told(text: string): string {
  const { intent, slots, more } = understand(text, { now: NOW, roster });
  const visits = [slots, ...more].map(({ employeeMatches, date, start, end, mode }) => {
    const who = employeeMatches.map(({ names }) => names[0]?.split(' ')[0] ?? '?').join('+');
    return [who || '-', date?.slice(5), start, end, mode].map((value) => value ?? '-').join('/');
  });
  return `${intent}: ${visits.join(' ; ')}`;
}

describe('turns of a message', () => {
  for (const [text, expected] of Object.entries({ ...TOLD, ...LISTED }))
    it(text, () => expect(told(text)).to.equal(expected));

  for (const [text, intent] of Object.entries(NO_VISIT))
    it(`${text}: ${intent}`, () =>
      expect(understand(text, { now: NOW, roster }).intent).to.equal(intent));
});
