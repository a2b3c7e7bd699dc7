// Employers, workplaces and employees matched against a roster, and names as typed without one.
import { expect } from 'chai';
import type { NameSlot, Roster } from '../../src/language/index.ts';
import { slotsOf } from './understood.ts';

const employers: [string, string[], boolean?][] = [
  ['Bakkerij De Smet', ['Centrum', 'Zelzate']],
  ['Garage Claeys', ['Wetteren']],
  ['Schrijnwerkerij Claeys', ['Deinze']],
  ['Woonzorgcentrum Ter Linde', ['Melle']],
  ['Wasserij Zuiver & Zacht', ['Eeklo']],
  ['Loods 17', ['Zeebrugge']],
  ['Fietsatelier Het Spaakje', ['Merelbeke']],
  ['Hotel Belfort', ['Korenmarkt']],
  ['Groep Intro Tuinen', ['Destelbergen']],
  ['Bloemenwinkel Viooltje', ['Aalst'], false],
];
const people: [string, string, boolean?][] = [
  ['Jonas Peeters', 'Bakkerij De Smet'],
  ['Fatima Azzouzi', 'Bakkerij De Smet'],
  ['Fatima Benhaddou', 'Garage Claeys'],
  ['Els Van Damme', 'Garage Claeys'],
  ['Jan De Wilde', 'Schrijnwerkerij Claeys'],
  ['Mei Lin', 'Hotel Belfort'],
  ['Yıldız Şahin', 'Wasserij Zuiver & Zacht'],
  ['Thomas Van den Berghe', 'Loods 17'],
  ['Jean-Luc D’Hooghe', 'Woonzorgcentrum Ter Linde'],
  ['Katrien Verstraete', 'Woonzorgcentrum Ter Linde'],
  ['Kristof Maertens', 'Fietsatelier Het Spaakje'],
  ['Wout Maertens', 'Hotel Belfort'],
  ['Sofie Roos', 'Groep Intro Tuinen'],
  ['Abdelkader Ouled', 'Loods 17'],
  ['Elke Storm', 'Hotel Belfort'],
  ['Sara Nys', 'Bloemenwinkel Viooltje', false],
  ['Wout Nys', 'Bloemenwinkel Viooltje', false],
];
const roster: Roster = {
  employers: employers.map(([name, places, own]) => ({
    id: name,
    name,
    own: own ?? true,
    workplaces: places.map((place) => ({ id: place, name: place })),
  })),
  employees: people.map(([name, employerId, own]) => ({
    id: name,
    name,
    employerId,
    own: own ?? true,
  })),
  colleagues: [{ id: 'griet', name: 'Griet Lammens' }],
};

type Row = [string, NameSlot | null, NameSlot[]];
const choice = (...candidates: string[]): NameSlot => ({ candidates });

const matched: Row[] = [
  ['gisteren bij slagerij De Smet', 'slagerij De Smet', []],
  ['gisteren jonas gebeld, volgende keer Els', null, ['Jonas Peeters']],
  ['gisteren met Hilde Smets gebeld', null, ['Hilde Smets']],
  ['gisteren bij linda van frituur het spaatje', 'frituur het spaatje', ['linda']],
  ['gisteren Els VD gebeld', null, ['Els Van Damme']],
  ['gisteren jonas gebeld. Mvg, Leen', null, ['Jonas Peeters']],
  ['gisteren Wout gezien. Niet Wout, Jonas bedoel ik', null, ['Jonas Peeters']],
  ['gisteren in de wasserij Zuiver en Zagt', 'Wasserij Zuiver & Zacht', []],
  ['gisteren bij bakkerij de smet voor jonas', 'Bakkerij De Smet', ['Jonas Peeters']],
  ['gisteren bij De Smet geweest', 'Bakkerij De Smet', []],
  ['gisteren in de bakkerij', 'Bakkerij De Smet', []],
  ['gisteren in de bakkerij de hele voormiddag', 'Bakkerij De Smet', []],
  ['gisteren in de bakkerij de witte kast verzet', 'Bakkerij De Smet', []],
  ['gisteren bij bakkerij de hele voormiddag meegewerkt', 'Bakkerij De Smet', []],
  ['gisteren bij desmet', 'Bakkerij De Smet', []],
  ['gisteren garage claeys', 'Garage Claeys', []],
  ['gisteren in de garage', 'Garage Claeys', []],
  ['gisteren wzc ter linde', 'Woonzorgcentrum Ter Linde', []],
  ['gisteren in het rusthuis', 'Woonzorgcentrum Ter Linde', []],
  ['gisteren bij zuiver en zacht', 'Wasserij Zuiver & Zacht', []],
  ['gisteren loods zeventien bezocht', 'Loods 17', []],
  ['gisteren bij het spaakje', 'Fietsatelier Het Spaakje', []],
  ['gisteren jonas gebeld', null, ['Jonas Peeters']],
  ['gisteren Els en jan gezien', null, ['Els Van Damme', 'Jan De Wilde']],
  ['gisteren met els, jan en kristof', null, ['Els Van Damme', 'Jan De Wilde', 'Kristof Maertens']],
  ['gisteren yildiz gezien', null, ['Yıldız Şahin']],
  ['gisteren mevrouw sahin gezien', null, ['Yıldız Şahin']],
  ['gisteren meneer van den berghe gebeld', null, ['Thomas Van den Berghe']],
  ['gisteren jean luc gezien', null, ['Jean-Luc D’Hooghe']],
  ["gisteren d'hooghe gebeld", null, ['Jean-Luc D’Hooghe']],
  ['gisteren els vandamme gebeld', null, ['Els Van Damme']],
  ['gisteren fatima b. gebeld', null, ['Fatima Benhaddou']],
  ['gisteren Fatima A gebeld', null, ['Fatima Azzouzi']],
  ['gisteren wout gebeld', null, ['Wout Maertens']],
  ['gisteren kristof maertens gebeld', null, ['Kristof Maertens']],
  ['gisteren bij Mei Lin in het hotel', 'Hotel Belfort', ['Mei Lin']],
];

