// The summary in the real client: a chart with its table, and the cases behind a number, one click away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { startMaatje, type RunningMaatje } from '../../src/bot/startMaatje.ts';
import { readConfig } from '../../src/config.ts';
import { Playground } from './playground.ts';

const PICTURES = resolve(import.meta.dirname, '../../.run/pictures');

describe('the summary in the Playground', function () {
  this.timeout(120_000);
  let maatje: RunningMaatje;
  let playground: Playground;
  const folder = mkdtempSync(join(tmpdir(), 'maatje-summary-'));

  before(async () => {
    const config = readConfig({
      ...{ MAATJE_DB: join(folder, 'client.sqlite'), MAATJE_DEMO: 'true', MAATJE_JOBS: 'false' },
      ...{ MAATJE_PORT: '0', MAATJE_LOG_LEVEL: 'silent' },
    });
    maatje = await startMaatje(config);
    playground = await Playground.open(maatje.port, PICTURES);
  });
  after(async () => {
    await playground?.close();
    await maatje?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws the chart, shows it as a table, and opens the cases and the work per coach', async () => {
    await playground.see(/digitale assistent/);
    await playground.say('weekoverzicht');
    await playground.see(/Overzicht van week/);
    await playground.picture('teams-summary-1-figures');
    const asTable = playground.button('Toon de cijfers als tabel');
    await asTable.scrollIntoViewIfNeeded();
    const bars = playground.page.locator('svg').getByText(/^wk \d+$/);
    expect(await bars.count(), 'bars').to.be.at.least(4);
    await playground.picture('teams-summary-2-chart');
    await asTable.click();
    await (await playground.see(/^\d+ % \(\d+ van \d+\)$/)).scrollIntoViewIfNeeded();
    await playground.picture('teams-summary-3-table');

    // Of all kinds together: a kind with one case has no order to speak of.
    await playground.page
      .getByRole('button', { name: /^\d+ in totaal/ })
      .first()
      .click();
    await playground.see(/de oudste eerst/);
    await playground.picture('teams-summary-4-cases');
    await playground.button('Terug naar de cijfers').click();
    await playground.button('Werk per begeleider').click();
    await playground.see('Werk per begeleider: week');
    await playground.picture('teams-summary-5-work');
  });
});
