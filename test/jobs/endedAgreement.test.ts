// Nobody is reminded of, or told about, what falls due after the last day of an agreement.
import { expect } from 'chai';
import { brusselsInstant } from '../../src/store/brusselsTime.ts';
import { addAgreement, Clock } from '../store/fixture.ts';
import { openJobOffice } from './jobOffice.ts';

describe('reminders and breaches of an agreement that ends', () => {
  it('say nothing of what falls due after the last day of an agreement', async () => {
    const office = openJobOffice({ clock: new Clock(brusselsInstant('2026-11-09', '08:00')) });
    office.start();
    const { store, bakery, els, clock } = office;
    const made = { employerId: bakery, coachId: els.personId, start: '2026-11-02' };
    const days = { Ann: '2026-11-15', Bea: '2026-11-16' };
    store.write((tx) => {
      for (const [name, end] of Object.entries(days)) addAgreement(tx, { ...made, name, end });
    });
    clock.now += 60_000;
    const friday = (await office.at('2026-11-13', '09:00')).find(
      ({ personId }) => personId === els.personId,
    )?.text;
    expect(friday).to.contain('Bea').and.not.contain('Ann');
    const tuesday = (await office.at('2026-11-17', '09:00'))[0]?.text;
    expect(tuesday).to.contain('Bea').and.not.contain('Ann');
    store.close();
  });
});
