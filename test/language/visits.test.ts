// Extra work, kind of contact, corrections and several visits in one message.
import { expect } from 'chai';
import { slotsOf, timesOf, visitsOf } from './understood.ts';

const extras: [string, number | null, number | null][] = [
  ['gisteren anderhalf uur bij Jonas, waarvan een half uur extra', 90, 30],
  ['gisteren 2u bij Jonas wv 15min extra', 120, 15],
  ['gisteren een uur bij Jonas plus een kwartier extra', 75, 15],
  ['gisteren een uur bij Jonas en nog twintig minuten extra', 80, 20],
  ['gisteren 60 min bij Jonas + 30 min extra', 90, 30],
  ['gisteren van 9 tot 11 bij Jonas, daarvan 45 min extra', 120, 45],
  ['gisteren van 9 tot 11 bij Jonas, laatste half uur extra', 120, 30],
  ['gisteren 2 uur bij Jonas, 1 uur daarvan is extra pakket', 120, 60],
  ['gisteren een uur bij Jonas, alles extra', 60, 60],
  ['gisteren 90 minuten bij Jonas waarvan 30 extra', 90, 30],
  ['gisteren een half uur extra werk bij Jonas', 30, 30],
  ['gisteren een uur bij Jonas, extra: 20 min', 60, 20],
  ['gisteren een uur bij Jonas, hij wil een extra dag verlof', 60, null],
  ['gisteren een uur bij Jonas', 60, null],
];

const modes: [string, string | null][] = [
  ['gisteren ter plaatse met Jonas', 'onsite'],
  ['gisteren op de werkvloer met Jonas', 'onsite'],
  ['gisteren langsgeweest voor Jonas', 'onsite'],
  ['gisteren langs geweest bij Jonas', 'onsite'],
  ['gisteren bezoek aan Jonas', 'onsite'],
  ['gisteren Jonas bezocht', 'onsite'],
  ['gisteren bij De Smet met Jonas', 'onsite'],
  ['gisteren naar De Smet geweest voor Jonas', 'onsite'],
  ['gisteren gepasseerd bij Jonas', 'onsite'],
  ['gisteren op zijn werk Jonas gezien', 'onsite'],
  ['gisteren fysiek overleg met Jonas', 'onsite'],
  ['gisteren via Teams met Jonas', 'online'],
  ['gisteren teams Jonas', 'online'],
  ['gisteren videocall met Jonas', 'online'],
  ['gisteren online overleg met Jonas', 'online'],
  ['gisteren gebeeldbeld met Jonas', 'online'],
  ['gisteren via teams gebeld met Jonas', 'online'],
  ['gisteren Jonas op het scherm gesproken', 'online'],
  ['gisteren whatsapp video met Jonas', 'online'],
  ['gisteren gebeld met Jonas', 'phone'],
  ['gisteren Jonas opgebeld', 'phone'],
  ['gisteren telefonisch contact met Jonas', 'phone'],
  ['gisteren Jonas aan de lijn gehad', 'phone'],
  ['gisteren telefoontje met Jonas van De Smet', 'phone'],
  ['gisteren getelefoneerd naar Jonas', 'phone'],
  ['gisteren gebeld met Jonas over het bezoek', 'phone'],
  ['gisteren niet ter plaatse maar online met Jonas', 'online'],
  ['gisteren geen bezoek maar gebeld met Jonas', 'phone'],
  ['gisteren gesprek met Jonas', null],
  ['gisteren bij De Smet geweest voor Jonas, hij hangt de hele dag aan zijn gsm', 'onsite'],
  ['gisteren op bezoek bij Jonas, hij zat de hele tijd op zijn telefoon', 'onsite'],
  ['gisteren bij Jonas op zijn werk geweest, hij hing weer aan de gsm', 'onsite'],
  ['gisteren Jonas op zijn gsm gebeld', 'phone'],
  ['gisteren opvolggesprek Jonas 10u', null],
];

const corrected: [string, string | null, string][] = [
  ['gisteren om 2 nee om 3 uur bij Jonas', '2026-11-19', '15:00'],
  ['dinsdag euh woensdag bij Jonas', '2026-11-18', ''],
  ['dinsdag, nee wacht, woensdag bij Jonas', '2026-11-18', ''],
  ['dinsdag bedoel ik woensdag bij Jonas', '2026-11-18', ''],
  ['dinsdag euh maandag bedoel ik bij Jonas', '2026-11-16', ''],
  ['niet dinsdag maar woensdag bij Jonas', '2026-11-18', ''],
  ['woensdag, niet dinsdag, bij Jonas', '2026-11-18', ''],
  ['gisteren van 9 tot 10, nee sorry tot 11 bij Jonas', '2026-11-19', '09:00-11:00 120'],
  ['gisteren een uur nee anderhalf uur bij Jonas', '2026-11-19', '90'],
  ['gisteren van 9 tot 10 euh van 10 tot 11 bij Jonas', '2026-11-19', '10:00-11:00 60'],
  ['gisteren bij Jonas van 9 tot 10, of nee, tot half elf', '2026-11-19', '09:00-10:30 90'],
  ['gisteren, nee eergisteren, een half uur bij Jonas', '2026-11-18', '30'],
];

