// The files that links give: each is made with the rights of who opens it.
import { expect } from 'chai';
import { resolve } from 'node:path';
import { downloadMakers } from '../../src/bot/downloadMakers.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { planVisit } from '../../src/store/plannedVisits.ts';
import { openOffice, submission } from '../store/fixture.ts';

describe('downloadMakers', () => {
  it('give an appointment to whoever may see it', async () => {
    const office = openOffice();
    try {
      const { appointment } = downloadMakers(
        office.store,
        loadContent(resolve(import.meta.dirname, '../../data')),
      );
      const planned = office.store.write((tx) =>
        planVisit(tx, office.els, submission(), {
          ...{ employerId: office.bakery, workplaceId: null, agreementIds: [office.jonas] },
          ...{ date: '2026-11-24', start: '14:00', end: null, mode: 'onsite' },
        }),
      );
      if (planned.kind !== 'saved') throw new Error(planned.kind);
      const args = { plannedId: planned.planned.id };
      const file = await appointment!(office.els, args);
      expect(file).to.include({ name: 'afspraak.ics', type: 'text/calendar; charset=utf-8' });
      expect(file?.body).to.contain('SUMMARY:Bezoek: Bakkerij De Smet');
      expect(await appointment!(office.nadia, args)).to.equal(null);
      expect(await appointment!(office.els, {})).to.equal(null);
    } finally {
      office.store.close();
    }
  });
});
