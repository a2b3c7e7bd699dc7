// Starts Maatje.
import { enableCompileCache } from 'node:module';

// Before anything else is read: what is in the cache is not made of TypeScript again.
enableCompileCache();
const { startProgram } = await import('./program/startProgram.ts');
const { main } = await startProgram();
await main();
