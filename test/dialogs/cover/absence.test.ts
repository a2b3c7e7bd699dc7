// Absence in conversation: who, when, who takes over; never why. Changed, withdrawn, reported by a lead.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

const SENTENCE = 'ik ben afwezig van 23/12 tot en met 3/1, Els neemt over';

describe('an absence', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const absences = (objectId?: string) =>
    house.deps.commitments.absences
      .list(house.who(objectId), 'test')
      .map(({ coachName, from, to, backup }) => [coachName, from, to, backup?.name ?? null]);
  const action = (verb: CardAction['verb']): CardAction => {
    const found = talk.buttons().find((button) => button.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };

  for (const said of ['van 31/11 tot 2/12', 'van maandag 24/11 tot 2/12']) {
    it(`asks for a first day that cannot be, and takes no other for it: ${said}`, async () => {
      const asked = await talk.say(`ik ben afwezig ${said}`);
      expect(asked).to.contain('Vanaf welke dag ben je afwezig?');
      expect(await talk.say('30 november')).to.contain(
        'maandag 30 november 2026 tot en met woensdag 2 december 2026',
      );
    });
  }

  it('is told in one sentence, shown with what is due, and kept', async () => {
    const asked = await talk.say('ik ben afwezig van 16/11 tot en met 27/11, Els neemt over');
    expect(asked).to.contain('Deze afwezigheid bewaren?').and.contain('Vervanger: Els Maes');
    expect(asked).to.contain('maandag 16 november 2026 tot en met vrijdag 27 november 2026');
    expect(asked).to.match(/\d+ termijnen vallen in deze dagen/);
    expect(asked).to.contain('Uiterlijk').and.contain('Opvolging om de twee weken');
    expect(absences()).to.deep.equal([]);
    expect(await talk.say('ja')).to.contain('De afwezigheid is bewaard');
    expect(absences()).to.deep.equal([['Alex Wilber', '2026-11-16', '2026-11-27', 'Els Maes']]);
    expect(absences('demo-els'), 'both see it').to.have.length(1);
  });

  it('keeps no cause, whatever is said', async () => {
    const said = await talk.say('ik ben ziek tot vrijdag met griep');
    expect(said).to.contain('vrijdag 13 november 2026 tot en met vrijdag 20 november 2026');
    expect(said).not.to.match(/ziek|griep/);
    expect(await talk.press('Bewaren')).not.to.match(/ziek|griep/);
  });

  it('asks from when, until when', async () => {
    expect(await talk.say('afwezigheid ingeven')).to.contain('Vanaf welke dag ben je afwezig?');
    expect(await talk.say('23/12')).to.contain('Tot en met welke dag ben je afwezig?');
    expect(await talk.press('Alleen die dag')).to.contain('Periode: woensdag 23 december 2026');
    await talk.press('Bewaren');
    expect(absences()).to.deep.equal([['Alex Wilber', '2026-12-23', '2026-12-23', 'Tom Claeys']]);
  });

  it('is corrected by sentences and by the fields of the card', async () => {
    await talk.say(SENTENCE);
    expect(await talk.say('nee, tot en met 5 januari')).to.contain('dinsdag 5 januari 2027');
    expect(await talk.say('Tom neemt over')).to.contain('Vervanger: Tom Claeys');
    const nadia = house.deps
      .files(house.who())
      .roster.colleagues?.find((one) => one.name.startsWith('Nadia'));
    await talk.press('Bewaren', { from: '24/12', to: '2026-12-31', backup: nadia?.id ?? '' });
    expect(absences()).to.deep.equal([['Alex Wilber', '2026-12-24', '2026-12-31', 'Nadia Benali']]);
  });

  it('refuses an end before its start, in words and in the fields', async () => {
    const said = await talk.say('ik ben afwezig van 23/12 tot 20/12');
    expect(said).to.contain('De laatste dag ligt voor de eerste').and.not.contain('2025');
    expect(await talk.say('24/12')).to.contain('donderdag 24 december 2026');
    const fields = await talk.press('Bewaren', { to: '2026-12-01' });
    expect(fields).to.contain('Er is nog niets bewaard').and.contain('ligt voor de eerste');
    expect(absences()).to.deep.equal([]);
  });

  it('asks for another back-up when the one who is named is away too', async () => {
    await house.talk('demo-els').say('ik ben afwezig van 21/12 tot 24/12');
    const els = house.talk('demo-els');
    await els.say('ik ben afwezig van 21/12 tot 24/12');
    await els.press('Bewaren');
    await talk.say(SENTENCE);
    expect(await talk.press('Bewaren')).to.contain('Els Maes is in die dagen zelf afwezig');
    expect(await talk.say('Tom')).to.contain('Vervanger: Tom Claeys');
    expect(await talk.press('Bewaren')).to.contain('De afwezigheid is bewaard');
  });

  it('refuses days in which one is away already', async () => {
    await talk.say(SENTENCE);
    await talk.press('Bewaren');
    await talk.say('ik ben afwezig van 28/12 tot 8/1');
    expect(await talk.press('Bewaren')).to.contain('al als afwezig bewaard');
    expect(await talk.say('van 4/1 tot 8/1')).to.contain('maandag 4 januari 2027');
    expect(await talk.press('Bewaren')).to.contain('is bewaard');
  });

  it('can be left, and twice "Bewaren" keeps one', async () => {
    await talk.say(SENTENCE);
    expect(await talk.say('laat maar')).to.contain('Er is geen afwezigheid bewaard');
    await talk.say(SENTENCE);
    const keep = action('keepForm');
    await talk.act(keep);
    expect(await talk.act(keep))
      .to.contain('Afwezigheid')
      .and.contain('Els Maes');
    expect(absences()).to.have.length(1);
  });

  it('ends earlier by a sentence or later by a button, and can be withdrawn', async () => {
    await talk.say(SENTENCE);
    await talk.press('Bewaren');
    const earlier = await talk.say('ik ben vroeger terug, op 2 januari');
    expect(earlier).to.contain('Deze afwezigheid aanpassen?').and.contain('1 januari 2027');
    expect(await talk.press('Bewaren')).to.contain('De afwezigheid is aangepast');
    expect(await talk.press('Andere einddatum')).to.contain('Deze afwezigheid aanpassen?');
    await talk.press('Bewaren', { to: '2027-01-08' });
    expect(absences()).to.deep.equal([['Alex Wilber', '2026-12-23', '2027-01-08', 'Els Maes']]);
    expect(await talk.say('trek mijn afwezigheid in')).to.contain('Deze afwezigheid intrekken?');
    expect(await talk.say('ja')).to.contain('De afwezigheid is ingetrokken');
    expect(absences()).to.deep.equal([]);
    expect(await talk.say('wie is er afwezig?')).to.contain('Er is geen afwezigheid bewaard');
  });

  it('of a colleague is reported by a lead, and by nobody else', async () => {
    const said = await talk.say('Nadia is afwezig van 16/11 tot 20/11, Tom vervangt haar');
    expect(said).to.contain('Afwezig: Nadia Benali').and.contain('Vervanger: Tom Claeys');
    await talk.press('Bewaren');
    expect(absences()).to.deep.equal([['Nadia Benali', '2026-11-16', '2026-11-20', 'Tom Claeys']]);
    const els = house.talk('demo-els');
    expect(await els.say('Tom is afwezig van 16/11 tot 20/11')).to.contain('alleen een teamleider');
    await els.say('ik ben maandag afwezig');
    const tom = house.deps
      .files(house.who())
      .roster.colleagues?.find((one) => one.name.startsWith('Tom'));
    const tried = await els.press('Bewaren', { coach: tom?.id ?? '' });
    expect(tried).to.contain('Er is nog niets bewaard');
  });

  it('of nobody is changed by who it does not concern', async () => {
    await talk.say(SENTENCE);
    await talk.press('Bewaren');
    const [{ absenceId = '' } = {}] = house.deps.commitments.absences.list(house.who(), 'test');
    const tom = house.talk('demo-tom');
    for (const verb of ['changeAbsence', 'askWithdrawAbsence'] as const) {
      expect(await tom.act({ verb, absenceId }), verb).to.contain('Die afwezigheid vind ik niet');
    }
    const els = house.talk('demo-els');
    const tried = { verb: 'withdrawAbsence', absenceId, submissionKey: 'els-1' } as const;
    expect(await els.act(tried)).to.contain('alleen een teamleider');
    expect(absences()).to.have.length(1);
  });

  it('asks a lead who is no coach who is away', async () => {
    const sofie = house.talk('demo-sofie');
    expect(await sofie.say('ik ben volgende week afwezig')).to.contain('Jij bent er geen');
    expect(await sofie.say('afwezigheid registreren')).to.contain('Wie is er afwezig?');
    expect(await sofie.press('Tom Claeys')).to.contain('Vanaf welke dag is je collega afwezig?');
  });

  it('without anybody to take over says on which days nobody does', async () => {
    const tom = house.talk('demo-tom');
    await tom.say('ik ben afwezig van 23/11 tot 24/11');
    await tom.press('Bewaren');
    await talk.say('ik ben afwezig van 23/11 tot 24/11');
    const said = await talk.press('Bewaren');
    expect(said).to.contain('Niemand vervangt Alex Wilber').and.contain('Een teamleider krijgt');
  });
});
