// Three years of runs with four crossings: run = invoices = amounts counted by a program without the rules.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { billYears } from './billingYears.ts';

describe('three years of invoices', function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maatje-years-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('bill what is owed, to the cent, with corrections and credit notes, and nothing twice', async () => {
    const file = join(folder, 'years.sqlite');
    const told = await billYears(file, { seed: 20_261_121, agreements: 18, months: 36 });
    expect(told.differences).to.deep.equal([]);
    expect(told.runs).to.be.greaterThan(30);
    expect(told.creditNotes).to.be.greaterThan(10);
    expect(told.leftOut).to.be.greaterThan(5);
    expect(told.byHand).to.be.greaterThan(5);
    expect([...told.reasons].toSorted()).to.deep.equal([
      ...['byHand', 'changed', 'late', 'new', 'notOwed'],
    ]);
    expect(told.invoices).to.be.greaterThan(200);
  });
});
