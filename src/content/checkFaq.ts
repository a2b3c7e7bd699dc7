// Checks what the answers of data/faq say of one another, and of what else stands in data/.
import { basename } from 'node:path';
import { closestTo } from './closestTo.ts';
import type { ContentProblem } from './contentError.ts';
import type { FaqFile } from './faqSchema.ts';
import type { ReadYaml } from './readYaml.ts';

/** What a placeholder and a source may be called. */
export interface KnownNames {
  placeholders: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

export interface LoadedAnswer {
  file: string;
  read: ReadYaml<FaqFile>;
}

type Say = (path: readonly PropertyKey[], message: string) => void;

const PLACEHOLDER = /\{\{\s*(\w*)\s*\}\}/g;

/** The id that an answer in a file of this name must have. */
export function idOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}

/**
 * Ids once, wordings with one answer only, placeholders, sources and related answers that exist.
 * @param known `ids`: of every file, also of those that could not be read
 */
export function checkFaq(
  loaded: readonly LoadedAnswer[],
  known: KnownNames & { ids: ReadonlySet<string> },
  problems: ContentProblem[],
): void {
  const fileOf = new Map<string, string>();
  const askedIn = new Map<string, string>();
  for (const { file, read } of loaded) {
    const { value, lineOf } = read;
    const say: Say = (path, message) => void problems.push({ file, line: lineOf(path), message });
    const twin = fileOf.get(value.id);
    if (twin) say(['id'], `id “${value.id}” staat ook in ${twin}. Geef dit antwoord een eigen id.`);
    fileOf.set(value.id, file);
    if (idOf(file) !== value.id) {
      say(['id'], `id “${value.id}” is niet de naam van het bestand. Maak ze gelijk.`);
    }
    // A copy that kept its id has the same wordings as well: that one line says it.
    if (!twin) checkWordings(value, askedIn, say);
    checkBraces(value, known.placeholders, say);
    if (value.kind === 'action' || value.kind === 'outside') continue;
    value.sources.forEach((source, place) => {
      if (known.sources.has(source)) return;
      const remedy = 'Neem er een uit data/references.json of data/sources.json.';
      const meant = closestTo(source, known.sources);
      say(['sources', place], `bron “${source}” bestaat niet.${meant} ${remedy}`);
    });
    value.related.forEach((id, place) => {
      if (known.ids.has(id)) return;
      const meant = closestTo(id, known.ids);
      say(['related', place], `antwoord “${id}” bestaat niet.${meant} Verbeter of schrap het.`);
    });
    value.next.forEach(({ answer: id }, place) => {
      if (known.ids.has(id)) return;
      const meant = closestTo(id, known.ids);
      say(['next', place], `antwoord “${id}” bestaat niet.${meant} Verbeter of schrap het.`);
    });
  }
}

function checkWordings({ id, wordings }: FaqFile, askedIn: Map<string, string>, say: Say): void {
  wordings.forEach((wording, place) => {
    const plain = plainForm(wording);
    const other = askedIn.get(plain);
    if (other === id) {
      say(['wordings', place], `“${wording}” staat hier twee keer. Schrap er een.`);
    } else if (other) {
      const remedy = 'Laat ze bij één antwoord.';
      say(['wordings', place], `“${wording}” hoort ook bij “${other}”. ${remedy}`);
    }
    askedIn.set(plain, id);
  });
}

/** Placeholders that exist, in the answer only; no brace that was meant as one. */
function checkBraces(value: FaqFile, placeholders: ReadonlySet<string>, say: Say): void {
  const answer = 'answer' in value ? value.answer : '';
  for (const [, name = ''] of answer.matchAll(PLACEHOLDER)) {
    if (placeholders.has(name)) continue;
    const remedy = 'De namen staan in data/faq/README.md.';
    say(['answer'], `{{${name}}} bestaat niet.${closestTo(name, placeholders)} ${remedy}`);
  }
  if (/[{}]/.test(answer.replace(PLACEHOLDER, ''))) {
    say(['answer'], 'De accolades kloppen niet. Schrijf {{naam}}, met twee aan elke kant.');
  }
  const passage = 'passage' in value ? (value.passage ?? '') : '';
  for (const [name, text] of Object.entries({ title: value.title, passage })) {
    if (!/[{}]/.test(text)) continue;
    say([name], `“${name}” kan geen {{naam}} bevatten. Schrijf het uit, of zet het in “answer”.`);
  }
}

/** Two wordings with the same plain form are the same. */
export function plainForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
