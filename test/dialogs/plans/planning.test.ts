// Planning a visit in conversation: one sentence, one card, kept once; moved, cancelled, shown by day.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const TUESDAY = '2026-11-24';

describe('planning a visit', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  /** One's own appointments of a day, by their hour. */
  const planned = (day: string, objectId?: string) =>
    house.deps.commitments.plans
      .between(house.who(objectId), { from: day, to: day }, 'test')
      .filter(({ status }) => status === 'planned');
  const action = (verb: CardAction['verb']): CardAction => {
    const found = talk.buttons().find((button) => button.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };

  it('takes one sentence, says it in words and keeps nothing before "Plannen"', async () => {
    const asked = await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    expect(asked).to.contain('Dit bezoek plannen?');
    expect(asked).to.contain('dinsdag 24 november 2026, 14.00 uur').and.contain('Jonas Verbeke');
    expect(planned(TUESDAY)).to.deep.equal([]);
    expect(await talk.press('Plannen')).to.contain('Je bezoek is gepland');
    const [one, ...others] = planned(TUESDAY);
    expect(others).to.deep.equal([]);
    expect(one).to.include({ employerName: 'Bakkerij De Smet', start: '14:00', end: null });
    expect(one?.agreements.map((a) => a.employeeName)).to.deep.equal(['Jonas Verbeke']);
  });

  it('takes what comes later today for a plan, and what was done on a day ahead for a slip', async () => {
    expect(await talk.say('vandaag om 17u30 bij De Smet met Jonas')).to.contain(
      'Dit bezoek plannen?',
    );
    for (const day of ['morgen', '25/11']) {
      const other = house.talk();
      const asked = await other.say(`${day} bij Jonas geweest van 9 tot 10`);
      expect(asked).to.contain('ligt nog in de toekomst').and.contain('welke dag was het?');
      expect(await other.say('10 november'))
        .to.contain('Klopt dit bezoek?')
        .and.contain('10 november 2026');
    }
    const both = await house.talk().say('bij Jonas geweest van 9 tot 10, morgen ga ik terug');
    expect(both).not.to.contain('ligt nog in de toekomst');
  });

  it('asks one missing thing at a time: who, which day', async () => {
    expect(await talk.say('plan een bezoek')).to.contain('Over welke werkgever gaat het?');
    expect(await talk.say('De Smet')).to.contain('Over wie gaat het bij Bakkerij De Smet?');
    expect(await talk.say('Jonas')).to.contain('Welke dag spreken jullie af?');
    const monday = await talk.press('Maandag 16 november 2026');
    expect(monday).to.contain('maandag 16 november 2026');
    expect(await talk.say('volgende week dinsdag om 9u')).to.contain('17 november 2026, 09.00 uur');
    expect(await talk.press('Plannen')).to.contain('Je bezoek is gepland');
  });

  it('is corrected by sentences and by the fields of the card', async () => {
    await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    expect(await talk.say('nee, woensdag om 15u')).to.contain(
      'woensdag 18 november 2026, 15.00 uur',
    );
    expect(await talk.say('online')).to.contain('Hoe: Online');
    expect(await talk.say('nee')).to.contain('Wat klopt er niet?');
    expect(await talk.press('Plannen', { date: '24/11', start: '10u', end: '11.30' })).to.contain(
      'dinsdag 24 november 2026, 10.00–11.30 uur',
    );
    expect(planned(TUESDAY)[0]).to.include({ start: '10:00', end: '11:30', mode: 'online' });
  });

  it('refuses a day that is past and an end before its start, and keeps what was right', async () => {
    const past = await talk.say('plan een bezoek bij Jonas op 12/11/2026 om 9u');
    expect(past).to.contain('is al voorbij').and.contain('welke dag spreken jullie af?');
    const wrong = await talk.say('24/11 van 15u tot 14u');
    expect(wrong).to.contain('Het einde ligt niet na het begin');
    expect(await talk.say('van 14u tot 15u')).to.contain(
      'dinsdag 24 november 2026, 14.00–15.00 uur',
    );
    const fields = await talk.press('Plannen', { date: '2026-11-02', end: '13:00' });
    expect(fields).to.contain('Er is nog niets bewaard').and.contain('Die dag is voorbij');
    expect(planned(TUESDAY)).to.deep.equal([]);
    expect(await talk.press('Plannen', { date: TUESDAY, end: '15:00' })).to.contain('is gepland');
  });

  it('refuses an hour of today that has passed, and a year that is too far away', async () => {
    expect(await talk.say('plan een bezoek bij Jonas vandaag om 10u')).to.contain(
      'Dat uur is vandaag al voorbij',
    );
    await talk.say('laat maar');
    await talk.say('plan een bezoek bij Jonas op 1/12/2029');
    expect(await talk.press('Plannen')).to.contain('te ver vooruit');
  });

  it('can be left, and help in between changes nothing', async () => {
    await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    const helped = await talk.say('hulp');
    expect(helped).to.contain('We waren hier gebleven:').and.contain('Dit bezoek plannen?');
    expect(await talk.say('laat maar')).to.contain('Er is niets gepland');
    expect(planned(TUESDAY)).to.deep.equal([]);
  });

  it('twice "Plannen" plans once and shows it again', async () => {
    await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    const keep = action('keepForm');
    await talk.act(keep);
    const again = await talk.act(keep);
    expect(again).to.contain('Gepland bezoek').and.contain('Jonas Verbeke');
    expect(planned(TUESDAY)).to.have.length(1);
  });

  it("never plans in somebody else's file", async () => {
    const els = house.talk('demo-els');
    const asked = await els.say('dinsdag 24 november 14u bij Jonas');
    expect(asked).to.contain('Ik vind niemand met de naam "Jonas" bij jouw dossiers');
    expect(asked).not.to.contain('Verbeke');
    const jonas = house.deps.files(house.who()).agreements[0]?.id ?? '';
    const tried = await els.act({ verb: 'planVisit', agreementId: jonas });
    expect(tried).to.contain('niet (meer) van jou');
  });

  it('says when it comes after what it should fulfil, and when the office is closed', async () => {
    const late = await talk.say('25/11 om 9u bij De Smet met Jonas');
    expect(late).to.contain('Dit komt te laat voor "Opvolging om de twee weken"');
    await talk.say('laat maar');
    expect(await talk.say('plan Jonas op 25/12 om 9u')).to.contain('Die dag is de dienst gesloten');
  });

  it('moves an appointment by a sentence, and cancels one after a question', async () => {
    await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    await talk.press('Plannen');
    const moving = await talk.say(
      'verplaats het bezoek van 24 november naar woensdag 25/11 om 10u',
    );
    expect(moving).to.contain('Dit bezoek verplaatsen?').and.contain('25 november 2026, 10.00 uur');
    expect(await talk.say('ja')).to.contain('Je bezoek is verplaatst');
    expect(planned(TUESDAY)).to.deep.equal([]);
    const asked = await talk.say('annuleer het bezoek van 25 november');
    expect(asked).to.contain('Dit geplande bezoek annuleren?');
    expect(await talk.say('nee')).to.contain('er is niets veranderd');
    expect(planned('2026-11-25')).to.have.length(1);
    await talk.say('annuleer het bezoek van 25 november');
    expect(await talk.say('ja')).to.contain('Je geplande bezoek is geannuleerd');
    expect(planned('2026-11-25')).to.deep.equal([]);
  });

  it('a question about an appointment does not end what is being filled in', async () => {
    await talk.say('dinsdag 24 november 14u bij De Smet met Jonas');
    await talk.press('Plannen');
    const ask = action('askCancelPlanned');
    await talk.say('26/11 om 9u bij Emre');
    expect(await talk.act(ask)).to.contain('Dit geplande bezoek annuleren?');
    await talk.act(action('cancelPlanned'));
    expect(planned(TUESDAY)).to.deep.equal([]);
    expect(await talk.say('ja'))
      .to.contain('Je bezoek is gepland')
      .and.contain('Emre');
  });

  it('several appointments of one message are asked one after the other', async () => {
    const first = await talk.say('dinsdag 24/11 9u bij Emre en woensdag 25/11 14u bij Kofi');
    expect(first).to.contain('Emre Yilmaz').and.not.contain('Kofi');
    const second = await talk.press('Plannen');
    expect(second).to.contain('Je bezoek is gepland').and.contain('Kofi Mensah');
    await talk.press('Plannen');
    expect([...planned(TUESDAY), ...planned('2026-11-25')]).to.have.length(2);
  });

  it('a visit that has still to come is planned, also in the words of a visit', async () => {
    const asked = await talk.say('morgen bij De Smet met Jonas van 10 tot 11');
    expect(asked).to.contain('Dit bezoek plannen?').and.contain('zaterdag 14 november 2026');
  });
});
