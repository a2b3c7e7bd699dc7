// Registering a visit, as transcripts: the person says, the bot answers.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('registering a visit', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const visits = () => house.deps.visits.mine(house.who(), { offset: 0, limit: 100 });

  it('takes one sentence, shows it in words, keeps it and says which promises it fulfils', async () => {
    const before = visits().total;
    const draft = await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
    expect(draft).to.contain('Bakkerij De Smet');
    expect(draft).to.contain('Jonas Verbeke');
    expect(draft).to.contain('donderdag 12 november 2026');
    expect(draft).to.contain('14.00–15.30 uur');
    expect(visits().total, 'nothing is kept before "bewaren"').to.equal(before);
    const saved = await talk.press(/bewaren/i);
    expect(visits().total).to.equal(before + 1);
    expect(saved).to.match(/opvolging/i);
    expect(saved, 'a requirement of the department is no promise of the city').to.match(
      /WSE|Vlaamse/,
    );
  });

  it('asks one missing thing at a time, with suggestions', async () => {
    const first = await talk.say('gisteren bij De Smet geweest voor Jonas');
    expect(first, 'times are needed for extra work only').to.contain('donderdag 12 november 2026');
    await talk.press(/laat maar/i);
    const who = await talk.say('vandaag bij De Smet geweest van 9 tot 10');
    expect(who).to.contain('Met wie');
    const answer = await talk.say('fatima');
    expect(answer).to.contain('Fatima El Amrani');
    expect(answer).to.contain('9.00–10.00 uur');
  });

  it('asks how, when the sentence does not say it', async () => {
    await talk.say('gisteren contact gehad met Jonas, een half uur');
    expect(talk.buttons().map((b) => b.title)).to.include('Online');
    const draft = await talk.press('Online');
    expect(draft).to.contain('Hoe: Online');
  });

  it('never guesses between two people with one first name', async () => {
    const question = await talk.say('gisteren een uur bij Lotte geweest');
    expect(question).to.contain('Lotte Janssens');
    expect(question).to.contain('Lotte Vermeulen');
    const draft = await talk.press('Lotte Vermeulen');
    expect(draft).to.contain('Woonzorgcentrum De Linde');
  });

  it('a second click on "bewaren" keeps one visit and shows it', async () => {
    const before = visits().total;
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
    const keep = talk.buttons().find((b) => /bewaren/i.test(b.title))?.action as CardAction;
    await talk.act(keep);
    const again = await talk.act(keep);
    expect(visits().total).to.equal(before + 1);
    expect(again).to.contain('Jonas Verbeke');
  });

  it('corrects by a sentence before and after keeping', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot half vier');
    const moved = await talk.say('nee, het was woensdag');
    expect(moved).to.contain('woensdag 11 november 2026');
    expect(moved).to.contain('14.00–15.30 uur');
    await talk.say('ja');
    const corrected = await talk.say('nee, het was van 13u tot 14u');
    expect(corrected).to.contain('13.00–14.00 uur');
    expect(corrected).to.contain('woensdag 11 november 2026');
    const before = visits().total;
    await talk.say('ja');
    expect(visits().total, 'a correction is no new visit').to.equal(before);
    const kept = visits().visits.find((visit) => visit.status === 'corrected');
    expect(kept).to.include({ date: '2026-11-11', start: '13:00', end: '14:00' });
  });

  it('"laat maar" keeps nothing, "opnieuw" begins again, help in between resumes', async () => {
    const before = visits().total;
    await talk.say('vandaag bij De Smet geweest');
    const helped = await talk.say('hulp');
    expect(helped).to.contain('Met wie');
    const restarted = await talk.say('opnieuw');
    expect(restarted).to.contain('werkgever');
    const cancelled = await talk.say('laat maar');
    expect(cancelled).to.contain('niets bewaard');
    expect(visits().total).to.equal(before);
    expect(await talk.say('laat maar')).to.contain('niets open');
  });

  it('refuses a future date, an end before its start and more than 12 hours, each with its reason', async () => {
    const ahead = await talk.say('vandaag bij De Smet geweest voor Jonas van 15u tot 18u30');
    expect(ahead).to.contain('moet nog komen');
    await talk.say('laat maar');
    const long = await talk.say('gisteren bij De Smet geweest voor Jonas van 7u tot 21u');
    expect(long).to.contain('12 uur');
    expect(await talk.say('van 14u tot 15u')).to.contain('14.00–15.00 uur');
    const swapped = await talk.press('Bewaren', { start: '16:00', end: '15:00' });
    expect(swapped).to.contain('einde ligt voor het begin');
    await talk.say('van 14u tot 15u');
    const future = await talk.press('Bewaren', { date: '2026-11-16' });
    expect(future).to.contain('Maandag 16 november 2026 ligt nog in de toekomst');
    expect(await talk.press('Gisteren')).to.contain('donderdag 12 november 2026');
  });

  it('keeps a visit outside the agreement as preparation, without clock', async () => {
    const draft = await talk.say('op 2 mei 2026 bij De Smet geweest voor Jonas van 10u tot 11u');
    expect(draft).to.match(/voorbereiding of nazorg/);
    await talk.press(/bewaren/i);
    expect(visits().visits.some((v) => v.agreements.every((a) => a.outside))).to.equal(true);
  });

  it('warns for an overlap, and lets the person overrule it', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press(/bewaren/i);
    const draft = await talk.say('gisteren bij De Smet geweest voor Fatima van 14u30 tot 15u30');
    expect(draft).to.contain('overlapt');
    const before = visits().total;
    await talk.press(/toch bewaren/i);
    expect(visits().total).to.equal(before + 1);
  });

  it('keeps every visit of one message, one card after the other', async () => {
    const before = visits().total;
    const first = await talk.say(
      'maandag bij De Smet voor Jonas van 9 tot 10 en dinsdag bij Sneeuwwit voor Emre van 13u tot 14u',
    );
    expect(first).to.contain('1 van 2');
    const second = await talk.press(/bewaren/i);
    expect(second).to.contain('Emre Yilmaz');
    await talk.press(/bewaren/i);
    expect(visits().total).to.equal(before + 2);
  });

  it('says what stays when one stops after the first of two', async () => {
    await talk.say(
      'maandag bij De Smet voor Jonas van 9 tot 10 en dinsdag bij Sneeuwwit voor Emre van 13u tot 14u',
    );
    await talk.press(/bewaren/i);
    expect(await talk.say('laat maar')).to.contain('Wat je eerder bewaarde (1), blijft bewaard');
  });

  it('asks what, who and when for extra work, and keeps basic and extra minutes in one visit', async () => {
    await talk.say(
      'gisteren bij De Smet geweest voor Jonas van 14u tot 16u waarvan een half uur extra',
    );
    const who = await talk.say('uitleg aan de ploeg over werken met Jonas');
    expect(who).to.contain('Wie bij de werkgever');
    await talk.say('Luc De Smet');
    const draft = await talk.press('Eergisteren');
    expect(draft).to.contain('Luc De Smet');
    await talk.press(/bewaren/i);
    expect(visits().visits[0]).to.include({
      minutes: 120,
      extraMinutes: 30,
      extraApprovedBy: 'Luc De Smet',
      extraApprovedOn: '2026-11-11',
    });
  });

  it('undo right after keeping takes it back', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press(/bewaren/i);
    const before = visits().total;
    const undone = await talk.press(/ongedaan/i);
    expect(undone).to.match(/ingetrokken|ongedaan|teruggenomen/i);
    expect(visits().total).to.equal(before - 1);
  });
});
