// Why a change of a file cannot be kept, as the file stands now.
import { brusselsDay } from './brusselsTime.ts';
import { fileOfAgreement } from './agreementFile.ts';
import type { AgreementFile, FileChange, FileChangeRefusal } from './agreementFileRecord.ts';
import { agreementRecords } from './agreements.ts';
import type { Reader } from './handle.ts';

/** The first reason; null: it can be kept. Throws Error on an agreement that does not exist. */
export function judgeChange(db: Reader, change: FileChange): FileChangeRefusal | null {
  const today = brusselsDay(db.now);
  const [agreement] = agreementRecords(db, [change.agreementId], today);
  if (!agreement) throw new Error(`No agreement ${change.agreementId}`);
  const file = fileOfAgreement(db, agreement);
  switch (change.kind) {
    case 'notice':
    case 'negligence':
      if (change.givenOn > today) return 'ahead';
      if (change.givenOn < agreement.start) return 'beforeStart';
      return endsRightly(file, change.endDay);
    case 'employmentEnd':
      return change.endDay < agreement.start ? 'beforeStart' : endsRightly(file, change.endDay);
    case 'premiumChange':
      return premiumRefusal(file, change, today);
    case 'signature':
      return signatureRefusal(file, change, today);
    case 'coworkerCoach': {
      const wanted = change.name.toLowerCase();
      return file.coworkerCoaches.some(({ name }) => name.toLowerCase() === wanted)
        ? 'already'
        : null;
    }
    case 'vdabInformed':
      if (change.on > today) return 'ahead';
      return file.informedOn.includes(change.on) ? 'already' : null;
  }
}

/** An end that is known stands until it is taken back: another may only be earlier. */
function endsRightly({ agreement }: AgreementFile, endDay: string): FileChangeRefusal | null {
  if (agreement.end === null || endDay < agreement.end) return null;
  return agreement.end === endDay ? 'already' : 'endsEarlier';
}

function premiumRefusal(
  { agreement, premiums }: AgreementFile,
  { from, approvedOn }: Extract<FileChange, { kind: 'premiumChange' }>,
  today: string,
): FileChangeRefusal | null {
  if (approvedOn > today) return 'ahead';
  if (from < agreement.employmentStart) return 'beforeStart';
  if (agreement.end !== null && from > agreement.end) return 'ended';
  const others = premiums.filter(({ kind }) => kind === 'coachingSubsidy');
  return others.some((one) => one.from >= from) ? 'premiumLater' : null;
}

function signatureRefusal(
  { agreement, plans }: AgreementFile,
  { signers, on }: Extract<FileChange, { kind: 'signature' }>,
  today: string,
): FileChangeRefusal | null {
  if (on > today) return 'ahead';
  if (agreement.end !== null && on > agreement.end) return 'ended';
  const plan = plans.at(-1);
  if (!plan) return 'beforeStart';
  if (signers.every((by) => plan.signatures[by] !== null)) return 'already';
  return plan.cause === 'change' && on < plan.from ? 'beforeRevision' : null;
}
