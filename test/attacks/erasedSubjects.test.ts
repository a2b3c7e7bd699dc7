// Every button on cards of before: their file was erased in the night, and whoever has the card may press it all the same.
import { expect } from 'chai';
import { VERBS } from '../../cards/actions.ts';
import { DATA_FOLDER } from '../../src/commands/runWithStore.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { runPurge } from '../../src/jobs/purge/runPurge.ts';
import { query } from '../../src/store/query.ts';
import { cardActivity, PLAYGROUND_OBJECT_ID } from '../support/activities.ts';
import { attackList } from './attackList.ts';
import { hostileInputs, startAttackers, type Attackers } from './attackers.ts';
import { BUTTONS } from './buttons.ts';

/** Who has every role; the coach whose file it was. */
const PEOPLE = [PLAYGROUND_OBJECT_ID, 'attack-Vera Standaert'];
/** Of the employee; the employer stays as long as its invoices do. */
const ERASED = /quirijn/i;
const FAILED = /Er ging (?:opnieuw )?iets mis/;
/** What visitors asked is erased by its own term. */
const OF_QUESTIONS = /Question|Group|Answer|attachTo|askDismiss/i;
const PAUSE_MS = 300;

describe('attack: buttons about what was erased', function () {
  this.timeout(120_000);
  const list = attackList('erased', 'Every button on a card of before its file was erased');
  let house: Attackers;

  before(async function () {
    this.timeout(180_000);
    house = await startAttackers();
    const { store } = house.bot.maatje;
    const long = { startDay: '2010-01-01', employmentStart: '2010-01-01', endDay: '2012-01-01' };
    const file = query.updateTable('agreement').set(long);
    store.write((tx) => tx.run(file.where('id', '=', house.victims.agreementId)));
    const { agreementTerms: terms, retention, service } = loadContent(DATA_FOLDER);
    const transcriptDays = service.transcriptDays;
    const { counts } = await runPurge({ store, terms, retention, transcriptDays }, store.clock());
    expect(counts.files).to.equal(1);
  });
  after(() => house.stop());

  /** What is answered, and sent, to who presses. */
  async function press(objectId: string, verb: keyof typeof BUTTONS, key: string): Promise<string> {
    const { bot, victims, clock } = house;
    const answers: string[] = [];
    for (const action of [BUTTONS[verb].action(victims, key)].flat()) {
      clock.now += PAUSE_MS;
      const { sent, url: serviceUrl } = bot.connector;
      const from = sent.length;
      const timestamp = new Date(clock.now).toISOString();
      const sender = { conversationId: `of ${objectId}`, objectId, serviceUrl, timestamp };
      const data = { maatje: action, ...hostileInputs(victims) };
      const { status, body } = await bot.post(cardActivity(verb, data, sender));
      expect(status, JSON.stringify(action)).to.equal(200);
      answers.push(body + JSON.stringify(sent.slice(from)));
    }
    return answers.join('\n');
  }

  it('about a person say so to who may know, and not that it is not for them', async () => {
    for (const verb of ['showAccess', 'showPerson', 'exportPerson', 'askErasePerson', 'correctPerson', 'erasePerson'] as const) {
      const said = await press(PLAYGROUND_OBJECT_ID, verb, `gone-${verb}`);
      expect(said, verb).to.contain('staat niet (meer) in Maatje');
    }
  }); // prettier-ignore

  for (const verb of VERBS) {
    it(`${verb} fails for nobody and names nobody who is gone`, async () => {
      for (const objectId of PEOPLE) {
        const said = await press(objectId, verb, `erased-${verb}-${objectId.slice(-4)}`);
        expect(said, said.slice(0, 800)).not.to.match(FAILED);
        if (!OF_QUESTIONS.test(verb)) expect(said, said.slice(0, 800)).not.to.match(ERASED);
      }
      list.note(verb, 'the file was erased', 'a clear answer');
    });
  }
});
