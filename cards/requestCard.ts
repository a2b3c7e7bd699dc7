// A kept request: what was promised to whom, who answers, and what can be done with it.
import type { Button, ButtonRow, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { sourceLine } from './commitmentLines.ts';
import type { PromiseView, RequestCardView } from './commitmentViews.ts';
import { humanNumbers } from './humanNumbers.ts';
import { OWN_OPEN } from './openFilter.ts';
import { requestFacts } from './requestFacts.ts';

const GOOD = new Set<RequestCardView['how']>([
  'registered',
  'already',
  'joined',
  'taken',
  'tied',
  'receiptCorrected',
]);

/** Shows a request to who passed it on, or to who is to answer it. */
export function requestCard(view: RequestCardView): Card {
  const { how, request, promises, route, ended, numbers, receipts } = view;
  return {
    id: 'request',
    summary: cardText('request.summary'),
    body: [
      ...humanNumbers(numbers),
      {
        kind: 'group',
        style: GOOD.has(how) ? 'good' : 'emphasis',
        items: [{ kind: 'text', text: cardText(`request.title.${how}`), style: 'title' }],
      },
      ...(how === 'already' || how === 'joined' ? [body(cardText(`request.${how}`))] : []),
      requestFacts(request),
      ...receipts.map((text): Element => ({ kind: 'text', text, style: 'subtle' })),
      ...(ended === null ? [] : [body(ended)]),
      ...promised(promises),
      ...(route.length === 0 ? [] : [heading(cardText('request.route')), ...route.map(body)]),
    ],
    buttons: buttons(view),
  };
}

function promised(promises: readonly PromiseView[]): Element[] {
  if (promises.length === 0) return [];
  const isTarget = promises.every(({ commitment }) => commitment === 'contactRequest');
  return [
    { kind: 'divider' },
    heading(cardText(isTarget ? 'request.target' : 'request.promised')),
    ...promises.flatMap(
      ({ commitmentId, commitment, dueInWords, actInWords, citation }): Element[] => [
        {
          kind: 'text',
          text: cardText(`promise.${commitment}`, { due: dueInWords }),
          style: 'strong',
        },
        ...(actInWords === null
          ? []
          : [
              {
                kind: 'text',
                text: cardText('saved.act', { date: actInWords }),
                style: 'warning',
              } as const,
            ]),
        { kind: 'text', text: sourceLine(commitment, citation), style: 'subtle' },
        whyButton(commitmentId, commitment),
      ],
    ),
  ];
}

function whyButton(commitmentId: string, commitment: PromiseView['commitment']): ButtonRow {
  const title = cardText('button.why');
  const what = cardText(`commitment.${commitment}`);
  return {
    kind: 'buttons',
    layout: 'row',
    buttons: [
      {
        title,
        action: { verb: 'explainCommitment', commitmentId },
        description: cardText('button.aboutPromise', { button: title, commitment: what }),
        inText: false,
      },
    ],
  };
}

function buttons(view: RequestCardView): Button[] {
  const { requestId, submissionKey, canTake, canAnswer, canTie, canCorrectReceipt } = view;
  const take: Button = {
    title: cardText('button.take'),
    action: { verb: 'takeRequest', requestId, submissionKey },
    style: 'primary',
  };
  return [
    ...(canTake ? [take] : []),
    ...(canTie
      ? [{ title: cardText('button.tie'), action: { verb: 'askTieRequest', requestId } } as const]
      : []),
    ...(canAnswer
      ? ([
          {
            title: cardText('button.contact'),
            action: { verb: 'contactOnRequest', requestId },
          },
          { title: cardText('button.close'), action: { verb: 'askCloseRequest', requestId } },
        ] as const)
      : []),
    // A card holds five buttons: who has to take it first does not need this one.
    ...(canCorrectReceipt && !canTake
      ? [
          {
            title: cardText('button.correctReceipt'),
            action: { verb: 'askCorrectReceipt', requestId },
          } as const,
        ]
      : []),
    {
      title: cardText('button.open'),
      action: { verb: 'showOpen', filter: OWN_OPEN, page: 0 },
    },
  ];
}

function heading(text: string): Element {
  return { kind: 'text', text, style: 'heading' };
}

function body(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}
