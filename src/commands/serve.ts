// npm run serve: the start on a server, from the program as it was made of these sources, or else from the sources.
import { startProgram } from '../program/startProgram.ts';

const { serve } = await startProgram();
await serve();
