// The whole house in the real client: one sentence in the Playground becomes a stored visit and a card.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { findStaff } from '../../src/store/people.ts';
import { listMyVisits } from '../../src/store/visitLists.ts';
import { PLAYGROUND_OBJECT_ID, PLAYGROUND_TENANT } from '../support/activities.ts';
import { Playground } from './playground.ts';

const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');

describe('registering a visit in the Playground', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let playground: Playground;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-client-'));

  before(async () => {
    const config = readConfig({
      MAATJE_DB: join(folder, 'client.sqlite'),
      MAATJE_DEMO: 'true',
      MAATJE_JOBS: 'false',
      MAATJE_PORT: '0',
      MAATJE_LOG_LEVEL: 'silent',
    });
    maatje = await startMaatje(config);
    playground = await Playground.open(maatje.port, PICTURES);
  });
  after(async () => {
    await playground?.close();
    await maatje?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const visits = () =>
    maatje.store.read((db) => {
      const who = findStaff(db, { tenantId: PLAYGROUND_TENANT, objectId: PLAYGROUND_OBJECT_ID });
      if (!who) throw new Error('the Playground user is not in the demo data');
      return listMyVisits(db, who, { offset: 0, limit: 200, withdrawn: true, why: 'test' });
    });

  it('greets, asks one missing thing, shows, keeps once, lists, corrects and withdraws', async () => {
    const before = visits().total;
    await playground.see(/digitale assistent/);
    await playground.picture('teams-1-greeting');

    await playground.say('gisteren van 14u tot half vier bij De Smet geweest');
    await playground.see(/Met wie had je contact/);
    await playground.picture('teams-2-ask');
    await playground.page.getByText('Jonas Verbeke').last().click();
    await playground.button('Kiezen').click();

    await playground.see(/14\.00–15\.30 uur/);
    await playground.picture('teams-3-draft');
    await playground.button('Bewaren').dblclick();
    await playground.see(/bewaard/);
    await playground.button('Mijn bezoeken').waitFor();
    await playground.picture('teams-4-saved');
    expect(visits().total, 'a double click keeps one visit').to.equal(before + 1);

    await playground.say('nee, het was eergisteren');
    await playground.button('Bewaren').waitFor();
    await playground.picture('teams-5-correction');
    await playground.button('Bewaren').click();
    await playground.see(/verbeterd/);
    expect(visits().total).to.equal(before + 1);
    expect(visits().visits.some((visit) => visit.status === 'corrected')).to.equal(true);

    await playground.say('mijn bezoeken');
    await playground.see(/Bakkerij De Smet/);
    await playground.picture('teams-6-my-visits');
    await playground.page.getByRole('button', { name: /^Meer/ }).nth(-8).click();
    await playground.button(/^Intrekken/).click();
    await playground.button(/Ja, intrekken|Intrekken$/).click();
    await playground.see(/ingetrokken/);
    await playground.picture('teams-7-withdrawn');
    expect(visits().visits.some((visit) => visit.status === 'withdrawn')).to.equal(true);
  });
});
