// Reads the example sentences of each intent, as the intent model sees them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeMessage } from '../../language/describeMessage.ts';
import { intentTerms } from '../../language/intentTerms.ts';
import type { Example } from '../../language/trainIntents.ts';
import { INTENTS } from '../../language/types.ts';

/** Any moment does: a sentence is learnt without its days. */
const NOW = Date.parse('2026-11-13T16:00:00+01:00');
const schema = z.array(z.string().min(1));

/** The examples, and a digest that changes with every sentence. */
export function readExamples(folder: string): { examples: Example[]; digest: string } {
  const hash = createHash('sha256');
  const examples = INTENTS.flatMap((intent) => {
    const text = readFileSync(join(folder, `${intent}.json`), 'utf8');
    hash.update(text.replaceAll('\r\n', '\n'));
    return schema.parse(JSON.parse(text)).map((sentence) => ({
      intent,
      terms: intentTerms(describeMessage(sentence, { now: NOW }).described),
    }));
  });
  return { examples, digest: hash.digest('hex').slice(0, 16) };
}
