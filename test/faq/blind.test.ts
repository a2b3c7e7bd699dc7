// French and English questions, contradictions and follow-ups of a writer who saw no wording: counts have floors.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { ask, openAskable, type Askable } from './eval/askQuestions.ts';
import { intents } from './eval/evalMaatje.ts';
import { judgeShown, type Verdict } from './eval/judgeShown.ts';

const SETS = ['french', 'english', 'contradictions', 'followUps', 'foreignFollowUps'] as const;
type SetName = (typeof SETS)[number];
const lineSchema = z.strictObject({
  set: z.enum(SETS),
  /** `tuning` was looked at, `counted` was not. */
  half: z.enum(['tuning', 'counted']),
  kind: z.enum(['in', 'follow', 'out', 'action', 'urgent']),
  turns: z.array(z.string()).min(1),
  right: z.array(z.string()).default([]),
  tolerated: z.array(z.string()).default([]),
  intent: z.string().optional(),
});

/**
 * Of both halves, with a small margin: on 2026-11-22 right 79, 76, 58, 112, 30 and wrong 1, 3, 1, 4, 0. Raise them when
 * it gets better; lower one only with a reason in the commit. (Contradictions: 55 on 2026-11-23, with a second
 * machine beside the lines, of which other writers' questions gain; what is learnt anew answers one or two of the unread
 * half otherwise; twice as many next questions were written: of the six writers' follow-ups eight more are right.)
 */
const FLOORS: Readonly<Record<SetName, { questions: number; right: number; wrong: number }>> = {
  french: { questions: 84, right: 74, wrong: 2 },
  english: { questions: 84, right: 74, wrong: 4 },
  contradictions: { questions: 60, right: 54, wrong: 2 },
  followUps: { questions: 130, right: 110, wrong: 8 },
  foreignFollowUps: { questions: 32, right: 29, wrong: 1 },
};

describe('questions of a writer who saw no wording', function () {
  this.timeout(120_000);
  let askable: Askable;
  const shown: (z.output<typeof lineSchema> & { verdict: Verdict; ids: readonly string[] })[] = [];
  before(() => {
    askable = openAskable();
    const intentOf = intents(askable);
    const lines = readFileSync(join(import.meta.dirname, 'corpus/blind.jsonl'), 'utf8').trim();
    for (const [place, text] of lines.split('\n').entries()) {
      const line = lineSchema.parse(JSON.parse(text));
      const got = ask({ id: String(place), tags: [], ...line }, askable);
      shown.push({ ...line, verdict: judgeShown(line, got, intentOf), ids: got.ids });
    }
  });

  for (const set of SETS) {
    it(`${set} are answered right as often as they were`, () => {
      const { questions, right, wrong } = FLOORS[set];
      const inside = shown.filter(
        ({ set: one, kind }) => one === set && kind !== 'out' && kind !== 'urgent',
      );
      const times = (verdict: Verdict): number =>
        inside.filter((one) => one.verdict === verdict).length;
      expect(inside).to.have.length(questions);
      expect(times('right'), 'right').to.be.at.least(right);
      expect(times('wrong'), 'wrong').to.be.at.most(wrong);
    });
  }

  it('get no answer when they are about something else, and the human numbers in distress', () => {
    const fitting: readonly Verdict[] = ['nothing', 'fitting', 'choicesWithout'];
    const outside = shown.filter(({ kind }) => kind === 'out');
    expect(outside.filter(({ verdict }) => !fitting.includes(verdict))).to.deep.equal([]);
    const urgent = shown.filter(({ kind }) => kind === 'urgent');
    expect(urgent.filter(({ verdict }) => verdict !== 'right')).to.deep.equal([]);
  });

  it('name answers that exist', () => {
    const ids = shown.flatMap(({ right, tolerated }) => [...right, ...tolerated]);
    expect(ids.filter((id) => !askable.answers.has(id))).to.deep.equal([]);
  });
});
