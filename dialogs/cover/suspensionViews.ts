// Says a suspension in words for the cards, and what it would move.
import type { MovedView, SuspensionView } from '../../cards/coverViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { SuspensionRecord } from '../commitments/coverDesks.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { nameOfEmployee, nameOfEmployer } from '../registerVisit/questions.ts';
import { movedViews } from './dueViews.ts';
import type { SuspendRefusal } from './suspendDraft.ts';

/** A kept suspension as its card shows it. */
export function suspensionView(
  suspension: Omit<SuspensionRecord, 'moved'>,
  deps: DialogDeps,
): SuspensionView {
  const { employerName, employeeName, from, to, reason, officeDays } = suspension;
  return {
    employer: employerName,
    employee: employeeName,
    fromInWords: dateInWords(from),
    toInWords: dateInWords(to),
    reason,
    lengthInWords: lengthInWords(officeDays, deps),
  };
}

/** "Jonas Verbeke (Bakkerij De Smet): van … tot en met …" */
export function suspensionInWords(suspension: SuspensionRecord, deps: DialogDeps): string {
  const { employeeName, employerName, from, to } = suspension;
  return deps.text('suspend.inWords', {
    employee: employeeName,
    employer: employerName,
    from: dateInWords(from),
    to: dateInWords(to),
  });
}

/** "1 werkdag", "10 werkdagen" */
export function lengthInWords(officeDays: number, deps: DialogDeps): string {
  return officeDays === 1
    ? deps.text('suspend.oneOfficeDay')
    : deps.text('suspend.officeDays', { count: officeDays });
}

export interface SuspendPreview {
  officeDays: number;
  needsLead: boolean;
  moved: MovedView[];
  refused: readonly SuspendRefusal[];
}

/** What suspending these files would do; nothing is kept. */
export function previewOf(
  agreements: readonly FileAgreement[],
  { from, to }: { from: string; to: string },
  turn: Turn,
  deps: DialogDeps,
): SuspendPreview {
  const files = deps.files(turn.who);
  const all = agreements.flatMap((agreement) => {
    const content = { agreementId: agreement.id, from, to };
    const preview = deps.commitments.suspensions.preview(turn.who, content);
    const file = {
      employerName: nameOfEmployer(files, agreement.employerId),
      employeeName: nameOfEmployee(files, agreement.employeeId),
    };
    return preview ? [{ ...preview, moved: movedViews(preview.moved, file, deps) }] : [];
  });
  return {
    officeDays: Math.max(0, ...all.map(({ officeDays }) => officeDays)),
    needsLead: all.some(({ needsLead }) => needsLead),
    moved: all.flatMap(({ moved }) => moved),
    refused: all.flatMap(({ refused }) => refused),
  };
}
