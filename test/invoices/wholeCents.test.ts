// Money never goes through floating point: where it is counted, nothing is multiplied, divided or rounded but as bigint.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const ROOT = join(import.meta.dirname, '../..');
const PLACES = [
  ...['src/rules/tariffs', 'src/rules/invoices', 'src/jobs/billing', 'dialogs/billing'],
  ...['src/store', 'src/content/tariffDecisions.ts', 'src/language/moneyInWords.ts'],
  ...['src/bot/ledgerExport.ts', 'src/rules/core/money.ts'],
];
const FORBIDDEN = [
  /[cC]ents\s*(?:\*|\/(?![/*]))/,
  /(?:\*|\/)\s*(?:\w+\.)*\w*[cC]ents\b/,
  /\b(?:toFixed|parseFloat|Math\.(?:round|floor|ceil|trunc))\b/,
];
const ABOUT_MONEY = /[cC]ents\b/;

function files(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => files(`${path}/${name}`));
}

function problemsIn(text: string): string[] {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '')
    .replaceAll(/'[^'\n]*'|`[^`]*`/g, "''");
  return code.split('\n').filter((line) => FORBIDDEN.some((one) => one.test(line)));
}

describe('whole cents', () => {
  it('everywhere that money is counted, kept and said', () => {
    const checked = PLACES.flatMap(files).filter((path) => path.endsWith('.ts'));
    const money = checked.filter((path) =>
      ABOUT_MONEY.test(readFileSync(join(ROOT, path), 'utf8')),
    );
    expect(money.length).to.be.greaterThan(20);
    const found = money.flatMap((path) =>
      problemsIn(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('is seen to be broken by a rate times hours, a third, and rounding', () => {
    const slips = [
      'a = rateCents * hours',
      'a = 3 / one.netCents',
      'a = netCents / 3',
      'Math.round(x)',
    ];
    for (const slip of slips) expect(problemsIn(slip), slip).to.have.length(1);
    expect(problemsIn('a = BigInt(netCents) * 21n // netCents * 2')).to.deep.equal([]);
  });
});
