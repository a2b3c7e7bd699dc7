// "Het verzoek van De Smet kwam gisteren binnen, niet vandaag": checked on a card, kept once, the deadlines move.
import { expect } from 'chai';
import { saysReceipt, withoutDenied } from '../../../dialogs/requests/receiptWords.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { rebuildCommitments } from '../../../src/store/rebuildCommitments.ts';
import type { StoredRequest } from '../../../src/store/requestRecord.ts';
import { registerRequest } from '../../../src/store/requests.ts';
import { quietHouse } from './quietHouse.ts';
import { submission } from '../../store/fixture.ts';
import type { TestHouse } from '../../support/house.ts';

const MINUTE = 60_000;

describe('the moment a request came in', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = quietHouse();
  });
  afterEach(() => house.close());

  /** A request of De Smet about Fatima or Jonas, noted just now by their coach. */
  const asked = (name = 'Fatima El Amrani', change = {}): StoredRequest => {
    const who = house.who();
    const file = house.deps.files(who).agreements.find(({ employeeId }) => {
      const { employees } = house.deps.files(who).roster;
      return employees.find(({ id }) => id === employeeId)?.name === name;
    });
    const content = {
      ...{ agreementId: file!.id, employerName: null, callerName: `de baas van ${name}` },
      ...({ callerRole: 'employer', callerPhone: null, wants: 'contact', subject: null } as const),
      ...({ receivedAt: house.clock.now - 5 * MINUTE, channel: 'teams' } as const),
      ...change,
    };
    const outcome = house.store.write((tx) => registerRequest(tx, who, submission(), content));
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    return outcome.request;
  };
  const now = (id: string): StoredRequest =>
    house.deps.commitments.requests.find(house.who(), id, 'test')!;
  const dueDates = (id: string): string[] =>
    house.deps.commitments.requests.owed(house.who(), id, 'test').map(({ dueDate }) => dueDate);

  it('is corrected by a sentence: a card to check, kept with what stood there', async () => {
    const { id } = asked();
    expect(dueDates(id)).to.deep.equal(['2026-11-16']);
    const talk = house.talk();
    const card = await talk.say(
      'het verzoek van De Smet kwam gisteren om 14 u binnen, niet vandaag',
    );
    expect(card).to.contain('Kwam de vraag op dit moment binnen?');
    expect(card).to.contain('donderdag 12 november 2026, 14.00 uur');
    expect(card).to.contain('Er stond').and.contain('vrijdag 13 november 2026, 16.15 uur');
    expect(card).to.contain('vrijdag 13 november 2026, 17.00 uur');
    expect(card).to.contain('Nu staat er: uiterlijk maandag 16 november 2026, 17.00 uur');
    expect(dueDates(id)).to.deep.equal(['2026-11-16']);
    const kept = await talk.press('Ja, verbeteren');
    expect(kept).to.contain('Verbeterd: de vraag kwam toen binnen');
    expect(kept).to.contain('Er stond: vrijdag 13 november 2026, 16.15 uur');
    expect(dueDates(id)).to.deep.equal(['2026-11-13']);
    expect(now(id).receivedAt).to.equal(Date.parse('2026-11-12T14:00:00+01:00'));
    house.store.write((tx) => rebuildCommitments(tx));
    expect(dueDates(id)).to.deep.equal(['2026-11-13']);
    const looks = house.store.read((db) => listAccess(db, { subject: 'request', subjectId: id }));
    expect(looks.some((look) => look.action === 'write' && look.why === 'correctReceipt')).to.equal(
      true,
    );
    const shown = await talk.act({ verb: 'showRequest', requestId: id });
    expect(shown).to.contain('Er stond: vrijdag 13 november 2026, 16.15 uur');
  });

  it('is kept once, however often it is clicked', async () => {
    const { id } = asked();
    const talk = house.talk();
    await talk.say('die vraag kwam gisteren om 14u binnen, niet vandaag');
    const keep = talk.buttons().find(({ title }) => title === 'Ja, verbeteren')!;
    await talk.act(keep.action, { date: '2026-11-12', time: '14:00' });
    const again = await talk.act(keep.action, { date: '2026-11-10', time: '09:00' });
    expect(again).not.to.contain('Kwam de vraag');
    const before = house.deps.commitments.requests.receiptsBefore(house.who(), id, 'test');
    expect(before).to.have.length(1);
    expect(now(id).receivedAt).to.equal(Date.parse('2026-11-12T14:00:00+01:00'));
  });

  it('is asked when it was not said, by a button too; a day that has to come is asked again', async () => {
    const { id } = asked();
    const talk = house.talk();
    const ask = await talk.act({ verb: 'askCorrectReceipt', requestId: id });
    expect(ask).to.contain('Wanneer kwam ze echt binnen?').and.contain('16.15 uur');
    expect(await talk.say('morgen')).to.contain('Dat moment moet nog komen');
    expect(await talk.say('om half drie')).to.contain('vrijdag 13 november 2026, 14.30 uur');
    expect(await talk.say('nee')).to.contain('Zeg wanneer de vraag binnenkwam');
    expect(await talk.say('het was eergisteren om 9u')).to.contain(
      'woensdag 11 november 2026, 09.00',
    );
    expect(await talk.say('ja')).to.contain('Verbeterd');
    expect(now(id).receivedAt).to.equal(Date.parse('2026-11-11T09:00:00+01:00'));
  });

  it('says what is past already, takes the fields of the card, and can be left', async () => {
    const { id } = asked();
    const talk = house.talk();
    const past = await talk.say('de vraag van De Smet is van maandag, niet van vandaag');
    expect(past).to.contain('maandag 9 november 2026, 12.00 uur').and.contain('Dat is al voorbij');
    const wrong = await talk.press('Aanpassingen toepassen', { date: '2026-13-45', time: '14:00' });
    expect(wrong).to.contain('2026-13-45');
    const right = await talk.press('Aanpassingen toepassen', { date: '2026-11-12', time: '9u15' });
    expect(right).to.contain('donderdag 12 november 2026, 09.15 uur');
    expect(await talk.say('laat maar')).to.contain('niet veranderd');
    expect(now(id).receivedAt).to.equal(house.clock.now - 5 * MINUTE);
  });

  it('is asked of which request when several wait', async () => {
    asked();
    asked('Jonas Verbeke');
    const talk = house.talk();
    const which = await talk.say('die vraag kwam gisteren binnen, niet vandaag');
    expect(which).to.contain('Van welke vraag wil je verbeteren');
    expect(await talk.press('Ontvangst verbeteren')).to.contain('Wanneer kwam ze echt binnen?');
  });

  it('is not corrected for the website, by somebody else, of what is closed, or before the agreement', async () => {
    const web = asked('Fatima El Amrani', { channel: 'web' });
    const talk = house.talk();
    const refused = await talk.act({ verb: 'askCorrectReceipt', requestId: web.id });
    expect(refused).to.contain('via de website');
    const { id } = asked('Jonas Verbeke');
    const els = await house.talk('demo-els').act({ verb: 'askCorrectReceipt', requestId: id });
    expect(els).to.contain('vind ik niet');
    await talk.act({ verb: 'askCorrectReceipt', requestId: id });
    expect(await talk.say('10/11/2015')).to.contain('loopt niet op de dag van de vraag');
    expect(await talk.say('ja'))
      .to.contain('loopt niet')
      .and.contain('niets veranderd');
    const by = submission();
    const change = { requestId: id, reason: 'withdrawn' } as const;
    house.deps.commitments.requests.close(house.who(), change, by);
    expect(await talk.act({ verb: 'askCorrectReceipt', requestId: id })).to.contain(
      'al afgehandeld',
    );
  });

  it('is not overwritten when a colleague corrected it meanwhile', async () => {
    const { id } = asked();
    const talk = house.talk();
    await talk.say('die vraag kwam gisteren om 14u binnen, niet vandaag');
    const seen = now(id).receivedAt;
    const receivedAt = seen - 60 * MINUTE;
    const change = { requestId: id, seen, receivedAt };
    const lead = house.who('demo-sofie');
    house.deps.commitments.requests.correctReceipt(lead, change, submission());
    expect(await talk.press('Ja, verbeteren')).to.contain('Een collega verbeterde');
    expect(now(id).receivedAt).to.equal(receivedAt);
  });
});

