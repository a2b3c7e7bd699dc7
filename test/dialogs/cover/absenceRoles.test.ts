// Who is away and who takes over, in the words in which people say it; and who can do neither.
import { expect } from 'chai';
import { absenceRoles } from '../../../dialogs/cover/absenceRoles.ts';
import { colleaguesNamed } from '../../../dialogs/cover/colleagueNamed.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

const COLLEAGUES = ['Alex Wilber', 'Els Maes', 'Tom Claeys', 'Nadia Benali'].map((name) => ({
  id: name.split(' ')[0]!,
  name,
}));
const roles = (text: string, others = true) => {
  const { colleagues } = colleaguesNamed(text, COLLEAGUES);
  return absenceRoles(text, colleagues, others);
};

describe('who is away and who takes over', () => {
  for (const text of [
    'Els is ziek deze week, Tom vervangt',
    'Els is ziek deze week en Tom neemt over',
    'Tom vervangt Els deze week, ze is ziek',
    'els is er niet tot vrijdag, vervanging: tom',
    'Els is ziek, vervangen door Tom tot vrijdag',
    'Tom neemt over voor Els van maandag tot woensdag',
    'Els wordt vervangen door Tom van maandag tot woensdag',
    'Tom is back-up, Els is ziek',
    'Els neemt verlof maandag, Tom neemt over',
    'verlof Els 3/4-10/4 Tom',
    'tijdens de afwezigheid van Els springt Tom in',
    'Els haar verlof tot vrijdag, Tom houdt haar telefoon in het oog',
    'zet Els op afwezig, Tom doet haar dossiers',
    'Els is der nie, Tom nimt over',
    'Els is ziek. Tom zal haar vervangen.',
    'wegens ziekte van Els neemt Tom over',
    'ziek: Els, vervanger Tom',
  ])
    it(`${text} → Els, Tom`, () => {
      const { away, backup, alsoAway } = roles(text);
      expect([away?.id, backup?.id, alsoAway]).to.deep.equal(['Els', 'Tom', []]);
    });

  for (const text of ['Els en Tom zijn afwezig morgen', 'Els is ziek en Tom ook'])
    it(`${text} → one at a time`, () => {
      const { away, backup, alsoAway } = roles(text);
      expect(away?.id).to.equal('Els');
      expect(alsoAway.map(({ id }) => id)).to.deep.equal(['Tom']);
      expect(backup).to.equal(null);
    });

  for (const text of [
    'kben der ni van woensdag tot vrijdag volgende week, alex nimt over',
    'kzen der ni woensdag, alex pakt over',
    "'k ben der nie vrijdag alex doe mijn werk",
    'afwezig maandag, Alex',
    'verlof 3/4 - 10/4 vervanger Alex',
    'kheb verlof tot vrijdag, bij Alex kunnen ze terecht',
  ])
    it(`${text} → oneself, Alex`, () => {
      const { away, backup } = roles(text, false);
      expect([away, backup?.id]).to.deep.equal([null, 'Alex']);
    });
});

