// What one sees and does about a kept visit: the saved card, "Bekijken", "Geschiedenis".
import { expect } from 'chai';
import type { CardAction } from '../../cards/actions.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import type { Talk } from '../support/talk.ts';

describe('a kept visit', () => {
  let house: TestHouse;
  let talk: Talk;

  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const extraWork = async (): Promise<string> => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 16u waarvan 30 min extra');
    await talk.say('uitleg aan de ploeg');
    await talk.say('Luc De Smet');
    return talk.press('Eergisteren');
  };

  it('says on both cards who approved the extra work, and when', async () => {
    const approval = 'Goedkeuring: door Luc De Smet, op woensdag 11 november 2026';
    expect(await extraWork(), 'the draft').to.contain(approval);
    expect(await talk.press('Bewaren'), 'what was kept').to.contain(approval);
  });

  it('tells in its history that another approval was filled in', async () => {
    await extraWork();
    await talk.press('Bewaren');
    await talk.press('Verbeteren');
    await talk.press('Bewaren', { extraApprovedBy: 'Mia Claes', extraApprovedOn: '2026-11-10' });
    await talk.act({ verb: 'showVisitHistory', visitId: lastVisitId(talk) });
    expect(talk.cards()[0]?.body).to.deep.include({
      kind: 'facts',
      facts: [
        {
          label: 'goedkeuring',
          value:
            'van: door Luc De Smet, op woensdag 11 november 2026\n' +
            'naar: door Mia Claes, op dinsdag 10 november 2026',
        },
      ],
    });
  });

  it('says in full sentences when it was first kept, by whom, and how often it changed', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
    house.clock.now += 60_000;
    await talk.press('Verbeteren');
    await talk.press('Bewaren', { end: '15:30' });
    const shown = await talk.act({ verb: 'showVisit', visitId: lastVisitId(talk) });
    expect(shown).to.contain(
      `Bewaard op vrijdag 13 november 2026, 16.20 uur, door ${house.deps.nameOfPerson(house.who().personId)}. ` +
        'Daarna 1 keer gewijzigd.',
    );
  });

  const kept = () => house.deps.visits.find(house.who(), lastVisitId(talk), 'test');

  it('undoes by the card of the first saving the saving only, never the correction after it', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
    const first = undoButton(talk);
    await talk.press('Verbeteren');
    await talk.press('Bewaren', { end: '15:30' });
    const corrected = kept();
    expect(await talk.act(first)).to.contain('intussen nog veranderd');
    expect(house.deps.visits.find(house.who(), first.visitId, 'test')).to.deep.equal(corrected);
  });

  it('undoes a correction once: what it restored has no undo, and a second click changes nothing', async () => {
    await talk.say('gisteren bij De Smet geweest voor Jonas van 14u tot 15u');
    await talk.press('Bewaren');
    await talk.press('Verbeteren');
    await talk.press('Bewaren', { end: '15:30' });
    const undo = undoButton(talk);
    const restored = await talk.act(undo);
    expect(restored).to.contain('Ongedaan gemaakt').and.contain('14.00–15.00 uur');
    expect(talk.buttons().map(({ title }) => title)).not.to.include('Ongedaan maken');
    expect(await talk.act(undo), 'a double click shows the same').to.equal(restored);
    expect(kept()).to.include({ version: 3, end: '15:00' });
    const again = { ...undo, submissionKey: 'another-key' };
    expect(await talk.act(again)).to.contain('niets ongedaan gemaakt');
  });
});

/** The visit that the last card is about. */
function lastVisitId(talk: Talk): string {
  const about = talk.buttons().find(({ action }) => action.verb === 'correctVisit')?.action;
  if (about?.verb !== 'correctVisit') throw new Error('the last card is about no visit');
  return about.visitId;
}

type Undo = Extract<CardAction, { verb: 'undoVisit' }>;

function undoButton(talk: Talk): Undo {
  const undo = talk.buttons().find(({ action }) => action.verb === 'undoVisit')?.action;
  if (undo?.verb !== 'undoVisit') throw new Error('the last card cannot be undone');
  return undo;
}
