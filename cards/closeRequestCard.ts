// Asks why a request is closed without an answer; nothing has happened yet.
import { commitmentCloseReasons, type RequestCloseReason } from './commitmentActions.ts';
import type { Button, Card } from './card.ts';
import { cardText } from './cardText.ts';
import type { CloseRequestView } from './commitmentViews.ts';
import { requestFacts } from './requestFacts.ts';

/** One button for each reason, or one for the reason that was said. */
export function closeRequestCard(view: CloseRequestView): Card {
  const { requestId, request, reason } = view;
  return {
    id: 'closeRequest',
    summary: cardText('closeRequest.summary'),
    body: [
      { kind: 'text', text: cardText('closeRequest.title'), style: 'title' },
      { kind: 'group', style: 'emphasis', items: [requestFacts(request)] },
      { kind: 'text', text: cardText('closeRequest.explain'), style: 'body' },
      ...(reason === null
        ? [{ kind: 'text', text: cardText('closeRequest.why'), style: 'subtle' } as const]
        : [
            {
              kind: 'text',
              text: cardText('closeRequest.because', {
                reason: cardText(`closeRequest.${reason}`),
              }),
              style: 'strong',
            } as const,
          ]),
    ],
    buttons: [
      ...(reason === null
        ? commitmentCloseReasons.map((one) => closing(view, one))
        : [closing(view, reason)]),
      { title: cardText('button.contact'), action: { verb: 'contactOnRequest', requestId } },
      { title: cardText('button.leaveOpen'), action: { verb: 'showRequest', requestId } },
    ],
  };
}

function closing(
  { requestId, submissionKey, reason: said }: CloseRequestView,
  reason: RequestCloseReason,
): Button {
  return {
    title: cardText(said === null ? `closeRequest.${reason}` : 'closeRequest.yes'),
    action: { verb: 'closeRequest', requestId, reason, submissionKey },
    style: said === null ? 'default' : 'destructive',
  };
}
