// Days as they are said, seen from Friday 20 November 2026 unless a table says otherwise.
import { expect } from 'chai';
import { slotsOf } from './understood.ts';

const said: [string, string | null][] = [
  ['vandaag bij Jonas', '2026-11-20'],
  ['deze morgen bij Jonas', '2026-11-20'],
  ['vanmiddag bij Jonas', '2026-11-20'],
  ['daarnet bij Jonas geweest', '2026-11-20'],
  ['gisteren bij Jonas', '2026-11-19'],
  ['gisteravond nog bij Jonas', '2026-11-19'],
  ['gister namiddag bij Jonas', '2026-11-19'],
  ['eergisteren namiddag bij Jonas', '2026-11-18'],
  ['eergisterenmorgen bij Jonas', '2026-11-18'],
  ['maandag bij Jonas', '2026-11-16'],
  ['vrijdag bij Jonas geweest', '2026-11-13'],
  ['zaterdag bij Jonas', '2026-11-14'],
  ['vorige dinsdag bij Jonas', '2026-11-17'],
  ['afgelopen maandag bij Jonas', '2026-11-16'],
  ['laatste donderdag bij Jonas geweest', '2026-11-19'],
  ['verleden woensdag bij Jonas', '2026-11-18'],
  ['voorbije dinsdag bij Jonas geweest', '2026-11-17'],
  ['dinsdag jl. bij Jonas', '2026-11-17'],
  ['donderdag laatstleden bij Jonas', '2026-11-19'],
  ['vorige week dinsdag bij Jonas', '2026-11-10'],
  ['dinsdag vorige week bij Jonas', '2026-11-10'],
  ['dinsdag van vorige week bij Jonas', '2026-11-10'],
  ['verleden week vrijdag bij Jonas', '2026-11-13'],
  ['vorige week op maandag bij Jonas', '2026-11-09'],
  ['maandag deze week bij Jonas geweest', '2026-11-16'],
  ['woensdag van deze week bij Jonas geweest', '2026-11-18'],
  ['maandag van de week bij Jonas', '2026-11-16'],
  ['maandag 9/11 bij Jonas', '2026-11-09'],
  ['ma 9/11 Jonas', '2026-11-09'],
  ['op maandag 9 november bij Jonas', '2026-11-09'],
  ['dinsdag de 10de bij Jonas', '2026-11-10'],
  ['dinsdag 10 bij Jonas geweest', '2026-11-10'],
  ['maandag voor een week bij Jonas', '2026-11-09'],
  ['18 november vorig jaar bij Jonas', '2025-11-18'],
  ['18/11 vorig jaar bij Jonas', '2025-11-18'],
  ['vorig jaar op 18 november bij Jonas', '2025-11-18'],
  ['op 18 november van verleden jaar bij Jonas', '2025-11-18'],
  ['18 november dit jaar bij Jonas', '2026-11-18'],
  ['op 18 november bij Jonas, vorig jaar ging het beter', '2026-11-18'],
  ['woensdag 18 november bij Jonas, sinds vorig jaar', '2026-11-18'],
  ['op november 10 bij Jonas geweest', '2026-11-10'],
  ['woensdag bij Jonas, hij wil 4/5 werken', '2026-11-18'],
  ['3 november bij Jonas', '2026-11-03'],
  ['3 nov. bij Jonas', '2026-11-03'],
  ['3nov bij Jonas', '2026-11-03'],
  ['op drie november bij Jonas', '2026-11-03'],
  ['de derde november bij Jonas', '2026-11-03'],
  ['op eenendertig oktober bij Jonas', '2026-10-31'],
  ['28/12 bij Jonas', '2025-12-28'],
  ['op 12/03 bij Jonas geweest', '2026-03-12'],
  ['3/11/2026 bij Jonas', '2026-11-03'],
  ['3/11/26 bij Jonas', '2026-11-03'],
  ['03-11-2026 bij Jonas', '2026-11-03'],
  ['3.11.2026 bij Jonas', '2026-11-03'],
  ['2026-11-03 bij Jonas', '2026-11-03'],
  ["3 november '25 bij Jonas", '2025-11-03'],
  ['den 9den bij Jonas geweest', '2026-11-09'],
  ['den negende bij Jonas geweest', '2026-11-09'],
  ['op de negende bij Jonas geweest', '2026-11-09'],
  ['de 25ste bij Jonas geweest', '2026-10-25'],
  ['den 12 bij Jonas geweest', '2026-11-12'],
  ['de 3e van deze maand bij Jonas', '2026-11-03'],
  ['de 30e van vorige maand bij Jonas', '2026-10-30'],
  ['drie dagen geleden bij Jonas', '2026-11-17'],
  ['een dag of drie geleden bij Jonas', '2026-11-17'],
  ['een week geleden bij Jonas', '2026-11-13'],
  ['vandaag een week geleden bij Jonas', '2026-11-13'],
  ['gisteren een week geleden bij Jonas', '2026-11-12'],
  ['veertien dagen geleden bij Jonas', '2026-11-06'],
  ['2 weken geleden bij Jonas', '2026-11-06'],
  ['twee weken terug bij Jonas', '2026-11-06'],
  ['twee weken geleden op dinsdag bij Jonas', '2026-11-03'],
  ['maandag een week geleden bij Jonas geweest', '2026-11-09'],
  ['gisteren, donderdag, bij Jonas', '2026-11-19'],
  ['gisteren (19/11) bij Jonas', '2026-11-19'],
  ['9.11 bij Jonas, een uur', '2026-11-09'],
  ['gisteren van 9.11 tot 9.40 bij Jonas', '2026-11-19'],
  ['9-11 bij Jonas, een uur', '2026-11-09'],
  ['gistern bij Jonas', '2026-11-19'],
  ['eergistern bij Jonas', '2026-11-18'],
  ['vorge dinsdg bij Jonas', '2026-11-17'],
  ['woesndag bij Jonas', '2026-11-18'],
  ['zoaterdag bie Jonas gewist', '2026-11-14'],
  ['vandoage bie Jonas', '2026-11-20'],
  ['14 novmeber bij Jonas', '2026-11-14'],
  ['bij Jonas geweest', null],
  ['vorige week bij Jonas geweest', null],
  ['begin vorige maand bij Jonas geweest', null],
  ['maandag of dinsdag bij Jonas geweest', null],
  ['een uur bij Jonas, hij werkt elke maandag', null],
  ['morgen ga ik naar Jonas', '2026-11-21'],
  ['overmorgen 10u bij Jonas', '2026-11-22'],
  ['volgende dinsdag 14u bij Jonas', '2026-11-24'],
  ['volgende week dinsdag bij Jonas', '2026-11-24'],
  ['dinsdag volgende week bij Jonas', '2026-11-24'],
  ['dinsdag kom ik langs bij Jonas', '2026-11-24'],
  ['plan een bezoek bij Jonas op 3/12', '2026-12-03'],
  ['ik ga op 5 januari langs bij Jonas', '2027-01-05'],
  ['afspraak maken met Jonas vrijdag om 9u', '2026-11-27'],
  ['over twee weken naar Jonas', '2026-12-04'],
  ['komende maandag om 9u bij Jonas', '2026-11-23'],
  ['maandag over een week ga ik naar Jonas', '2026-11-30'],
];

