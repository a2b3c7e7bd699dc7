// The summary of an agreement: what it says, which one is meant, and who sees nothing.
import { expect } from 'chai';
import { listAccess } from '../../../src/store/accessLog.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('the summary of an agreement', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const idOf = (reference: string): string =>
    house.store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', reference)),
    )!.id;
  const looks = (reference: string): string[] => {
    const subjectId = idOf(reference);
    return house.store
      .read((db) => listAccess(db, { subject: 'agreement', subjectId }))
      .filter(({ why }) => why !== 'demo')
      .map(({ action, why }) => `${action} ${why}`);
  };

  it('says who, the premium, the price, the plan and the end, each with its article', async () => {
    const said = await house.talk().say('contract van Jonas');
    for (const line of [
      'Overeenkomst met Bakkerij De Smet',
      'Voor Jonas Verbeke: loopt, zonder einddatum.',
      'Werkgever: Bakkerij De Smet (0000.000.196)',
      'Begeleider: Alex Wilber (art. 2)',
      'Collega-coach: Luc Pauwels (art. 2)',
      'Begin: maandag 25 mei 2026 (art. 1)',
      'Voor de begeleiding: 1.850,00 euro per kwartaal (art. 4)',
      'Looptijd: 2 jaar, van maandag 25 mei 2026 tot en met woensdag 24 mei 2028 (art. 4)',
      'Goedgekeurd door WEWIS: dinsdag 5 mei 2026 (art. 1)',
      'Nu: kwartaal 3 (oktober tot december 2026): 1.200,00 euro (art. 5)',
      'Daarna: 600,00 euro per kwartaal vanaf donderdag 1 juli 2027',
      'Volgende factuur: 45,00 euro, op maandag 30 november 2026, zoals het nu bekend is; nog als',
      'Waarvoor: Extra pakket op vrijdag 6 november 2026, 30 minuten aan 90,00 euro per uur: 45,00',
      'Stand: alle vier hebben getekend (art. 3)',
      'Opzeg: schriftelijk, met 2 maanden (art. 6)',
      'Verzekeringen die bij het werk horen (art. 10)',
      'Nog te bevestigen door de stad',
    ])
      expect(said).to.contain(line);
    expect(looks('DEMO-001')).to.include('read agreementSummary');
  });

  it('says who has not signed the plan yet, and by when', async () => {
    const said = await house
      .talk()
      .say('wie heeft het ondersteuningsplan van Lotte Janssens nog niet getekend');
    expect(said).to.match(/Getekend: de werkgever op .*, de begeleider op /);
    expect(said).to.match(/Nog niet getekend: de werknemer, de collega-coach, uiterlijk \w+ \d+/);
    expect(said).to.contain('nog niet door alle vier getekend');
  });

  it('warns of a file without a co-worker coach, with a date', async () => {
    const said = await house.talk('demo-els').say('contract van Marie Lambert');
    expect(said).to.match(/Er is nog geen collega-coach\..*Breng dat in orde tegen \w+ \d+/);
    expect(said).to.contain('Collega-coach: nog niemand (art. 2)');
    expect(said).to.contain('niet ingevuld (art. 1)');
  });

  it('of an employer with several is a list to choose from', async () => {
    const talk = house.talk();
    const said = await talk.say('overeenkomst Bakkerij De Smet');
    expect(said).to.contain('Welke overeenkomst bedoel je?').and.contain('Pieter Wouters');
    await talk.press(/Bekijken/);
    expect(looks('DEMO-002')).to.deep.equal(['read agreementSummary', 'read showAgreements']);
    expect(looks('DEMO-013'), 'seen in the list only').to.deep.equal(['read showAgreements']);
  });

  for (const typed of ['overeenkomst wasserij sneewit', 'contract van Fatma El Amrani'])
    it(`with a slip in the name is asked first: ${typed}`, async () => {
      const talk = house.talk();
      expect(await talk.say(typed)).to.match(/Bedoel je (?:een van deze|[^?]+)\?/);
      expect(await talk.press(/Bekijken/)).to.contain('Overeenkomst met');
    });

  it('is found by its reference and by the enterprise number', async () => {
    const talk = house.talk();
    expect(await talk.say('overeenkomst DEMO-003')).to.contain('Voor Emre Yilmaz');
    expect(await talk.say('overeenkomst met 0000.000.691')).to.contain('Lotte Janssens');
  });

  it('without a name shows all of one’s own, a page at a time', async () => {
    const talk = house.talk();
    expect(await talk.say('mijn overeenkomsten bekijken')).to.contain('je mag zien: 18');
    expect(await talk.press('Volgende')).to.contain('Bekijken');
  });

  describe('for a curious coach', () => {
    const unknown = (words: string) => house.talk('demo-els').say(words);

    it('shows nothing of another’s file, in the same words as for one that does not exist', async () => {
      const nobody = await unknown('overeenkomst van 0999.999.922');
      expect(nobody).to.contain('Ik vind bij jou geen overeenkomst');
      expect(await unknown('overeenkomst van 0000.000.196')).to.equal(nobody);
      expect(await unknown('contract van Zebedeus Quintens')).to.equal(nobody);
      expect(await unknown('contract van Jonas Verbeke')).to.equal(nobody);
    });

    it('shows nothing for another id in the card, and logs that it was tried', async () => {
      const els = house.talk('demo-els');
      const show = (agreementId: string) => els.act({ verb: 'showAgreement', agreementId });
      const nothing = await show('no-such-agreement');
      expect(await show(idOf('DEMO-001'))).to.equal(nothing);
      expect(looks('DEMO-001')).to.deep.equal(['refused agreementSummary']);
      const tell = (agreementId: string) =>
        els.act({ verb: 'tellChange', what: 'notice', agreementId });
      expect(await tell(idOf('DEMO-001'))).to.equal(await tell('no-such-agreement'));
      const undo = (changeKey: string) =>
        els.act({ verb: 'undoChange', changeKey, submissionKey: 'k' });
      const alex = house.talk();
      await alex.say('collega-coach van Jonas is An Peeters');
      await alex.press('Bewaren');
      const key = alex
        .buttons()
        .flatMap(({ action }) => (action.verb === 'undoChange' ? [action.changeKey] : []))[0]!;
      expect(await undo(key)).to.equal(await undo('no-such-change'));
      expect(await alex.say('contract van Jonas')).to.contain('An Peeters');
    });
  });
});
