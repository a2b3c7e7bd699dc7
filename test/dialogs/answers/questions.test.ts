// "Onbeantwoorde vragen": who sees them, how they are grouped, and what needs no answer.
import { expect } from 'chai';
import type { CardAction } from '../../../cards/actions.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import { query } from '../../../src/store/query.ts';
import { NOW } from '../../support/house.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';
import { answersHouse, COACH, LEAD, type AnswersHouse } from './answersHouse.ts';

const PARKING = ['is er parking aan jullie kantoor', 'parking aan het kantoor', 'parking kantoor'];

describe('questions without an answer', () => {
  let house: AnswersHouse;
  beforeEach(
    () =>
      (house = answersHouse(['prijs-basispakket', 'imw-interim', 'imw-contract', 'buiten-afval'])),
  );
  afterEach(() => house.close());

  it('asked in a turn come into the list, without who is in them', async () => {
    const coach = house.talk(COACH);
    const said = 'wanneer haalt IVAGO het huisvuil van Jonas Peeters op?';
    await coach.say(said);
    const list = await house.editor().say('onbeantwoorde vragen');
    expect(list).to.contain('Eén vraag zonder antwoord');
    expect(list).to.contain('wanneer haalt IVAGO het huisvuil van [naam] op?');
    expect(list).to.contain("Gevraagd door collega's op vrijdag 13 november 2026");
    expect(list).to.not.contain('Jonas');
  });

  it('are grouped, the most asked first; those of visitors and of colleagues apart', async () => {
    for (const text of PARKING) house.asked(text);
    house.asked('fietsenstalling');
    house.asked(PARKING[1]!, 'staff');
    const list = await house.talk(LEAD).say('op welke vragen wist je het antwoord niet?');
    expect(list).to.contain('5 vragen zonder antwoord, in 3 groepen');
    expect(list).to.contain('3 keer gevraagd door bezoekers van de website, het laatst op');
    const order = ['parking kantoor', "collega's", 'fietsenstalling'].map((it) => list.indexOf(it));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).to.not.include(-1);
  });

  it('stand on pages', async () => {
    for (const word of 'parking kantine verwarming toilet lift schilderij'.split(' ')) {
      house.asked(word);
    }
    const editor = house.editor();
    expect(await editor.say('onbeantwoorde vragen')).to.contain('blad 1 van 2');
    const next = await editor.press('Volgende');
    expect(next).to.contain('blad 2 van 2').and.to.contain('parking');
    expect(editor.replies[0]).to.include({ replaces: true });
    expect(await editor.act({ verb: 'showQuestions', page: 99 })).to.contain('blad 2 van 2');
  });

  it('are not for a coach, by words or by a card that was passed on; each look is noted', async () => {
    const id = house.asked(PARKING[0]!);
    const coach = house.talk(COACH);
    const refused = 'Dat is voor teamleiders en redacteurs';
    expect(await coach.say('onbeantwoorde vragen')).to.contain(refused);
    const passedOn: CardAction[] = [
      { verb: 'showQuestions', page: 0 },
      { verb: 'showGroup', questionId: id },
      { verb: 'askDismiss', questionId: id },
      { verb: 'dismissGroup', questionId: id, until: house.clock.now, submissionKey: 'k1' },
    ];
    for (const action of passedOn) {
      const said = await coach.act(action, { reason: 'notOurs' });
      expect(said, action.verb).to.contain(refused).and.not.to.contain('parking');
    }
    await house.editor().say('onbeantwoorde vragen');
    const about = { subject: 'team', subjectId: 'questions' } as const;
    const looks = house.store.read((db) => listAccess(db, about));
    expect(looks.map(({ action }) => action)).to.deep.equal([
      'read',
      ...passedOn.map(() => 'refused'),
    ]);
  });

  it('are not for a visitor, who hears so kindly', async () => {
    house.asked(PARKING[0]!);
    const visitor = new VisitorTalk(house.deps, NOW);
    const refused = visitor.say('onbeantwoorde vragen');
    expect(refused).to.contain('alleen voor onze medewerkers').and.not.to.contain('parking');
    expect(visitor.act({ verb: 'showQuestions', page: 0 })).to.not.contain('parking');
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('Eén vraag zonder');
  });

  it('says so when there are none', async () => {
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('Geen vragen zonder');
  });

  it('that need no answer go out with a reason; one that was asked since stays', async () => {
    for (const text of PARKING) house.asked(text);
    const editor = house.editor();
    await editor.say('onbeantwoorde vragen');
    expect(await editor.press('Geen antwoord nodig')).to.contain('Waarom is er geen antwoord');
    const problem = await editor.press('Uit de lijst halen');
    expect(problem).to.contain('Kies eerst waarom').and.to.contain(PARKING[0]);
    const click = editor.buttons().find(({ title }) => title === 'Uit de lijst halen')!.action;
    house.asked('waar is de parking aan het kantoor');
    const done = await editor.act(click, { reason: 'notOurs' });
    expect(done).to.contain('Deze 3 vragen').and.to.contain('Eén vraag zonder antwoord');
    await editor.act(click, { reason: 'notOurs' });
    const [one, ...others] = house.store.read((db) =>
      db.all(query.selectFrom('dismissal').selectAll()),
    );
    expect(others).to.deep.equal([]);
    expect(one).to.include({ reason: 'notOurs', questions: 3, text: PARKING[2] });
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('Eén vraag zonder');
  });

  it('that somebody else dealt with are told so', async () => {
    const id = house.asked(PARKING[0]!);
    const click: CardAction = {
      ...{ verb: 'dismissGroup', questionId: id, until: house.clock.now, submissionKey: 'k2' },
    };
    expect(await house.editor().act(click, { reason: 'known' })).to.contain('Deze vraag staat');
    const late = await house.talk(LEAD).act({ ...click, submissionKey: 'k3' }, { reason: 'known' });
    expect(late).to.contain('niet meer in de lijst').and.to.contain('Geen vragen zonder antwoord');
  });
});
