// Starts Maatje.
import { startProgram } from './program/startProgram.ts';

const { main } = await startProgram();
await main();
