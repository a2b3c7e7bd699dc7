// Turns of a busy server begin together; on a quiet one nobody waits.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { Gathering } from '../../src/web/gathering.ts';

describe('turns that come together', () => {
  it('begin at once on a quiet server', async () => {
    const gathering = new Gathering();
    for (let nth = 0; nth < 5; nth += 1) {
      expect(gathering.next()).to.equal(undefined);
      await wait(20);
    }
  });

  it('begin together when many come, in the order in which they came, and soon', async () => {
    const gathering = new Gathering();
    const order: number[] = [];
    const begun = performance.now();
    const turns = Array.from({ length: 40 }, async (_, nth) => {
      await gathering.next();
      order.push(nth);
    });
    expect(order.length).to.be.below(5);
    await Promise.all(turns);
    expect(order).to.deep.equal(Array.from({ length: 40 }, (_, nth) => nth));
    expect(performance.now() - begun).to.be.below(500);
    await wait(40);
    expect(gathering.next()).to.equal(undefined);
  });
});
