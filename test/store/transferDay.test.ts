// Handing over all files from the command line: from a day that can be, and never before a file begins.
import { expect } from 'chai';
import { peopleCommands } from '../../src/commands/people/peopleCommands.ts';
import { coachOn } from '../../src/store/assignments.ts';
import { openOffice } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('transfer of all files', () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => office.store.close());

  const transfer = (from: string): string =>
    office.store.write((tx) => peopleCommands['transfer']!(tx, ['Els', 'Nadia'], { from }));
  const coach = (day: string): string | null =>
    office.store.read((db) => coachOn(db, office.jonas, day));

  it('says of files that begin later from when they go', () => {
    // The agreement of Jonas begins on 2 November.
    expect(transfer('2026-10-26')).to.match(
      /^3 dossiers gaan van Els naar Nadia vanaf .*2026-11-02\.$/,
    );
    expect(coach('2026-10-31')).to.equal(null);
    expect(coach('2026-11-02')).to.equal(office.nadia.personId);
  });

  it('is refused further back than a month and further ahead than a year', () => {
    const between = 'kan van 2026-10-20 tot 2027-11-21, niet vanaf';
    expect(() => transfer('2026-10-19')).to.throw(between);
    expect(() => transfer('2027-11-22')).to.throw(between);
    expect(coach('2026-11-20')).to.equal(office.els.personId);
  });
});
