// Files are read once and kept, but never older than the records.
import { expect } from 'chai';
import { ownFiles } from '../../src/bot/ownFiles.ts';
import { addAssignment } from '../../src/store/assignments.ts';
import type { Role } from '../../src/store/principal.ts';
import { query } from '../../src/store/query.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('own files', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  it('are the same object while nothing changes', () => {
    const files = ownFiles(house.store);
    expect(files(house.who())).to.equal(files(house.who()));
  });

  it('keep the roster when what changed is not in it: the index of its names lives on', () => {
    const files = ownFiles(house.store);
    const who = { ...house.who(), roles: new Set<Role>(['coach']) };
    const before = files(who);
    const endDay = '2030-12-31';
    house.store.write((tx) => tx.run(query.updateTable('agreement').set({ endDay })));
    const after = files({ ...who });
    expect(after).not.to.equal(before);
    expect(after.agreements.filter((one) => one.own).every((one) => one.end === endDay)).to.equal(
      true,
    );
    expect(after.roster).to.equal(before.roster);
  });

  it('are read anew after an employer got another name', () => {
    const files = ownFiles(house.store);
    files(house.who());
    house.store.write((tx) => tx.run(query.updateTable('employer').set({ name: 'Nieuwe naam' })));
    expect(files(house.who()).roster.employers[0]?.name).to.equal('Nieuwe naam');
  });

  it('are read anew after a file went to another coach', () => {
    const files = ownFiles(house.store);
    const who = { ...house.who(), roles: new Set<Role>(['coach']) };
    const before = files(who);
    const agreementId = before.agreements.find((one) => one.own)?.id ?? '';
    const coachId = before.roster.colleagues?.[0]?.id ?? '';
    const change = { agreementId, coachId, effectiveFrom: '2026-11-13', recordedBy: 'test' };
    house.store.write((tx) => addAssignment(tx, change));
    expect(files({ ...who })).not.to.equal(before);
  });

  it('are read anew on a new day and with other roles', () => {
    const files = ownFiles(house.store);
    const who = house.who();
    const before = files(who);
    expect(files({ ...who, roles: new Set(['coach']) })).not.to.equal(before);
    const again = files(who);
    house.clock.now += 86_400_000;
    expect(files({ ...who })).not.to.equal(again);
  });
});