const spokenAbout: [string, string | null][] = [
  ['vrijdag was feestdag dus donderdag bij Jonas geweest', '2026-11-19'],
  ['eergisteren niks, gisteren een uur bij Jonas', '2026-11-19'],
  ['gisteren gebeld met Jonas over het bezoek van maandag, 10 min', '2026-11-19'],
  ['gisteren bij Jonas geweest, volgende afspraak op 3 december', '2026-11-19'],
  ['woensdag bij Jonas, hij komt maandag terug werken', '2026-11-18'],
  ['veertien dagen geleden bij Jonas geweest, ne vrijdag', '2026-11-06'],
  ['gisteren bij Jonas, zijn contract loopt tot 31/12', '2026-11-19'],
  ['vandaag bij Jonas, hij is sinds maandag ziek', '2026-11-20'],
  ['dinsdag was ik ziek, woensdag bij Jonas geweest', '2026-11-18'],
];

const moments: [string, string, string][] = [
  ['2026-11-12T00:20:00+01:00', 'vandaag bij Jonas', '2026-11-12'],
  ['2026-11-11T23:20:00Z', 'gisteren bij Jonas', '2026-11-11'],
  ['2026-01-05T09:00:00+01:00', '28/12 bij Jonas', '2025-12-28'],
  ['2027-01-04T09:00:00+01:00', 'donderdag bij Jonas', '2026-12-31'],
  ['2028-03-01T09:00:00+01:00', 'gisteren bij Jonas', '2028-02-29'],
  ['2026-11-16T09:00:00+01:00', 'vorige week vrijdag bij Jonas', '2026-11-13'],
  ['2026-11-15T09:00:00+01:00', 'vorige week vrijdag bij Jonas', '2026-11-06'],
  ['2026-11-16T09:00:00+01:00', 'maandag bij Jonas geweest', '2026-11-09'],
  ['2026-03-30T00:30:00+02:00', 'gisteren bij Jonas', '2026-03-29'],
  ['2026-03-05T09:00:00+01:00', 'de 30ste bij Jonas geweest', '2026-01-30'],
];

const conflicts: [string, string | null][] = [
  ['maandag 10/11 bij Jonas geweest', '2026-11-10'],
  ['gisteren maandag bij Jonas geweest', '2026-11-19'],
  ['dinsdag 9 november bij Jonas geweest', '2026-11-09'],
  ['veertien dagen geleden bij Jonas geweest, ne woensdag', '2026-11-06'],
  ['31/02 bij Jonas geweest', null],
  ['30 februari bij Jonas geweest', null],
];

describe('dates', () => {
  for (const [text, date] of said) {
    it(`${text} → ${String(date)}`, () => {
      const slots = slotsOf(text);
      expect(slots.date).to.equal(date);
      expect(slots.dateConflict).to.equal(false);
    });
  }

  for (const [text, date] of spokenAbout) {
    it(`keeps to the day of the visit: ${text}`, () => {
      expect(slotsOf(text).date).to.equal(date);
    });
  }

  for (const [now, text, date] of moments) {
    it(`${text}, said at ${now} → ${date}`, () => {
      expect(slotsOf(text, { now }).date).to.equal(date);
    });
  }

  for (const [text, date] of conflicts) {
    it(`sees that "${text}" cannot be right`, () => {
      const slots = slotsOf(text);
      expect(slots.dateConflict).to.equal(true);
      if (!text.startsWith('gisteren')) expect(slots.date).to.equal(date);
    });
  }
});
