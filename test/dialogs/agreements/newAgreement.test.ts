// Entering a new agreement: a form for a lead; what is wrong stands under its field, and nothing is lost.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { query } from '../../../src/store/query.ts';
import { premiumsOf } from '../../../src/store/premiums.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a new agreement', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk('demo-sofie');
  });
  afterEach(() => house.close());

  const right = (other: Record<string, string> = {}): Record<string, string> => ({
    employerName: 'Brouwerij De Gouden Roos',
    enterpriseNumber: 'BE 0207.451.227',
    workplaces: 'Dampoort, Muide',
    userCompany: '',
    contactName: 'Karim Aziz',
    contactEmail: 'Karim@Roos.example',
    contactPhone: '09 000 02 02',
    employeeName: 'Zora Maes',
    employeeReference: 'M-0900',
    coachId: house.who('demo-els').personId,
    coworkerCoach: '',
    start: '2026-11-16',
    employmentStart: '',
    premiumFrom: '16/11/2026',
    years: '5',
    approvedOn: '2026-11-10',
    amount: '1.850,00',
    wagePercent: '45',
    reference: '',
    ...other,
  });
  const count = (): number =>
    house.store.read((db) => db.all(query.selectFrom('agreement').select('id'))).length;
  const keep = (): CardAction => talk.buttons().find(({ title }) => title === 'Bewaren')!.action;

  it('is kept with all that belongs to it, and says what is still owed and by when', async () => {
    const form = await talk.say('nieuwe overeenkomst');
    expect(form).to.contain('Nieuwe overeenkomst').and.contain('De premie van WEWIS');
    const before = count();
    const said = await talk.press('Bewaren', right());
    expect(said).to.contain('De overeenkomst is bewaard');
    expect(said).to.contain('Brouwerij De Gouden Roos, voor Zora Maes. Kenmerk SO-2026-001.');
    expect(said).to.contain(
      'Er is nog geen collega-coach. Breng dat in orde tegen dinsdag 16 februari 2027',
    );
    expect(said).to.contain('uiterlijk dinsdag 16 februari 2027 (art. 3)');
    expect(count()).to.equal(before + 1);
    const summary = await talk.press('Bekijk de overeenkomst');
    for (const line of [
      'Brouwerij De Gouden Roos (0207.451.227)',
      'Begeleider: Els Maes (art. 2)',
      'Werkvloer: Dampoort, Muide',
      'Contact: Karim Aziz',
      '1.850,00 euro per kwartaal',
      '5 jaar, van maandag 16 november 2026 tot en met zaterdag 15 november 2031',
      'Voor het loon: 45 % van het loon',
      'model 2026-04-09',
    ])
      expect(summary).to.contain(line);
    const els = house.talk('demo-els');
    expect(await els.say('contract van Zora Maes')).to.contain('Overeenkomst met Brouwerij');
    expect(await els.say('wat staat er open?')).to.contain('Zora Maes');
  });

  it('names the same day for the plan as the agreement does: the office day before a Sunday', async () => {
    await talk.say('nieuwe overeenkomst');
    const said = await talk.press(
      'Bewaren',
      right({ start: '2027-01-04', premiumFrom: '2027-01-04' }),
    );
    expect(said).to.contain('uiterlijk vrijdag 2 april 2027 (art. 3)');
    expect(await talk.press('Bekijk de overeenkomst')).to.contain('Uiterlijk vrijdag 2 april 2027');
  });

  it('takes two clicks for one', async () => {
    await talk.say('nieuwe overeenkomst');
    const before = count();
    const button = keep();
    await talk.act(button, right());
    expect(await talk.act(button, right())).to.contain('Deze overeenkomst was al bewaard');
    expect(await talk.act(button, right({ start: '' }))).to.contain('was al bewaard');
    expect(count()).to.equal(before + 1);
  });

  it('refuses all that is wrong at once, each under its field, and loses nothing', async () => {
    await talk.say('nieuwe overeenkomst');
    const before = count();
    const said = await talk.press(
      'Bewaren',
      right({
        ...{ enterpriseNumber: '0207.451.228', start: '31/2/2027', years: '3', amount: 'veel' },
        ...{ wagePercent: '145', contactEmail: 'karim', employeeName: ' ', coachId: '' },
      }),
    );
    for (const line of [
      '"0207.451.228" is geen geldig ondernemingsnummer',
      '"31/2/2027" is geen bestaande datum',
      'Kies iets uit de lijst',
      '"veel" is geen bedrag',
      '"145" is geen percentage',
      '"karim" is geen e-mailadres',
      'Vul dit in.',
    ])
      expect(said).to.contain(line);
    expect(count()).to.equal(before);
    const typed = JSON.stringify(talk.cards());
    expect(typed).to.contain('0207.451.228').and.contain('Dampoort, Muide').and.contain('"veel"');
    expect(await talk.press('Bewaren', right())).to.contain('is bewaard');
  });

  it('refuses a start before WEWIS approved the premium; on the day itself is right', async () => {
    await talk.say('nieuwe overeenkomst');
    const early = right({ start: '2026-11-09', premiumFrom: '2026-11-09' });
    expect(await talk.press('Bewaren', early)).to.contain('pas ingaan na de goedkeuring');
    expect(await talk.press('Bewaren', right({ approvedOn: '2026-11-20' }))).to.match(
      /Die dag moet nog komen|geen bestaande datum/,
    );
    const same = right({ start: '2026-11-10', premiumFrom: '2026-11-10' });
    expect(await talk.press('Bewaren', same)).to.contain('is bewaard');
  });

  it('refuses one that overlaps, names that do not fit, a national number, a taken reference', async () => {
    const known = {
      ...{ employerName: 'bakkerij de smet', enterpriseNumber: '0000000196' },
      ...{ employeeName: 'Jonas Verbeke', employeeReference: 'DEMO-001' },
    };
    await talk.say('nieuwe overeenkomst');
    expect(await talk.press('Bewaren', right(known))).to.contain(
      'al een overeenkomst bij deze werkgever',
    );
    const other = right({ ...known, employerName: 'Beenhouwerij De Smet', employeeName: 'Jan' });
    const said = await talk.press('Bewaren', other);
    expect(said).to.contain('Dit nummer staat bij ons als "Bakkerij De Smet"');
    expect(said).to.contain('Dit kenmerk staat bij ons als "Jonas Verbeke"');
    const numbered = right({ employeeReference: '85.07.30-033.28', reference: 'DEMO-002' });
    const refused = await talk.press('Bewaren', numbered);
    expect(refused)
      .to.contain('rijksregisternummer')
      .and.contain('heeft een andere overeenkomst al');
    const elsewhere = {
      ...known,
      employerName: 'Wasserij Sneeuwwit',
      enterpriseNumber: '0000000295',
    };
    expect(await talk.press('Bewaren', right(elsewhere)), 'another employer').to.contain(
      'is bewaard',
    );
  });

  it('takes the names that were said, and only coaches at work', async () => {
    await talk.say('nieuwe overeenkomst met Bakkerij De Smet');
    expect(JSON.stringify(talk.cards())).to.contain('"Bakkerij De Smet"');
    const said = await talk.press('Bewaren', right({ coachId: house.who('demo-sofie').personId }));
    expect(said).to.contain('Die persoon is geen begeleider');
  });

  it('keeps a user company with its workplace', async () => {
    await talk.say('nieuwe overeenkomst');
    const without = right({ workplaces: '', userCompany: 'Logistiek Muide' });
    expect(await talk.press('Bewaren', without)).to.contain(
      'Bij een gebruiker hoort een werkvloer',
    );
    await talk.press('Bewaren', right({ workplaces: 'Muide', userCompany: 'Logistiek Muide' }));
    expect(await talk.press('Bekijk de overeenkomst')).to.contain(
      'Muide (bij gebruiker Logistiek Muide)',
    );
  });

  it('is a team lead’s to enter, whatever a card says', async () => {
    const els = house.talk('demo-els');
    const no = await els.say('nieuwe overeenkomst');
    expect(no).to.contain('ingevoerd door een teamleider');
    await talk.say('nieuwe overeenkomst');
    expect(await els.act(keep(), right())).to.equal(no);
    const before = count();
    const by = { submissionKey: 'k', activityId: null, why: 'test' };
    const content = { kind: 'refused', problems: [{ problem: 'notALead' }] };
    expect(house.deps.agreements.add(house.who('demo-els'), {} as never, by)).to.deep.equal(
      content,
    );
    expect(count()).to.equal(before);
  });

  it('holds both premiums as facts', async () => {
    await talk.say('nieuwe overeenkomst');
    await talk.press('Bewaren', right());
    const id = house.store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', 'SO-2026-001')),
    )!.id;
    const kinds = house.store
      .read((db) => premiumsOf(db, [id]))
      .map(({ kind, years }) => [kind, years]);
    expect(kinds).to.deep.equal([
      ['coachingSubsidy', 5],
      ['wageSubsidy', 5],
    ]);
  });
});
