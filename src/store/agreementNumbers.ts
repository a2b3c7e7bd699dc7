// Finds agreements by what stands on paper: a reference, or an enterprise number.
import { sql } from 'kysely';
import { listAgreements } from './agreements.ts';
import type { Reader } from './handle.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

const employerOf = prepare<{ number: string }>()((param) =>
  query.selectFrom('employer').select('id').where('enterpriseNumber', '=', param('number')),
);

const references = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select(['id', 'reference'])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** Whatever looks like a reference of an agreement. */
const REFERENCE = /[\p{L}]+[-/ ]?\d[\d./-]*\d|\d{4}[-/]\d+/gu;

/**
 * Among the agreements that somebody may open those that the text names by number; null when it names no
 * number at all. What is not theirs is not found, as what does not exist.
 */
export function agreementNumbers(
  db: Reader,
  who: Principal,
  { text, number, today }: { text: string; number: string | null; today: string },
): string[] | null {
  const said = (text.match(REFERENCE) ?? []).map(plain);
  if (number === null && said.length === 0) return null;
  const mine = listAgreements(db, who, { today });
  const employerId = number === null ? undefined : db.first(employerOf, { number })?.id;
  const ofEmployer = mine.filter((one) => one.employerId === employerId).map(({ id }) => id);
  const ids = JSON.stringify(mine.map(({ id }) => id));
  const named = db.all(references, { ids }).filter(({ reference }) => {
    const wanted = plain(reference);
    return said.some((one) => one === wanted || wanted.endsWith(one));
  });
  const found = [...new Set([...ofEmployer, ...named.map(({ id }) => id)])];
  return number === null && found.length === 0 ? null : found;
}

function plain(reference: string): string {
  return reference.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}
