// Questions and wishes about a visit are no visit that was made; what is told or ordered stays one.
import { expect } from 'chai';
import { understand, type Intent } from '../../src/language/index.ts';
import { rosterOf } from './corpusScore.ts';

const NOW = Date.parse('2026-11-20T16:00:00+01:00');
const MEANT: Partial<Record<Intent, string[]>> = {
  plan_visit: [
    'kan ik dinsdag van 10 tot 11 bij Kevin?',
    'kan ik dinsdag van 10 tot 11 bij Kevin',
    'past woensdag 10u bij Kevin?',
    'mag ik maandag een uur bij Ruben?',
    'lukt dinsdag 14u bij Kevin?',
    'zou ik maandag om 10u een uur bij Ruben kunnen?',
    'is woensdag van 10 tot 11 goed voor Kevin?',
    'is donderdag 9u nog vrij voor Ruben?',
    'kunnen we dinsdag van 9 tot 10 bij Kevin?',
    'zullen we donderdag om 14u met Kevin teamsen?',
    'is het ok als ik dinsdag van 9 tot 10 bij Ruben ga?',
    'kan Kevin dinsdag van 9 tot 10?',
  ],
  my_visits: [
    'was ik dinsdag bij Kevin van 9 tot 10?',
    'was dat dinsdag een uur bij Kevin of een half uur?',
    'ben ik donderdag bij Ruben geweest?',
    'heb ik dinsdag een uur bij Kevin genoteerd?',
    'staat dinsdag 9u-10u Kevin er al in?',
    'was het bezoek bij Ruben dinsdag op de werkvloer?',
    'is dinsdag een uur bij Kevin genoteerd?',
    'zijn we dinsdag bij Ruben geweest van 9 tot 10?',
  ],
  ask: [
    'moet ik een telefoontje van 5 min met Kevin ook registreren?',
    'telt een videocall van 20 min met Kevin als bezoek?',
    'telt 15 min bellen met Kevin mee voor de opvolging?',
  ],
  register_visit: [
    'kan je dinsdag een uur bij Kevin noteren?',
    'mag je dinsdag een uur bij Ruben registreren?',
    'kan ik dinsdag een uur bij Kevin nog ingeven?',
    'noteer je dinsdag een uur bij Ruben?',
    'dinsdag een uur bij Kevin ok?',
    'dinsdag van 9 tot 10 bij Kevin, goed zo?',
    'was dinsdag van 9 tot 10 bij Kevin',
    'ben dinsdag een uur bij Ruben geweest',
    'heb dinsdag een uur met Kevin gebeld',
    'kon dinsdag maar een uur bij Ruben blijven',
    'ik was dinsdag een uur bij Kevin, klopt dat?',
    'kan je dit noteren: dinsdag van 9 tot 10 bij Ruben',
    'dinsdag van 9 tot 10 bij Kevin, pauze van 10u tot 10u15',
    'dinsdag een uur bij Ruben in zijn pauze gesproken',
    'dinsdag een uur bij Kevin, zijn contract stopt 31/12',
  ],
  suspend: ['zet Kevin op pauze van 1 december tot 15 december'],
  notice: ['het contract van Kevin stopt op 31/12'],
};

describe('a question about a visit', () => {
  for (const [intent, texts] of Object.entries(MEANT))
    for (const text of texts)
      it(`${text} → ${intent}`, () => {
        expect(understand(text, { now: NOW, roster: rosterOf('C') }).intent).to.equal(intent);
      });

  it('lies ahead when it asks whether it can be', () => {
    const { slots } = understand('kan ik dinsdag van 10 tot 11 bij Kevin?', { now: NOW });
    expect(slots.date).to.equal('2026-11-24');
  });
});
