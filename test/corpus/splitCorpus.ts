// Splits the sentences of both writers once into a half for tuning and a half untouched until the end.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

interface Item {
  id: string;
  tags: string[];
}

const here = new URL('.', import.meta.url);
const halves: { tuning: Item[]; untouched: Item[] } = { tuning: [], untouched: [] };
const counts = new Map<string, number>();
for (const writer of ['writerA', 'writerB']) {
  const items = JSON.parse(readFileSync(new URL(`${writer}/visits.json`, here), 'utf8')) as Item[];
  const byHash = items.toSorted((a, b) => hash(a.id).localeCompare(hash(b.id)));
  byHash.forEach((item, index) => {
    (index % 2 === 0 ? halves.tuning : halves.untouched).push(item);
    for (const tag of item.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
}
for (const [name, items] of Object.entries(halves)) {
  const lines = items.toSorted((a, b) => a.id.localeCompare(b.id)).map((item) => JSON.stringify(item));
  writeFileSync(new URL(`visits.${name}.jsonl`, here), lines.join('\n') + '\n');
}
const rows = [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([tag, n]) => `| ${tag} | ${n} |`);
process.stdout.write(`| tag | count |\n|---|---|\n${rows.join('\n')}\n`);

function hash(id: string): string {
  return createHash('sha256').update(`maatje ${id}`).digest('hex');
}
