// Who calls is known: contact persons and co-worker coaches are no employees with a typo, nor strangers.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a caller who is known', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const card = (caller: string, about: string): string =>
    `Wie vroeg het: ${caller}\nOver wie: ${about}\n`;

  for (const [sentence, caller, about] of [
    [
      'Peter van De Smet belde over Jonas, graag terugbellen',
      'Peter De Smet (de werkgever)',
      'Jonas Verbeke',
    ],
    ['over Jonas: Peter belde, terugbellen', 'Peter De Smet (de werkgever)', 'Jonas Verbeke'],
    [
      'telefoon van meneer De Smet over Fatima, ze wil een gesprek',
      'Peter De Smet (de werkgever)',
      'Fatima El Amrani',
    ],
    ['peter de smet vroeg of ge es belt voor jonas', 'Peter De Smet (de werkgever)', 'Jonas Ver'],
    ['Carla Maton belde, graag terugbellen', 'Carla Maton (de werkgever)', 'Emre Yilmaz'],
    ['mevrouw Maton belde over Emre, terugbellen', 'Carla Maton (de werkgever)', 'Emre Yilmaz'],
    ['Carla van Sneeuwwit mailde, of je kan bellen', 'Carla Maton (de werkgever)', 'Emre Yilmaz'],
    [
      'kheb gisteren telefoon gehad van Greet Baert, of der iemand es kan passeren',
      'Greet Baert (de collega-coach)',
      'Kofi Mensah',
    ],
    ['Gret Baert belde, terugbellen aub', 'Greet Baert (de collega-coach)', 'Kofi Mensah'],
    ['Baert Greet vraagt of we langskomen', 'Greet Baert (de collega-coach)', 'Kofi Mensah'],
    ['Greet vroeg of der iemand kan komen', 'Greet Baert (de collega-coach)', 'Kofi Mensah'],
    [
      'Hilde Smets vroeg om langs te komen voor Ayse',
      'Hilde Smets (de collega-coach)',
      'Ayse Demir',
    ],
    [
      'Dirk Leys heeft gebeld over Lotte Vermeulen, terugbellen',
      'Dirk Leys (de collega-coach)',
      'Lotte Vermeulen',
    ],
    ['Jonas belde, Luc is weg en hij wil praten', 'Jonas Verbeke (de werknemer)', 'Jonas Verbeke'],
  ] as const) {
    it(`is heard in "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Klopt deze vraag?')
        .and.contain(card(caller, about).trimEnd());
    });
  }

  it('is asked about which of the files they are known for, and no other', async () => {
    expect(await talk.say('Peter De Smet vraagt of je komt'))
      .to.contain('Over wie gaat de vraag van Peter De Smet?')
      .and.contain('1. Fatima El Amrani')
      .and.contain('2. Jonas Verbeke')
      .and.contain('3. Geen van deze: zonder dossier');
    expect(await talk.press(/Jonas/)).to.contain(
      card('Peter De Smet (de werkgever)', 'Jonas').trimEnd(),
    );
  });

  it('is no employee of that name, nor an employee somebody who is known', async () => {
    expect(await talk.say('Pieter belde, of je kan terugbellen')).to.contain(
      card('Pieter Wouters (de werknemer)', 'Pieter Wouters').trimEnd(),
    );
    await talk.say('laat maar');
    expect(await talk.say('Fatima belde over Peter, terugbellen')).not.to.contain(
      'Wie vroeg het: Peter',
    );
  });

  it('who asks again on the same day is offered for joining, however they are named', async () => {
    await talk.say('Peter van De Smet belde over Jonas, graag terugbellen');
    await talk.say('ja');
    await talk.say('meneer De Smet belde weer over Jonas, terugbellen');
    expect(await talk.say('ja'))
      .to.contain('Peter De Smet (de werkgever) vroeg die dag al iets over Jonas Verbeke')
      .and.contain('Is dit dezelfde vraag?');
  });

  it('speaks for the other files of the employer too', async () => {
    const tom = house.talk('demo-tom');
    expect(await tom.say('Peter De Smet belde over Pieter, terugbellen')).to.contain(
      card('Peter De Smet (de werkgever)', 'Pieter Wouters').trimEnd(),
    );
    await tom.say('laat maar');
    expect(await tom.say('ik heb Peter De Smet gebeld')).to.contain(
      'Pieter Wouters (Bakkerij De Smet)',
    );
  });

  it('of a colleague is known to the lead, not to another coach', async () => {
    const els = house.talk('demo-els');
    expect(await els.say('Greet Baert belde of er iemand kan komen'))
      .to.contain('Ik vind "Greet Baert" niet bij jouw dossiers')
      .and.not.contain('Kofi');
    expect(await house.talk('demo-sofie').say('Carla Maton belde, terugbellen aub')).to.contain(
      'Emre Yilmaz',
    );
  });

  for (const [sentence, about] of [
    ['ik heb Greet Baert gebeld', 'Vraag: Vraag van Greet Baert (de collega-coach)'],
    ['gebeld me Greet Bart', 'Vraag: Vraag van Greet Baert (de collega-coach)'],
    ['Peter De Smet teruggebeld', 'Vraag: Vraag van Peter De Smet (de werkgever)'],
    ['gebeld met Peter over Jonas', 'Over wie: Jonas Verbeke (Bakkerij De Smet)'],
    ['gebeld naar mevrouw Cools', 'Over wie: Lotte Janssens (Tuincentrum Groenhof)'],
    ['Pieter gebeld', 'Over wie: Pieter Wouters (Bakkerij De Smet)'],
  ] as const) {
    it(`is who was spoken: "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Klopt dit contact?')
        .and.contain(about);
    });
  }

  it('a contact says before it is kept whose question it answers as well', async () => {
    const note = 'Hiermee is ook beantwoord: de vraag van Peter De Smet.';
    for (const sentence of ['ik heb Fatima gebeld', 'Fatima gemaild', 'heb fatima teruggebeld']) {
      expect(await talk.say(sentence), sentence).to.contain(note);
      await talk.say('laat maar');
    }
    expect(await talk.say('geen gehoor bij Fatima'), 'a try answers nothing').not.to.contain(note);
    await talk.say('laat maar');
    expect(await talk.say('eergisteren om 9u Fatima gebeld'), 'before it').not.to.contain(note);
    await talk.say('laat maar');
    expect(await talk.say('ik heb Jonas gebeld'), 'another file').not.to.contain('Hiermee');
    await talk.say('laat maar');
    await talk.say('openstaande vragen');
    await talk.say('Peter De Smet gebeld');
    expect(await talk.say('per mail'), 'the question itself').not.to.contain('Hiermee');
  });
});
