// A kept visit as a draft, so that correcting it is the same conversation as registering one.
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import { emptyDraft, type VisitDraft } from '../registerVisit/visitDraft.ts';

/** The draft that starts from a kept visit and will become its next version. */
export function draftOf(visit: StoredVisit, submissionKey: string): VisitDraft {
  return {
    ...emptyDraft(submissionKey),
    correcting: { visitId: visit.id, expectedVersion: visit.version },
    employerId: visit.employerId,
    workplaceId: visit.workplaceId,
    employeeIds: visit.agreements.map((a) => a.employeeId),
    date: visit.date,
    start: visit.start,
    end: visit.end,
    minutes: visit.minutes,
    extraMinutes: visit.extraMinutes,
    extraDescription: visit.extraDescription,
    extraApprovedBy: visit.extraApprovedBy,
    extraApprovedOn: visit.extraApprovedOn,
    mode: visit.mode,
    note: visit.note,
  };
}
