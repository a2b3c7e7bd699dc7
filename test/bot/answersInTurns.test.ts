// Whole turns over HTTP about answers: judged, kept without an answer, written, tried beside, and published.
import { expect } from 'chai';
import type { CardAction } from '../../cards/actions.ts';
import { query } from '../../src/store/query.ts';
import { openUnanswered } from '../../src/store/unanswered.ts';
import { cardActivity, messageActivity } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/runningBot.ts';

const COACH = 'demo-els';
const EDITOR = 'demo-nadia';
const ASKED = 'wanneer wordt het huisvuil van Jonas Peeters opgehaald?';

describe('answers in whole turns', function () {
  this.timeout(240_000);
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.stop());

  const sender = (objectId: string) => ({
    ...{ objectId, conversationId: `answers-${objectId}`, serviceUrl: bot.connector.url },
    timestamp: new Date().toISOString(),
  });
  const say = async (text: string, objectId: string): Promise<string> => {
    const { status, body } = await bot.post(messageActivity(text, sender(objectId)));
    expect(status).to.equal(200);
    return body;
  };
  const click = async (action: CardAction, objectId: string, inputs = {}): Promise<string> => {
    const data = { maatje: action, ...inputs };
    const { status, body } = await bot.post(cardActivity(action.verb, data, sender(objectId)));
    expect(status).to.equal(200);
    return body;
  };
  /** The button with this verb in what was said. */
  const button = <V extends CardAction['verb']>(verb: V, said: string) => {
    const found = actionsIn(JSON.parse(said)).find((action) => action.verb === verb);
    if (!found) throw new Error(`no ${verb} in ${said.slice(0, 500)}`);
    return found as Extract<CardAction, { verb: V }>;
  };
  const ratings = () =>
    bot.maatje.store.read((db) => db.all(query.selectFrom('answerRating').selectAll()));
  const open = () => bot.maatje.store.read((db) => openUnanswered(db, 9, () => true));

  it('"was dit nuttig?" is kept once, with the version that was shown and nobody’s name', async () => {
    const answer = await say('wat kost het basispakket?', COACH);
    const rate = button('rateAnswer', answer);
    expect(await click(rate, COACH)).to.contain('Bedankt');
    await click(rate, COACH);
    const [one, ...others] = ratings();
    expect(others).to.deep.equal([]);
    expect(one).to.include({ answerId: 'prijs-basispakket', version: rate.version });
    expect(JSON.stringify(one)).to.not.match(/els|demo|basispakket\?/i);
  });

  it('a question without an answer is kept, answered by an editor, and found from then on', async () => {
    const text = ASKED.replace('Jonas Peeters', '[naam]');
    await say(ASKED, COACH);
    expect(open().map((one) => one.text)).to.deep.equal([text]);
    const list = await say('onbeantwoorde vragen', EDITOR);
    expect(list).to.contain('huisvuil van [naam]').and.not.to.contain('Jonas');
    const form = await click(button('writeAnswer', list), EDITOR);
    const typed = {
      ...{
        title: 'Wanneer wordt het huisvuil van een werknemer opgehaald?',
        audience: 'staff',
        sources: '',
      },
      answer: 'Dat staat op de ophaalkalender van IVAGO.',
      wordings:
        'wanneer wordt het huisvuil van opgehaald\nhet huisvuil van mijn werknemer opgehaald\nhuisvuil van de werknemer',
    };
    const sentBefore = bot.connector.sent.length;
    let preview = await click(button('previewAnswer', form), EDITOR, typed);
    if (!preview.includes('publishAnswer')) {
      expect(preview).to.contain('Dat duurt een tot twee minuten');
      while (bot.connector.sent.length === sentBefore)
        await new Promise((go) => setTimeout(go, 50));
      preview = JSON.stringify(bot.connector.sent.at(-1));
    }
    expect(preview).to.contain('Deze bewaarde vraag krijgt nu een antwoord');
    const done = await click(button('publishAnswer', preview), EDITOR, typed);
    expect(done).to.contain('Gepubliceerd');
    expect(await say('wanneer wordt het huisvuil van mijn werknemer opgehaald?', COACH)).to.contain(
      'ophaalkalender',
    );
    expect(await say('onbeantwoorde vragen', EDITOR)).to.contain('Geen vragen zonder antwoord');
  });
});

function actionsIn(value: unknown): CardAction[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { maatje?: CardAction }).maatje;
  return [...(own ? [own] : []), ...Object.values(value).flatMap(actionsIn)];
}
