// Conversations as people have them (conversations/*.yaml): question, follow-up, thanks, a new topic, an action, distress.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Button, Card } from '../../../cards/card.ts';
import { NOW, openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';
import { VisitorTalk } from '../../support/visitorTalk.ts';

const FILES = ['employers', 'people', 'partners', 'colleagues'];
/** Of the demo data. */
const COLLEAGUES = { coach: undefined, lead: 'demo-sofie' } as const;

const turnSchema = z.strictObject({
  says: z.string().optional(),
  /** The title of a button, instead of words. */
  presses: z.string().optional(),
  /** The answer that is found (or one of some); when Maatje asks which is meant, the person picks it. */
  finds: z
    .string()
    .regex(/^[a-z0-9|-]+$/)
    .optional(),
  /** What else is shown; `noAnswer`: not known, or a question which one is meant. */
  gets: z.enum(['passage', 'noAnswer', 'urgent', 'words', 'papers']).optional(),
  /** Parts of what is read. */
  reads: z.array(z.coerce.string()).default([]),
  lacks: z.array(z.string()).default([]),
  /** Why a turn is as it is. */
  note: z.string().optional(),
});
const conversationsSchema = z.array(
  z.strictObject({
    title: z.string(),
    /** A colleague in Teams; without it a visitor of the website. */
    who: z.enum(['coach', 'lead']).optional(),
    turns: z.array(turnSchema).min(1),
  }),
);

const all = FILES.flatMap((name) => {
  const text = readFileSync(join(import.meta.dirname, 'conversations', `${name}.yaml`), 'utf8');
  return conversationsSchema.parse(parse(text)).map((one) => ({ ...one, name }));
});

describe('conversations as people have them', () => {
  let house: TestHouse;
  before(function () {
    // All answers are read once.
    this.timeout(60_000);
    house = openHouse();
    house.deps.faq.find({ text: 'wat kost dat', audience: 'everyone' });
  });
  after(() => house.close());

  it('are thirty and more', () => {
    expect(all.length).to.be.at.least(30);
  });

  for (const { name, title, who, turns } of all) {
    it(`${name}: ${title}`, async () => {
      const talk: Talk | VisitorTalk = who
        ? house.talk(COLLEAGUES[who])
        : new VisitorTalk(house.deps, NOW);
      const transcript: string[] = [];
      for (const { says, presses, finds, gets, reads, lacks } of turns) {
        let said = says === undefined ? await talk.press(titleOf(presses!)) : await talk.say(says);
        transcript.push(`— ${says ?? `[${presses}]`}`, said);
        const choice = finds === undefined ? undefined : choiceOf(finds, talk);
        if (choice !== undefined) {
          said += `\n— [${choice.title}]\n${await talk.act(choice.action)}`;
          transcript[transcript.length - 1] = said;
        }
        const soFar = transcript.join('\n');
        if (finds !== undefined) {
          expect(finds.split('|'), soFar).to.include(shown(talk).at(-1)?.answers[0]);
        }
        if (gets !== undefined) expect(kindShown(talk), soFar).to.equal(gets);
        for (const part of reads) expect(said, soFar).to.contain(part);
        for (const part of lacks) expect(said, soFar).to.not.contain(part);
      }
    });
  }
});

/** "/bewaar/i" is a pattern; anything else a whole title. */
function titleOf(text: string): string | RegExp {
  const pattern = /^\/(.+)\/(\w*)$/.exec(text);
  return pattern ? new RegExp(pattern[1]!, pattern[2]) : text;
}

interface Shown {
  card: string;
  /** The answer shown, or those among which one is chosen. */
  answers: string[];
}

/** What of the answers is on the screen. */
function shown(talk: Talk | VisitorTalk): Shown[] {
  return talk.cards().map((card) => {
    const verb = card.id === 'answer' ? 'rateAnswer' : 'showAnswer';
    const ids = buttonsOf(card).flatMap(({ action }) =>
      action.verb === verb && 'answerId' in action ? [action.answerId] : [],
    );
    return { card: card.id, answers: [...new Set(ids)] };
  });
}

const KINDS: Readonly<Record<string, string>> = {
  ...{ notKnown: 'noAnswer', answerChoices: 'noAnswer', distress: 'urgent' },
};

function kindShown(talk: Talk | VisitorTalk): string {
  const [card = 'words'] = shown(talk).map((one) => one.card);
  return KINDS[card] ?? card;
}

/** The button of the wanted answer, when the person is asked which is meant. */
function choiceOf(wanted: string, talk: Talk | VisitorTalk): Button | undefined {
  const [choices] = talk.cards().filter((card) => card.id === 'answerChoices');
  if (!choices) return undefined;
  return buttonsOf(choices).find(
    ({ action }) => action.verb === 'showAnswer' && wanted.split('|').includes(action.answerId),
  );
}

function buttonsOf(card: Card): Button[] {
  return card.body.flatMap((element) =>
    element.kind === 'buttons' ? element.buttons.filter((b): b is Button => 'action' in b) : [],
  );
}
