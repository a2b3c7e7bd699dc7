// Whose absence a sentence tells of, and what is asked about absences and suspensions rather than told.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('absence or suspension', () => {
  let house: TestHouse;
  beforeEach(() => (house = openHouse()));
  afterEach(() => house.close());

  const employees: [who: string | undefined, text: string, employee: string][] = [
    ['demo-tom', 'Ruben is op congé tem vrijdag', 'Ruben Aerts'],
    ['demo-tom', 'Ruben is niet op het werk van 24/11 tot 27/11', 'Ruben Aerts'],
    ['demo-tom', 'pieter zit thuis tot 30/11', 'Pieter Wouters'],
    ['demo-els', 'Wim es der nie tot dunderdag', 'Wim Goossens'],
    [undefined, 'Jonas is der nie van maandag tot woensdag', 'Jonas Verbeke'],
    [undefined, 'Jonas werkt niet van 23 tot 27 november', 'Jonas Verbeke'],
    [undefined, 'ik hoor dat Jonas ziek is tot vrijdag', 'Jonas Verbeke'],
    [undefined, 'afwezig: Jonas 24/11-27/11', 'Jonas Verbeke'],
    ['demo-sofie', 'Emre is in verlof tot vrijdag', 'Emre Yilmaz'],
  ];
  for (const [who, text, employee] of employees)
    it(`${text}: a suspension`, async () => {
      expect(await house.talk(who).say(text))
        .to.contain('Deze opschorting bewaren?')
        .and.contain(`Werknemer: ${employee}`)
        .and.contain('Reden: de werknemer is afwezig');
    });

  it('of a name that is in none of one’s files is asked about, and is not one’s own', async () => {
    const said = await house.talk('demo-tom').say('Karel is op congé tem vrijdag');
    expect(said).to.contain('"Karel"').and.contain('Wie bedoel je?');
  });

  for (const text of [
    'ik ben ziek vrijdag, Jonas is verwittigd',
    'ben ziek tot woensdag, Jonas moet verwittigd worden',
    'kben der ni vrijdag, zegt het tegen Jonas',
  ])
    it(`${text}: one’s own absence`, async () => {
      expect(await house.talk().say(text)).to.contain('Deze afwezigheid bewaren?');
    });

  it('takes who takes over for a while for an absence, and no file', async () => {
    const said = await house
      .talk('demo-sofie')
      .say('Tom neemt over voor Els van maandag tot woensdag');
    expect(said).to.contain('Afwezig: Els Maes').and.contain('Vervanger: Tom Claeys');
  });

  for (const text of [
    'opschorten Emre van 2 tot 6 november, werkvloer was dicht',
    'Emre opschorten van 2/11 tot 6/11, de werkvloer was dicht',
    'pauzeer Emre van 2 tot 6 november, de wasserij was gesloten',
  ])
    it(`${text}: of days that have been, and no visit`, async () => {
      expect(await house.talk().say(text))
        .to.contain('maandag 2 november 2026 tot en met vrijdag 6 november 2026')
        .and.contain('Reden: de werkplek is gesloten');
    });

  it('hears that the agreement is suspended, and says that nobody works on these days', async () => {
    const said = await house
      .talk()
      .say('De overeenkomst van Kofi is geschorst van 14/11 tot 15/11');
    expect(said).to.contain('de overeenkomst is geschorst').and.contain('Kloppen de dagen?');
    const contract = await house.talk().say('het contract van Kofi is geschorst tot 1 december');
    expect(contract).to.contain('de overeenkomst is geschorst');
  });

  const until: [text: string, to: string][] = [
    ['Peter vroeg een andere datum voor Pieter, kan pas na 30 november', 'maandag 30 november'],
    ['de werkgever vraagt om Pieter tot na 30 november uit te stellen', 'maandag 30 november'],
    ['werkgever vroeg een andere datum voor Pieter, past pas vanaf 1 december', 'maandag 30'],
    ['de baas vraagt een ander moment voor Pieter, kan ten vroegste 1 december', 'maandag 30'],
  ];
  for (const [text, to] of until)
    it(`${text}: from today until then`, async () => {
      const said = await house.talk('demo-tom').say(text);
      expect(said).to.contain(`vrijdag 13 november 2026 tot en met ${to}`);
      expect(said).to.contain('12 werkdagen').and.contain('vroeg een andere datum');
    });

  it('lists what is suspended, for a coach the own files', async () => {
    const tom = house.talk('demo-tom');
    await tom.say('pauzeer Ruben van 16/11 tot 18/11, de werkplek is gesloten');
    await tom.press('Bewaren');
    const asks = ['wat is er opgeschort?', 'opschortingen', 'welke dossiers zijn opgeschort?'];
    for (const text of [...asks, 'toon mijn opschortingen', 'is Ruben opgeschort?']) {
      expect(await tom.say(text), text).to.contain('Garage Peeters, Ruben Aerts');
      expect(await house.talk('demo-sofie').say(text), text).to.contain('Wat is er opgeschort?');
    }
    expect(await tom.say('is Pieter opgeschort?')).to.contain('Er is nu niets opgeschort');
    expect(await house.talk('demo-els').say('opschortingen')).not.to.contain('Ruben');
    expect(await tom.say('trek de opschorting van Ruben in')).to.contain('Ruben Aerts');
    await tom.press('Bekijken');
    await tom.press('Intrekken');
    await tom.say('ja');
    expect(await tom.say('wat is er opgeschort?')).to.contain('Er is nu niets opgeschort');
  });

  it('says who is away in which days, and begins nothing', async () => {
    const tom = house.talk('demo-tom');
    await tom.say('ik ben afwezig van 18/11 tot 20/11');
    await tom.press('Bewaren');
    const sofie = house.talk('demo-sofie');
    for (const text of [
      'wie is er afwezig volgende week?',
      'wie is er volgende week niet?',
      'wie is er met verlof in november?',
      'is er iemand afwezig volgende week?',
      'is Tom afwezig volgende week?',
      'wie vervangt Tom volgende week?',
    ])
      expect(await sofie.say(text), text)
        .to.contain('Tom Claeys')
        .and.contain('Nadia Benali');
    for (const text of ['wie is er afwezig in december?', 'is Els afwezig volgende week?'])
      expect(await sofie.say(text), text).to.contain('In deze dagen is er geen');
    expect(await sofie.say('wat staat er open?'), 'nothing was begun').to.contain('Open bij');
  });

  it('ends an absence earlier', async () => {
    const tom = house.talk('demo-tom');
    expect(await tom.say('ik kom vroeger terug, donderdag')).to.contain('die ik kan inkorten');
    await tom.say('ik ben afwezig van 16/11 tot 27/11');
    await tom.press('Bewaren');
    for (const text of [
      'ik kom toch vroeger terug, donderdag ben ik er weer',
      'donderdag ben ik er terug',
      'ik ben donderdag weer aan het werk',
      'kben der donderdag terug',
    ]) {
      const said = await tom.say(text);
      expect(said, text).to.contain('Deze afwezigheid aanpassen?');
      expect(said, text).to.contain('tot en met woensdag 18 november 2026');
      await tom.say('laat maar');
    }
    const visit = await tom.say('ik ben terug van De Smet');
    expect(visit).not.to.contain('afwezigheid');
  });

  for (const text of ['ik neem het op', 'neem ik op', 'die vraag pak ik op'])
    it(`"${text}" takes a request also while an absence is being filled in`, async () => {
      const talk = house.talk();
      await talk.say('ik ben afwezig van 16/11 tot 20/11');
      const said = await talk.say(text);
      expect(said).to.contain('Je nam deze vraag op').and.contain('Deze afwezigheid bewaren?');
    });
});
