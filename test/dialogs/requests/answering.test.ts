// Taking, closing and tying requests.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

describe('a request that waits', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = quietHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const open = (objectId?: string) =>
    house.deps.commitments.requests.open(house.who(objectId), 'test');
  const actionOf = (who: Talk, verb: CardAction['verb']): CardAction => {
    const found = who.buttons().find(({ action }) => action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };
  const without = async (who: Talk): Promise<void> => {
    await who.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await who.say('zonder dossier');
    await who.say('ja');
  };
  const ask = async (sentence: string): Promise<void> => {
    await talk.say(sentence);
    await talk.say('ja');
  };

  it('in the queue is taken once; a colleague hears who was first', async () => {
    await without(talk);
    const tom = house.talk('demo-tom');
    expect(await tom.say('vragen in de wachtrij')).to.contain('Garage Vermeersch');
    const take = actionOf(tom, 'takeRequest');
    expect(await tom.act(take))
      .to.contain('Je nam deze vraag op')
      .and.contain('Jij: je nam ze op.');
    expect(await tom.act(take), 'a second click').to.contain('Je nam deze vraag op');
    const nadia = house.talk('demo-nadia');
    expect(await nadia.act({ ...take, submissionKey: 'other-key' } as CardAction)).to.contain(
      'Tom Claeys nam deze vraag al op',
    );
    expect(await tom.say('wat staat er open?')).to.contain('Garage Vermeersch (zonder dossier)');
  });

  it('is taken by words', async () => {
    await without(talk);
    expect(await talk.say('ik neem de vraag van Garage Vermeersch op')).to.contain(
      'Je nam deze vraag op',
    );
    expect(await talk.say('ik neem het op')).to.contain('Er wacht nu geen vraag');
  });

  it('is closed with the reason that was said, after "ja"', async () => {
    await ask('Fatima vraagt of we haar bellen');
    expect(await talk.say('geen antwoord nodig'))
      .to.contain('Deze vraag sluiten?')
      .and.contain('Waarom: Geen antwoord nodig');
    expect(open()).to.have.length(1);
    expect(await talk.say('ja'))
      .to.contain('De vraag is gesloten')
      .and.contain('geen antwoord nodig');
    expect(open()).to.have.length(0);
    expect(await talk.say('sluit de vraag van Fatima')).to.contain('staat geen vraag open');
  });

  it('is closed with a reason from the card; twice is once', async () => {
    await ask('Fatima vraagt of we haar bellen');
    await talk.press('Sluiten');
    expect(await talk.say('ja'), 'a reason is needed').to.contain('Kies nog waarom');
    const close = talk.buttons().find(({ title }) => title === 'Dubbel')?.action;
    if (!close) throw new Error('no button');
    expect(await talk.act(close)).to.contain('ze was dubbel');
    expect(await talk.act(close)).to.contain('ze was dubbel');
    expect(open()).to.have.length(0);
  });

  it('stays open after "nee", "laat maar" and another button', async () => {
    await ask('Fatima vraagt of we haar bellen');
    for (const no of ['nee', 'laat maar']) {
      await talk.say('de vraag van Fatima is opgelost');
      expect(await talk.say(no)).to.contain('de vraag blijft openstaan');
    }
    await talk.say('de vraag van Fatima is opgelost');
    expect(await talk.press('Nee, laten openstaan')).to.contain('Een vraag');
    expect(await talk.say('ja')).not.to.contain('gesloten');
    expect(open()).to.have.length(1);
  });

  it('"beantwoord" is no reason: a contact counts', async () => {
    await ask('Fatima vraagt of we haar bellen');
    expect(await talk.say('de vraag van Fatima is beantwoord')).to.contain('Kies waarom');
    expect(await talk.press('Contact registreren')).to.contain('Hoe had je contact?');
    expect(await talk.press('Aan de telefoon')).to.contain('Vraag van Fatima El Amrani');
    expect(await talk.press('Bewaren')).to.contain('✓ Bereikbaar binnen één werkdag');
    expect(open()).to.have.length(0);
  });

  it('of several the one that is named is meant; without a name all are shown', async () => {
    await ask('Fatima vraagt of we haar bellen');
    await ask('Jonas vraagt of we hem bellen');
    const other = house.talk();
    expect(await other.say('vraag afsluiten')).to.contain('Welke vraag wil je sluiten?');
    expect(await other.say('de vraag van Jonas mag dicht, ze hebben het zelf geregeld')).to.contain(
      'Over wie: Jonas Verbeke',
    );
    expect(await other.say('ja')).to.contain('De vraag is gesloten');
  });

  it("of a colleague's file is not shown, closed or taken", async () => {
    await ask('Jonas vraagt of we hem bellen');
    const requestId = open()[0]?.id ?? '';
    const els = house.talk('demo-els');
    expect(await els.act({ verb: 'showRequest', requestId })).to.contain('vind ik niet');
    const close = {
      verb: 'closeRequest',
      requestId,
      reason: 'duplicate',
      submissionKey: 'k1',
    } as const;
    expect(await els.act(close)).to.contain('niet (meer) van jou');
    expect(await els.act({ verb: 'takeRequest', requestId, submissionKey: 'k2' })).to.contain(
      'niet (meer) van jou',
    );
    expect(await els.act({ verb: 'contactOnRequest', requestId })).to.contain('vind ik niet');
    expect(await els.act({ verb: 'askTieRequest', requestId })).to.contain('vind ik niet');
    expect(open()).to.have.length(1);
  });

  it('without a file is put under one, with a clock from its receipt', async () => {
    await without(talk);
    expect(await talk.say('koppel die vraag aan Jonas'))
      .to.contain('De vraag bij dit dossier zetten?')
      .and.contain('Jonas Verbeke (Bakkerij De Smet)');
    expect(await talk.say('nee')).to.contain('Bij wie hoort de vraag dan?');
    expect(await talk.say('Fatima')).to.contain('Fatima El Amrani (Bakkerij De Smet)');
    const keep = actionOf(talk, 'keepForm');
    expect(await talk.act(keep))
      .to.contain('De vraag hoort nu bij dit dossier')
      .and.contain('Bereikbaar: uiterlijk maandag 16 november 2026');
    expect(await talk.act(keep), 'a second click').to.contain('Fatima El Amrani');
    expect(open()).to.have.length(1);
    expect(open()[0]?.employeeName).to.equal('Fatima El Amrani');
  });

  it('without a file is asked about, or left', async () => {
    await without(talk);
    expect(await talk.press('Bij een dossier zetten')).to.contain('Bij welk dossier');
    expect(await talk.say('De Smet'), 'several work there').to.contain('Pieter Wouters');
    expect(await talk.say('laat maar')).to.contain('blijft zonder dossier openstaan');
    expect(open()[0]?.agreementId).to.equal(null);
  });
});
