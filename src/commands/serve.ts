// npm run serve: the start on a server, from the program as it was made of these sources, or else from the sources.
import { enableCompileCache } from 'node:module';

// As in src/index.ts.
enableCompileCache();
const { startProgram } = await import('../program/startProgram.ts');
const { serve } = await startProgram();
await serve();
