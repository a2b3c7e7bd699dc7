// Every button with the ids of somebody else's records, pressed by everybody who has no business with them.
import { globSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { VERBS, type Verb } from '../../cards/actions.ts';
import { attackList } from './attackList.ts';
import { hostileInputs, startAttackers, type Attackers } from './attackers.ts';
import { ATTACKERS, BUTTONS, type Attacker } from './buttons.ts';
import { MARK, MARK_OUTSIDE, type Victims } from './victims.ts';

/** By then the victim's absence, in which anybody may help a caller, is over. */
const LONG_AFTER_MS = 40 * 86_400_000;
/** Noted by the house itself: who looked, where somebody can be reached, what is said in a chat, weeks that are told. */
const BOOKS =
  /^insert accessLog$|^(insert|update) (conversationReference|web(Conversation|Activity))$|^\w+ summary\w+$/;
const OUTSIDERS: readonly Attacker[] = ['stranger', 'otherTenant', 'visitor', 'contact'];

const INVOKE =
  /'((?:adaptiveCard|composeExtension|task|signin|config|fileConsent|tab|search|application)\/\w+)'/g;
const search = (value: string): object => ({
  ...{ commandId: 'openCommitments', parameters: [{ name: 'search', value }] },
  queryOptions: { skip: 0, count: 25 },
});
/** Every invoke of Teams that the code answers, with somebody else's records; a click is a button, tried above. */
const INVOKES: Readonly<Record<string, (of: Victims) => object[]>> = {
  'adaptiveCard/action': () => [],
  'composeExtension/query': () => ['', 'kwibus', 'quirijn kwibusma', '777'].map(search),
  'composeExtension/selectItem': ({ commitmentId }) => [{ commitmentId }],
};

describe('attack: buttons', function () {
  this.timeout(120_000);
  const list = attackList('buttons', "Every button, with somebody else's records");
  let house: Attackers;
  let count = 0;

  before(async function () {
    this.timeout(180_000);
    house = await startAttackers();
  });
  after(() => house.stop());

  /** Presses as somebody; nothing of the victims is in the answer, nothing of anybody is changed. */
  async function attack(who: Attacker, verb: Verb, how: string, submissionKey: string) {
    const { bot, victims, by } = house;
    const { action, writes = [] } = BUTTONS[verb];
    for (const one of [action(victims, submissionKey)].flat()) {
      await bot.tables.touched();
      const answer = await by[who].press(one, hostileInputs(victims));
      const found = (OUTSIDERS.includes(who) ? MARK_OUTSIDE : MARK).exec(answer)?.[0];
      const written = (await bot.tables.touched()).filter(
        (what) => !BOOKS.test(what) && !writes.includes(what),
      );
      const told = found === undefined ? 'nothing of theirs is told' : `"${found}"`;
      list.note(verb, `${who} (${how})`, `${told}, ${written.join() || 'nothing is changed'}`);
      const what = `${verb} by ${who}, ${how}: ${JSON.stringify(one)}: ${answer.slice(0, 1500)}`;
      expect(found, what).to.equal(undefined);
      expect(written, what).to.deep.equal([]);
    }
  }

  it('there are, are all on the list', () => {
    expect(Object.keys(BUTTONS).toSorted()).to.deep.equal([...VERBS].toSorted());
  });

  for (const verb of VERBS) {
    it(`${verb} gives nobody anything of somebody else`, async () => {
      const { mayPress = [], keptAs } = BUTTONS[verb];
      for (const who of ATTACKERS) {
        if (mayPress.includes(who)) continue;
        await attack(who, verb, 'crafted', `crafted-${(count += 1)}`);
        if (keptAs) await attack(who, verb, "with a victim's key", house.victims.keys[keptAs]);
      }
    });
  }

  it('are not all that Teams can ask: every invoke in the code is known', () => {
    const code = globSync('src/bot/**/*.ts').map((path) => readFileSync(path, 'utf8'));
    const found = code.flatMap((text) => [...text.matchAll(INVOKE)].map(([, name = '']) => name));
    expect([...new Set(found)].toSorted()).to.deep.equal(Object.keys(INVOKES));
    const upgrades = globSync('src/**/*.ts').filter((path) => readFileSync(path, 'utf8').includes("'upgrade'")); // prettier-ignore
    expect(upgrades, 'the stream is in ENDPOINTS').to.deep.equal(['src/web/streams.ts']);
  });

  it('and invokes give nobody anything of somebody else', async () => {
    const { by, bot, victims } = house;
    for (const [name, valuesOf] of Object.entries(INVOKES)) {
      for (const who of ATTACKERS) {
        for (const value of valuesOf(victims)) {
          await bot.tables.touched();
          const answer = await by[who].invoke?.(name, value);
          if (answer === undefined) continue;
          const found = (OUTSIDERS.includes(who) ? MARK_OUTSIDE : MARK).exec(answer)?.[0];
          const written = (await bot.tables.touched()).filter((what) => !BOOKS.test(what));
          list.note(`invoke: ${name}`, who, `${found ?? 'nothing of theirs is told'}, ${written.join() || 'nothing is changed'}`); // prettier-ignore
          expect(found, `${name} by ${who}: ${answer.slice(0, 800)}`).to.equal(undefined);
          expect(written).to.deep.equal([]);
        }
      }
    }
  });

  it('of long ago give nothing either', async () => {
    house.clock.now += LONG_AFTER_MS;
    for (const verb of VERBS) {
      const { mayPress = [] } = BUTTONS[verb];
      if (!mayPress.includes('former'))
        await attack('former', verb, 'long after', `late-${(count += 1)}`);
    }
  });

  it('show the victims to a victim, so that the marks of this test are the right ones', async () => {
    const { victims, victim } = house;
    const shows = ['showVisit', 'showRequest', 'showPlanned', 'showAgreement', 'showSuspension', 'explainCommitment'] as const; // prettier-ignore
    for (const verb of shows) {
      const [action] = [BUTTONS[verb].action(victims, 'x')].flat();
      expect(await victim.press(action!), verb).to.match(MARK);
    }
  });
});
