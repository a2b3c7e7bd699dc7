// Reads the questions of test/faq/corpus with the answers that are right for each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const HALVES = ['tuning', 'untouched'] as const;
export type Half = (typeof HALVES)[number];

const FOLDER = join(import.meta.dirname, '../corpus');
const lineSchema = z.object({
  id: z.string(),
  kind: z.enum(['in', 'follow', 'out', 'action', 'smalltalk', 'urgent']),
  turns: z.array(z.string()).min(1),
  must: z.string().optional(),
  tags: z.array(z.string()).default([]),
  intent: z.string().optional(),
  why: z.string().optional(),
});
const labelsSchema = z.record(
  z.string(),
  z.strictObject({ right: z.array(z.string()), tolerated: z.array(z.string()) }),
);

export interface Question extends z.output<typeof lineSchema> {
  /** Ids of the answers that are right for it. */
  right: readonly string[];
  /** Ids of answers that serve, and are not the best; for `out`: those that honestly decline. */
  tolerated: readonly string[];
}

/** The questions of one half, in the order of the file. */
export function readCorpus(half: Half): Question[] {
  const labels = labelsSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8')));
  const lines = readFileSync(join(FOLDER, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((text) => {
    const line = lineSchema.parse(JSON.parse(text));
    const label = labels[line.id];
    if (!label) throw new Error(`labels.json has no line ${line.id}`);
    return { ...line, ...label };
  });
}
