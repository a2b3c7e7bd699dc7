// Loads the answers of data/faq and the word lists of the finder, and checks what they say of one another.
import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { FinderWords } from '../faq/index.ts';
import { checkFaq, idOf, type KnownNames, type LoadedAnswer } from './checkFaq.ts';
import type { ContentProblem } from './contentError.ts';
import { ContentError } from './contentError.ts';
import {
  faqSchema,
  formsSchema,
  synonymsSchema,
  translationsSchema,
  type FaqFile,
} from './faqSchema.ts';
import { readYaml } from './readYaml.ts';

export interface FaqContent {
  answers: readonly FaqFile[];
  words: FinderWords;
}

const SLICE = 12;

/**
 * Loads data/faq and data/finding, in slices: between two of them somebody else may have the processor.
 * @param known what a placeholder and a source may be called
 * @throws ContentError naming every problem with file, line and remedy (Dutch).
 */
export function* loadFaq(folder: string, known: KnownNames): Generator<void, FaqContent> {
  const problems: ContentProblem[] = [];
  const loaded: LoadedAnswer[] = [];
  const names = filesIn(join(folder, 'faq'));
  for (const name of names.filter(isOdd)) {
    const file = `data/${relative(folder, name).split(sep).join('/')}`;
    const message =
      'Maatje leest alleen bestanden op .yaml. Hernoem dit, of zet het ergens anders.';
    problems.push({ file, line: 0, message });
  }
  const yaml = names.filter(isYaml);
  for (const name of yaml) {
    const path = relative(folder, name).split(sep).join('/');
    const read = readYaml(folder, path, faqSchema, problems);
    if (read) loaded.push({ file: `data/${path}`, read });
    if (loaded.length % SLICE === 0) yield;
  }
  const synonyms = readYaml(folder, 'finding/synonyms.yaml', synonymsSchema, problems);
  const forms = readYaml(folder, 'finding/forms.yaml', formsSchema, problems);
  const translations = readYaml(folder, 'finding/translations.yaml', translationsSchema, problems);
  checkFaq(loaded, { ...known, ids: new Set(yaml.map(idOf)) }, problems);
  if (problems.length > 0 || !synonyms || !forms || !translations) throw new ContentError(problems);
  return {
    answers: loaded.map(({ read }) => read.value),
    words: {
      synonyms: synonyms.value.groups,
      forms: forms.value.forms,
      translations: translations.value,
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** What somebody wrote for Maatje and Maatje would not read; not what a computer leaves in a folder. */
function isOdd(name: string): boolean {
  if (isYaml(name) || basename(name) === 'README.md') return false;
  return /\.(?:ya?ml|txt|docx?|odt|rtf|md|json)\b[^/\\]*$/i.test(name);
}
