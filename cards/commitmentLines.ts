// How a commitment is said: who promised or requires it, and where that is written.
import type { Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { CommitmentName, FulfilledView, NextDueView } from './views.ts';

/** Only the first two are promises of the city; the others are the Flemish department's requirements. */
const IS_PROMISE: Record<CommitmentName, boolean> = {
  reachable: true,
  onsite: true,
  followUp: false,
  supportPlan: false,
};

/** A commitment that a visit brought in order: for whom, on whose word. */
export function fulfilledLines({
  commitment,
  forWhom,
  citation,
  onTime,
}: FulfilledView): Element[] {
  return [
    { kind: 'text', text: named(commitment, forWhom), style: 'strong' },
    ...(onTime
      ? []
      : [{ kind: 'text', text: cardText('saved.tooLate'), style: 'body' } satisfies Element]),
    { kind: 'text', text: source(commitment, citation), style: 'subtle' },
  ];
}

/** The next date due: when, for whom, on whose word. */
export function nextDueLines({
  commitment,
  forWhom,
  dueInWords,
  citation,
}: NextDueView): Element[] {
  return [
    { kind: 'text', text: cardText('saved.due', { date: dueInWords }), style: 'strong' },
    { kind: 'text', text: named(commitment, forWhom), style: 'body' },
    { kind: 'text', text: source(commitment, citation), style: 'subtle' },
  ];
}

function named(commitment: CommitmentName, forWhom: readonly string[]): string {
  return cardText('commitment.forWhom', {
    commitment: cardText(`commitment.${commitment}`),
    names: forWhom.join(', '),
  });
}

function source(commitment: CommitmentName, citation: string): string {
  const key = IS_PROMISE[commitment] ? 'commitment.promise' : 'commitment.requirement';
  return cardText(key, { citation });
}
