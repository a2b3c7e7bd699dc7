// Opens a store as a user without special rights and writes what came of it: root may write anywhere.
import { openStore } from '../../src/store/openStore.ts';
import { StoreError } from '../../src/store/storeError.ts';

/** The number of "nobody" on most systems; any other than the owner's will do. */
const NOBODY = 65534;

if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
try {
  openStore({ file: process.argv[2]! }).close();
  process.stdout.write(JSON.stringify({ code: 'opened', message: '' }));
} catch (error) {
  const { message } = error as Error;
  const code = error instanceof StoreError ? error.code : 'defect';
  process.stdout.write(JSON.stringify({ code, message }));
}
