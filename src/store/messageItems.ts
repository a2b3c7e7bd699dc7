// The commitments that a message to somebody is about, as far as they are still open and theirs to see.
import { commitmentRow } from './commitmentRows.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import type { OpenItem } from './openItem.ts';
import { openItems } from './openItems.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { StaffPrincipal } from './principal.ts';
import { mayAnswerRequest } from './requestAccess.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';
import type { CommitmentTable } from './schema.ts';

/** Of these commitments those still open that this person may see, by deadline; each look is noted. */
export function itemsForMessage(
  db: Reader,
  who: StaffPrincipal,
  commitmentIds: readonly string[],
  why: string,
): OpenItem[] {
  const open = [...new Set(commitmentIds)].filter((id) => {
    const row = commitmentRow(db, id);
    return row !== null && row.closedAs === null && maySee(db, who, row);
  });
  return openItems(db, who, open, why);
}

function maySee(db: Reader, who: StaffPrincipal, row: CommitmentTable): boolean {
  if (row.agreementId !== null) {
    const today = brusselsDay(db.now);
    return mayOpenAgreement(db, who, row.agreementId, { from: today, to: today });
  }
  const request = requestRow(db, row.openerId);
  return request !== null && mayAnswerRequest(db, who, withRoutes(db)(request));
}
