// Finds a workplace by a word of its name, among those where the visit can have been.
import { fold } from '../../src/language/index.ts';
import type { OwnFiles } from '../deps.ts';
import type { NamedFiles } from '../form/namedFiles.ts';

const SHORTEST_WORD = 5;

/** The one workplace of the draft's employer, or of its people's, of which the text says a word. */
export function workplaceNamed(
  text: string,
  draft: NamedFiles,
  { roster, agreements }: OwnFiles,
): { employerId: string; workplaceId: string } | null {
  const said = new Set(wordsIn(text).filter((word) => word.length >= SHORTEST_WORD));
  const employerIds = new Set(
    draft.employerId === null
      ? agreements
          .filter((one) => draft.employeeIds.includes(one.employeeId))
          .map((one) => one.employerId)
      : [draft.employerId],
  );
  const found = roster.employers
    .filter(({ id }) => employerIds.has(id))
    .flatMap(({ id, workplaces }) => workplaces.map((one) => ({ ...one, employerId: id })))
    .filter(({ name }) => wordsIn(name).some((word) => said.has(word)));
  const [one, ...others] = found;
  if (!one || others.length > 0) return null;
  return { employerId: one.employerId, workplaceId: one.id };
}

function wordsIn(text: string): string[] {
  const plain = fold(text);
  return plain.match(/[a-z0-9]+/g) ?? [];
}
