// A suspension moves what is open, what was promised stays, and withdrawing it moves it back.
import { expect } from 'chai';
import { query } from '../../src/store/query.ts';
import { rebuildCommitments } from '../../src/store/rebuildCommitments.ts';
import { recordSuspension } from '../../src/store/suspensions.ts';
import { Clock, openOffice } from './fixture.ts';
import type { Office } from './fixture.ts';

describe('suspensions', () => {
  let office: Office;
  beforeEach(() => {
    // Before the deadline: a withdrawal does not move it back into the past.
    office = openOffice({ clock: new Clock(Date.parse('2026-11-10T09:00:00Z')) });
  });
  afterEach(() => office.store.close());

  const followUp = (): { dueDate: string; promisedDueAt: number } =>
    office.store.read((db) =>
      db.first(
        query
          .selectFrom('commitment')
          .select(['dueDate', 'promisedDueAt'])
          .where('agreementId', '=', office.jonas)
          .where('kind', '=', 'followUp'),
      ),
    )!;
  const suspend = (toDay: string, suspensionId?: string, withdrawn = false): string =>
    office.store.write((tx) =>
      recordSuspension(tx, {
        ...{ agreementId: office.jonas, fromDay: '2026-11-16', toDay, reason: 'workplaceClosed' },
        ...{
          recordedBy: office.els.personId,
          withdrawn,
          ...(suspensionId ? { suspensionId } : {}),
        },
      }),
    );

  it('move the deadline, are corrected and withdrawn, and rebuild to the same rows', () => {
    const promised = followUp();
    expect(promised.dueDate).to.equal('2026-11-16');
    const id = suspend('2026-11-20');
    const moved = followUp();
    expect(moved.dueDate > '2026-11-20', moved.dueDate).to.equal(true);
    expect(moved.promisedDueAt).to.equal(promised.promisedDueAt);
    suspend('2026-11-27', id);
    expect(followUp().dueDate > moved.dueDate).to.equal(true);
    suspend('2026-11-27', id, true);
    expect(followUp()).to.deep.equal(promised);
    expect(office.store.write((tx) => rebuildCommitments(tx)).differences).to.deep.equal([]);
  });
});
