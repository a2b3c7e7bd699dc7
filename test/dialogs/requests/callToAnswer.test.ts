// From a call to its answer: what is tied later, answered in part, closed, taken by a back-up; and what never counts.
import { expect } from 'chai';
import type { TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { quietHouse } from './quietHouse.ts';

const DAY = 24 * 3_600_000;

describe('from a call to its answer', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = quietHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const open = (objectId?: string) =>
    house.deps.commitments.requests.open(house.who(objectId), 'test');
  const owed = (requestId: string) =>
    house.deps.commitments.requests.owed(house.who(), requestId, 'test');
  const later = (ms: number, ...talks: Talk[]): void => {
    house.clock.now += ms;
    for (const one of talks) one.now = house.clock.now;
  };
  const late = () =>
    house.deps.commitments.open.list(house.who(), {
      ...{ scope: { kind: 'team' }, dueBefore: house.clock.now, offset: 0, limit: 99, why: 'test' },
    })?.items ?? [];
  const withoutFile = async (): Promise<string> => {
    await talk.say('nieuwe vraag van Garage Vermeersch: kunnen jullie ons bellen?');
    await talk.say('zonder dossier');
    await talk.say('ja');
    return open()[0]?.id ?? '';
  };

  it('without a file has a target of its own; tied days later it counts from its receipt', async () => {
    const requestId = await withoutFile();
    expect(owed(requestId).map(({ kind }) => kind)).to.deep.equal(['contactRequest']);
    later(4 * DAY, talk);
    expect(
      late().map(({ commitment, state }) => [commitment.kind, commitment.dueDate, state]),
    ).to.deep.include.members([['contactRequest', '2026-11-16', 'breached']]);
    expect(await talk.say('koppel de vraag van Vermeersch aan Jonas')).to.contain(
      'Ontvangen: vrijdag 13 november 2026, 16.20 uur',
    );
    expect(await talk.say('ja'))
      .to.contain('De vraag hoort nu bij dit dossier')
      .and.contain('Bereikbaar: uiterlijk maandag 16 november 2026, 17.00 uur');
    expect(await talk.say('waarom deze datum?'))
      .to.contain('Gevraagd op vrijdag 13 november 2026. Die dag telt niet mee.')
      .and.contain('Jonas Verbeke, Bakkerij De Smet');
    expect(owed(requestId).map(({ closedAs }) => closedAs)).to.deep.equal(['requestClosed']);
    expect(await talk.say('wat is er te laat bij Jonas?'))
      .to.contain('Bereikbaar binnen één werkdag')
      .and.not.contain('zonder dossier');
  });

  it('is not tied when another was named', async () => {
    await withoutFile();
    expect(await talk.say("de vraag van frituur 't Hoekske hoort bij Jonas"))
      .to.contain('Welke vraag wil je bij een dossier zetten?')
      .and.not.contain('De vraag bij dit dossier zetten?');
    expect(open()[0]?.agreementId).to.equal(null);
  });

  it('asked for a visit and called first: the visit stays promised, or is closed with a reason', async () => {
    await talk.say('Fatima van Bakkerij De Smet belde, het loopt mis, of er iemand kan komen');
    await talk.say('ja');
    const [request] = open();
    await talk.say('ik heb Fatima gebeld');
    expect(await talk.say('ja'))
      .to.contain('✓ Bereikbaar binnen één werkdag')
      .and.contain('Op de werkvloer binnen de week');
    expect(await talk.act({ verb: 'showRequest', requestId: request?.id ?? '' }))
      .to.contain('Er was al contact. Er moet nog iemand langskomen.')
      .and.contain('Op de werkvloer: uiterlijk vrijdag 20 november 2026');
    expect(await talk.press('Sluiten')).to.contain('Deze vraag sluiten?');
    expect(await talk.say('nee')).to.contain('blijft openstaan');
    expect(await talk.say('sluit de vraag van Fatima, het hoeft niet meer')).to.contain(
      'Waarom: Geen antwoord nodig',
    );
    expect(await talk.say('ja')).to.contain('er was geen antwoord nodig');
    expect(owed(request?.id ?? '').map(({ kind, closedAs }) => [kind, closedAs])).to.deep.equal([
      ['reachable', 'fulfilled'],
      ['onsite', 'requestClosed'],
    ]);
    expect(await talk.say('sluit de vraag van Fatima')).to.contain('staat geen vraag open');
    expect(await talk.say('wat staat er open bij Fatima?')).not.to.contain('Op de werkvloer');
  });

  it('is kept by a visit, for both promises at once', async () => {
    await talk.say('Fatima van Bakkerij De Smet vraagt of er iemand kan komen');
    await talk.say('ja');
    const [request] = open();
    await talk.say('vandaag om 16u bij Fatima van De Smet geweest, ter plaatse');
    const saved = await talk.say('ja');
    expect(saved).to.contain('Bereikbaar').and.contain('Op de werkvloer binnen de week');
    expect(owed(request?.id ?? '').map(({ closedAs }) => closedAs)).to.deep.equal([
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('"geen antwoord meer nodig" after who called back is a contact, no try', async () => {
    expect(
      await talk.say('Fatima heeft teruggebeld, alles ok, geen antwoord meer nodig'),
    ).to.contain('Antwoord: Ja, ik heb iemand gesproken');
    await talk.say('laat maar');
    for (const tried of ['gebeld, geen antwoord bij Fatima', 'voicemail ingesproken bij Fatima']) {
      expect(await talk.say(tried)).to.contain('Klopt deze poging?');
      await talk.say('laat maar');
    }
  });

  it('shows the effort of who tried, without counting it', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    await talk.say('ja');
    const requestId = open()[0]?.id ?? '';
    const show = () => talk.act({ verb: 'showRequest', requestId });
    expect(await show()).not.to.contain('geen gehoor');
    await talk.say('geen gehoor bij Fatima');
    await talk.say('ja');
    expect(await show()).to.contain(
      'Er is een keer geprobeerd, op vrijdag 13 november 2026, 16.20 uur: geen gehoor.',
    );
    later(DAY / 24, talk);
    await talk.say('niet opgenomen bij Fatima');
    await talk.say('ja');
    expect(await show())
      .to.contain('Er is 2 keer geprobeerd, de laatste keer op vrijdag 13 november 2026, 17.20 uur')
      .and.contain('Bereikbaar: uiterlijk maandag 16 november 2026');
    const loose = await withoutFile();
    const last = open().find(({ agreementId }) => agreementId === null)?.id ?? loose;
    await talk.act({ verb: 'contactOnRequest', requestId: last });
    await talk.press('Aan de telefoon');
    await talk.press('Bewaren', { answered: 'no' });
    expect(await talk.act({ verb: 'showRequest', requestId: last })).to.contain(
      'Er is een keer geprobeerd',
    );
  });

  it('no answer of the bot ever keeps a promise, only a person does', async () => {
    await talk.say('Fatima vraagt of we haar bellen');
    await talk.say('ja');
    const [request] = open();
    for (const text of [
      'waarom deze datum?',
      'openstaande vragen',
      'wat staat er open bij Fatima?',
      'vandaag',
      'hulp',
      'ik neem het op',
    ])
      await talk.say(text);
    await talk.say('geen gehoor bij Fatima');
    await talk.say('ja');
    expect(owed(request?.id ?? '').map(({ fulfilledAt }) => fulfilledAt)).to.deep.equal([null]);
    await talk.say('ik heb Fatima gebeld');
    await talk.say('ja');
    expect(owed(request?.id ?? '')[0]?.fulfilledAt).to.equal(house.clock.now);
  });

  it('on a day before the coach is off the back-up is told, takes it and answers it', async () => {
    // A Tuesday; Els does not work on Wednesdays.
    later(4 * DAY, talk);
    const els = house.talk('demo-els');
    els.now = house.clock.now;
    await els.say('Wim vraagt of we hem bellen');
    const kept = await els.say('ja');
    const [request] = open('demo-els');
    const [told = ''] = request?.route.alsoTold ?? [];
    expect(request?.route.as).to.equal('coach');
    expect(told).to.equal(house.who().personId);
    expect(kept, 'who is told as well is named').to.contain('Alex Wilber');
    expect(await talk.say('openstaande vragen')).to.contain('Wim Goossens');
    expect(await talk.press('Ik neem het op')).to.contain('Je nam deze vraag op');
    expect(await els.say('openstaande vragen')).to.contain('Alex Wilber');
    await talk.press('Contact registreren');
    await talk.press('Aan de telefoon');
    expect(await talk.say('ja')).to.contain('✓ Bereikbaar binnen één werkdag');
    expect(open('demo-els')).to.deep.equal([]);
  });
});
