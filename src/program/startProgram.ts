// Loads the program: as it was made of today's sources (npm run build), or else the sources themselves.
import { builtProgram } from './programKey.ts';

/** What src/program/entry.ts gives. */
export function startProgram(): Promise<typeof import('./entry.ts')> {
  const program = builtProgram() ?? './entry.ts';
  return import(program) as Promise<typeof import('./entry.ts')>;
}
