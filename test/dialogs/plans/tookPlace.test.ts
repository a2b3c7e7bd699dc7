// "Het ging door" makes a visit in one tap; "gesloten deur" stays a try and asks a new day.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { NOW, openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('an appointment whose day has come', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(async () => {
    house = openHouse('2026-11-12T10:00:00+01:00');
    talk = house.talk();
    await talk.say('plan een bezoek bij Jonas vandaag van 14u tot 15u');
    await talk.press('Plannen');
  });
  afterEach(() => house.close());

  const later = (): void => {
    house.clock.now = Date.parse(NOW);
    talk.now = house.clock.now;
  };
  const visits = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 3 });
  const plansOn = (day: string) =>
    house.deps.commitments.plans
      .between(house.who(), { from: day, to: day }, 'test')
      .filter(
        ({ status, agreements }) =>
          status === 'planned' && agreements.some((one) => one.employeeName === 'Jonas Verbeke'),
      );
  const button = (verb: CardAction['verb']): CardAction => {
    const found = talk.buttons().find((one) => one.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };

  it('has no such buttons before its hour', async () => {
    await talk.say('vandaag');
    expect(talk.buttons().map(({ title }) => title)).not.to.include('Het ging door');
    expect(await talk.say('het ging door')).not.to.contain('Je bezoek is bewaard');
  });

  it('becomes a visit with one tap, once', async () => {
    later();
    const before = visits().total;
    expect(await talk.say('het ging door bij Jonas')).to.contain('Je bezoek is bewaard');
    expect(visits().total).to.equal(before + 1);
    expect(visits().visits[0]).to.include({ date: '2026-11-12', start: '14:00', end: '15:00' });
    expect(plansOn('2026-11-12')).to.deep.equal([]);
    expect(await talk.press('Ongedaan maken')).to.contain('Ongedaan gemaakt');
    expect(plansOn('2026-11-12'), 'it is planned again').to.have.length(1);
  });

  it('a second tap on the same button shows the visit, it makes no second one', async () => {
    house.clock.now = Date.parse('2026-11-12T15:10:00+01:00');
    talk.now = house.clock.now;
    const before = visits().total;
    await talk.say('vandaag');
    const took = button('plannedDone');
    expect(took).to.include({ plannedId: plansOn('2026-11-12')[0]?.id });
    await talk.act(took);
    expect(await talk.act(took)).to.contain('Je bezoek is bewaard');
    expect(visits().total).to.equal(before + 1);
  });

  it('asks what is missing first, and can still be corrected', async () => {
    house.clock.now = Date.parse('2026-11-12T14:05:00+01:00');
    talk.now = house.clock.now;
    const said = await talk.say('het ging door');
    expect(said).to.contain('Dat tijdstip moet nog komen');
    expect(await talk.say('van 13u30 tot 14u')).to.contain('Klopt dit bezoek?');
    expect(await talk.press('Bewaren')).to.contain('13.30–14.00 uur');
    expect(plansOn('2026-11-12')).to.deep.equal([]);
  });

  it('"gesloten deur" is kept as a try, and a new day follows', async () => {
    later();
    const before = visits().total;
    const said = await talk.say('er deed niemand open bij Jonas');
    expect(said).to.contain('Gesloten deur genoteerd').and.contain('Welke dag spreken jullie af?');
    expect(await talk.say('maandag om 10u')).to.contain('maandag 16 november 2026, 10.00 uur');
    expect(await talk.press('Plannen')).to.contain('Je bezoek is gepland');
    expect(visits().total).to.equal(before);
    expect(plansOn('2026-11-12')).to.deep.equal([]);
    expect(plansOn('2026-11-16').filter(({ start }) => start === '10:00')).to.have.length(1);
  });

  it('"gesloten deur" without an appointment is no visit', async () => {
    const before = visits().total;
    for (const words of [
      'dinsdag bij Emre op de werkvloer: gesloten deur',
      'gisteren bij Kofi geweest maar de deur was dicht',
    ])
      expect(await talk.say(words), words)
        .to.contain('Ik vind geen gepland bezoek dat daarbij past')
        .and.not.contain('Klopt dit bezoek?');
    expect(await talk.say('Emre gebeld, niemand thuis')).to.contain('Klopt deze poging?');
    expect(visits().total).to.equal(before);
  });

  it('"gesloten deur" twice is one try', async () => {
    later();
    const { plans } = house.deps.commitments;
    const plannedId = plansOn('2026-11-12')[0]?.id ?? '';
    const tap = { verb: 'closedDoor', plannedId, submissionKey: 'tap-1' } as const;
    expect(await talk.act(tap)).to.contain('Welke dag');
    await talk.say('laat maar');
    expect(await talk.act(tap))
      .to.contain('Gesloten deur')
      .and.not.contain('Welke dag');
    const took = { verb: 'plannedDone', plannedId, submissionKey: 'tap-2' } as const;
    expect(await talk.act(took)).to.contain('staat niet meer gepland');
    expect(plans.find(house.who(), plannedId, 'test')?.status).to.equal('closedDoor');
  });

  it('a visit that is told in words of its own settles the appointment of that day', async () => {
    later();
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
    expect(plansOn('2026-11-12')).to.deep.equal([]);
  });

  it("nobody takes somebody else's appointment", async () => {
    later();
    const plannedId = plansOn('2026-11-12')[0]?.id ?? '';
    const els = house.talk('demo-els');
    for (const verb of ['plannedDone', 'closedDoor', 'cancelPlanned'] as const) {
      const said = await els.act({ verb, plannedId, submissionKey: `els-${verb}` });
      expect(said, verb).to.contain('Dat geplande bezoek vind ik niet bij jou');
    }
    for (const verb of ['movePlanned', 'calendarFile', 'showPlanned'] as const) {
      expect(await els.act({ verb, plannedId }), verb).to.contain('vind ik niet bij jou');
    }
    expect(plansOn('2026-11-12')).to.have.length(1);
  });
});
