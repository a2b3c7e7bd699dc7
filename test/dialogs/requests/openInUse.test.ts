// "Wat staat er open?" as people use it: half names, typos, double clicks, old cards, somebody else's card.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('what is open, in use', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const actionOf = (title: string): CardAction => {
    const found = talk.buttons().find((button) => button.title === title);
    if (!found) throw new Error(`no button ${title}`);
    return found.action;
  };

  for (const sentence of [
    'wa sta der nog open bij joans',
    'wat staat er nog ope voor jonas',
    'WAT STAAT ER OPEN BIJ VERBEKE',
    'wat moet er nog gebeuren bij Jonas Verbeke?',
  ]) {
    it(`understands "${sentence}"`, async () => {
      expect(await talk.say(sentence))
        .to.contain('Open bij Jonas Verbeke')
        .and.contain('Uiterlijk vrijdag 20 november 2026')
        .and.contain('Opvolging om de twee weken')
        .and.not.contain('Emre');
    });
  }

  it('asks who is meant by a name that two have, for the list and for a date', async () => {
    expect(await talk.say('wat staat er open bij Lotte?'))
      .to.contain('Wie bedoel je?')
      .and.contain('Lotte Janssens')
      .and.contain('Lotte Vermeulen');
    expect(await talk.press(/Janssens/))
      .to.contain('Open bij Lotte Janssens')
      .and.not.contain('Vermeulen');
    expect(await talk.say('waarom deze datum bij Lotte?')).to.contain('Wie bedoel je?');
    expect(await talk.press(/Vermeulen/)).to.contain('Lotte Vermeulen');
  });

  it('says that a name is not known, and takes no other for it', async () => {
    expect(await talk.say('wat staat er open bij nonkel bob?'))
      .to.contain('"nonkel bob" vind ik niet bij jouw dossiers')
      .and.contain('Emre Yilmaz');
    expect(await talk.say('waarom deze datum bij Sara?')).to.contain('"Sara" vind ik niet');
    expect(await house.talk('demo-sofie').say('wat staat er open bij nonkel bob?')).to.contain(
      '"nonkel bob" vind ik niet. Dit staat bij het hele team open.',
    );
    const els = house.talk('demo-els');
    expect(await els.say('wat staat er open bij Jonas?'))
      .to.contain('"Jonas" vind ik niet bij jouw dossiers')
      .and.not.contain('Verbeke');
  });

  it('lists two people together, and only what is late', async () => {
    expect(await talk.say('wat staat er open bij Jonas en Fatima?'))
      .to.contain('Open bij Jonas Verbeke, Fatima El Amrani')
      .and.contain('1 tot 3 van 3');
    expect(await talk.say('wat is er te laat?'))
      .to.contain('Alleen wat te laat is.')
      .and.contain('Emre Yilmaz')
      .and.not.contain('dringend');
    expect(await house.talk('demo-els').say('wat is er te laat?')).to.contain(
      'Er staat niets open.',
    );
  });

  it('shows the appointments: to come, not yet settled, and one that comes too late', async () => {
    const list = await talk.say('wat staat er open?');
    expect(list)
      .to.contain('Je hebt 2 afspraken in de komende week.')
      .and.contain('Afspraak: dinsdag 17 november 2026')
      .and.contain('De afspraak ligt na deze termijn.');
    expect(await talk.press('Afspraak bekijken'))
      .to.contain('Gepland bezoek')
      .and.contain('dinsdag 17 november 2026');
    await talk.say('wat staat er open?');
    expect(await talk.press('Afspraken bekijken')).to.contain('Gepland van vrijdag 13 november');
    house.clock.now = Date.parse('2026-11-18T09:00:00+01:00');
    talk.now = house.clock.now;
    expect(await talk.say('wat staat er open?')).to.contain(
      'Van 2 afspraken weet ik nog niet of ze doorgingen.',
    );
    expect(await talk.press('Afspraken bekijken'))
      .to.contain('vrijdag 13 november 2026, 15.30–16.30 uur')
      .and.contain('Het ging door');
  });

  it('warns for an answer that only an appointment after its day would give', async () => {
    const list = await talk.say('wat staat er open bij Fatima?');
    expect(list).to.contain('Bel of mail vroeger, of verzet de afspraak.');
    await talk.say('Emre vraagt of we hem bellen');
    await talk.say('ja');
    await talk.say('maandag om 15u naar Emre');
    await talk.say('ja');
    expect(await talk.say('wat staat er open bij Emre?'), 'in time').not.to.contain(
      'Bel of mail vroeger',
    );
  });

  it('puts what is due on one day by name', async () => {
    const { list } = house.deps.commitments.open;
    for (const scope of [{ kind: 'own' }, { kind: 'team' }] as const) {
      const ask = { scope, offset: 0, limit: 99, why: 'test' };
      const { items = [] } = list(house.who(), ask) ?? {};
      const keys = items.map(
        ({ commitment, employeeName, employerName, request }) =>
          `${commitment.dueAt} ${(employeeName || request?.callerName || employerName).toLowerCase()}`,
      );
      expect(keys).to.deep.equal(keys.toSorted());
      expect(new Set(items.map(({ commitment }) => commitment.dueAt)).size).to.be.lessThan(
        items.length,
      );
    }
  });

  it('has the button that answers the question beside each line', async () => {
    expect(await talk.say('waarom die data?')).to.contain('Van welke datum wil je het weten?');
    expect(talk.buttons().filter(({ title }) => title === 'Waarom deze datum?')).to.have.length(6);
    expect(await talk.press('Waarom deze datum?')).to.contain('Emre Yilmaz');
  });

  it('stands in "vandaag": the appointment, and what is due', async () => {
    expect(await talk.say('vandaag'))
      .to.contain('Vandaag, vrijdag 13 november 2026')
      .and.contain('15.30–16.30 uur')
      .and.contain('Dit moet vandaag nog, of moest al gebeurd zijn')
      .and.contain('Bereikbaar binnen één werkdag');
    expect(await talk.press('Wat staat er open?')).to.contain('1 tot 6 van');
  });

  it('lets go in between, and shows the list again', async () => {
    await talk.say('wat staat er open?');
    await talk.press('Contact registreren');
    expect(await talk.say('laat ma')).to.contain('Het contact is niet bewaard');
    expect(await talk.say('wat staat er open?')).to.contain('Fatima El Amrani');
    await talk.press('Bezoek registreren');
    expect(await talk.say('waarom deze datum bij Jonas?'))
      .to.contain('Laatste opvolging op')
      .and.contain('We waren hier gebleven');
    expect(await talk.say('laat maar')).to.contain('Er is niets bewaard');
    expect(await talk.say('ja')).to.contain('Er staat nu geen vraag open');
  });

  it('takes two clicks on one button for one', async () => {
    await talk.say('wat staat er open?');
    for (const title of ['Contact registreren', 'Bezoek registreren', 'Overdragen']) {
      await talk.say('wat staat er open?');
      const action = actionOf(title);
      await talk.act(action);
      talk.now += 800;
      expect(await talk.act(action)).to.contain('Dat staat al open');
      talk.now += 60_000;
      expect(await talk.act(action)).to.contain('Goed, ik stop hier');
      await talk.say('laat maar');
    }
  });

  it('answers a button on an old card by what holds now', async () => {
    await talk.say('wat staat er open bij Emre?');
    const why = actionOf('Waarom deze datum?');
    const handOver = actionOf('Overdragen');
    await talk.say('vandaag om 11u bij Emre geweest, ter plaatse');
    expect(await talk.say('ja')).to.contain('bewaard');
    expect(await talk.act(why))
      .to.contain('Emre Yilmaz')
      .and.contain('maar te laat');
    await talk.act(handOver);
    await talk.say('aan Els');
    expect(await talk.say('ja')).to.contain('Els Maes');
    const tom = house.talk('demo-tom');
    expect(await tom.act(why)).to.contain('vind ik niet bij jouw dossiers');
  });

  it("gives nothing away to who presses somebody else's card", async () => {
    await talk.say('wat staat er open?');
    const actions = talk.buttons().map(({ action }) => action);
    const nadia = house.talk('demo-nadia');
    for (const action of actions) {
      await nadia.say('laat maar');
      const answer = await nadia.act(action);
      expect(answer, JSON.stringify(action)).not.to.match(
        /Emre|Fatima|Kofi|Ayse|Marie|De Smet|Sneeuwwit|Passage/,
      );
    }
  });
});
