// The co-worker coach whom a row means: by the name on the file, or the one it had before it was corrected.
import { listCoworkers } from '../personal/coworkers.ts';
import { query } from '../query.ts';
import type { ImportContext } from './changes.ts';
import { idByFormer, tellKept } from './correctedSince.ts';

export interface KnownCoworker {
  /** Of the row in this file. */
  id: string;
  /** Of all rows of the person: one on several files is corrected once. */
  ids: readonly string[];
  email: string | null;
  phone: string | null;
}

/** Undefined: nobody of that name is on the file. */
export function knownCoworker(
  context: ImportContext,
  { line, naam }: { line: number; naam: string },
  agreementId: string,
): KnownCoworker | undefined {
  const { tx } = context;
  const here = tx.all(
    query
      .selectFrom('coworkerCoach')
      .select(['id', 'name', 'email', 'phone'])
      .where('agreementId', '=', agreementId),
  );
  if (here.length === 0) return undefined;
  const people = listCoworkers(tx);
  const idsOf = (id: string): readonly string[] =>
    people.find(({ ids }) => ids.includes(id))?.ids ?? [id];
  const named = here.find(({ name }) => name === naam);
  if (named) return { ...named, ids: idsOf(named.id) };
  const among = here.flatMap(({ id }) => idsOf(id));
  const former = idByFormer(tx, { kind: 'coworkerCoach', field: 'name', value: naam, among });
  const found = former && here.find(({ id }) => idsOf(id).includes(former.id));
  if (!found) return undefined;
  tellKept(context, line, 'name', { is: found.name, says: naam, at: former.at });
  return { ...found, ids: idsOf(found.id) };
}
