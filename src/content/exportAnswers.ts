// Writes the answers that were published in chat as files of data/faq, for review.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { stringify } from 'yaml';
import type { DecidedAnswer } from './answerDecisions.ts';
import type { WrittenAnswer } from './faqSchema.ts';

/** What a file in data/faq has at least. */
const WORDINGS = 8;

/**
 * One file for each answer that stands as it was decided last; a withdrawn one has none. A file that
 * ships keeps its place.
 */
export function exportAnswers(
  decisions: readonly DecidedAnswer[],
  dataFolder: string,
): { name: string; text: string }[] {
  const last = new Map(decisions.map((decision) => [decision.answerId, decision]));
  if (last.size === 0) return [];
  const places = shippedPlaces(dataFolder);
  return [...last.values()].flatMap(({ answerId, file, recordedAt }) => {
    if (!file) return [];
    const name = places.get(answerId) ?? `faq/${answerId}.yaml`;
    return [{ name, text: fileText(file, recordedAt) }];
  });
}

function fileText(file: WrittenAnswer, recordedAt: number): string {
  const {
    id,
    audience,
    kind,
    title,
    wordings,
    answer,
    sources,
    related,
    passage,
    offers,
    next,
    checked,
  } = file;
  const owed = WORDINGS - wordings.length;
  const note =
    owed > 0 ? `# Nog ${owed} vraagwijzen toevoegen: data/faq vraagt er ${WORDINGS}.\n` : '';
  const told = {
    ...(passage === undefined ? {} : { passage }),
    ...(offers === undefined ? {} : { offers }),
    ...(next.length === 0 ? {} : { next }),
  };
  const decided = new Date(recordedAt).toISOString();
  const entry = { id, audience, kind, title, wordings, answer, sources, related, ...told };
  return note + stringify({ ...entry, checked, decided }, { lineWidth: 110 });
}

/** Where the answers that ship stand, within the data folder. */
function shippedPlaces(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, 'faq'), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name, parentPath }) => [
        name.replace(/\.ya?ml$/, ''),
        relative(folder, join(parentPath, name)).split(sep).join('/'),
      ]),
  );
}
