// Compares the quoted passages of data/faq with the source texts, and writes down which were found literally.
// Not part of the gate: the source texts are not in the repository. Call: node test/faq/checkPassages.ts FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKED_PASSAGES, passageDigest, passagesOf, shippedAnswers } from './shippedAnswers.ts';

/** By document: what the name of its text begins with. */
const TEXTS: Readonly<Record<string, string>> = {
  ...{ S0: 'overeenkomst', S1: 'partneroverleg', S2: 'wse-faq', S3: 'serv', S4: 'noozo' },
};

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage: node test/faq/checkPassages.ts FOLDER-WITH-SOURCE-TEXTS\n');
  process.exit(2);
}
const names = readdirSync(folder);
const texts = new Map(
  Object.entries(TEXTS).map(([id, start]) => {
    const name = names.find((one) => one.startsWith(start));
    if (name === undefined) throw new Error(`${folder} has no text of ${id} (${start}…)`);
    return [id, plain(readFileSync(join(folder, name), 'utf8'))];
  }),
);
const found: Record<string, string> = {};
for (const { id, passage, sources } of passagesOf(shippedAnswers())) {
  const documents = sources.map((source) => source.slice(0, 2));
  const parts = passage.split(/\s*(?:\(…\)|\[…\]|…)\s*/).filter((part) => part !== '');
  const isLiteral = documents
    .slice(0, 1)
    .some((one) => parts.every((part) => texts.get(one)?.includes(plain(part))));
  if (isLiteral) found[id] = passageDigest({ passage, sources });
  else process.stdout.write(`${id} (${sources.join(', ')}): “${passage}”\n`);
}
writeFileSync(CHECKED_PASSAGES, `${JSON.stringify(found, null, 2)}\n`);
process.stdout.write(`${Object.keys(found).length} passages found literally\n`);
if (Object.keys(found).length < passagesOf(shippedAnswers()).length) process.exitCode = 1;

/** Without marks of the format, line ends and bullets. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\f|2021\.04 advies individueel maatwerk\s+pagina \d+ van \d+/g, ' ')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*\\]/g, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/^[\s]*[•❑➢●>–→-]+\s*/gm, ' ')
    .replace(/[•❑➢●]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