const several: [string, string[]][] = [
  [
    'gisteren een uur bij Jonas en vandaag een half uur bij Fatima',
    ['2026-11-19 60 onsite Jonas', '2026-11-20 30 onsite Fatima'],
  ],
  [
    'dinsdag gebeld met Els (20 min), woensdag bij Tom geweest (1u)',
    ['2026-11-17 20 phone Els', '2026-11-18 60 onsite Tom'],
  ],
  [
    'gisteren van 9 tot 10 bij Jonas en van 10 tot 11 bij Fatima',
    ['2026-11-19 60 onsite Jonas', '2026-11-19 60 onsite Fatima'],
  ],
  [
    'gisteren bij Jonas van 9 tot 10, daarna Fatima van 10 tot 11',
    ['2026-11-19 60 onsite Jonas', '2026-11-19 60 onsite Fatima'],
  ],
  [
    'maandag en woensdag telkens een uur bij Jonas',
    ['2026-11-16 60 onsite Jonas', '2026-11-18 60 onsite Jonas'],
  ],
  [
    '9/11 + 10/11 een half uur bij Jonas',
    ['2026-11-09 30 onsite Jonas', '2026-11-10 30 onsite Jonas'],
  ],
  [
    'gisteren gebeld met Jonas 15 min en vandaag met Fatima 10 min',
    ['2026-11-19 15 phone Jonas', '2026-11-20 10 phone Fatima'],
  ],
  [
    'een uur bij Jonas en een half uur bij Fatima gisteren',
    ['2026-11-19 60 onsite Jonas', '2026-11-19 30 onsite Fatima'],
  ],
  [
    'Jonas gisteren 9u-10u ter plaatse\nFatima vandaag 9u-9u30 teams',
    ['2026-11-19 60 onsite Jonas', '2026-11-20 30 online Fatima'],
  ],
  [
    'maandag bij Jonas geweest, dinsdag bij Fatima, woensdag gebeld met Els',
    ['2026-11-16  onsite Jonas', '2026-11-17  onsite Fatima', '2026-11-18  phone Els'],
  ],
  [
    'gisteren gebeld met Jonas en langsgeweest bij Fatima',
    ['2026-11-19  phone Jonas', '2026-11-19  onsite Fatima'],
  ],
  ['gisteren een uur bij Jonas en Fatima', ['2026-11-19 60 onsite Jonas+Fatima']],
  [
    'gisteren van 9 tot 10 en van 13 tot 14 bij Jonas',
    ['2026-11-19 60 onsite Jonas', '2026-11-19 60 onsite Jonas'],
  ],
  ['gisteren van 14u tot 16u bij Jonas, 2 uur in totaal', ['2026-11-19 120 onsite Jonas']],
];

describe('visits', () => {
  for (const [text, minutes, extra] of extras) {
    it(`${text} → ${String(extra)} extra of ${String(minutes)}`, () => {
      const slots = slotsOf(text);
      expect([slots.minutes, slots.extraMinutes]).to.deep.equal([minutes, extra]);
    });
  }

  for (const [text, mode] of modes) {
    it(`${text} → ${String(mode)}`, () => {
      expect(slotsOf(text).mode).to.equal(mode);
    });
  }

  for (const [text, date, times] of corrected) {
    it(`takes the corrected part of: ${text}`, () => {
      expect([slotsOf(text).date, timesOf(text)]).to.deep.equal([date, times]);
      expect(visitsOf(text)).to.have.length(1);
    });
  }

  for (const [text, expected] of several) {
    it(`finds ${String(expected.length)} in: ${text}`, () => {
      const found = visitsOf(text).map(({ date, minutes, mode, employees }) => {
        const people = employees.map((one) => (typeof one === 'string' ? one : '?')).join('+');
        return `${date ?? ''} ${minutes === null ? '' : String(minutes)} ${mode ?? ''} ${people}`;
      });
      expect(found).to.deep.equal(expected);
    });
  }
});
