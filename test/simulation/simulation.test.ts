// A short simulated year: every deadline in the store is what somebody who counts on fingers gets.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { simulateYear } from './simulateYear.ts';

describe('a simulated year', function () {
  this.timeout(120_000);

  it('has an oracle that imports nothing of the project', () => {
    const oracle = [
      'naiveCommitments',
      'naiveOpenings',
      'naiveDeadlines',
      'naiveCalendar',
      'naiveReminders',
      'ledger',
    ];
    for (const file of [...oracle.map((name) => `${name}.ts`), '../rules/oracle.ts']) {
      const text = readFileSync(resolve(import.meta.dirname, file), 'utf8');
      const imports = [...text.matchAll(/from '([^']+)'/g)].map((found) => found[1]);
      const others = imports.filter((name) => !/^\.\/(naive\w+|ledger)\.ts$/.test(name!));
      expect(others.filter((name) => name !== '../rules/oracle.ts')).to.deep.equal([]);
    }
  });

  it('every deadline and reminder equals the one counted by brute force, and a rebuild changes nothing', async () => {
    const figures = await simulateYear({ seed: 20_270_101, coaches: 5, agreements: 60 });
    expect(figures.differences.slice(0, 20)).to.deep.equal([]);
    expect(figures.commitments).to.be.greaterThan(1000);
    expect(figures.lists.requests).to.be.greaterThan(100);
    expect(figures.lists.queued).to.be.greaterThan(100);
    expect(figures.lists.cases).to.be.greaterThan(1000);
    expect(figures.lists.corrections).to.be.greaterThan(10);
    expect(figures.messages.owed).to.be.greaterThan(1000);
    expect(figures.messages.owedWeeks).to.be.greaterThan(50);
    expect(figures.restarts).to.be.greaterThan(20);
  });
});
