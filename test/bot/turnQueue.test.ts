// Turns of one conversation or person go one by one; others go side by side; a failure stops nobody.
import { expect } from 'chai';
import { TurnQueue } from '../../src/bot/turnQueue.ts';

function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('TurnQueue', () => {
  it('runs tasks that share a key in order, never together', async () => {
    const queue = new TurnQueue();
    const seen: string[] = [];
    const first = gate();
    const one = queue.run(['conversation'], async () => {
      seen.push('one begins');
      await first.opened;
      seen.push('one ends');
    });
    const two = queue.run(['conversation'], async () => {
      seen.push('two');
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).to.deep.equal(['one begins']);
    first.open();
    await Promise.all([one, two]);
    expect(seen).to.deep.equal(['one begins', 'one ends', 'two']);
  });

  it('lets the same person wait in another conversation, and a stranger go on', async () => {
    const queue = new TurnQueue();
    const seen: string[] = [];
    const first = gate();
    const one = queue.run(['conversation a', 'person 1'], () => first.opened);
    const same = queue.run(
      ['conversation b', 'person 1'],
      async () => void seen.push('same person'),
    );
    const other = queue.run(['conversation c', 'person 2'], async () => void seen.push('stranger'));
    await other;
    expect(seen).to.deep.equal(['stranger']);
    first.open();
    await Promise.all([one, same]);
    expect(seen).to.deep.equal(['stranger', 'same person']);
  });

  it('survives a failing turn and forgets what is done', async () => {
    const queue = new TurnQueue();
    const failing = queue.run(['x'], () => Promise.reject(new Error('this turn fails')));
    const after = queue.run(['x'], () => Promise.resolve('runs'));
    const failure = await failing.then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).to.be.instanceOf(Error);
    expect(await after).to.equal('runs');
    await queue.idle();
    expect(queue.size).to.equal(0);
  });
});