describe('words about when a request came in', () => {
  const CORRECTIONS = [
    'het verzoek van De Smet kwam gisteren om 14 u binnen, niet vandaag',
    "'t verzoek van de smet kwam gisteren al binnen",
    'de vraag van Fatima is van gisteren, niet van vandaag',
    'die vraag is al maandag binnengekomen',
    'de vraag van De Smet kwam niet vandaag maar gisteren binnen',
    'ik kreeg de vraag van De Smet eigenlijk gisteren om half drie',
    'zet de ontvangst van die vraag op 12/11 om 9u',
    'de ontvangst van de vraag van Fatima klopt niet',
    'het uur van de vraag moet 14u zijn',
    'de oproep van Jonas kwam eigenlijk eergisteren binnen',
    'dat telefoontje kwam vrijdag, niet maandag',
  ];
  for (const words of CORRECTIONS)
    it(`correct: "${words}"`, () => expect(saysReceipt(words)).to.equal(true));

  const OTHERS = [
    'er kwam gisteren een vraag van De Smet binnen',
    'een vraag van Fatima kwam gisteren binnen, of iemand niet kan langskomen',
    'de vraag van De Smet is opgelost',
    'sluit de vraag van Fatima',
    'gisteren bij De Smet geweest voor Jonas',
    'de factuur kwam gisteren binnen, niet vandaag',
    'welke vragen zijn er binnengekomen?',
    'neem de vraag van De Smet op',
  ];
  for (const words of OTHERS)
    it(`are something else: "${words}"`, () => expect(saysReceipt(words)).to.equal(false));

  it('leave out the moment that it was not', () => {
    const said = ['gisteren om 14u binnen, niet vandaag', 'kwam niet vandaag maar gisteren binnen'];
    expect(said.map(withoutDenied)).to.deep.equal([
      'gisteren om 14u binnen',
      'kwam  maar gisteren binnen',
    ]);
  });
});