const typos: Row[] = [
  ['gisteren bij bakerij de smedt', 'Bakkerij De Smet', []],
  ['gisteren met jonnas', null, ['Jonas Peeters']],
  ['gisteren met katrein verstraete', null, ['Katrien Verstraete']],
  ['gisteren met tomas', null, ['Thomas Van den Berghe']],
  ['gisteren met christof', null, ['Kristof Maertens']],
  ['gisteren bij ter lynde', 'Woonzorgcentrum Ter Linde', []],
  ['gisteren met abdelkadir', null, ['Abdelkader Ouled']],
  ['gisteren bij hotel belfoort', 'Hotel Belfort', []],
  ['gisteren met abdelkaderr ouled', null, ['Abdelkader Ouled']],
];

const settled: Row[] = [
  ['gisteren bij claeys voor els', 'Garage Claeys', ['Els Van Damme']],
  ['gisteren bij claeys voor jan', 'Schrijnwerkerij Claeys', ['Jan De Wilde']],
  ['gisteren fatima in de bakkerij', 'Bakkerij De Smet', ['Fatima Azzouzi']],
  ['gisteren bij claeys in deinze', 'Schrijnwerkerij Claeys', []],
  ['gisteren meneer maertens in het hotel', 'Hotel Belfort', ['Wout Maertens']],
];

const open: Row[] = [
  ['gisteren bij claeys', choice('Garage Claeys', 'Schrijnwerkerij Claeys'), []],
  ['gisteren fatima gezien', null, [choice('Fatima Azzouzi', 'Fatima Benhaddou')]],
  ['gisteren meneer maertens gebeld', null, [choice('Kristof Maertens', 'Wout Maertens')]],
];

const strangers: Row[] = [
  ['gisteren bij bakkerij peeters', 'bakkerij peeters', []],
  ['gisteren bij bakkerij de gouden korst', 'bakkerij de gouden korst', []],
  ['gisteren naar garage den blijden chauffeur geweest', 'garage den blijden chauffeur', []],
  ['gisteren bij bakkerij het witte broodje geweest', 'bakkerij het witte broodje', []],
  ['gisteren bij Meubelen Wauters', 'Meubelen Wauters', []],
  ['gisteren met Jonas Vermeulen', null, ['Jonas Vermeulen']],
  ['gisteren met marc verstraete gebeld', null, ['marc verstraete']],
  ['gisteren met Hasan', null, ['Hasan']],
];

const noNames: Row[] = [
  ['gisteren elke machine getoond aan jonas', null, ['Jonas Peeters']],
  ['op 3 januari bij jonas', null, ['Jonas Peeters']],
  ['op 3 mei bij jonas', null, ['Jonas Peeters']],
  ['gisteren een storm van vragen van jonas', null, ['Jonas Peeters']],
  ['gisteren met een collega bij jonas op de lijn gestaan', null, ['Jonas Peeters']],
  ['gisteren jonas was er niet, enkel els gesproken', null, ['Els Van Damme']],
];

