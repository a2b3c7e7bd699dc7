// A changed premium that begins in the past, or before WEWIS approved it: said, with what the next run corrects.
import { dateInWords } from '../../../src/language/index.ts';
import { billsOfQuarter, changedUntil } from '../../../src/rules/index.ts';
import type { BilledFile, FileChange } from '../../../src/store/agreementFileRecord.ts';
import { lineInWords } from '../../billing/billWords.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import { billInput } from '../nextBillWords.ts';

/** Sentences for the card on which it is read back; none for any other change, or one that is to come. */
export function premiumWarnings(
  change: FileChange,
  file: BilledFile,
  turn: Turn,
  deps: Pick<DialogDeps, 'agreements' | 'text'>,
): string[] {
  if (change.kind !== 'premiumChange') return [];
  const { text } = deps;
  const { now, today } = turn;
  const { from, approvedOn } = change;
  const days = { from: dateInWords(from), approved: dateInWords(approvedOn) };
  const isLate = approvedOn > from ? [text('change.warn.approvedLater', days)] : [];
  if (from >= today) return isLate;
  const facts = deps.agreements.facts(now);
  const linesOf = (of: BilledFile): string[] =>
    billsOfQuarter(billInput({ file: of, facts, today })).map((line) => lineInWords(line, text));
  const told = new Set(linesOf(file));
  const lines = linesOf(withPremium(file, change, turn)).filter((line) => !told.has(line));
  return [
    ...isLate,
    text('change.warn.startsInPast', days),
    lines.length === 0
      ? text('change.warn.correctsNothing')
      : text('change.warn.corrects', { lines: lines.join('; ') }),
  ];
}

/** The file as it would be. */
function withPremium(
  file: BilledFile,
  { from, years, approvedOn, quarterCents }: Extract<FileChange, { kind: 'premiumChange' }>,
  { now, who }: Turn,
): BilledFile {
  const to = changedUntil(file.premiums, { from, years });
  const { id: agreementId } = file.agreement;
  const recorded = { recordedAt: now, recordedBy: who.personId, changeEventId: null };
  const known = { premiumId: 'new', agreementId, kind: 'coachingSubsidy', ...recorded } as const;
  const premium = { ...known, from, years, to, approvedOn, permille: null, quarterCents };
  return { ...file, premiums: [...file.premiums, premium] };
}
