// What is not in order in a file: warnings with a date, never a refusal.
import { dateInWords } from '../../src/language/index.ts';
import { agreementState } from '../../src/rules/index.ts';
import type { FileToShow } from './agreementView.ts';
import { currentPremium } from './moneyFacts.ts';

/** The sentences, the most pressing first; none for a file that has ended. */
export function fileWarnings(shown: FileToShow): string[] {
  const { file, today, deps } = shown;
  const { agreement, coworkerCoaches, planDue, plans } = file;
  if (agreementState(agreement, today) === 'ended') return [];
  const { text } = deps;
  const coaching = currentPremium(shown, 'coachingSubsidy');
  const isOver = coaching?.grantedUntil !== null && (coaching?.grantedUntil ?? today) < today;
  const approved = file.premiums.find(({ kind }) => kind === 'coachingSubsidy')?.approvedOn ?? null;
  const date = planDue === null ? '' : dateInWords(planDue);
  const noCoach = planDue === null ? 'noCoworkerCoachNoDate' : 'noCoworkerCoach';
  return [
    ...(isOver && coaching?.grantedUntil
      ? [text('agreement.warn.premiumOver', { date: dateInWords(coaching.grantedUntil) })]
      : []),
    ...(approved === null ? [text('agreement.warn.noApproval')] : []),
    ...(approved !== null && approved > agreement.start
      ? [text('agreement.warn.startBeforeApproval', { date: dateInWords(approved) })]
      : []),
    ...(coworkerCoaches.length === 0 ? [text(`agreement.warn.${noCoach}`, { date })] : []),
    ...(planDue !== null && plans.at(-1)?.complete === false
      ? [text('agreement.warn.noPlan', { date })]
      : []),
  ];
}
