// The longer form: `simulateBilling.ts [SEEDS] [AGREEMENTS] [MONTHS]`, a story for each seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billYears } from './billingYears.ts';

const [seeds = 10, agreements = 60, months = 36] = process.argv.slice(2).map(Number);
for (let seed = 1; seed <= seeds; seed += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-years-'));
  const told = await billYears(join(folder, 'years.sqlite'), { seed, agreements, months });
  rmSync(folder, { recursive: true, force: true });
  const { runs, invoices, creditNotes, leftOut, byHand, netCents, differences } = told;
  process.stdout.write(
    `seed ${seed}: ${runs} runs, ${invoices} invoices, ${creditNotes} credit notes, ${byHand} given back by hand, ${leftOut} left out, ${netCents} cents, ${differences.length} differences\n`,
  );
  for (const difference of differences.slice(0, 20)) process.stdout.write(`  ${difference}\n`);
  if (differences.length > 0) process.exitCode = 1;
}
