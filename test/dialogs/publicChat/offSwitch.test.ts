// The off-switch of the public chat: by leads and administrators, with a reason, once, and back on.
import { expect } from 'chai';
import { brusselsDay } from '../../../src/store/brusselsTime.ts';
import { listDecisions } from '../../../src/store/decisions.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { ELS } from '../people/peopleTalk.ts';

describe('the off-switch of the public chat', () => {
  let house: TestHouse;
  let talk: Talk;
  beforeEach(() => {
    house = openHouse();
    talk = house.talk();
  });
  afterEach(() => house.close());

  const decisions = () => house.store.read((db) => listDecisions(db, 'setting'));
  const state = () => house.deps.publicChat.state();

  it('closes it with a reason that is asked for, and opens it again', async () => {
    expect(await talk.say('zet de chat op de website uit')).to.contain('staat aan');
    expect(await talk.press('Chat uitzetten', { reason: '  ' })).to.contain('Schrijf een reden');
    expect(state().isOpen).to.equal(true);
    const closed = await talk.press('Chat uitzetten', { reason: 'Wij doen  onderhoud.' });
    expect(closed).to.contain('staat uit').and.to.contain('"Wij doen onderhoud."');
    expect(state()).to.include({ isOpen: false, reason: 'Wij doen onderhoud.' });
    house.clock.now += 60_000;
    expect(await talk.say('zet de chat weer aan')).to.contain('staat uit');
    expect(await talk.press('Chat weer aanzetten')).to.contain('staat aan');
    expect(state()).to.include({ isOpen: true, reason: '' });
    expect(decisions()).to.have.length(2);
  });

  it('takes the reason from the sentence, and shows it before anything happens', async () => {
    await talk.say('zet de chatbot uit wegens een storing bij de provider');
    const [card] = talk.cards();
    expect(JSON.stringify(card?.body)).to.contain('een storing bij de provider');
    expect(state().isOpen).to.equal(true);
  });

  it('happens once for one card, and not from a card that shows an older state', async () => {
    await talk.say('chatbot uitschakelen');
    const [button] = talk.buttons();
    await talk.act(button!.action, { reason: 'Onderhoud.' });
    await talk.act(button!.action, { reason: 'Iets anders.' });
    expect(decisions()).to.have.length(1);
    expect(state().reason).to.equal('Onderhoud.');
    house.clock.now += 60_000;
    await talk.say('zet de chat weer aan');
    await talk.press('Chat weer aanzetten');
    const stale = { ...(button!.action as object), submissionKey: 'another' };
    const said = await talk.act(stale as never, { reason: 'Te laat.' });
    expect(said).to.contain('intussen');
    expect(state().isOpen).to.equal(true);
  });

  it('is not for coaches, and every try is in the access log', async () => {
    await talk.say('zet de chat uit');
    const [button] = talk.buttons();
    const coach = house.talk(ELS);
    expect(await coach.say('zet de chat uit')).to.contain('Alleen een teamleider of beheerder');
    expect(await coach.act(button!.action, { reason: 'x' })).to.contain('Alleen een teamleider');
    expect(state().isOpen).to.equal(true);
    await talk.press('Chat uitzetten', { reason: 'Onderhoud.' });
    const lines = house.store.read((db) =>
      db.all(query.selectFrom('accessLog').selectAll().where('why', '=', 'offSwitch')),
    );
    expect(lines.map(({ who, action, subjectId }) => ({ who, action, subjectId }))).to.deep.equal([
      { who: house.who(ELS).personId, action: 'refused', subjectId: 'publicChat closed' },
      { who: house.who().personId, action: 'write', subjectId: 'publicChat closed' },
    ]);
    expect(decisions()[0]?.effectiveFrom).to.equal(brusselsDay(house.clock.now));
  });
});
