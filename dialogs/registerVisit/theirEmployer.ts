// "Nee, het was Jonas": who works only elsewhere brings the employer along.
import type { RichSlots } from '../../src/language/index.ts';
import type { OwnFiles } from '../deps.ts';
import type { NamedFiles } from '../form/namedFiles.ts';

/** The draft without its employer when somebody else took the place and nobody of them works there. */
export function withTheirEmployer<D extends NamedFiles>(
  before: D,
  after: D,
  { employerMatch }: Pick<RichSlots, 'employerMatch'>,
  { agreements }: OwnFiles,
): D {
  const { employerId } = after;
  if (employerMatch !== null || employerId === null || employerId !== before.employerId) {
    return after;
  }
  const open = after.openNames.flatMap(({ field, candidates }) =>
    field === 'employee' ? candidates : [],
  );
  const people = [...after.employeeIds, ...open];
  const isOther = people.length > 0 && !people.some((id) => before.employeeIds.includes(id));
  const theirs = agreements.filter(({ employeeId }) => people.includes(employeeId));
  const isElsewhere = theirs.length > 0 && theirs.every((one) => one.employerId !== employerId);
  return isOther && isElsewhere ? { ...after, employerId: null, workplaceId: null } : after;
}
