// "Waarom deze datum?": a commitment's deadline, derived anew from the events and the facts.
import type { Explanation } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import { commitmentRow } from './commitmentRows.ts';
import { deriveCommitments, deriveContactRequest } from './commitments.ts';
import type { Reader } from './handle.ts';
import type { OpenItem } from './openItem.ts';
import { openItems } from './openItems.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { StaffPrincipal } from './principal.ts';
import { findRequest } from './requestLists.ts';

/** The sum behind a deadline, and the day that was promised; null when it is not theirs to see. */
export function explainCommitment(
  db: Reader,
  who: StaffPrincipal,
  commitmentId: string,
  why: string,
): { item: OpenItem; explanation: Explanation; promisedDueDate: string } | null {
  const row = commitmentRow(db, commitmentId);
  if (!row) return null;
  if (!maySee(db, who, row, why)) return null;
  const derived =
    row.agreementId === null
      ? deriveContactRequest(db, row.openerId)
      : deriveCommitments(db, row.agreementId);
  const found = derived.find((one) => one.id === commitmentId);
  const [item] = openItems(db, who, [commitmentId], why);
  if (!found || !item) return null;
  const { explanation, promisedDueAt } = found;
  return { item, explanation, promisedDueDate: brusselsDay(promisedDueAt) };
}

/** One's own files and those that one replaces; else only what a request that comes to one opened. */
function maySee(
  db: Reader,
  who: StaffPrincipal,
  { agreementId, openerId, kind }: { agreementId: string | null; openerId: string; kind: string },
  why: string,
): boolean {
  const today = brusselsDay(db.now);
  if (agreementId !== null && mayOpenAgreement(db, who, agreementId, { from: today, to: today }))
    return true;
  if (kind === 'reachable' || kind === 'onsite' || kind === 'contactRequest')
    return findRequest(db, who, openerId, why) !== null;
  if (agreementId !== null)
    db.noteAccess({ who, action: 'refused', subject: 'agreement', subjectId: agreementId, why });
  return false;
}
