// A data folder with a dozen answers: a finder over them is there at once.
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const DATA = resolve(import.meta.dirname, '../../data');

export interface FewAnswers {
  folder: string;
  remove(): void;
}

/** Copies data/ with these answers only; what they are related to beyond them is left out. */
export function fewAnswers(ids: readonly string[]): FewAnswers {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-data-'));
  for (const name of readdirSync(DATA)) {
    if (name !== 'faq') cpSync(join(DATA, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'faq'));
  for (const file of globSync(join(DATA, 'faq/**/*.yaml'))) {
    const name = basename(file);
    if (!ids.includes(name.replace('.yaml', ''))) continue;
    const answer = parse(readFileSync(file, 'utf8')) as {
      related?: string[];
      next?: { answer: string }[];
    };
    if (answer.related) answer.related = answer.related.filter((id) => ids.includes(id));
    if (answer.next) answer.next = answer.next.filter(({ answer: id }) => ids.includes(id));
    writeFileSync(join(folder, 'faq', name), stringify(answer));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
