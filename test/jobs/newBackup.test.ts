// A usual back-up who is changed during an absence: the new one hears at once whom he or she replaces.
import { expect } from 'chai';
import { peopleCommands } from '../../src/commands/people/peopleCommands.ts';
import { queueNewBackup } from '../../src/jobs/coverNews.ts';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { addBackup } from '../../src/store/coachHours.ts';
import { SYSTEM_ID } from '../../src/store/principal.ts';
import { Clock, submission } from '../store/fixture.ts';
import { openJobOffice, type JobOffice } from './jobOffice.ts';
import { drainOutbox } from './outboxSteps.ts';

describe('another usual back-up', () => {
  let office: JobOffice;
  beforeEach(() => {
    office = openJobOffice({ clock: new Clock(brusselsInstant('2026-11-16', '10:00')) });
  });
  afterEach(() => office.store.close());

  const names = async (): Promise<string[]> =>
    (await drainOutbox(office)).map(({ personId }) => office.deps.nameOfPerson(personId));
  const becomesBackup = (backupId: string): void =>
    office.store.write((tx) => {
      const fact = { effectiveFrom: '2026-11-16', recordedBy: SYSTEM_ID };
      addBackup(tx, { coachId: office.els.personId, backupId, ...fact });
      queueNewBackup(tx, office.els.personId, SYSTEM_ID);
    });
  const away = (other: { backupId: string | null; noBackup?: boolean }) =>
    office.deps.commitments.absences.record(
      office.els,
      { coachId: office.els.personId, from: '2026-11-16', to: '2026-11-20', ...other },
      submission(),
    );

  it('hears of the absence, once', async () => {
    away({ backupId: null });
    expect(await names()).to.deep.equal(['Tom']);
    becomesBackup(office.nadia.personId);
    expect(await names()).to.deep.equal(['Nadia']);
    becomesBackup(office.nadia.personId);
    expect(await names()).to.deep.equal([]);
  });

  it('hears of it too when an administrator changes it by command', async () => {
    away({ backupId: null });
    await names();
    const by = ['Els', 'Nadia'];
    office.store.write((tx) => peopleCommands['backup']?.(tx, by, {}));
    expect(await names()).to.deep.equal(['Nadia']);
    office.store.write((tx) => peopleCommands['backup']?.(tx, by, {}));
    expect(await names()).to.deep.equal([]);
    office.store.write((tx) => peopleCommands['transfer']?.(tx, by, {}));
    expect(await names()).to.deep.equal(['Nadia']);
    expect(office.sent.at(-1)?.text).to.contain('Nieuw in je dossiers').and.contain('Jonas');
  });

  it('hears on which days of it nobody can count on him or her', async () => {
    const tom = { coachId: office.tom.personId, from: '2026-11-18', to: '2026-11-19' };
    office.deps.commitments.absences.record(
      office.tom,
      { ...tom, backupId: null, noBackup: true },
      submission(),
    );
    await names();
    office.sent.length = 0;
    away({ backupId: null });
    await drainOutbox(office);
    const told = office.sent.find(({ personId }) => personId === office.tom.personId);
    expect(told?.text)
      .to.contain('maandag 16 november 2026 tot en met vrijdag 20 november 2026')
      .and.contain('Behalve: woensdag 18 november 2026 tot en met donderdag 19 november 2026');
  });

  for (const named of ['somebody', 'nobody'])
    it(`hears nothing when ${named} was named in it`, async () => {
      const backupId = named === 'somebody' ? office.tom.personId : null;
      away({ backupId, noBackup: backupId === null });
      await names();
      becomesBackup(office.nadia.personId);
      expect(await names()).to.deep.equal([]);
    });
});
