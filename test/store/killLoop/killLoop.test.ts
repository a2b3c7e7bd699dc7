// SIGKILL at random moments under load: no acknowledged visit is lost, and the file opens clean.
// MAATJE_KILLS sets how often (5 in the gate, 50 by hand).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { query } from '../../../src/store/query.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { rebuildCommitments } from '../../../src/store/rebuildCommitments.ts';
import { NOW, openOffice, SHARED } from '../fixture.ts';

const KILLS = Number(process.env['MAATJE_KILLS'] ?? 5);
const CHILD = join(import.meta.dirname, 'savingChild.ts');

/** Lets a child save for a while, kills it, and gives back what it acknowledged. */
function saveAndKill(file: string, prefix: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file, prefix], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += text;
    });
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The child ended by itself: ${complaint}`));
      // The last line may be cut off: only whole lines are acknowledgements.
      else resolve(said.split('\n').slice(1, -1));
    });
  });
}

describe('SIGKILL under load', function () {
  this.timeout(10_000 + KILLS * 5_000);

  it(`loses no acknowledged visit in ${KILLS} times`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-kill-'));
    const file = join(folder, 'maatje.sqlite');
    openOffice({ file }).store.close();
    const acknowledged: string[] = [];
    try {
      for (let i = 0; i < KILLS; i += 1) {
        acknowledged.push(...(await saveAndKill(file, `run${i}`, 20 + Math.random() * 200)));
        const store = openStore({ file, clock: () => NOW, sharedFacts: () => SHARED });
        expect(store.stateConnection.pragma('integrity_check', { simple: true })).to.equal('ok');
        expect(store.stateConnection.pragma('foreign_key_check')).to.deep.equal([]);
        const kept = store.read((db) =>
          db.all(query.selectFrom('visitVersion').select('submissionKey')),
        );
        const keys = new Set(kept.map((row) => row.submissionKey));
        expect(acknowledged.filter((key) => !keys.has(key))).to.deep.equal([]);
        // At most the one visit per kill that was kept but not yet acknowledged.
        expect(keys.size - acknowledged.length).to.be.within(0, i + 1);
        expect(store.write(rebuildCommitments).differences).to.deep.equal([]);
        store.close();
      }
      expect(acknowledged.length).to.be.greaterThan(KILLS);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
