// Loads the answers of data/faq and the word lists of the finder, and checks what they say of one another.
import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { FinderWords } from '../faq/index.ts';
import type { ContentProblem } from './contentError.ts';
import { ContentError } from './contentError.ts';
import {
  faqSchema,
  formsSchema,
  synonymsSchema,
  translationsSchema,
  type FaqFile,
} from './faqSchema.ts';
import { readYaml, type ReadYaml } from './readYaml.ts';

export interface FaqContent {
  answers: readonly FaqFile[];
  words: FinderWords;
}

interface Loaded {
  file: string;
  read: ReadYaml<FaqFile>;
}

const PLACEHOLDER = /\{\{\s*(\w*)\s*\}\}/g;

const SLICE = 12;

/**
 * Loads data/faq and data/finding, in slices: between two of them somebody else may have the processor.
 * @param known what a placeholder and a source may be called
 * @throws ContentError naming every problem with file, line and remedy (Dutch).
 */
export function* loadFaq(
  folder: string,
  known: { placeholders: ReadonlySet<string>; isSource(source: string): boolean },
): Generator<void, FaqContent> {
  const problems: ContentProblem[] = [];
  const loaded: Loaded[] = [];
  for (const name of yamlFiles(join(folder, 'faq'))) {
    const path = relative(folder, name).split(sep).join('/');
    const read = readYaml(folder, path, faqSchema, problems);
    if (read) loaded.push({ file: `data/${path}`, read });
    if (loaded.length % SLICE === 0) yield;
  }
  const synonyms = readYaml(folder, 'finding/synonyms.yaml', synonymsSchema, problems);
  const forms = readYaml(folder, 'finding/forms.yaml', formsSchema, problems);
  const translations = readYaml(folder, 'finding/translations.yaml', translationsSchema, problems);
  checkTogether(loaded, known, problems);
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

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Ids once, wordings with one answer only, placeholders, sources and related answers that exist. */
function checkTogether(
  loaded: readonly Loaded[],
  known: { placeholders: ReadonlySet<string>; isSource(source: string): boolean },
  problems: ContentProblem[],
): void {
  const fileOf = new Map<string, string>();
  const askedIn = new Map<string, string>();
  for (const { file, read } of loaded) {
    const { value, lineOf } = read;
    const say = (path: readonly PropertyKey[], message: string): void =>
      void problems.push({ file, line: lineOf(path), message });
    const twin = fileOf.get(value.id);
    if (twin) say(['id'], `id “${value.id}” staat ook in ${twin}. Geef dit antwoord een eigen id.`);
    fileOf.set(value.id, file);
    if (basename(file).replace(/\.ya?ml$/, '') !== value.id) {
      say(['id'], `id “${value.id}” is niet de naam van het bestand. Maak ze gelijk.`);
    }
    value.wordings.forEach((wording, place) => {
      const plain = plainForm(wording);
      const other = askedIn.get(plain);
      if (other === value.id)
        say(['wordings', place], `“${wording}” staat hier twee keer. Schrap er een.`);
      else if (other) {
        say(
          ['wordings', place],
          `“${wording}” hoort ook bij “${other}”. Laat ze bij één antwoord.`,
        );
      }
      askedIn.set(plain, value.id);
    });
    if (value.kind === 'action' || value.kind === 'outside') continue;
    for (const [, name = ''] of value.answer.matchAll(PLACEHOLDER)) {
      if (known.placeholders.has(name)) continue;
      const remedy = 'Gebruik een naam uit data/facts.json of uit de lijst in CONTRIBUTING.md.';
      say(['answer'], `{{${name}}} bestaat niet. ${remedy}`);
    }
    value.sources.forEach((source, place) => {
      if (!known.isSource(source)) {
        say(['sources', place], `bron “${source}” bestaat niet. Kijk data/references.json na.`);
      }
    });
  }
  for (const { file, read } of loaded) {
    if (!('related' in read.value)) continue;
    read.value.related.forEach((id, place) => {
      if (fileOf.has(id)) return;
      const line = read.lineOf(['related', place]);
      problems.push({
        file,
        line,
        message: `antwoord “${id}” bestaat niet. Verbeter of schrap het.`,
      });
    });
  }
}

function plainForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
