// What a process beside this one learnt from the answers: it comes by way of a file, or whole.
import { expect } from 'chai';
import { workBeside } from '../../src/bot/workBeside.ts';
import { keyOfKept } from '../../src/bot/keptParts.ts';
import { finderOf } from '../../src/faq/index.ts';
import { fewAnswers, type FewAnswers } from '../support/fewAnswers.ts';

const IDS = ['imw-wat-is', 'wat-is-kbo', 'wat-is-vdab'];

describe('work on the answers beside the bot', () => {
  let data: FewAnswers;

  const read = () => workBeside({ kind: 'read', folder: data.folder, decided: [] });

  before(() => (data = fewAnswers(IDS)));
  after(() => data.remove());

  it('brings the answers and what was learnt, read from the file in which it lies', async () => {
    const { answers, parts, words } = await read();
    expect(answers.map(({ id }) => id)).to.have.members(IDS);
    expect(keyOfKept(parts)).to.be.a('string');
    const found = finderOf(parts, words).find({ text: 'wat is maatwerk', audience: 'everyone' });
    expect(found.best?.id).to.equal('imw-wat-is');
  });

  it('learns the same from the same answers', async () => {
    const { answers, parts, words } = await read();
    const learnt = await workBeside({ kind: 'learn', answers, words });
    expect(learnt.parts.learnt).to.deep.equal(parts.learnt);
  });
});
