// Suspending: a period with a neutral reason of the closed list; a long one waits for a lead.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('a suspension', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk('demo-els');
  });
  afterEach(() => house.close());

  const pending = () =>
    house.deps.commitments.suspensions
      .pending(house.who('demo-sofie'), 'test')
      .map(({ employeeName, from, to, reason }) => [employeeName, from, to, reason]);
  const action = (verb: CardAction['verb'], of = talk): CardAction => {
    const found = of.buttons().find((button) => button.action.verb === verb);
    if (!found) throw new Error(`no button with ${verb}`);
    return found.action;
  };
  const due = (name: string): string[] => {
    const found = house.deps.commitments.open.list(house.who(), {
      scope: { kind: 'team' },
      offset: 0,
      limit: 100,
      why: 'test',
    });
    return (found?.items ?? [])
      .filter(
        ({ employeeName, commitment }) => employeeName === name && commitment.kind === 'followUp',
      )
      .map(({ commitment }) => commitment.dueDate);
  };

  it('asks for a first day that does not exist, and does not begin today', async () => {
    const asked = await talk.say('schors Wim van 31/11 tot 4/12, hij is afwezig');
    expect(asked).to.contain('Vanaf welke dag tellen de termijnen niet?');
    expect(await talk.say('1 december')).to.contain(
      'dinsdag 1 december 2026 tot en met vrijdag 4 december 2026',
    );
  });

  it('shows which deadlines it moves before it is kept, and moves them', async () => {
    const asked = await talk.say(
      'pauzeer de opvolging van Wim van 16/11 tot 18/11, de werkgever vraagt een andere datum',
    );
    expect(asked).to.contain('Deze opschorting bewaren?').and.contain('3 werkdagen');
    expect(asked).to.contain('Reden: de werkgever vroeg een andere datum');
    expect(asked).to.contain('van donderdag 19 november 2026 naar vrijdag 20 november 2026');
    expect(due('Wim Goossens')).to.deep.equal(['2026-11-19']);
    const said = await talk.press('Bewaren');
    expect(said).to.contain('De opschorting is bewaard').and.contain('Gevraagd door Els Maes');
    expect(due('Wim Goossens')).to.deep.equal(['2026-11-20']);
  });

  it('keeps a neutral reason, never what was said about health', async () => {
    const said = await talk.say('Wim ligt in het ziekenhuis van 16/11 tot 18/11, zet hem op pauze');
    expect(said).to.contain('Reden: de werknemer is afwezig').and.not.contain('ziekenhuis');
    const kept = await talk.press('Bewaren');
    expect(kept).to.contain('De opschorting is bewaard').and.not.contain('ziekenhuis');
  });

  it('asks about whom, why, from when and until when', async () => {
    expect(await talk.say('opschorting registreren')).to.contain('Over welke werkgever gaat het?');
    expect(await talk.say('Wim')).to.contain('Wat is de reden?');
    expect(await talk.press('De werkplek is gesloten')).to.contain('Vanaf welke dag');
    expect(await talk.say('23/11')).to.contain('Tot en met welke dag');
    expect(await talk.say('25/11'))
      .to.contain('3 werkdagen')
      .and.contain('werkplek is gesloten');
    expect(await talk.say('tot 24/11')).to.contain('2 werkdagen');
    expect(await talk.say('laat maar')).to.contain('Er is niets opgeschort');
  });

  it('takes no reason that is not on the list', async () => {
    await talk.say('schort Wim op van 16/11 tot 18/11');
    const asked = talk.buttons()[0]?.action;
    if (asked?.verb !== 'chooseOption') throw new Error('no reason is asked');
    expect(await talk.act({ ...asked, value: 'ziek' })).to.contain('Wat is de reden?');
    await talk.press('De werknemer is afwezig');
    expect(await talk.press('Bewaren', { reason: 'ziek' })).to.contain('Er is nog niets bewaard');
  });

  it('refuses an end before its start, in words and in the fields', async () => {
    const said = await talk.say('schort Wim op van 18/11 tot 16/11, werkplek gesloten');
    expect(said).to.contain('De laatste dag ligt voor de eerste').and.not.contain('2025');
    expect(await talk.say('20/11')).to.contain('3 werkdagen');
    expect(await talk.press('Bewaren', { to: '2026-11-16' })).to.contain('Er is nog niets bewaard');
  });

  it('refuses days that are suspended already', async () => {
    await talk.say('schort Wim op van 16/11 tot 18/11, werkplek gesloten');
    await talk.press('Bewaren');
    const said = await talk.say('schort Wim op van 17/11 tot 19/11, werkplek gesloten');
    expect(said).to.contain('al opgeschort');
    expect(await talk.say('van 19/11 tot 20/11')).to.contain('2 werkdagen');
  });

  it('longer than a coach may decide waits for a lead, who approves by a button', async () => {
    const asked = await talk.say('schort Wim op van 16/11 tot 27/11, de werkplek is gesloten');
    expect(asked).to.contain('Een teamleider moet het goedkeuren');
    const said = await talk.press('Bewaren');
    expect(said).to.contain('wacht op goedkeuring').and.contain('zouden opschuiven');
    expect(due('Wim Goossens'), 'nothing moved').to.deep.equal(['2026-11-19']);
    expect(pending()).to.deep.equal([
      ['Wim Goossens', '2026-11-16', '2026-11-27', 'workplaceClosed'],
    ]);
    const sofie = house.talk('demo-sofie');
    expect(await sofie.say('welke opschortingen wachten?')).to.contain('Wim Goossens');
    await sofie.press('Bekijken');
    const approve = action('decideSuspension', sofie);
    expect(await sofie.act(approve)).to.contain('De opschorting is goedgekeurd');
    expect(await sofie.act(approve), 'twice').to.contain('goedgekeurd');
    const decline = { ...approve, approve: false } as CardAction;
    expect(await sofie.act(decline), 'the other button').to.contain('al beslist');
    expect(due('Wim Goossens')[0]?.localeCompare('2026-11-27')).to.equal(1);
    expect(pending()).to.deep.equal([]);
  });

  it('is declined with everything as it was; a lead never decides on an own request', async () => {
    await talk.say('schort Wim op van 16/11 tot 27/11, de werkplek is gesloten');
    await talk.press('Bewaren');
    const sofie = house.talk('demo-sofie');
    await sofie.say('welke opschortingen wachten?');
    await sofie.press('Bekijken');
    expect(await sofie.press('Weigeren')).to.contain('Deze opschorting is geweigerd');
    expect(due('Wim Goossens')).to.deep.equal(['2026-11-19']);
    const lead = house.talk();
    await lead.say('schort Jonas op van 16/11 tot 27/11, de werkplek is gesloten');
    await lead.press('Bewaren');
    await lead.say('welke opschortingen wachten?');
    await lead.press('Bekijken');
    expect(lead.buttons().map(({ title }) => title)).to.deep.equal(['Intrekken']);
    const { suspensionId = '' } =
      house.deps.commitments.suspensions.pending(house.who(), 'test')[0] ?? {};
    const own = { verb: 'decideSuspension', approve: true, submissionKey: 'own-1' } as const;
    expect(await lead.act({ ...own, suspensionId })).to.contain('Een andere teamleider');
  });

  it('is no business of a coach to decide, nor of one who has not the file', async () => {
    await talk.say('schort Wim op van 16/11 tot 27/11, de werkplek is gesloten');
    await talk.press('Bewaren');
    const [{ suspensionId = '' } = {}] = house.deps.commitments.suspensions.pending(
      house.who(),
      'test',
    );
    const decide = { verb: 'decideSuspension', suspensionId, approve: true } as const;
    expect(await talk.act({ ...decide, submissionKey: 'els-1' })).to.contain(
      'beslist een teamleider',
    );
    expect(await talk.say('welke opschortingen wachten?')).to.contain('Wacht op goedkeuring');
    const nadia = house.talk('demo-nadia');
    expect(await nadia.act({ verb: 'showSuspension', suspensionId })).to.contain('vind ik niet');
    const wim = house.deps.files(house.who('demo-els')).agreements.map(({ id }) => id);
    for (const agreementId of wim) {
      const mine = house.deps.files(house.who('demo-nadia')).agreements;
      if (mine.some(({ id }) => id === agreementId)) continue;
      const said = await nadia.act({ verb: 'suspendFile', agreementId });
      expect(said).to.contain('niet (meer) van jou');
    }
  });

  it('can be taken back after a question, and twice "Bewaren" keeps one', async () => {
    await talk.say('schort Wim op van 16/11 tot 18/11, werkplek gesloten');
    const keep = action('keepForm');
    await talk.act(keep);
    expect(await talk.act(keep))
      .to.contain('Opschorting')
      .and.contain('Wim Goossens');
    expect(due('Wim Goossens')).to.deep.equal(['2026-11-20']);
    expect(await talk.press('Intrekken')).to.contain('Deze opschorting intrekken?');
    expect(await talk.say('ja')).to.contain('Deze opschorting is ingetrokken');
    expect(due('Wim Goossens')).to.deep.equal(['2026-11-19']);
  });

  it('of several people at one employer is one conversation', async () => {
    const lead = house.talk();
    await lead.say('De Smet is gesloten van 16/11 tot 18/11');
    await lead.say('Jonas en Fatima');
    const said = await lead.press('Bewaren');
    expect(said).to.contain('Jonas Verbeke').and.contain('Fatima El Amrani');
    expect(said.match(/De opschorting is bewaard/g)).to.have.length(2);
  });
});
