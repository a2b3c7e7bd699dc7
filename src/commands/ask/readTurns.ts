// Reads one line of `npm run ask`: plain text, or a conversation of several turns.
import { z } from 'zod';
import { BadCall } from '../understand/badCall.ts';

const schema = z.object({ turns: z.array(z.string()).min(1).max(50) });

/** What is said, in order. @throws BadCall when the line starts like JSON and is no conversation. */
export function readTurns(line: string): string[] {
  if (!line.trimStart().startsWith('{')) return [line];
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadCall('Deze regel is geen geldige JSON.');
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new BadCall('Deze regel heeft geen "turns": een lijst van zinnen.');
  return read.data.turns;
}
