// Writing an answer in chat: the form, what is wrong in it, what it would catch and take, and publishing.
import { expect } from 'chai';
import type { AnswerAction } from '../../../cards/answerActions.ts';
import { decidedAnswers } from '../../../src/content/answerDecisions.ts';
import type { Talk } from '../../support/talk.ts';
import { answersHouse, COACH, LEAD, type AnswersHouse } from './answersHouse.ts';

const ASKED = ['is er parking aan jullie kantoor', 'parking aan het kantoor', 'parking kantoor'];
const GOOD = {
  title: 'Is er parking aan het kantoor?',
  audience: 'everyone',
  answer: 'Nee, het kantoor heeft geen parking. Het basispakket kost {{basicFeeFirst}}.',
  wordings: [...ASKED, 'waar kan ik parkeren', 'auto parkeren aan het kantoor'].join('\n'),
  sources: '',
  related: 'imw-interim',
};

describe('writing an answer', function () {
  this.timeout(20_000);
  let house: AnswersHouse;
  beforeEach(() => {
    house = answersHouse(['prijs-basispakket', 'imw-interim', 'imw-contract', 'buiten-afval']);
    for (const text of ASKED) house.asked(text);
  });
  afterEach(() => house.close());

  /** The form for the group about parking. */
  const begun = async (who: Talk): Promise<Talk> => {
    await who.say('onbeantwoorde vragen');
    await who.press('Antwoord schrijven');
    return who;
  };
  const looked = async (who: Talk, inputs: Record<string, string> = GOOD): Promise<string> => {
    const said = await who.press(/bekijken/, inputs);
    return `${said}\n${await who.later()}`;
  };
  const decided = () => house.store.read(decidedAnswers);

  it('begins with the questions of the group as wordings, for those who asked', async () => {
    const editor = await begun(house.editor());
    const [card] = editor.cards();
    const inputs = Object.fromEntries(
      card!.body.flatMap((one) => (one.kind === 'input' ? [[one.id, one.value]] : [])),
    );
    expect(inputs).to.include({ audience: 'everyone', title: '', answer: '' });
    expect(inputs['wordings']).to.equal([...ASKED].reverse().join('\n'));
  });

  it('shows what it would answer and take, and is published and found at once', async () => {
    const editor = await begun(house.editor());
    const preview = await looked(editor);
    expect(preview).to.contain('het kantoor heeft geen parking. Het basispakket kost 1.200 euro.');
    expect(preview).to.contain('Deze 3 bewaarde vragen krijgen nu een antwoord');
    expect(preview).to.contain('Geen enkel ander antwoord verliest een vraag');
    expect(decided()).to.deep.equal([]);
    expect(await editor.press('Publiceren', GOOD)).to.contain('Gepubliceerd');
    const [one, ...others] = decided();
    expect(others).to.deep.equal([]);
    expect(one!.answerId).to.equal('is-er-parking-aan-het-kantoor');
    expect(one!.recordedBy).to.equal(house.who('demo-nadia').personId);
    expect(one!.file).to.deep.include({ kind: 'service', related: ['imw-interim'] });
    const coach = house.talk(COACH);
    expect(await coach.say('is er parking aan jullie kantoor?')).to.contain('1.200 euro');
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('Geen vragen zonder');
  });

  it('twice by a double click is published once', async () => {
    const editor = await begun(house.editor());
    await looked(editor);
    const { action } = editor.buttons().find(({ title }) => title === 'Publiceren')!;
    await editor.act(action, GOOD);
    expect(await editor.act(action, GOOD)).to.contain('niets dubbel bewaard');
    expect(decided()).to.have.length(1);
  });

  it('with slips names each of them, and keeps all that was typed', async () => {
    const editor = await begun(house.editor());
    const bad = {
      title: '',
      audience: 'everyone',
      answer: `${'woord '.repeat(91)}{{onbekend}}`,
      wordings: "- parking voor [naam]\nhoeveel is 't per trimester\n???\n",
      sources: 's0 artikel 5\nS2 vormgevin\nhet internet',
      related: 'imw-interim',
    };
    const said = await editor.press('Voorbeeld bekijken', bad);
    for (const part of [
      'Titel: schrijf de vraag',
      '92 woorden is te lang, hoogstens 90. Schrap er 2.',
      'onbekend}} bestaat niet',
      'regel 1: haal “[naam]” eruit',
      "regel 2: “hoeveel is 't per trimester” hoort al bij het antwoord “Wat kost het basispakket?”",
      'regel 3: hier staat geen woord',
      '“S2 vormgevin” ken ik niet. Bedoel je “S2 ',
      '“het internet” ken ik niet',
    ]) {
      expect(said).to.contain(part);
    }
    expect(said).to.not.contain('“S0 art. 5” ken');
    const [card] = editor.cards();
    for (const one of card!.body) {
      if (one.kind === 'input') expect(one.value).to.equal(bad[one.id as keyof typeof bad]);
    }
    expect(decided()).to.deep.equal([]);
  });

  it('changed after the look is looked at again before it is published', async () => {
    const editor = await begun(house.editor());
    await looked(editor);
    const changed = { ...GOOD, answer: 'Er is wel parking, voor 1.200 euro.' };
    const said = `${await editor.press('Publiceren', changed)}\n${await editor.later()}`;
    expect(said).to.contain('Sinds het voorbeeld is er iets veranderd');
    // What may change is better not written out.
    expect(said).to.match(/Je schreef “1\.200 euro” zelf\. Schrijf \S*basicFeeFirst/);
    expect(said).to.contain('Er is wel parking').and.to.contain('Publiceren');
    expect(decided()).to.deep.equal([]);
    expect(await editor.press('Publiceren', changed)).to.contain('Gepubliceerd');
  });

  it('says which questions it would take from another answer, and which it still misses', async () => {
    const editor = await begun(house.editor());
    const taking = {
      ...GOOD,
      title: 'Is het duur om met jullie samen te werken?',
      wordings: [
        'is samenwerken met jullie duur',
        'duur om samen te werken',
        'wat is er duur aan samenwerken met jullie',
        'samen werken met jullie, is dat duur',
        'werken jullie duur samen',
      ].join('\n'),
    };
    const said = await looked(editor, taking);
    expect(said).to.match(/(?:Deze \d+ vragen gaan|Deze vraag gaat) weg bij een ander antwoord/);
    expect(said).to.contain('(nu bij Wat kost het basispakket?)');
    // What it does not answer stays in the list, and is said to stay, with what it finds now.
    expect(said).to.match(/(?:Deze \d+ vragen|Deze vraag) van de groep niet/);
    expect(said).to.match(/parking\S* .*→ /i);
    const done = await editor.press('Publiceren', taking);
    expect(done)
      .to.contain('Gepubliceerd')
      .and.to.match(/bl(?:ijft|ijven) in de lijst staan/);
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('parking');
  });

  it('for colleagues only leaves the questions of visitors open, and says so', async () => {
    const editor = await begun(house.editor());
    const staff = { ...GOOD, audience: 'staff' };
    expect(await looked(editor, staff)).to.contain('Deze vragen kwamen van bezoekers');
    expect(await editor.press('Publiceren', staff)).to.contain('Gepubliceerd');
    expect(await house.editor().say('onbeantwoorde vragen')).to.contain('3 vragen zonder antwoord');
  });

  it('is not for a coach, whatever card was passed on', async () => {
    const editor = await begun(house.editor());
    await looked(editor);
    const coach = house.talk(COACH);
    const passedOn = editor
      .buttons()
      .flatMap(({ action }) => (action.verb.endsWith('Answer') ? [action as AnswerAction] : []));
    expect(passedOn.map(({ verb }) => verb)).to.have.members(['publishAnswer', 'previewAnswer']);
    const more: AnswerAction[] = [
      { verb: 'writeAnswer', questionId: null },
      { verb: 'editAnswer', answerId: 'imw-interim' },
    ];
    for (const action of [...passedOn, ...more]) {
      const said = await coach.act(action, GOOD);
      expect(said, action.verb).to.contain('Dat is voor teamleiders en redacteurs');
    }
    expect(decided()).to.deep.equal([]);
  });

  it('of which another made something else meanwhile shows both, and loses nothing', async () => {
    const [one, other] = [house.editor(), house.talk(LEAD)];
    const edit: AnswerAction = { verb: 'editAnswer', answerId: 'imw-interim' };
    const fields = (who: Talk): Record<string, string> =>
      Object.fromEntries(
        who
          .cards()[0]!
          .body.flatMap((part) => (part.kind === 'input' ? [[part.id, String(part.value)]] : [])),
      );
    await one.act(edit);
    await other.act(edit);
    const mine = { ...fields(one), answer: 'Dit schreef de redacteur.' };
    const theirs = { ...fields(other), answer: 'Dit schreef de teamleider.' };
    await looked(one, mine);
    await looked(other, theirs);
    expect(await other.press('Publiceren', theirs)).to.contain('Gepubliceerd');
    const said = await one.press('Publiceren', mine);
    expect(said).to.contain('Iemand anders heeft dit antwoord intussen aangepast');
    expect(said).to.contain('Dit schreef de teamleider.');
    expect(fields(one)['answer']).to.equal('Dit schreef de redacteur.');
    await looked(one, mine);
    expect(await one.press('Publiceren', mine)).to.contain('Gepubliceerd');
    expect(decided().map(({ file }) => file?.answer)).to.deep.equal([theirs.answer, mine.answer]);
  });
});
