// A file of before a correction does not undo it: what was corrected stays, and who imports is told. What an
// import changes of a person is kept beside the corrections: what they were called may stand in notes.
import { sql } from 'kysely';
import { brusselsDay } from '../brusselsTime.ts';
import type { Reader } from '../handle.ts';
import type { CorrectableField } from '../personal/correctPerson.ts';
import { keepCorrections } from '../personal/keptCorrections.ts';
import type { SubjectKind } from '../personal/subject.ts';
import { COMMAND_LINE } from '../principal.ts';
import { query } from '../query.ts';
import type { ImportContext } from './changes.ts';

type Values = Partial<Record<CorrectableField | 'objectId', string | null>>;

const COLUMN: Readonly<Record<CorrectableField, string>> = {
  name: 'naam',
  email: 'email',
  phone: 'telefoon',
};
const REMEDY =
  'Verbeter het ook in het bestand. Is de verbetering zelf fout, verbeter ze dan met npm run person -- correct.';

/** Stands where a correction has the key of the card or command with which it was made. */
const BY_IMPORT = 'import';

interface Subject {
  kind: SubjectKind;
  /** Of all rows of this person: a correction names one of them. */
  ids: readonly string[];
}

/**
 * What a row wants, without what was corrected since: a value that a correction took away does not come
 * back. What the file says anew is taken.
 */
export function withoutCorrected<T extends Values>(
  context: ImportContext,
  subject: Subject,
  row: { line: number; stored: Values; wanted: T },
): T {
  const { line, stored, wanted } = row;
  const kept = { ...wanted };
  for (const field of ['name', 'email', 'phone'] as const) {
    if (!(field in wanted) || stored[field] === wanted[field]) continue;
    const corrections = correctionsTo(context.tx, subject, field);
    const latest = corrections.at(-1);
    if (latest === undefined || latest.newValue !== stored[field]) continue;
    if (!corrections.some(({ oldValue }) => oldValue === wanted[field])) continue;
    Object.assign(kept, { [field]: stored[field] });
    tellKept(context, line, field, {
      ...{ is: stored[field] ?? null, says: wanted[field] ?? null, at: latest.recordedAt },
    });
  }
  return kept;
}

/** Keeps what an import takes away: a name, an address, a number. */
export function keepImported(
  { tx }: ImportContext,
  subject: { kind: SubjectKind; id: string },
  { stored, wanted }: { stored: Values; wanted: Values },
): void {
  const before: Values = {};
  for (const field of ['name', 'email', 'phone'] as const)
    if (field in wanted) before[field] = stored[field] ?? null;
  const reason = 'ingelezen uit een bestand';
  keepCorrections(tx, COMMAND_LINE, {
    ...{ subject, before, wanted, reason, submissionKey: BY_IMPORT },
  });
}

/** Who was known by this before it was corrected, among some; null: nobody, or several. */
export function idByFormer(
  db: Reader,
  { kind, field, value, among }: Former,
): { id: string; at: number } | null {
  const rows = db.all(
    query
      .selectFrom('correction')
      .select('subjectId')
      .select(sql<number>`max(recordedAt)`.as('at'))
      .where('kind', '=', kind)
      .where('field', '=', field)
      .where(sql<string>`lower(oldValue)`, '=', value.toLowerCase())
      .where('subjectId', 'in', [...among])
      .groupBy('subjectId'),
  );
  const [row, ...others] = rows;
  return row && others.length === 0 ? { id: row.subjectId, at: row.at } : null;
}

interface Former {
  kind: SubjectKind;
  field: CorrectableField;
  value: string;
  /** Ids. */
  among: readonly string[];
}

/** Says that a value stays, and what to do about it. */
export function tellKept(
  { remark, isTrial }: ImportContext,
  line: number,
  field: CorrectableField,
  { is, says, at }: { is: string | null; says: string | null; at: number },
): void {
  if (isTrial) return;
  const quoted = (value: string | null): string => (value === null ? 'leeg' : `"${value}"`);
  const since = `zoals verbeterd op ${brusselsDay(at)}`;
  remark(
    line,
    `${COLUMN[field]} blijft ${quoted(is)}, ${since}; in het bestand staat nog ${quoted(says)}. ${REMEDY}`,
  );
}

function correctionsTo(db: Reader, { kind, ids }: Subject, field: CorrectableField) {
  return db.all(
    query
      .selectFrom('correction')
      .select(['oldValue', 'newValue', 'recordedAt'])
      .where('kind', '=', kind)
      .where('subjectId', 'in', [...ids])
      .where('field', '=', field)
      .where('submissionKey', '<>', BY_IMPORT)
      .orderBy('id'),
  );
}
