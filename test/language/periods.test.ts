// Weeks, months and quarters, and from when until when, seen from Friday 20 November 2026.
import { expect } from 'chai';
import { understand } from '../../src/language/index.ts';
import { FRIDAY, slotsOf } from './understood.ts';

const periods: [string, string | null][] = [
  ['weekoverzicht', null],
  ['week 46', '2026-W46'],
  ['overzicht week 46', '2026-W46'],
  ['weekoverzicht week 2', '2026-W02'],
  ['weekoverzicht week 50', '2025-W50'],
  ['weekoverzicht week 46 van 2025', '2025-W46'],
  ['wk 44', '2026-W44'],
  ['weekoverzicht vorige week', '2026-W46'],
  ['overzicht van verleden week', '2026-W46'],
  ['weekoverzicht deze week', '2026-W47'],
  ['overzicht van de week van 9 november', '2026-W46'],
  ['cijfers vorige maand', '2026-10'],
  ['overzicht deze maand', '2026-11'],
  ['cijfers van oktober', '2026-10'],
  ['cijfers van december', '2025-12'],
  ['cijfers oktober 2025', '2025-10'],
  ['overzicht 10/2026', '2026-10'],
  ['overzicht 2026-10', '2026-10'],
  ['mijn cijfers dit kwartaal', '2026-Q4'],
  ['mijn cijfers vorig kwartaal', '2026-Q3'],
  ['cijfers derde kwartaal', '2026-Q3'],
  ['overzicht Q3', '2026-Q3'],
  ['overzicht Q3 2025', '2025-Q3'],
  ['factuur oktober De Smet', '2026-10'],
  ['facturatie november', '2026-11'],
  ['spilindex overschreden in juni 2026', '2026-06'],
  ['mijn bezoeken van vorige week', '2026-W46'],
];

const ranges: [string, string | null, string | null][] = [
  ['ik ben afwezig van 23/12 tot en met 3/1', '2026-12-23', '2027-01-03'],
  ['ik ben afwezig van 23/12 t.e.m. 3/1', '2026-12-23', '2027-01-03'],
  ['ik ben afwezig van 23/12 t/m 3/1', '2026-12-23', '2027-01-03'],
  ['ik ben afwezig van 23 tot 27 december', '2026-12-23', '2026-12-27'],
  ['ik heb verlof van maandag tot woensdag', '2026-11-23', '2026-11-25'],
  ['ik ben ziek vandaag', '2026-11-20', '2026-11-20'],
  ['ik ben morgen afwezig', '2026-11-21', '2026-11-21'],
  ['ik ben afwezig op 24 december', '2026-12-24', '2026-12-24'],
  ['ik ben ziek vanaf vandaag', '2026-11-20', null],
  ['ik ben ziek tot woensdag', null, '2026-11-25'],
  ['ik heb volgende week verlof', '2026-11-23', '2026-11-27'],
  ['ik ben twee weken afwezig vanaf 1 december', '2026-12-01', '2026-12-14'],
  ['ik heb verlof van 3/8 tot 14/8', '2027-08-03', '2027-08-14'],
  ['ik was ziek van 2/11 tot 4/11', '2026-11-02', '2026-11-04'],
  ['schort de opvolging van Jonas op van 1 tot 15 december', '2026-12-01', '2026-12-15'],
  ['Jonas is ziek tot 3 december', null, '2026-12-03'],
  ['afwezig 23-12 tot 3-1', '2026-12-23', '2027-01-03'],
  ['ik ben er niet van 23 december tot 3 januari', '2026-12-23', '2027-01-03'],
  ['verlof op 24 en 31 december', '2026-12-24', '2026-12-31'],
  ['verlof van 24-31 december', '2026-12-24', '2026-12-31'],
  ['verlof 24-31/12', '2026-12-24', '2026-12-31'],
  ['verlof 1-5 december', '2026-12-01', '2026-12-05'],
  ['ik ben ziek tot eind november', null, '2026-11-30'],
  ['ik ben ziek tot eind volgende week', null, '2026-11-27'],
  ['ik ben ziek tot eind deze maand', null, '2026-11-30'],
  ['ik ben ziek tot en met december', null, '2026-12-31'],
  ['ik ben ziek tot januari', null, '2026-12-31'],
  ['ik ben ziek sinds maandag', '2026-11-16', null],
  ['ik ben sinds gisteren ziek tot woensdag', '2026-11-19', '2026-11-25'],
  ['de bakkerij sluit van 24 december tot 2 januari', '2026-12-24', '2027-01-02'],
  ['De Smet gesloten 24/12-2/1', '2026-12-24', '2027-01-02'],
  ['Jonas is met verlof de week van 7 december', '2026-12-07', '2026-12-11'],
  ['Jonas is week 49 met verlof', '2026-11-30', '2026-12-04'],
  ['ik ben weg van de 23e tot de 27e', '2026-11-23', '2026-11-27'],
  ['ik was gisteren en eergisteren ziek', '2026-11-18', '2026-11-19'],
  ['Jonas was vorige week ziek van maandag tot woensdag', '2026-11-09', '2026-11-11'],
  ['ik ben tussen 24/12 en 2/1 niet bereikbaar', '2026-12-24', '2027-01-02'],
  ['ik ben afwezig van 25 tot 22 november', '2026-11-25', '2026-11-22'],
  ['ik ben afwezig van maandag 30 tot vrijdag 27 november', '2026-11-30', '2026-11-27'],
  ['ik ben weg van de 27e tot de 23e', '2026-11-27', '2026-11-23'],
  ['ik ben afwezig van 28 tot 3 december', '2026-11-28', '2026-12-03'],
  ['ik ben weg van de 28ste tot de 3de', '2026-11-28', '2026-12-03'],
  ['ik ben afwezig van 30 tot 2 januari', '2026-12-30', '2027-01-02'],
  ['ik ben vanaf woensdag 5 werkdagen afwezig', '2026-11-25', '2026-12-01'],
  ['Jonas is een maand ziek vanaf 30 november', '2026-11-30', '2026-12-29'],
];

describe('periods', () => {
  for (const [text, period] of periods) {
    it(`${text} → ${String(period)}`, () => {
      expect(slotsOf(text).period).to.equal(period);
    });
  }

  it('a visit has none', () => {
    const { intent, slots } = understand('vorige week dinsdag bij Jonas geweest', { now: FRIDAY });
    expect([intent, slots.period, slots.date]).to.deep.equal([
      'register_visit',
      null,
      '2026-11-10',
    ]);
  });

  for (const [text, from, to] of ranges) {
    it(`${text} → ${String(from)} until ${String(to)}`, () => {
      const slots = slotsOf(text);
      expect([slots.from, slots.to]).to.deep.equal([from, to]);
      expect(slots.date).to.equal(null);
    });
  }

  it('turns the year with the message', () => {
    const now = '2026-12-28T10:00:00+01:00';
    const slots = slotsOf('ik ben afwezig van 23/12 tot en met 3/1', { now });
    expect([slots.from, slots.to]).to.deep.equal(['2026-12-23', '2027-01-03']);
    expect(slotsOf('weekoverzicht week 1', { now: '2027-01-02T10:00:00+01:00' }).period).to.equal(
      '2027-W01',
    );
  });
});
