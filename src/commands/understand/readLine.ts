// Reads one line of the standard input: a sentence, or JSON with a `text` and perhaps `now` and `as`.
import { z } from 'zod';
import { BadCall } from './badCall.ts';

/** A sentence, when it was said, and by whom. */
export interface Sentence {
  text: string;
  now: string | undefined;
  as: string | undefined;
}

const jsonLine = z.object({
  text: z.string(),
  now: z.string().nullish(),
  as: z.string().nullish(),
});

/** The sentence of a line; what it does not say is as in the call. Throws BadCall. */
export function readLine(line: string, call: Omit<Sentence, 'text'>): Sentence {
  const plain = line.replace(/^\uFEFF/, '');
  if (!plain.trimStart().startsWith('{')) return { ...call, text: plain };
  const read = jsonLine.safeParse(parsed(plain));
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new BadCall(`Deze regel is niet bruikbaar: "${fields}" ontbreekt of is geen tekst.`);
  }
  const { text, now, as } = read.data;
  return { text, now: now ?? call.now, as: as ?? call.as };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadCall('Deze regel begint als JSON, maar is niet te lezen.');
  }
}
