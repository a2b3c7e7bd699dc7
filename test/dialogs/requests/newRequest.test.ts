// Passing on a request: the sentence, one missing thing at a time, the card, the promises.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

describe('passing on a request', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = quietHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const open = (objectId?: string) =>
    house.deps.commitments.requests.open(house.who(objectId), 'test');
  const keyed = (title: string): CardAction => {
    const found = talk.buttons().find((button) => button.title === title);
    if (!found) throw new Error(`no button ${title}`);
    return found.action;
  };

  it('counts from when presence was requested, in formal words as well', async () => {
    const talk = house.talk();
    const text =
      'Fatima heeft mij gisteren om 16u telefonisch verzocht om aanwezigheid op de werkvloer';
    expect(await talk.say(text)).to.contain('Ontvangen: donderdag 12 november 2026, 16.00 uur');
  });

  it('keeps what a caller asked, with its promises and the numbers of people beside it', async () => {
    const card = await talk.say(
      'Fatima van Bakkerij De Smet belde, het loopt mis, of er iemand kan komen',
    );
    expect(card.indexOf('112'), 'before anything else').to.be.lessThan(card.indexOf('Klopt deze'));
    expect(card)
      .to.contain('Wie vroeg het: Fatima El Amrani (de werknemer)')
      .and.contain('Over wie: Fatima El Amrani, Bakkerij De Smet')
      .and.contain('Iemand komt langs op de werkvloer')
      .and.contain('vrijdag 13 november 2026, 16.20 uur');
    expect(open()).to.have.length(0);
    const kept = await talk.press('Bewaren');
    expect(kept)
      .to.contain('De vraag is bewaard')
      .and.contain('Bereikbaar: uiterlijk maandag 16 november 2026, 17.00 uur')
      .and.contain('Op de werkvloer: uiterlijk vrijdag 20 november 2026, 17.00 uur')
      .and.contain('Jij: dit is jouw dossier.')
      .and.contain('1813');
    expect(open()).to.have.length(1);
    expect(open()[0]).to.include({ wants: 'presence', callerRole: 'employee', channel: 'teams' });
  });

  it('asks one thing at a time when hardly anything was said', async () => {
    expect(await talk.say('nieuwe vraag')).to.contain('Over wie gaat de vraag?');
    expect(await talk.say('Jonas')).to.contain('Wie vroeg het?');
    expect(await talk.say('mevrouw Claeys')).to.contain('Wie is mevrouw Claeys?');
    expect(await talk.press('Iemand van Bakkerij De Smet')).to.contain('Wat wordt er gevraagd?');
    expect(await talk.press(/^Contact/))
      .to.contain('Klopt deze vraag?')
      .and.contain('mevrouw Claeys (de werkgever)')
      .and.contain('Jonas Verbeke, Bakkerij De Smet');
    expect(await talk.say('ja')).to.contain('De vraag is bewaard');
  });

  it('asks which employee of an employer, and knows who speaks for one', async () => {
    expect(await talk.say('De Smet vraagt of we kunnen langskomen')).to.contain(
      'Over wie bij Bakkerij De Smet',
    );
    expect(await talk.say('over Jonas'))
      .to.contain('De werkgever')
      .and.contain('Jonas Verbeke, Bakkerij De Smet');
    await talk.say('laat maar');
    expect(await talk.say('De baas van Jonas vraagt een gesprek'))
      .to.contain('Wie vroeg het: De werkgever')
      .and.contain('Over wie: Jonas Verbeke');
  });

  it('asks whom an ambiguous name means, and who that caller then is', async () => {
    expect(await talk.say('Lotte vraagt of we langskomen')).to.contain('"Lotte" kan bij jou');
    expect(await talk.press(/^Lotte Vermeulen/))
      .to.contain('Wie vroeg het: Lotte Vermeulen (de werknemer)')
      .and.contain('Woonzorgcentrum De Linde');
  });

  it('takes the day and time of the call, and no day on which somebody is to come', async () => {
    expect(
      await talk.say('gisteren om 16u belde mevrouw Claeys van De Smet over Jonas met een vraag'),
    ).to.contain('Ontvangen: donderdag 12 november 2026, 16.00 uur');
    await talk.say('laat maar');
    expect(await talk.say('De chef van Jonas wil dat er dinsdag iemand komt')).to.contain(
      'Ontvangen: vrijdag 13 november 2026, 16.20 uur',
    );
  });

  it('keeps a number to call back, and a subject that is not about health', async () => {
    const card = await talk.say(
      'Fatima belde over haar uren, of we haar kunnen terugbellen op 0470 12 34 56',
    );
    expect(card).to.contain('Telefoon: 0470 12 34 56').and.contain('Waarover: haar uren');
    await talk.say('laat maar');
    expect(await talk.say('Fatima belde over haar depressie, of we bellen')).not.to.contain(
      'depressie',
    );
  });

  it('is corrected by sentences', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    expect(await talk.say('het was gisteren om 10u')).to.contain('12 november 2026, 10.00 uur');
    expect(await talk.say('er moet iemand langskomen')).to.contain('Iemand komt langs');
    expect(await talk.say('nee, het gaat over Jonas')).to.contain('Over wie: Jonas Verbeke');
    expect(await talk.say('mevrouw Claeys van De Smet belde')).to.contain(
      'mevrouw Claeys (de werkgever)',
    );
    expect(await talk.say('nee')).to.contain('Wat klopt er niet?');
    expect(await talk.say('ja')).to.contain('De vraag is bewaard');
    expect(open()[0]).to.include({ callerName: 'mevrouw Claeys', wants: 'presence' });
  });

  it('is corrected in the card; a bad field keeps nothing and says why', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    const bad = await talk.press('Bewaren', { callerPhone: 'bel maar', date: '31/02/2026' });
    expect(bad).to.contain('geen telefoonnummer').and.contain('geen bestaande datum');
    expect(open()).to.have.length(0);
    const jonas = house.deps
      .files(house.who())
      .roster.employees.find(({ name }) => name === 'Jonas Verbeke');
    const file = house.deps
      .files(house.who())
      .agreements.find(({ employeeId }) => employeeId === jonas?.id);
    const fields = {
      ...{ file: file?.id ?? '', callerName: 'Luc Pauwels', callerRole: 'coworkerCoach' },
      ...{ wants: 'presence', callerPhone: '', date: '2026-11-12', time: '9:30', subject: '' },
    };
    expect(await talk.press('Bewaren', fields))
      .to.contain('Luc Pauwels (de collega-coach)')
      .and.contain('Jonas Verbeke')
      .and.contain('donderdag 12 november 2026, 09.30 uur');
  });

  it('refuses a moment that is still to come', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    expect(await talk.press('Aanpassingen toepassen', { date: '2026-11-20' })).to.contain(
      'Dat moment moet nog komen',
    );
    expect(await talk.press('Gisteren')).to.contain('donderdag 12 november 2026');
  });

  it('takes only own files, also when a card says otherwise', async () => {
    const els = house.talk('demo-els');
    await els.say('Wim vraagt of we hem bellen');
    const jonas = house.deps.files(house.who()).agreements[0];
    const said = await els.press('Bewaren', { file: jonas?.id ?? '' });
    expect(said).to.contain('Die keuze staat niet in de lijst');
    expect(open('demo-els')).to.have.length(0);
  });

  it("without a file: somebody else's employee, an employer that is new", async () => {
    const els = house.talk('demo-els');
    expect(await els.say('Jonas Verbeke belde, of ik hem kan terugbellen')).to.contain(
      'Ik vind "Jonas Verbeke" niet bij jouw dossiers',
    );
    await els.say('zonder dossier');
    expect(await els.press('Iemand anders')).to.contain('komt in de wachtrij van het team');
    expect(await els.say('ja'))
      .to.contain('Wanneer we willen antwoorden')
      .and.contain('wachtrij van het team');
    expect(
      await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?'),
    ).to.contain('Ik vind geen werkgever "Garage Vermeersch"');
    expect(await talk.say('geen van deze')).to.contain('Garage Vermeersch (zonder dossier)');
    await talk.say('ja');
    expect(open().map(({ agreementId }) => agreementId)).to.deep.equal([null, null]);
  });

  it('says what it made of a typing slip', async () => {
    expect(await talk.say('Jonsa van De Smet vraagt of we hem bellen')).to.contain('Jonas Verbeke');
  });

  it('has one effect for two clicks, also after it was left', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    const keep = keyed('Bewaren');
    await talk.act(keep);
    expect(await talk.act(keep)).to.contain('De vraag is bewaard');
    expect(open()).to.have.length(1);
    talk.now += 3_600_000;
    expect(await talk.act(keep)).to.contain('Deze vraag was al bewaard');
    await talk.say('Jonas vraagt of we hem bellen');
    const left = keyed('Bewaren');
    expect(await talk.say('laat maar')).to.contain('De vraag is niet bewaard');
    expect(await talk.act(left)).to.contain('Niet meer open');
    expect(open()).to.have.length(1);
  });

  it('answers help in between and goes on', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    expect(await talk.say('hulp'))
      .to.contain('Zo kun je')
      .and.contain('Klopt deze vraag?');
    expect(await talk.say('wat staat er open?')).to.contain('We waren hier gebleven');
    expect(await talk.say('ja')).to.contain('De vraag is bewaard');
  });
});
