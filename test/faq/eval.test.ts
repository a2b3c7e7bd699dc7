// The answers do not get worse unseen: counts on the tuning half have floors, and finding stays quick.
import { expect } from 'chai';
import { openAskable, type Askable } from './eval/askQuestions.ts';
import { evalMaatje, type Asked } from './eval/evalMaatje.ts';
import { readCorpus } from './eval/readCorpus.ts';
import { answered, tally, type Tally } from './eval/tally.ts';

/**
 * What `npm run eval:faq -- --half tuning --only maatje` printed, with a small margin. Raise them when it gets
 * better; a floor is lowered only with a reason in the commit.
 */
const IN_SCOPE = { questions: 261, right: 217, helped: 240, wrong: 4 };
const OUTSIDE = { questions: 104, answered: 4, answeredOrChoices: 12 };
const RIGHT_OUTCOME = { action: 14, smalltalk: 7, urgent: 15 };

/**
 * `--speed` measures p99 on a quiet machine; here the mean of the processor's time counts, with the garbage collection
 * of a process that holds all other tests. It was 2 until the nearest wordings were read as well: 2.25 was seen.
 */
const MEAN_CPU_MS = 3;

describe('questions that people wrote who saw no answer', function () {
  this.timeout(60_000);
  let askable: Askable;
  let asked: Asked[];
  let counts: Tally;
  before(() => {
    askable = openAskable();
    asked = evalMaatje(readCorpus('tuning'), askable);
    counts = tally(asked);
  });

  it('are answered right as often as they were', () => {
    const { total, right, tolerated, choicesWith, wrong } = counts.inScope;
    expect(total).to.equal(IN_SCOPE.questions);
    expect(right, 'right answers').to.be.at.least(IN_SCOPE.right);
    expect(right + tolerated + choicesWith, 'helped').to.be.at.least(IN_SCOPE.helped);
    expect(wrong, 'wrong answers').to.be.at.most(IN_SCOPE.wrong);
  });

  it('are left alone when they are about something else', () => {
    const { out } = counts.sections;
    expect(out.total).to.equal(OUTSIDE.questions);
    expect(answered(out), 'answered').to.be.at.most(OUTSIDE.answered);
    const choices = out.choicesWith + out.choicesWithout;
    expect(answered(out) + choices, 'shown').to.be.at.most(OUTSIDE.answeredOrChoices);
  });

  it('lead to their action, small talk or the human numbers', () => {
    const { action, smalltalk, urgent } = counts.sections;
    expect(action.right).to.be.at.least(RIGHT_OUTCOME.action);
    expect(smalltalk.right).to.be.at.least(RIGHT_OUTCOME.smalltalk);
    expect(urgent.right).to.equal(RIGHT_OUTCOME.urgent);
  });

  it('never show what is for colleagues alone to a visitor', () => {
    const staff = (id: string): boolean => askable.answers.get(id)?.audience === 'staff';
    const toVisitors = asked.filter(({ section }) => section !== 'staff');
    expect(toVisitors.filter(({ shown }) => shown.ids.some(staff))).to.deep.equal([]);
  });

  it('are found in milliseconds', () => {
    const { faq } = askable.deps;
    const begun = process.cpuUsage();
    for (const { question } of asked) {
      const { turns } = question;
      const before = turns.length > 1 ? { text: turns.at(-2)!, answerId: null } : undefined;
      faq.find({ text: turns.at(-1)!, audience: 'everyone', before });
    }
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000 / asked.length).to.be.at.most(MEAN_CPU_MS);
  });
});
