// Takes names out of the words of what stays: a note on a visit with several, a question of somebody else.
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';
import { ERASED_NAME } from './erasing.ts';
import type { FileNames } from './namesOfFile.ts';

/** Columns in which people type. */
const WORDS = [
  ['visitVersion', 'note'],
  ['visitVersion', 'extraDescription'],
  ['visitVersion', 'extraApprovedBy'],
  ['assignment', 'note'],
  ['request', 'subject'],
  ['unanswered', 'text'],
  ['dismissal', 'text'],
  ['dismissal', 'reason'],
  ['billLeftOut', 'reason'],
  ['billingRun', 'reason'],
  ['retentionHold', 'reason'],
  ['correction', 'reason'],
  // Names of files, as whoever imports called them.
  ['importRun', 'files'],
] as const;

/**
 * Takes out whole names of people who stand in no record any longer, in either order, accents or not.
 * @param known every name that stands in a record
 */
export function eraseNames(tx: Tx, names: readonly string[], known: ReadonlySet<string>): void {
  const folded = new Set([...known].map(fold));
  const gone = [...new Set(names)].filter((name) => !folded.has(fold(name)));
  const patterns = gone.flatMap(wholeName);
  if (patterns.length === 0) return;
  for (const [table, column] of WORDS) replaceIn(tx, table, column, patterns);
}

/**
 * Takes the parts of employees' names out of the words on visits: of their own file every part; of others at the
 * same employer, where a first name alone says who is meant, those that are no part of another name we know.
 * @param known every name that stands in a record
 */
export function eraseNamesInVisits(
  tx: Tx,
  files: readonly (FileNames & { agreementId: string })[],
  known: ReadonlySet<string>,
): void {
  const shared = new Set([...known].flatMap(partsOf));
  for (const { agreementId, employerId, employeeNames } of files) {
    const own = query
      .selectFrom('visitVersionAgreement')
      .select('visitId')
      .where('agreementId', '=', agreementId);
    const parts = [...new Set(employeeNames.flatMap(partsOf))];
    eraseInVisits(tx, parts, (visits) => visits.where('visitId', 'in', own));
    const onlyTheirs = parts.filter((part) => !shared.has(part));
    eraseInVisits(tx, onlyTheirs, (visits) => visits.where('employerId', '=', employerId));
  }
}

const visitWords = query.selectFrom('visitVersion').select(['visitId', 'version']);

function eraseInVisits(
  tx: Tx,
  parts: readonly string[],
  among: (visits: typeof visitWords) => typeof visitWords,
): void {
  const patterns = parts.map((part) => wordPattern([part]));
  for (const column of ['note', 'extraDescription'] as const) {
    const rows = tx.all(
      among(visitWords).select(`${column} as words`).where(column, 'is not', null),
    );
    for (const { visitId, version, words } of rows) {
      const without = withoutNames(words ?? '', patterns);
      if (without === words) continue;
      tx.run(
        query
          .updateTable('visitVersion')
          .set({ [column]: without })
          .where('visitId', '=', visitId)
          .where('version', '=', version),
      );
    }
  }
}

type Place = (typeof WORDS)[number];

function replaceIn(tx: Tx, table: Place[0], column: Place[1], patterns: readonly RegExp[]): void {
  const column_ = column as 'note';
  const table_ = table as 'visitVersion';
  const found = tx
    .all(query.selectFrom(table_).select(column_).distinct().where(column_, 'is not', null))
    .flatMap((row) => row[column_] ?? []);
  for (const words of found) {
    const without = withoutNames(words, patterns);
    if (without !== words)
      tx.run(
        query
          .updateTable(table_)
          .set({ [column_]: without })
          .where(column_, '=', words),
      );
  }
}

/** The words without what the patterns find; compared without accents. */
function withoutNames(words: string, patterns: readonly RegExp[]): string {
  let left = words;
  for (const pattern of patterns) {
    const folded = fold(left);
    const found = [...folded.matchAll(pattern)].reverse();
    for (const { index, 0: match } of found)
      left = `${left.slice(0, index)}${ERASED_NAME}${left.slice(index + match.length)}`;
  }
  return left;
}

/** Lower case without accents, each character in its place. */
function fold(text: string): string {
  return text.replace(/[^\0-\x7F]/g, unaccented).toLowerCase();
}

function unaccented(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.length === 1 ? plain : letter;
}

/** Words that stand in many names, and mean nobody by themselves. */
const PARTICLES = new Set(
  'van,vande,vanden,vander,der,den,de,het,ter,ten,von,la,le,du,di,da,dos,el,al,ben'.split(','),
);

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function partsOf(name: string): string[] {
  return wordsOf(name).filter((word) => word.length > 1 && !PARTICLES.has(word));
}

/** "Jonas Maes" and "Maes, Jonas". */
function wholeName(name: string): RegExp[] {
  const parts = wordsOf(name);
  if (parts.length < 2) return parts.length === 1 ? [wordPattern(parts)] : [];
  const [first = '', ...rest] = parts;
  return [wordPattern(parts), wordPattern([...rest, first])];
}

function wordPattern(parts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'gu');
}
