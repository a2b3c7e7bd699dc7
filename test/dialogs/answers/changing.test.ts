// Answers that are there: questions join them, they are changed and withdrawn, and their history is kept.
import { expect } from 'chai';
import type { AnswerAction } from '../../../cards/answerActions.ts';
import { decidedAnswers } from '../../../src/content/answerDecisions.ts';
import { exportDecisions } from '../../../src/content/exportDecisions.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import type { Talk } from '../../support/talk.ts';
import { answersHouse, COACH, type AnswersHouse } from './answersHouse.ts';

const PRICE = 'prijs-basispakket';
const INTERIM = 'imw-interim';

describe('an answer that is there', function () {
  this.timeout(30_000);
  let house: AnswersHouse;
  beforeEach(() => (house = answersHouse([PRICE, INTERIM, 'imw-contract', 'buiten-afval'])));
  afterEach(() => house.close());

  const fields = (who: Talk): Record<string, string> =>
    Object.fromEntries(
      who
        .cards()
        .at(-1)!
        .body.flatMap((part) => (part.kind === 'input' ? [[part.id, String(part.value)]] : [])),
    );
  /** Looks at the fields, changed or not, and publishes them. */
  const published = async (who: Talk, changed: Record<string, string> = {}): Promise<string> => {
    const inputs = { ...fields(who), ...changed };
    await who.press(/bekijken/, inputs);
    await who.later();
    return who.press('Publiceren', inputs);
  };
  const decided = () => house.store.read(decidedAnswers);

  it('takes the questions of a group as wordings', async () => {
    house.asked('wat moet ik ophoesten voor jullie mens');
    const editor = house.editor();
    await editor.say('onbeantwoorde vragen');
    expect(await editor.press('Hoort bij een antwoord')).to.contain('Bij welk antwoord hoort dit?');
    const none = await editor.act(
      editor.buttons().find(({ title }) => title === 'Zoeken')!.action,
      { search: 'wat kost het basispakket' },
    );
    expect(none).to.contain('Wat kost het basispakket?');
    const before = await editor.press('Kiezen', { search: 'wat kost het basispakket' });
    expect(before).to.contain('Kies eerst een antwoord');
    const form = await editor.press('Kiezen', { answer: PRICE });
    expect(form).to.contain('Die blijven').and.to.contain('Kijk ze na');
    expect(fields(editor)['wordings']).to.equal('wat moet ik ophoesten voor jullie mens');
    expect(await published(editor)).to.contain('Gepubliceerd');
    const [one] = decided();
    expect(one!.answerId).to.equal(PRICE);
    expect(one!.file!.wordings.at(-1)).to.equal('wat moet ik ophoesten voor jullie mens');
    expect(one!.file!.wordings.length).to.be.greaterThan(60);
    expect(one!.file).to.have.property('passage');
    const coach = house.talk(COACH);
    expect(await coach.say('wat moet ik ophoesten voor jullie mens?')).to.contain('1.200 euro');
    expect(await editor.say('onbeantwoorde vragen')).to.contain('Geen vragen zonder antwoord');
  });

  it('is changed and withdrawn by words, and by nobody but who writes answers', async () => {
    const editor = house.editor();
    expect(await editor.say('pas dit antwoord aan')).to.contain('Welk antwoord bedoel je?');
    await editor.say('wat kost het basispakket?');
    expect(editor.buttons().map(({ title }) => title)).to.include('Aanpassen');
    await editor.say('pas dit antwoord aan');
    expect(fields(editor)['answer']).to.contain('{{basicFeeFirst}}');
    expect(await published(editor, { answer: 'Vraag het aan de dienst.' })).to.contain('meteen');
    expect(await editor.say('wat kost het basispakket?')).to.contain('Vraag het aan de dienst.');
    expect(await editor.say('trek dit antwoord in')).to.contain('Dit antwoord intrekken?');
    expect(await editor.press('Ja, intrekken')).to.contain('Niemand krijgt dit antwoord nog');
    expect(decided().map(({ file }) => file?.answer ?? null)).to.deep.equal([
      'Vraag het aan de dienst.',
      null,
    ]);
    const gone = await editor.act({ verb: 'showAnswer', answerId: PRICE });
    expect(gone).to.contain('bestaat niet meer');
    const coach = house.talk(COACH);
    await coach.act({ verb: 'showAnswer', answerId: INTERIM });
    expect(coach.buttons().map(({ title }) => title)).to.not.include('Aanpassen');
    for (const words of ['pas dit antwoord aan', 'geschiedenis van dit antwoord']) {
      expect(await coach.say(words)).to.contain('Dat is voor teamleiders en redacteurs');
    }
    expect(await coach.say('geschreven antwoorden')).to.contain('Dat is voor teamleiders');
    const passedOn: AnswerAction[] = [
      { verb: 'answerHistory', answerId: INTERIM },
      { verb: 'showWritten', page: 0 },
      { verb: 'askWithdraw', answerId: INTERIM },
      { verb: 'withdrawAnswer', answerId: INTERIM, version: '0123456789ab', submissionKey: 'k' },
      { verb: 'attachQuestions', questionId: 'q' },
      { verb: 'attachTo', questionId: 'q' },
    ];
    for (const action of passedOn) {
      expect(await coach.act(action), action.verb).to.contain('Dat is voor teamleiders');
    }
    expect(decided()).to.have.length(2);
  });

  it('that was withdrawn twice by a double click, or changed meanwhile, is withdrawn once', async () => {
    const editor = house.editor();
    await editor.act({ verb: 'askWithdraw', answerId: INTERIM });
    const { action } = editor.buttons().find(({ title }) => title === 'Ja, intrekken')!;
    await editor.act(action);
    expect(await editor.act(action)).to.contain('Ingetrokken');
    const again = { ...action, submissionKey: 'other' } as AnswerAction;
    expect(await editor.act(again)).to.contain('intussen veranderd of al ingetrokken');
    expect(decided()).to.have.length(1);
  });

  it('has a history, of which any version is taken up again', async () => {
    const editor = house.editor();
    await editor.act({ verb: 'editAnswer', answerId: INTERIM });
    const { answer: first } = fields(editor);
    await published(editor, { answer: 'Tweede versie.', title: 'Mag interim?' });
    house.clock.now += 3_600_000;
    await editor.act({ verb: 'askWithdraw', answerId: INTERIM });
    await editor.press('Ja, intrekken');
    const history = await editor.press('Geschiedenis');
    const parts = ['Ingetrokken', 'Aangepast: titel, antwoord', 'Tweede versie.', 'Kwam met het'];
    const order = parts.map((part) => history.indexOf(part));
    expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).to.not.include(-1);
    expect(history).to.contain('17.20 uur · Nadia Benali').and.to.contain('16.20 uur');
    const list = await editor.say('geschreven antwoorden');
    expect(list).to.contain('Mag interim?').and.to.contain('Ingetrokken op vrijdag 13 november');
    await editor.press('Geschiedenis');
    const old = editor
      .buttons()
      .filter(({ title }) => title === 'Opnieuw opnemen')
      .at(-1)!;
    expect(await editor.act(old.action)).to.contain('Dit is een vroegere versie');
    expect(fields(editor)['answer']).to.equal(first);
    expect(await published(editor)).to.contain('Gepubliceerd');
    expect(await editor.press('Antwoord tonen')).to.contain('interim');
    expect(decided()).to.have.length(3);
  });

  it('comes back as a file for review', async () => {
    const editor = house.editor();
    await editor.act({ verb: 'editAnswer', answerId: INTERIM });
    await published(editor, { answer: 'Nagekeken tekst.' });
    const files = house.store.read((db) => exportDecisions(db, loadContent('data')));
    const file = files.find(({ name }) => name.endsWith(`${INTERIM}.yaml`));
    expect(file?.text).to.contain('answer: Nagekeken tekst.');
    expect(files.at(-1)?.text).to.contain('Nadia Benali');
  });
});
