// One Maatje at a time on a database: who comes second hears who is there; after a SIGKILL nobody is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { holdInstanceLock, instanceHolder, lockFileOf } from '../../src/store/instanceLock.ts';
import { StoreError } from '../../src/store/storeError.ts';

const LOCK = resolve(import.meta.dirname, '../../src/store/instanceLock.ts');
const HOLDS = `
const { holdInstanceLock } = await import(process.argv[1]);
holdInstanceLock(process.argv[2], 1_795_000_000_000);
console.log('held');
setInterval(() => {}, 1000);`;

describe('the lock of a database', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maatje-lock-'));
    file = join(folder, 'maatje.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function refusal(): StoreError {
    try {
      holdInstanceLock(file, 0).release();
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
    throw new Error('the lock was given twice');
  }

  it('is held by one, also within a process, and by the next when it is let go', () => {
    const first = holdInstanceLock(file, 1_795_000_000_000);
    expect(refusal()).to.include({ code: 'inUse' });
    expect(instanceHolder(file)).to.deep.equal({
      ...{ pid: process.pid, host: hostname(), since: 1_795_000_000_000 },
    });
    first.release();
    expect(instanceHolder(file)).to.equal(null);
    holdInstanceLock(file, 0).release();
  });

  it('is looked at without making anything', () => {
    expect(instanceHolder(file)).to.equal(null);
    expect(existsSync(lockFileOf(file))).to.equal(false);
  });

  it('names process, machine and remedy of a holder elsewhere, and is free after its SIGKILL', async function () {
    this.timeout(30_000);
    const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDS, LOCK, file]);
    await once(child.stdout, 'data');
    const { message } = refusal();
    expect(message).to.contain(`proces ${child.pid} op ${hostname()}`).and.to.contain('MAATJE_DB');
    expect(instanceHolder(file)?.pid).to.equal(child.pid);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(instanceHolder(file)).to.equal(null);
    holdInstanceLock(file, 0).release();
  });
});
