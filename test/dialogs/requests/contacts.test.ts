// Registering a contact: who was reached, or only tried; what it brings in order.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

describe('registering a contact', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = quietHouse();
    talk = house.talk();
    await talk.say('Jonas vraagt of we hem bellen');
    await talk.press('Bewaren');
  });
  afterEach(() => house.close());

  const open = () => house.deps.commitments.requests.open(house.who(), 'test');
  const keep = (): CardAction => {
    const found = talk.buttons().find(({ action }) => action.verb === 'keepForm');
    if (!found) throw new Error('no button that keeps');
    return found.action;
  };

  it('"ik heb Jonas gebeld" answers what he asked', async () => {
    expect(await talk.say('Ik heb Jonas gebeld'))
      .to.contain('Klopt dit contact?')
      .and.contain('Aan de telefoon')
      .and.contain('Jonas Verbeke (Bakkerij De Smet)');
    expect(open()).to.have.length(1);
    expect(await talk.say('ja'))
      .to.contain('Je contact is bewaard')
      .and.contain('✓ Bereikbaar binnen één werkdag');
    expect(open()).to.have.length(0);
  });

  it('"geen gehoor" is a try: what was open stays open', async () => {
    expect(await talk.say('geen gehoor bij Jonas')).to.contain('Klopt deze poging?');
    expect(await talk.press('Bewaren'))
      .to.contain('Je poging is bewaard')
      .and.contain('Een poging telt niet als antwoord')
      .and.not.contain('✓');
    expect(open()).to.have.length(1);
  });

  it('at an employer it is about the file of the only open question', async () => {
    expect(await talk.say('geen gehoor bij De Smet'))
      .to.contain('Over wie: Jonas Verbeke')
      .and.contain('Vraag: Vraag van Jonas Verbeke');
  });

  it('asks about whom it was, when nothing tells', async () => {
    expect(await talk.say('gemaild met Sneeuwwit')).to.contain('Over wie bij Wasserij Sneeuwwit');
    expect(await talk.say('Emre'))
      .to.contain('Emre Yilmaz')
      .and.contain('Per e-mail');
    expect(await talk.say('laat maar')).to.contain('Het contact is niet bewaard');
    expect(await talk.say('contact registreren')).to.contain('Over wie ging het contact?');
    expect(await talk.say('Fatima')).to.contain('Hoe had je contact?');
    expect(await talk.press(/^Via een bericht/)).to.contain('Fatima El Amrani');
  });

  it('is corrected by sentences and in the card', async () => {
    await talk.say('Joans gebeld');
    expect(await talk.say('het was gisteren om 15u')).to.contain('12 november 2026, 15.00 uur');
    expect(await talk.say('nee, geen gehoor')).to.contain('Nee, geen gehoor');
    expect(await talk.say('via mail')).to.contain('Per e-mail');
    expect(await talk.say('het was met Fatima')).to.contain('Fatima El Amrani');
    const saved = await talk.press('Bewaren', { answered: 'yes', mode: 'phone', time: '16:00' });
    expect(saved).to.contain('12 november 2026, 16.00 uur').and.contain('Aan de telefoon');
  });

  it('says which name it read in a typing slip', async () => {
    expect(await talk.say('Joans gebeld')).to.contain('Je typte "Joans": ik nam Jonas Verbeke');
  });

  it('refuses a moment that is still to come', async () => {
    await talk.say('Ik heb Jonas gebeld');
    const later = await talk.press('Aanpassingen toepassen', { date: '2026-11-18' });
    expect(later).to.contain('Dat moment moet nog komen');
    expect(await talk.press('Vandaag')).to.contain('Klopt dit contact?');
  });

  it('from a button it answers that request, also one without a file', async () => {
    await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await talk.say('zonder dossier');
    await talk.say('ja');
    expect(await talk.press('Contact registreren')).to.contain('Hoe had je contact?');
    expect(await talk.press('Aan de telefoon')).to.contain('Vraag van De werkgever');
    expect(await talk.press('Bewaren')).to.contain('✓ Antwoord op een vraag zonder dossier');
    expect(open().map(({ employeeName }) => employeeName)).to.deep.equal(['Jonas Verbeke']);
  });

  it('has one effect for two clicks', async () => {
    await talk.say('Ik heb Jonas gebeld');
    const action = keep();
    const first = await talk.act(action);
    expect(await talk.act(action)).to.equal(first);
    talk.now += 3_600_000;
    expect(await talk.act(action)).to.contain('Dit contact was al bewaard');
  });

  it("takes no colleague's file, also when a card says so", async () => {
    const els = house.talk('demo-els');
    const jonas = house.deps.files(house.who()).agreements[0];
    expect(await els.act({ verb: 'contactOnFile', agreementId: jonas?.id ?? '' })).to.contain(
      'niet (meer) van jou',
    );
    await els.say('Wim gebeld');
    expect(await els.press('Bewaren', { files: jonas?.id ?? '' })).to.contain(
      'Die keuze staat niet in de lijst',
    );
  });
});
