// After "waarom?": "de eerste", "en de tweede?" and "en bij Emre?" explain that one of the list.
import { expect } from 'chai';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

describe('which date is explained next', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  /** The second and third line of the answer to the last turn: which promise, and whose. */
  const heard = async (...turns: string[]): Promise<string> => {
    let said = '';
    for (const turn of turns) said = await talk.say(turn);
    return said.split('\n').slice(0, 3).join(' · ');
  };
  const FIRST = 'Waarom deze datum? · Opvolging om de twee weken · Emre Yilmaz, Wasserij Sneeuwwit';

  it('is pointed at by its place, over and over, and by a name', async () => {
    expect(await heard('wat moet ik nog doen?', 'waarom?', 'de eerste')).to.equal(FIRST);
    expect(await heard('en de tweede?')).to.include('Fatima El Amrani');
    expect(await heard('en bij Emre?')).to.equal(FIRST);
    expect(await heard('en van De Smet?')).to.include('Van welke datum wil je het weten?');
  });

  it('comes out of the list in which a button was pressed', async () => {
    await talk.say('wat moet ik nog doen?');
    await talk.press('Waarom deze datum?');
    expect(await heard('en de tweede?')).to.include('Fatima El Amrani');
  });

  it('is no place in a list that only stood there, unless it is asked why', async () => {
    expect(await heard('wat moet ik nog doen?', 'de eerste')).not.to.include('Waarom deze datum?');
    expect(await heard('wat moet ik nog doen?', 'waarom de eerste?')).to.equal(FIRST);
  });

  it('is not what a visit is told with, nor of the turn before the last', async () => {
    expect(await heard('wat moet ik nog doen?', 'waarom?', 'bij Emre geweest')).to.include(
      'Welke dag was dat?',
    );
    await heard('stop', 'wat moet ik nog doen?', 'waarom?', 'mijn bezoeken');
    expect(await heard('de eerste')).not.to.include('Waarom deze datum?');
  });
});
