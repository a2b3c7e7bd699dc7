// A deadline as it may stand where others read along: what it is and when, and nobody's name.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import type { CommitmentReferenceView } from './openViews.ts';

/** A reference to one commitment; who may see more, sees it in the personal conversation. */
export function commitmentReferenceCard(view: CommitmentReferenceView): Card {
  const { commitment, state, dueInWords, code, commitmentId } = view;
  return {
    id: 'commitmentReference',
    summary: cardText('reference.summary'),
    body: [
      { kind: 'text', text: cardText(`commitment.${commitment}`), style: 'heading' },
      {
        kind: 'facts',
        facts: [
          { label: cardText('reference.due'), value: dueInWords },
          { label: cardText('reference.state'), value: cardText(`reference.state.${state}`) },
          { label: cardText('reference.code'), value: code },
        ],
      },
      { kind: 'text', text: cardText('reference.explain'), style: 'subtle' },
    ],
    buttons: [
      {
        title: cardText('button.reference'),
        action: { verb: 'explainCommitment', commitmentId },
      },
    ],
  };
}
