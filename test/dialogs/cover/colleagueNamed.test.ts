// Colleagues in a sentence: first name, last name, possessive; two with one first name are asked about.
import { expect } from 'chai';
import { colleaguesNamed } from '../../../dialogs/cover/colleagueNamed.ts';
import { saidPeriod } from '../../../dialogs/cover/saidPeriod.ts';
import { comingDay } from '../../../dialogs/typedDay.ts';

const PEOPLE = [
  { id: 'els', name: 'Els Maes' },
  { id: 'elsV', name: 'Els Van den Bossche' },
  { id: 'tom', name: 'Tom Claeys' },
  { id: 'noah', name: 'Noah El Amrani' },
  { id: 'zoe', name: 'Zoë De Smet' },
];

describe('colleagues in a sentence', () => {
  const cases: [string, string[], string[]][] = [
    ['Tom neemt over', ['tom'], []],
    ['aan Els Maes', ['els'], []],
    ['aan Els Van den Bossche', ['elsV'], []],
    ['aan Els', [], ['els', 'elsV']],
    ['van Tom naar Els Maes', ['tom', 'els'], []],
    ["Tom's dossier", ['tom'], []],
    ['collega Claeys vervangt mij', ['tom'], []],
    ['van de winkel naar de zaak', [], []],
    ['zoe neemt over', ['zoe'], []],
    ['iedereen el al', [], []],
  ];
  for (const [text, ids, doubtful] of cases) {
    it(`"${text}" names ${ids.join(' and ') || 'nobody for sure'}`, () => {
      const named = colleaguesNamed(text, PEOPLE);
      expect(named.colleagues.map(({ id }) => id)).to.deep.equal(ids);
      expect(named.doubtful.map(({ id }) => id)).to.deep.equal(doubtful);
    });
  }
});

describe('a period that was said', () => {
  const TODAY = '2026-11-13';
  it('with its end before its start stays so', () => {
    const wrapped = { from: '2025-11-23', to: '2026-11-20' };
    const said = saidPeriod(wrapped, 'van 23/11 tot 20/11', TODAY);
    expect(said).to.deep.equal({ from: '2026-11-23', to: '2026-11-20' });
    const ahead = { from: '2026-12-01', to: '2027-11-01' };
    expect(saidPeriod(ahead, 'van 1/12 tot 1/11', TODAY).to).to.equal('2026-11-01');
  });

  it('over New Year, or with a year, is as it is', () => {
    const newYear = { from: '2026-12-23', to: '2027-01-03' };
    expect(saidPeriod(newYear, 'van 23/12 tot 3/1', TODAY)).to.deep.equal(newYear);
    const long = { from: '2026-11-23', to: '2027-11-20' };
    expect(saidPeriod(long, 'van 23/11/2026 tot 20/11/2027', TODAY)).to.deep.equal(long);
  });
});

describe('a day that lies ahead, as it is typed in a field', () => {
  const days: [string, string | null][] = [
    ['2026-11-20', '2026-11-20'],
    ['20/11', '2026-11-20'],
    ['13/11', '2026-11-13'],
    ['12/11', '2027-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['3 januari', '2027-01-03'],
    ['31/2', null],
    ['morgen', null],
  ];
  for (const [typed, day] of days) {
    it(`${typed} is ${day}`, () => {
      expect(comingDay(typed, '2026-11-13')).to.equal(day);
    });
  }
});
