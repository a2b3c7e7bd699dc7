// A crash at any point of the turn that keeps a visit, then everything delivered again: exactly one visit.
import { expect } from 'chai';
import { executeValue } from '../../cards/actions.ts';
import { query } from '../../src/store/query.ts';
import { messageActivity } from '../support/activities.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { CrashBot, type CrashPoint } from './crashBot.ts';

const SENTENCE = 'gisteren bij De Smet geweest voor Jonas van 14u tot 15u';
const POINTS: readonly CrashPoint[] = [
  'none',
  'before the commit',
  'before the send',
  'the send hangs',
  'after the send',
  'before the state save',
  'the state save hangs',
  'after the state save',
];
type Activity = Record<string, unknown>;

describe('a crash while a visit is kept', () => {
  let house: TestHouse;
  let bot: CrashBot;
  let before: Set<string>;

  beforeEach(() => {
    house = openHouse();
    bot = new CrashBot(house);
    before = new Set(visitIds());
  });
  afterEach(() => house.close());

  function visitIds(): string[] {
    return house.store
      .read((db) => db.all(query.selectFrom('visit').select('id')))
      .map((v) => v.id);
  }
  const added = (): string[] => visitIds().filter((id) => !before.has(id));
  const events = (): number =>
    house.store.read((db) =>
      db.all(query.selectFrom('event').select('id').where('kind', '=', 'visit')),
    ).length;

  /** Says the sentence; gives back the key under which the card submits. */
  async function draft(): Promise<string> {
    const card = await bot.deliver(messageActivity(SENTENCE, at()));
    const key = /"verb":"confirmVisit","submissionKey":"([^"]+)"/.exec(card ?? '')?.[1];
    if (key === undefined) throw new Error(`no card to confirm: ${card?.slice(0, 400)}`);
    expect(added(), 'nothing is kept before "bewaren"').to.deep.equal([]);
    return key;
  }

  for (const point of POINTS) {
    for (const how of ['words', 'click'] as const) {
      it(`${point}, confirmed by ${how}: one visit, and the person gets to see it`, async () => {
        const key = await draft();
        const eventsBefore = events();
        const confirm = (): Activity =>
          how === 'words' ? messageActivity('ja', at()) : click(key);
        const confirmed = confirm();
        bot.crashAt(point);
        const first = await bot.deliver(confirmed);
        expect(added().length).to.equal(point === 'before the commit' ? 0 : 1);
        expect(first?.includes('undoVisit') ?? false, 'the first answer').to.equal(
          point === 'none',
        );

        bot = new CrashBot(house);
        const answers = [
          await bot.deliver(confirmed),
          await bot.deliver(click(key)),
          await bot.deliver(confirm()),
          await bot.deliver(click(key)),
        ];
        const [visitId, ...more] = added();
        expect(more, 'no second visit').to.deep.equal([]);
        expect(events() - eventsBefore, 'and no second event').to.equal(1);
        expect(answers, 'no turn fails after the crash').not.to.include(null);
        const handled = how === 'words' && (point === 'none' || point === 'after the state save');
        const firstShown = answers.findIndex((answer) => answer?.includes(visitId!));
        expect(firstShown, 'which answer shows it').to.equal(handled ? 1 : 0);
        expect(
          await bot.deliver(messageActivity('laat maar', at())),
          'no dialog is left open',
        ).to.contain(house.deps.text('dialog.nothingToCancel').slice(0, 25));
      });
    }
  }
});

/** The day after the visit, as the house's clock has it. */
function at(): { timestamp: string } {
  return { timestamp: '2026-11-13T15:20:00.000Z' };
}

function click(submissionKey: string): Activity {
  const activity: Activity = messageActivity('', at());
  const value = executeValue({ verb: 'confirmVisit', submissionKey });
  return { ...activity, type: 'invoke', name: 'adaptiveCard/action', value, text: undefined };
}
