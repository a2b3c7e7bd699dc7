// `npm run attacks`: tries every attack at full length and prints the list; `-- --last` prints that of the last run.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runProcess } from '../../src/commands/gate/runProcess.ts';
import { ATTACKS_FILE } from './attackList.ts';

const LIMIT_MS = 10 * 60_000;

const { values } = parseArgs({ options: { last: { type: 'boolean', default: false } } });
if (!values.last) {
  const files = globSync('test/attacks/*.test.ts').sort();
  const { ok, seconds } = await runProcess(['src/commands/gate/runTests.ts', 'spec', ...files], {
    ...{ live: true, limitMs: LIMIT_MS, env: { MAATJE_ATTACKS: 'long' } },
  });
  process.stdout.write(`${seconds.toFixed(0)} s\n\n`);
  process.exitCode = ok ? 0 : 1;
}
process.stdout.write(
  existsSync(ATTACKS_FILE)
    ? readFileSync(ATTACKS_FILE, 'utf8')
    : 'Nothing was tried yet: npm run attacks\n',
);
