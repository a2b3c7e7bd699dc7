// An absence as a list of facts. Its cause is no fact of ours.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { AbsenceView } from './coverViews.ts';

/** Who is away, when, and who takes over. */
export function absenceFacts({ coach, isSelf, backup, ...period }: AbsenceView): Facts {
  const who = isSelf ? [] : [{ label: cardText('label.absentCoach'), value: coach }];
  return {
    kind: 'facts',
    facts: [
      ...who,
      { label: cardText('label.period'), value: periodInWords(period) },
      { label: cardText('label.backup'), value: backup ?? cardText('absence.noBackup') },
    ],
  };
}

/** "dinsdag 23 december 2026 tot en met …", or one day. */
export function periodInWords({
  fromInWords,
  toInWords,
}: {
  fromInWords: string;
  toInWords: string;
}): string {
  return fromInWords === toInWords
    ? fromInWords
    : cardText('period', { from: fromInWords, to: toInWords });
}
