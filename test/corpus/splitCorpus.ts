// Splits the sentences of the first two writers once into a half for tuning and a half untouched until the end.
import { readFileSync, writeFileSync } from 'node:fs';
import { halvesOf, type Halves } from './halves.ts';

interface Item {
  id: string;
  tags: string[];
}

const here = new URL('.', import.meta.url);
const halves: Halves<Item> = { tuning: [], untouched: [] };
const counts = new Map<string, number>();
for (const writer of ['writerA', 'writerB']) {
  const items = JSON.parse(readFileSync(new URL(`${writer}/visits.json`, here), 'utf8')) as Item[];
  const { tuning, untouched } = halvesOf(items);
  halves.tuning.push(...tuning);
  halves.untouched.push(...untouched);
  for (const { tags } of items)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
}
for (const [name, items] of Object.entries(halves)) {
  const lines = items
    .toSorted((a: Item, b: Item) => a.id.localeCompare(b.id))
    .map((item: Item) => JSON.stringify(item));
  writeFileSync(new URL(`visits.${name}.jsonl`, here), lines.join('\n') + '\n');
}
const rows = [...counts]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([tag, n]) => `| ${tag} | ${String(n)} |`);
process.stdout.write(`| tag | count |\n|---|---|\n${rows.join('\n')}\n`);
