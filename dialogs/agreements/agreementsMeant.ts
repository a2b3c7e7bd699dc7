// Which agreements the names of a sentence mean.
import type { NameMatch } from '../../src/language/index.ts';
import type { AgreementRow } from './agreementDesk.ts';

/** Of the people who are named, at the employer who is named. */
export function agreementsMeant(
  all: readonly AgreementRow[],
  people: readonly NameMatch[],
  employer: NameMatch | null,
): AgreementRow[] {
  const employees = people.flatMap(({ ids }) => ids);
  const isHere = (one: AgreementRow): boolean =>
    employer === null || employer.ids.includes(one.employerId);
  const isMeant = (one: AgreementRow): boolean =>
    people.length === 0 || employees.includes(one.employeeId);
  return all.filter((one) => isHere(one) && isMeant(one));
}
