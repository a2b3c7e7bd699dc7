// Telling what changed in a file: read back with its ground, kept once, taken back by a correcting fact.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a change of a file', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const rows = <T extends 'ending' | 'premium' | 'coworkerCoach'>(table: T): number =>
    house.store.read((db) => db.all(query.selectFrom(table).selectAll())).length;
  const end = (reference: string): string | null =>
    house.store.read((db) =>
      db.first(query.selectFrom('agreement').select('endDay').where('reference', '=', reference)),
    )!.endDay;
  const keep = (): CardAction => talk.buttons().find(({ title }) => title === 'Bewaren')!.action;
  const plansOpen = (): string[] =>
    house.store
      .read((db) =>
        db.all(
          query
            .selectFrom('commitment')
            .innerJoin('agreement', 'agreement.id', 'commitment.agreementId')
            .select(['agreement.reference', 'commitment.dueDate'])
            .where('kind', '=', 'supportPlan')
            .where('closedAs', 'is', null)
            .where('agreement.reference', '=', 'DEMO-001'),
        ),
      )
      .map(({ dueDate }) => dueDate);

  it('notice: the last day is computed and explained before anything is kept', async () => {
    talk.now = Date.parse('2026-11-16T10:00:00+01:00');
    house.clock.now = talk.now;
    const asked = await talk.say('Bakkerij De Smet zegt de overeenkomst van Jonas op op 14/11');
    expect(asked).to.contain('Deze opzeg bewaren?').and.contain('Door: de werkgever');
    expect(asked).to.contain('Laatste dag: donderdag 14 januari 2027');
    expect(asked).to.contain(
      '2 maanden: van zaterdag 14 november 2026 tot en met donderdag 14 januari',
    );
    expect(end('DEMO-001')).to.equal(null);
    const button = keep();
    expect(await talk.press('Bewaren')).to.contain('De opzeg is bewaard');
    expect(end('DEMO-001')).to.equal('2027-01-14');
    expect(await talk.act(button), 'a second click').to.contain('De opzeg is bewaard');
    expect(rows('ending')).to.equal(1);
    expect(await talk.say('contract van Jonas'))
      .to.contain('loopt tot en met donderdag 14 januari 2027')
      .and.contain('opgezegd door de werkgever op zaterdag 14 november 2026 (art. 6)');
  });

  it('notice at the end of a long month is clamped, and says so', async () => {
    talk.now = Date.parse('2027-01-04T10:00:00+01:00');
    house.clock.now = talk.now;
    const asked = await talk.say('de stad zegt de overeenkomst van Jonas op op 31/12/2026');
    expect(asked).to.contain('Door: Stad Gent');
    expect(asked).to.contain('Laatste dag: zondag 28 februari 2027');
    expect(asked).to.contain('geen dag 31').and.contain('te bevestigen door de stad');
  });

  it('notice is taken back once, and the agreement runs on', async () => {
    await talk.say('Bakkerij De Smet zegt de overeenkomst van Jonas op op 12/11');
    await talk.press('Bewaren');
    const undo = talk.buttons().find(({ title }) => title === 'Ongedaan maken')!.action;
    expect(await talk.act(undo)).to.contain('Dit is ongedaan gemaakt');
    expect(end('DEMO-001')).to.equal(null);
    expect(await talk.act(undo), 'again').to.contain('Dit is ongedaan gemaakt');
    expect(rows('ending'), 'the notice and what took it back').to.equal(2);
    expect(await talk.say('contract van Jonas')).to.contain('loopt, zonder einddatum');
  });

  it('asks who, of whom and when, one thing at a time; stopping keeps nothing', async () => {
    expect(await talk.say('opzeg noteren')).to.contain('Over welke werkgever gaat het?');
    expect(await talk.say('Groenhof')).to.contain('Over wie gaat het');
    expect(await talk.say('Lotte Janssens')).to.contain('Wie zegt op?');
    expect(await talk.press('de werkgever')).to.contain(
      'Op welke dag kwam de schriftelijke opzeg?',
    );
    expect(await talk.say('31/11')).to.not.contain('Deze opzeg bewaren?');
    expect(await talk.say('10/11')).to.contain('Laatste dag: zondag 10 januari 2027');
    expect(await talk.say('nee, het was 9/11')).to.contain('Laatste dag: zaterdag 9 januari 2027');
    expect(await talk.say('laat maar')).to.contain('niets veranderd');
    expect(rows('ending')).to.equal(0);
  });

  it('a question in between is answered, and who it was is asked again', async () => {
    const talk = house.talk();
    await talk.say('opzeg voor Jonas');
    const said = await talk.say('wat kost het basispakket?');
    expect(said).to.contain('1.200 euro').and.contain('We waren hier gebleven').and.contain('Wie');
    expect(await talk.say('de stad')).to.contain('Op welke dag');
  });

  it('the end of the work may lie ahead, a notice may not', async () => {
    expect(await talk.say('Jonas gaat uit dienst op 30/11, einde contract')).to.contain(
      'Laatste werkdag: maandag 30 november 2026',
    );
    expect(await talk.press('Bewaren')).to.contain('Het einde van het werk is bewaard');
    expect(end('DEMO-001')).to.equal('2026-11-30');
    await talk.say('Tuincentrum Groenhof zegt de overeenkomst van Lotte Janssens op, 12/11');
    expect(await talk.press('Bewaren', { on: '2026-11-20', givenBy: 'employer' })).to.contain(
      'nog komen',
    );
    expect(await talk.say('12/11')).to.contain('dinsdag 12 januari 2027');
  });

  it('a premium is heard with its amount, term and approval in one sentence', async () => {
    const before = rows('premium');
    const premium = 'premie van Jonas wijzigt vanaf 1/12/2026';
    const asked = await talk.say(`${premium} naar 1.600,50 euro voor 5 jaar, goedgekeurd op 10/11`);
    for (const line of [
      'Vanaf: dinsdag 1 december 2026',
      'Goedgekeurd door WEWIS: dinsdag 10 november 2026',
      'Bedrag: 1.600,50 euro per kwartaal',
      'Looptijd: 5 jaar vanaf deze dag',
    ])
      expect(asked).to.contain(line);
    await talk.say('laat maar');
    for (const amount of ['1.600,505 euro', '16e2 euro', 'veel euro']) {
      const odd = await talk.say(`${premium}, ${amount}, goedgekeurd op 10/11`);
      expect(odd, amount).to.contain('bedrag niet ingevuld');
      await talk.say('laat maar');
    }
    expect(await talk.say(`${premium}, 1.600 euro`)).to.contain('Op welke dag keurde WEWIS');
    expect(await talk.say('10/11')).to.contain('Bedrag: 1.600,00 euro per kwartaal');
    await talk.say('stop');
    expect(rows('premium'), 'nothing was kept').to.equal(before);
  });

  it('the end of the work is heard in the words of its button, and in plain ones', async () => {
    for (const [words, day] of [
      ['einde van het werk van Jonas op 15 december', 'dinsdag 15 december 2026'],
      ['Jonas werkt er niet meer sinds 10 november', 'dinsdag 10 november 2026'],
      ['einde tewerkstelling van Jonas op 30/11', 'maandag 30 november 2026'],
    ] as const) {
      expect(await talk.say(words), words).to.contain(`Laatste werkdag: ${day}`);
      await talk.say('laat maar');
    }
    expect(await talk.say('Els werkt hier niet meer'), 'a colleague').to.not.contain('werkdag');
    const premium = await talk.say('de begeleidingspremie van Jonas wordt 1500 euro vanaf 16/11');
    expect(premium).to.contain('Op welke dag keurde WEWIS dat goed?');
    expect(rows('ending')).to.equal(0);
  });

  it('a later end than the one that is known is refused until that is taken back', async () => {
    await talk.say('Jonas gaat uit dienst op 30/11, einde contract');
    await talk.press('Bewaren');
    const told = await talk.say('Bakkerij De Smet zegt de overeenkomst van Jonas op op 12/11');
    expect(told).to.contain('eindigt al vroeger dan dat').and.not.contain('bewaren?');
    await talk.say('stop');
    expect(end('DEMO-001')).to.equal('2026-11-30');
  });

  it('negligence ends it at once', async () => {
    const asked = await talk.say(
      'overeenkomst van Jonas verbroken wegens zware nalatigheid door de werkgever op 12/11, noteer de opzeg',
    );
    expect(asked).to.contain('Deze verbreking bewaren?');
    expect(asked).to.contain('Laatste dag: donderdag 12 november 2026');
  });

  it('a change of the premium opens the revision of the plan, and closes it when taken back', async () => {
    const asked = await talk.say('de begeleidingspremie van Jonas is gewijzigd vanaf 16/11');
    expect(asked).to.contain('Op welke dag keurde WEWIS dat goed?');
    const shown = await talk.say('10/11');
    expect(shown).to.contain('Vanaf: maandag 16 november 2026').and.contain('binnen 1 maand');
    expect(await talk.press('Bewaren', { amount: 'veel' })).to.contain('is geen bedrag');
    expect(plansOpen()).to.deep.equal([]);
    const kept = await talk.press('Bewaren', { amount: '1.600,00' });
    expect(kept).to.contain('1.600,00 euro per kwartaal');
    expect(plansOpen()).to.deep.equal(['2026-12-16']);
    const summary = await talk.say('contract van Jonas');
    expect(summary).to.contain(
      'Versie 2: na de wijziging van de premie op maandag 16 november 2026',
    );
    expect(summary).to.contain('Uiterlijk woensdag 16 december 2026: het herziene');
    expect(summary).to.contain('kwartaal 3').and.contain('1 juli 2027');
    const open = await talk.say('wat staat er open voor Jonas?');
    expect(open).to.contain('Jonas Verbeke').and.contain('Ondersteuningsplan');
    await talk.say('de begeleidingspremie van Jonas is gewijzigd vanaf 16/11');
    expect(await talk.say('10/11')).to.contain('Er is al een premie');
    await talk.say('stop');
  });

  it('the premium of before holds again once the change is taken back', async () => {
    await talk.say('de begeleidingspremie van Jonas is gewijzigd vanaf 12/11');
    await talk.say('10/11');
    await talk.press('Bewaren', { amount: '1600' });
    expect(await talk.press('Ongedaan maken')).to.contain('ongedaan gemaakt');
    expect(plansOpen()).to.deep.equal([]);
    expect(await talk.say('contract van Jonas'))
      .to.contain('1.850,00 euro')
      .and.contain('Versie 1');
  });

  it('a signature in one sentence', async () => {
    const asked = await talk.say(
      'het ondersteuningsplan van Lotte Janssens is getekend door de werknemer op 12/11',
    );
    expect(asked)
      .to.contain('Getekend door: de werknemer')
      .and.contain('donderdag 12 november 2026');
    expect(await talk.press('Bewaren')).to.contain('De handtekening is bewaard');
    expect(await talk.say('contract van Lotte Janssens')).to.contain(
      'Nog niet getekend: de collega-coach',
    );
    const again = 'het plan van Lotte Janssens is ondertekend door de werkgever op 12/11';
    expect(await talk.say(again), 'signed before').to.contain('Dat stond er al');
    await talk.say('stop');
  });

  it('a fourth signature fulfils the plan, and is missing again when taken back', async () => {
    const state = () => talk.say('contract van Lotte Janssens');
    await talk.say(
      'het plan van Lotte Janssens is getekend door de werknemer en de collega-coach op 12/11',
    );
    await talk.press('Bewaren');
    const undo = talk.buttons().find(({ title }) => title === 'Ongedaan maken')!.action;
    expect(await state()).to.contain('alle vier hebben getekend');
    await talk.act(undo);
    expect(await state()).to.contain('Nog niet getekend: de werknemer, de collega-coach');
  });

  it('a co-worker coach in one sentence, whose name is nobody else’s', async () => {
    const asked = await talk.say('collega-coach van Jonas is An Peeters');
    expect(asked).to.contain('Deze collega-coach bewaren?').and.contain('Jonas Verbeke');
    expect(asked).to.contain('An Peeters').and.not.contain('Garage');
    await talk.press('Bewaren');
    expect(await talk.say('contract van Jonas')).to.contain('Luc Pauwels, An Peeters');
    expect(await talk.say('Bea Cools wordt de collega-coach van Fatima')).to.contain('Bea Cools');
    await talk.press('Bewaren');
    expect(rows('coworkerCoach')).to.be.greaterThan(2);
  });

  it('a question tells of no change', async () => {
    for (const asked of [
      'wie is de collega-coach van Jonas',
      'is het ondersteuningsplan van Jonas al getekend',
    ])
      expect(await talk.say(asked)).to.contain('Overeenkomst met Bakkerij De Smet');
  });
});