const mentioned: Row[] = [
  ['gisteren bij jonas geweest, volgens katrien gaat het goed', null, ['Jonas Peeters']],
  ['gisteren jonas gebeld, katrien nam eerst op', null, ['Jonas Peeters']],
  [
    'gisteren bij jonas geweest, katrien nam deel aan het gesprek',
    null,
    ['Jonas Peeters', 'Katrien Verstraete'],
  ],
  ['gisteren bij jonas geweest, katrien zit bij loods 17', null, ['Jonas Peeters']],
  ['jonas en katrien? nee, katrien alleen, gisteren bezocht', null, ['Katrien Verstraete']],
  [
    'gisteren bij jonas in de bakkerij, de chef Wout was content',
    'Bakkerij De Smet',
    ['Jonas Peeters'],
  ],
  ['gisteren jonas gebeld, mijn collega Els zat erbij', null, ['Jonas Peeters']],
  ['gisteren bij jonas geweest, zijn broer Wout was er ook', null, ['Jonas Peeters']],
  ['gisteren met Mei Lin gesproken, Elke zegt dat het lukt', null, ['Mei Lin']],
  ['gisteren met Mei Lin gesproken. Jan liet groeten', null, ['Mei Lin']],
  [
    'gisteren jonas bezocht, volgende week dinsdag zie ik zijn collega Els',
    null,
    ['Jonas Peeters'],
  ],
  ['gisteren jonas bezocht, jan belt mij volgende week terug', null, ['Jonas Peeters']],
  ['gisteren jonas bezocht omdat jan ziek was', null, ['Jonas Peeters']],
  ['gisteren jonas bezocht, els was er niet bij', null, ['Jonas Peeters']],
  ['gisteren bij Mei Lin geweest, niet in de bakkerij', null, ['Mei Lin']],
  ['gisteren Sofie Roos gebeld, Wout de ploegbaas, was er niet', null, ['Sofie Roos']],
];

/** Who speaks, leads or goes along is visited all the same when nothing says otherwise. */
const visitedToo: Row[] = [
  [
    'gisteren bij De Smet geweest, jonas zegt dat het goed gaat',
    'Bakkerij De Smet',
    ['Jonas Peeters'],
  ],
  ['gisteren bij jonas en zijn collega Els geweest', null, ['Jonas Peeters', 'Els Van Damme']],
  [
    'gisteren met jonas en jan gesproken, jonas zei dat het lukt',
    null,
    ['Jonas Peeters', 'Jan De Wilde'],
  ],
  ['gisteren bij jonas, de baas was content', null, ['Jonas Peeters']],
  ['gisteren bij jonas geweest volgende week ga ik terug', null, ['Jonas Peeters']],
];

describe('names', () => {
  const groups: [string, Row[]][] = [
    ['names a record', matched],
    ['repairs a typo', typos],
    ['settles by what else is said', settled],
    ['leaves open what may be several', open],
    ['leaves out who is only mentioned', mentioned],
    ['keeps who speaks or goes along', visitedToo],
    ['keeps a stranger as typed', strangers],
    ['takes no ordinary word for a name', noNames],
  ];
  for (const [title, rows] of groups) {
    describe(title, () => {
      for (const [text, employer, employees] of rows) {
        it(text, () => {
          const slots = slotsOf(text, { roster });
          expect([slots.employer, slots.employees]).to.deep.equal([employer, employees]);
        });
      }
    });
  }

  it('tells a repaired name from a typed one', () => {
    expect(slotsOf('met jonnas', { roster }).employeeMatches[0]?.corrected).to.equal(true);
    expect(slotsOf('met jonas', { roster }).employeeMatches[0]?.corrected).to.equal(false);
    expect(slotsOf('met yildiz', { roster }).employeeMatches[0]?.corrected).to.equal(false);
  });

  it('finds the workplace of the employer', () => {
    const slots = slotsOf('gisteren bij de smet in zelzate', { roster });
    expect(slots.workplaceMatch?.names).to.deep.equal(['Zelzate']);
  });

  it('does not take the name of a near one who works elsewhere', () => {
    const near: Roster = {
      ...roster,
      employees: [
        { id: '1', name: 'Tom Aerts', employerId: 'Loods 17', own: true },
        { id: '2', name: 'Tomas Beke', employerId: 'Hotel Belfort', own: true },
      ],
    };
    const { employees } = slotsOf('gisteren met tom in het hotel', { roster: near });
    expect(employees).to.deep.equal([choice('Tom Aerts', 'Tomas Beke')]);
  });

  it('keeps names as typed without a roster', () => {
    const typed: Row[] = [
      ['gisteren bij Bakkerij De Smet voor Jonas', 'Bakkerij De Smet', ['Jonas']],
      ['gisteren bij bakkerij de smet geweest voor jonas', 'bakkerij de smet', ['jonas']],
      ['gisteren bij brouwerij de witte kat geweest', 'brouwerij de witte kat', []],
      ['gisteren Fatima El Amrani gebeld', null, ['Fatima El Amrani']],
      ['gisteren naar De Refuge geweest met Els en Tom', 'De Refuge', ['Els', 'Tom']],
      ['gisteren bij Jonas', null, ['Jonas']],
      ['gisteren bij garage claeys met emre', 'garage claeys', ['emre']],
      ['gisteren op de werkvloer een uur', null, []],
    ];
    for (const [text, employer, employees] of typed) {
      const slots = slotsOf(text);
      expect([slots.employer, slots.employees], text).to.deep.equal([employer, employees]);
    }
  });
});