describe('an absence, in use', () => {
  let house: TestHouse;
  afterEach(() => house.close());
  const absences = () =>
    house.deps.commitments.absences
      .list(house.who(), 'test')
      .map(({ coachName, from, to, backup }) => [coachName, from, to, backup?.name ?? null]);

  it('is who is away for a lead, and who takes over', async () => {
    house = openHouse();
    const sofie = house.talk('demo-sofie');
    const said = await sofie.say('Els is ziek deze week, Tom vervangt');
    expect(said).to.contain('Afwezig: Els Maes').and.contain('Vervanger: Tom Claeys');
    const both = await house.talk('demo-sofie').say('Els en Nadia zijn afwezig maandag');
    expect(both).to.contain('Afwezig: Els Maes').and.contain('daarna ook voor Nadia Benali');
  });

  it('in dialect is one’s own', async () => {
    house = openHouse();
    const els = house.talk('demo-els');
    const said = await els.say('kben der ni van maandag tot dinsdag volgende week, alex nimt over');
    expect(said).to.contain('maandag 16 november').and.contain('Vervanger: Alex Wilber');
    const other = house.talk('demo-els');
    expect(await other.say('Tom is ziek tot vrijdag')).to.contain('alleen een teamleider');
  });

  it('asks again when who takes over is no coach, or nobody is called so', async () => {
    house = openHouse();
    const els = house.talk('demo-els');
    const said = await els.say('van 28 december tot 2 januari ben ik in verlof, sofie vervangt');
    expect(said).to.contain('Sofie De Backer is geen begeleider').and.not.contain('Bewaren');
    expect(await els.say('Tom')).to.contain('Vervanger: Tom Claeys');
    const unknown = house.talk('demo-els');
    const asked = await unknown.say('ik ben morgen afwezig, Karel neemt over');
    expect(asked).to.contain('"Karel"').and.contain('Wie neemt over?');
    expect(await unknown.press('Alex Wilber')).to.contain('Vervanger: Alex Wilber');
    const lead = await house.talk().say('Sofie is ziek tot vrijdag');
    expect(lead).to.contain('Sofie De Backer is geen begeleider. Wie is er afwezig?');
  });

  for (const text of [
    'afwezig maandag, niemand neemt over',
    'ik ben maandag weg zonder vervanging',
    'ik ben er maandag niet, geen vervanger',
  ])
    it(`${text}: the leads hear that nobody does`, async () => {
      house = openHouse();
      const tom = house.talk('demo-tom');
      const said = await tom.say(text);
      expect(said).to.contain('Niemand vervangt in deze dagen').and.not.contain('gewone');
      expect(await tom.press('Bewaren')).to.contain('Niemand vervangt Tom Claeys op maandag 16');
      expect(absences()).to.deep.equal([['Tom Claeys', '2026-11-16', '2026-11-16', null]]);
      house.clock.now = Date.parse('2026-11-16T09:00:00Z');
      const nadia = house.talk('demo-nadia');
      nadia.now = house.clock.now;
      expect(await nadia.say('wat staat er open?')).not.to.contain('Pieter Wouters');
    });

  it('says that the office is closed on its days', async () => {
    house = openHouse();
    const sofie = house.talk('demo-sofie');
    expect(await sofie.say('Nadia is er morgen niet')).to.contain(
      'zaterdag 14 november 2026 werkt',
    );
    expect(await sofie.say('maandag')).not.to.contain('werkt de dienst niet');
  });

  it('with a back-up who is away too is replaced by nobody, and only that is said', async () => {
    house = openHouse('2026-12-22T10:00:00+01:00');
    const nadia = house.talk('demo-nadia');
    nadia.now = house.clock.now;
    await nadia.say('ik ben afwezig van 24/12 tot 3/1');
    await nadia.press('Bewaren');
    const tom = house.talk('demo-tom');
    tom.now = house.clock.now;
    await tom.say('ik ben afwezig van 28/12 tot 31/12');
    const kept = await tom.press('Bewaren');
    expect(kept).to.contain('Niemand vervangt Tom Claeys').and.not.contain('neemt in die dagen');
    house.clock.now = Date.parse('2026-12-24T09:30:00+01:00');
    const sofie = house.talk('demo-sofie');
    sofie.now = house.clock.now;
    await sofie.say('Ruben Aerts belde, of er iemand kan komen');
    const request = await sofie.press('Bewaren');
    expect(request).to.contain('niemand die hier kan antwoorden').and.not.contain('Nadia');
  });

  it('with a part-time back-up says on which days nobody is there', async () => {
    house = openHouse();
    const talk = house.talk();
    await talk.say('ik ben afwezig van 16/11 tot 20/11, Els neemt over');
    const kept = await talk.press('Bewaren');
    expect(kept).to.contain('Op woensdag en vrijdag werkt ook de vervanger van Alex Wilber niet');
    expect(kept).to.contain('Els Maes neemt in die dagen over, behalve');
    const gaps = house.deps.commitments.absences.list(house.who('demo-els'), 'test');
    expect(gaps[0]?.backup?.name).to.equal('Els Maes');
  });
});
