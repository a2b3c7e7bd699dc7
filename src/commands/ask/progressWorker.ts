// Says when reading the answers takes long; beside the thread that reads them, which cannot say anything meanwhile.
import { writeSync } from 'node:fs';

const STDERR = 2;
const PATIENCE_MS = 2_000;

setTimeout(
  () => writeSync(STDERR, 'Even geduld: Maatje leest de antwoorden.\n'),
  Math.max(0, PATIENCE_MS - performance.now()),
);
