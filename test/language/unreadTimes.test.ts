// Moments and lengths that cannot be: they are named, never dropped; what only looks so is left alone.
import { expect } from 'chai';
import { slotsOf, visitsOf } from './understood.ts';

const unread: [text: string, said: string[], start?: string][] = [
  ['gisteren om 14u75 bij Jonas', ['14u75']],
  ['gisteren 14u75 tot 15u bij Jonas', ['14u75']],
  ['gisteren om 14u60 bij Jonas', ['14u60']],
  ['gisteren om 14u755 bij Jonas', ['14u755']],
  ['gisteren om 14u3 bij Jonas', ['14u3']],
  ['gisteren van 9u tot 10u5 bij Jonas', ['10u5'], '09:00'],
  ['gisteren om 14:75 bij Jonas', ['14:75']],
  ['gisteren van 9:00 tot 9:75 bij Jonas', ['9:75'], '09:00'],
  ['gisteren 9:00-25:30 bij Jonas', ['25:30']],
  ['gisteren om 14.75 bij Jonas', ['14.75']],
  ['gisteren om 25 uur bij Jonas', ['25 uur']],
  ['gisteren om 25u bij Jonas', ['25u']],
  ['gisteren om 25u30 bij Jonas', ['25u30']],
  ['dinsdag 25u bij Jonas', ['25u']],
  ['gisteren om vijfentwintig uur bij Jonas', ['vijfentwintig uur']],
  ['gisteren om half 25 bij Jonas', ['half 25']],
  ['gisteren van 9 tot 8u75 bij Jonas', ['9 tot 8u75']],
  ['gisteren 9-8u75 bij Jonas', ['9-8u75']],
  ['gisteren van 9u tot 25u bij Jonas', ['25u'], '09:00'],
  ['gisteren van 25u tot 26u bij Jonas', ['25u', '26u']],
  ['gisteren 0 minuten bij Jonas', ['0 minuten']],
  ['gisteren nul minuten bij Jonas', ['nul minuten']],
  ['gisteren 0 uur bij Jonas', ['0 uur']],
  ['gisteren bij Jonas, duurde 30 uur', ['30 uur']],
  ['gisteren 1500 minuten bij Jonas', ['1500 minuten']],
  ['gisteren 30 à 40 minuten bij Jonas', ['30 à 40 minuten']],
  ['gisteren tussen de 20 en 30 min gebeld met Jonas', ['tussen de 20 en 30 min']],
  ['gisteren een half uur à drie kwartier bij Jonas', ['een half uur à drie kwartier']],
  ['gisteren om 9u, 30 à 40 minuten bij Jonas', ['30 à 40 minuten'], '09:00'],
  ['gisteren om 9u of 10u bij Jonas', ['9u of 10u']],
  ['gisteren van 2 tot een stuk voor 4 bij Jonas', ['een stuk voor 4'], '14:00'],
];

const fine: [text: string, start: string | null, minutes: number | null][] = [
  ['gisteren om 14u59 bij Jonas', '14:59', null],
  ['gisteren om 14:59 bij Jonas', '14:59', null],
  ['gisteren om 24u bij Jonas', '00:00', null],
  ['gisteren om 0u30 bij Jonas', '00:30', null],
  ['gisteren om 0 uur bij Jonas', '00:00', null],
  ['gisteren van 0u tot 1u bij Jonas', '00:00', 60],
  ['gisteren van 0u00 tot 1u bij Jonas', '00:00', 60],
  ['gisteren 1 minuut bij Jonas', null, 1],
  ['gisteren 0,5 uur bij Jonas', null, 30],
  ['gisteren 1,75 uur bij Jonas', null, 105],
  ['gisteren 2u 5min bij Jonas', null, 125],
  ['gisteren een uur bij Jonas, hij werkt 25 uur per week', null, 60],
  ['gisteren een uur bij Jonas, contract van 38 uur', null, 60],
  ['gisteren een uur bij Jonas, hij werkt 25u', null, 60],
  ['gisteren een uur bij Jonas over zijn contract van 19 tot 38 uur', null, 60],
  ['gisteren een uur bij Jonas, van 30 naar 38 uur per week', null, 60],
  ['gisteren een uur bij Jonas, 0 minuten te laat', null, 60],
  ['gisteren een uur bij Jonas, waarvan 0 minuten extra', null, 60],
  ['gisteren om 14u75, nee 14u45 bij Jonas', '14:45', null],
  ['gisteren om 14u45, niet 14u75 bij Jonas', '14:45', null],
  ['gisteren een uur bij Jonas, bel hem op 0475 12 34 56', null, 60],
  ['gisteren een uur bij Jonas, 0475.75.34.90', null, 60],
  ['gisteren een uur bij Jonas, tel 09 266 75 90', null, 60],
  ['gisteren een uur bij Jonas, 14.75 euro onkosten', null, 60],
  ['gisteren een uur bij Jonas, om 14,75 euro terug te vragen', null, 60],
  ['19.11.2026 een uur bij Jonas', null, 60],
  ['gisteren een uur bij Jonas in lokaal 14.75', null, 60],
  ['gisteren een uur bij Jonas, 3 machines van 25 uur', null, 60],
];

describe('times that cannot be', () => {
  for (const [text, said, start] of unread) {
    it(`${text} → ${said.join(' and ')}`, () => {
      const slots = slotsOf(text);
      expect(slots.unreadTimes).to.deep.equal(said);
      expect(slots.minutes).to.equal(null);
      if (start !== undefined) expect(slots.start).to.equal(start);
    });
  }

  it('belong to their own visit', () => {
    const visits = visitsOf('maandag van 9u tot 10u bij Jonas, dinsdag van 11u tot 12u75 bij Emre');
    expect(visits.map((visit) => visit.unreadTimes)).to.deep.equal([[], ['12u75']]);
  });

  for (const [text, start, minutes] of fine) {
    it(`leaves alone: ${text}`, () => {
      const slots = slotsOf(text);
      expect(slots.unreadTimes).to.deep.equal([]);
      expect([slots.start, slots.minutes]).to.deep.equal([start, minutes]);
    });
  }
});
