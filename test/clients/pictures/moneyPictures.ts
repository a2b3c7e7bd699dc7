// `npm run money-pictures -- [FOLDER]`: opens every card about agreements, prices, runs and invoices in the real
// clients (the Playground, Web Chat, the page without scripts), wide and at a phone's width, and keeps pictures.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startMaatje } from '../../../src/bot/startMaatje.ts';
import { writePlaygroundUser } from '../../../src/commands/playgroundUser.ts';
import { readConfig } from '../../../src/config.ts';
import { loadDemoContent } from '../../../src/content/demo/demoContent.ts';
import { makeWidget } from '../../../src/web/widget/makeWidget.ts';
import { settleBilling } from '../../invoices/billingOffice.ts';
import { Playground } from '../playground.ts';
import { City } from '../cityPage.ts';
import { Album } from './album.ts';
import { photographColleagues } from './colleagues.ts';
import { photographEmployer } from './employer.ts';
import { openWebsite } from './website.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const folder = resolve(process.argv[2] ?? '.run/pictures/money');
const scratch = mkdtempSync(join(tmpdir(), 'maatje-money-'));
mkdirSync(folder, { recursive: true });
await makeWidget();
const website = await openWebsite(scratch);
const maatje = await startMaatje(
  readConfig({
    ...{ MAATJE_DB: join(scratch, 'money.sqlite'), MAATJE_DEMO: 'true', MAATJE_JOBS: 'false' },
    ...{ MAATJE_PORT: '0', MAATJE_LOG_LEVEL: 'silent', ...website.settings },
    MAATJE_WEB_ORIGINS: website.origin,
  }),
);
const base = `http://127.0.0.1:${maatje.port}`;
const { people } = loadDemoContent(join(ROOT, 'data'));
const sofie = people.find(({ key }) => key === 'sofie')!;
const album = new Album(folder, (line) => process.stdout.write(`${line}\n`));

website.embed(base);
const alexHere = await Playground.open(maatje.port, scratch);
const config = writePlaygroundUser(scratch, people, sofie);
const sofieHere = await Playground.open(maatje.port, scratch, config);
const city = await City.open(() => base);
const plain = await City.open(() => base, { javaScriptEnabled: false });
try {
  for (const { page } of [alexHere, sofieHere]) page.setDefaultTimeout(8000);
  await photographColleagues(alexHere, sofieHere, album, () =>
    maatje.store.write((tx) => settleBilling(tx, 'rate21')),
  );
  await photographEmployer({ city, plain, base, website }, album);
} catch (error) {
  await alexHere.picture('failed-alex');
  process.stdout.write(`${String(error)}\n`);
  process.exitCode = 1;
} finally {
  await alexHere.close();
  await sofieHere.close();
  await city.close();
  await plain.close();
  await website.close();
  await maatje.stop();
  rmSync(scratch, { recursive: true, force: true });
}
for (const problem of album.problems) process.stdout.write(`cut off: ${problem}\n`);
process.stdout.write(
  `${album.count} pictures in ${folder}, ${album.problems.length} places cut off\n`,
);
if (album.problems.length > 0) process.exitCode = 1;
