// The card with the closing days of a year in every state worth seeing.
import type { Card } from '../../cards/card.ts';
import { closingDaysCard } from '../../cards/closingDaysCard.ts';
import type { ClosingDaysView } from '../../cards/peopleViews.ts';
import { ATTACKS } from './sampleVisits.ts';

const submissionKey = '0198c2a4-7f3e-7c11-9d55-3b1f0a6e2d41';
const bridge = { dateInWords: 'dinsdag 28 december 2027', name: 'brugdag' };
const closing: ClosingDaysView = {
  submissionKey,
  year: 2027,
  seen: 0,
  confirmed: false,
  status:
    'De lijst van 2027 is nog niet bevestigd. Termijnen rekenen alleen met de wettelijke feestdagen.',
  justConfirmed: false,
  holidays: [
    { dateInWords: 'vrijdag 1 januari 2027', name: 'Nieuwjaar' },
    { dateInWords: 'maandag 29 maart 2027', name: 'Paasmaandag' },
    { dateInWords: 'zaterdag 1 mei 2027', name: 'Dag van de Arbeid' },
    { dateInWords: 'donderdag 6 mei 2027', name: 'O.L.H.-Hemelvaart' },
    { dateInWords: 'maandag 17 mei 2027', name: 'Pinkstermaandag' },
    { dateInWords: 'woensdag 21 juli 2027', name: 'Nationale feestdag' },
    { dateInWords: 'zondag 15 augustus 2027', name: 'O.L.V.-Hemelvaart' },
    { dateInWords: 'maandag 1 november 2027', name: 'Allerheiligen' },
    { dateInWords: 'donderdag 11 november 2027', name: 'Wapenstilstand' },
    { dateInWords: 'zaterdag 25 december 2027', name: 'Kerstmis' },
  ],
  days: [],
  typed: '',
  problems: [],
  notes: [],
  mayConfirm: true,
  otherYears: [2026, 2028],
};
const confirmedList = {
  ...closing,
  confirmed: true,
  status: 'Bevestigd op vrijdag 13 november 2026, 16.20 uur door Alex Wilber.',
  days: [{ dateInWords: 'vrijdag 7 mei 2027', name: 'brugdag' }, bridge],
  typed: '7/5/2027 brugdag\n28/12/2027 brugdag',
};

/** Name → card; joins `samples`. */
export const closingDaysSamples: Readonly<Record<string, Card>> = {
  closingDays: closingDaysCard(closing),
  closingDaysProblems: closingDaysCard({
    ...closing,
    typed: '28/12/2027 brugdag\n31/2 carnaval\nbrugdag na Hemelvaart',
    problems: [
      'Regel 2: die dag bestaat niet: "31/2 carnaval".',
      'Regel 3 kan ik niet lezen: "brugdag na Hemelvaart". Schrijf eerst de datum, bijvoorbeeld 28/12/2027 brugdag.',
    ],
  }),
  closingDaysConfirmed: closingDaysCard({
    ...confirmedList,
    justConfirmed: true,
    notes: ['Nieuwe termijnen rekenen hiermee. Wat al beloofd was, verandert niet.'],
  }),
  closingDaysAgain: closingDaysCard(confirmedList),
  closingDaysLead: closingDaysCard({ ...closing, mayConfirm: false, otherYears: [2026] }),
  closingDaysAttack: closingDaysCard({
    ...confirmedList,
    typed: ATTACKS.join('\n'),
    problems: ATTACKS,
    days: ATTACKS.map((name) => ({ ...bridge, name })),
    mayConfirm: false,
  }),
};
