// "Wat staat er open?" and "waarom deze datum?"
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { OWN_OPEN } from '../../../cards/openFilter.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

describe('what is open', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = quietHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  it('is listed by deadline, a page at a time', async () => {
    const first = await talk.say('Wat staat er open?');
    expect(first)
      .to.contain('Uiterlijk woensdag 4 november 2026 · te laat')
      .and.contain('Emre Yilmaz, Wasserij Sneeuwwit')
      .and.contain('Opvolging om de twee weken');
    expect(await talk.press('Volgende'))
      .to.contain('7 tot 9 van 9')
      .and.not.contain('Emre Yilmaz');
    expect(await talk.press('Vorige')).to.contain('1 tot 6 van');
    const none = await talk.act({ verb: 'showOpen', filter: OWN_OPEN, page: 999 });
    expect(none).to.contain('Op deze pagina staat niets');
  });

  it('holds nothing of whom one backs up on a weekday off: only an absence does', async () => {
    // A Friday, on which Els never works; Alex is her usual back-up.
    const all = await talk.say('Wat staat er open?');
    const rest = await talk.press('Volgende');
    expect(`${all}${rest}`).not.to.match(/Marie Lambert|Ayse Demir/);
    const els = house.talk('demo-els');
    await els.say('ik ben afwezig van 12/11 tot 13/11');
    await els.press('Bewaren');
    const also = await talk.say('Wat staat er open?');
    expect(`${also}${await talk.press('Volgende')}`).to.contain('Ayse Demir');
  });

  it('of one employee, one employer, until a day', async () => {
    expect(await talk.say('wat staat er open voor Jonas?'))
      .to.contain('Open bij Jonas Verbeke')
      .and.not.contain('Emre');
    expect(await talk.say('wat staat er open bij Sneeuwwit?'))
      .to.contain('Emre Yilmaz')
      .and.not.contain('Jonas');
    expect(await talk.say('wat moet ik vandaag nog doen?'))
      .to.contain('Alleen wat uiterlijk op vrijdag 13 november 2026 moet')
      .and.not.contain('20 november');
  });

  it("a lead sees the team's and one coach's; a coach hears that it is not theirs", async () => {
    expect(await talk.say('wat staat er open bij het team?'))
      .to.contain('Open bij het hele team')
      .and.contain('Begeleider: Els Maes');
    expect(await talk.say('wat staat er open bij Els?'))
      .to.contain('Open bij Els Maes')
      .and.contain('Wim Goossens')
      .and.not.contain('Jonas');
    const lead = house.talk('demo-sofie');
    expect(await lead.say('wat staat er open?')).to.contain('Open bij het hele team');
    const els = house.talk('demo-els');
    for (const sentence of ['wat staat er open bij het team?', 'wat staat er open bij Tom?']) {
      expect(await els.say(sentence))
        .to.contain('ziet alleen een teamleider')
        .and.contain('Wim Goossens')
        .and.not.contain('Tom Claeys');
    }
    const filter = { ...OWN_OPEN, scope: 'team' } as const;
    expect(await els.act({ verb: 'showOpen', filter, page: 3 })).to.contain(
      'ziet alleen een teamleider',
    );
  });

  it('leads from a line to a visit, a contact and the sum behind the date', async () => {
    await talk.say('wat staat er open voor Jonas?');
    expect(await talk.press('Waarom deze datum?'))
      .to.contain('Laatste opvolging op vrijdag 6 november 2026')
      .and.contain('Om de twee weken')
      .and.contain('Uiterlijk: vrijdag 20 november 2026, 17.00 uur')
      .and.contain('Vormgeving van begeleiding')
      .and.contain('versie 2026-04');
    expect(await talk.press('Bezoek registreren')).to.contain('Welke dag was dat?');
    expect(await talk.press('Vandaag')).to.contain('Hoe had je contact?');
    expect(await talk.press('Op de werkvloer')).to.contain('Jonas Verbeke');
    await talk.say('laat maar');
    await talk.say('Fatima vraagt of we haar bellen');
    await talk.say('ja');
    await talk.say('wat staat er open voor Fatima?');
    expect(await talk.press('Contact registreren')).to.contain('Hoe had je contact?');
  });

  it('says how many requests nobody has taken', async () => {
    await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await talk.say('zonder dossier');
    await talk.say('ja');
    expect(await talk.say('wat staat er open?')).to.contain('Er wacht een vraag op iemand');
    expect(await talk.press('Vragen bekijken')).to.contain('Garage Vermeersch (zonder dossier)');
  });
});

describe('why a date', () => {
  let house: TestHouse;

  beforeEach(() => (house = quietHouse()));
  afterEach(() => house.close());

  it('of what was just asked: of one promise at once, of two which one', async () => {
    const talk = house.talk();
    await talk.say('Fatima vraagt of we haar bellen');
    await talk.press('Bewaren');
    expect(await talk.say('waarom deze datum?'))
      .to.contain('Gevraagd op vrijdag 13 november 2026. Die dag telt niet mee.')
      .and.contain('eerste eigen werkdag van Alex Wilber')
      .and.contain('zaterdag 14 en zondag 15 november 2026: weekend')
      .and.contain('modelovereenkomst (college 9 april 2026), art. 2');
    await talk.say('Jonas vraagt of er iemand langskomt');
    await talk.press('Bewaren');
    expect(await talk.say('waarom deze datum?'))
      .to.contain('Van welke datum')
      .and.contain('1 tot 2 van 2');
    expect(await talk.say('waarom moet ik daar dan op de werkvloer zijn?')).to.contain(
      'Binnen de week: tot en met vrijdag 20 november 2026',
    );
  });

  it('names the days on which the coach does not work', async () => {
    const els = house.talk('demo-els');
    els.now = Date.parse('2026-11-10T10:00:00+01:00');
    house.clock.now = els.now;
    await els.say('Wim vraagt of we hem bellen');
    await els.press('Bewaren');
    expect(await els.say('waarom deze datum?'))
      .to.contain('woensdag 11 november 2026: wettelijke feestdag (Wapenstilstand)')
      .and.contain('donderdag 12 november 2026, 12.30 uur');
  });

  it('of a request without a file, and of a plan', async () => {
    const talk = house.talk();
    await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await talk.say('zonder dossier');
    await talk.say('ja');
    expect(await talk.say('waarom deze datum?'))
      .to.contain('volgende werkdag van de dienst')
      .and.contain('Streefdoel van de dienst');
    expect(await talk.say('waarom deze datum voor het ondersteuningsplan van Lotte Janssens?'))
      .to.contain('zaterdag 12 en zondag 13 december 2026: weekend')
      .and.contain('Daarom de laatste werkdag ervoor');
  });

  it("of a colleague's file is not told", async () => {
    const talk = house.talk();
    await talk.say('Jonas vraagt of we hem bellen');
    await talk.press('Bewaren');
    const why = talk.buttons().find(({ action }) => action.verb === 'explainCommitment');
    const els = house.talk('demo-els');
    expect(await els.act(why?.action as CardAction)).to.contain('vind ik niet bij jouw dossiers');
  });
});
