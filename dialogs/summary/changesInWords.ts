// Says what changed in a week that was told, and how often a period was suspended for which reason.
import type { SuspensionReason } from '../../src/rules/index.ts';
import type { NamedCorrection, SuspensionInPeriod } from '../../src/store/summaryRecord.ts';
import type { DialogDeps } from '../deps.ts';
import { daysInWords, weekNumber } from './periodInWords.ts';

type Text = DialogDeps['text'];

/** "Week 46, Jonas Verbeke (Bakkerij De Smet): gemist → op tijd", and the same in two parts. */
export function correctionInWords(
  { week, kind, employerName, employeeName, was, is, how }: NamedCorrection,
  text: Text,
): { line: string; strong: string; body: string } {
  const strong = text('correction.about', {
    week: weekNumber(week),
    who: fileInWords({ employerName, employeeName }, text),
  });
  const change = text(`correction.${how}`, {
    what: text(`kindName.${kind}`),
    was: text(`summary.was.${was ?? 'untold'}`),
    is: text(`summary.was.${is}`),
  });
  return { line: `${strong}: ${change}`, strong, body: change };
}

/** "Jonas Verbeke (Bakkerij De Smet)"; of somebody without a file what was noted. */
export function fileInWords(
  { employerName, employeeName }: { employerName: string; employeeName: string },
  text: Text,
): string {
  if (employeeName !== '')
    return text('case.file', { employee: employeeName, employer: employerName });
  return employerName === ''
    ? text('case.noFile')
    : text('case.noFileOf', { employer: employerName });
}

/** "2 × werknemer afwezig" */
export function reasonsCounted(suspensions: readonly SuspensionInPeriod[], text: Text): string[] {
  const counts = new Map<SuspensionReason, number>();
  for (const { reason } of suspensions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) =>
    text('suspension.counted', { count, reason: text(`suspension.reason.${reason}`) }),
  );
}

/** A suspension in two parts: whose file, from when to when and why. */
export function suspensionInWords(
  one: SuspensionInPeriod,
  text: Text,
): { strong: string; body: string } {
  const reason = text(`suspension.reason.${one.reason}`);
  return {
    strong: fileInWords(one, text),
    body: text('suspension.days', { days: daysInWords(one, text), reason }),
  };
}
