// Requests that wait for an answer, each with what can be done about it.
import type { Button, Card, Element, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';
import type { RequestAsked, RequestListView, RequestRowView } from './commitmentViews.ts';
import { aboutInWords } from './requestFacts.ts';

/** Requests on one card. */
export const REQUEST_LIST_SIZE = 6;

/** A list of requests, oldest first. */
export function requestListCard(view: RequestListView): Card {
  const { title, intro, requests, more, asked } = view;
  return {
    id: 'requestList',
    summary: cardText('requests.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...(intro === null ? [] : [line(intro, 'body')]),
      ...(requests.length === 0 ? [line(cardText('requests.none'), 'body')] : []),
      ...requests
        .slice(0, REQUEST_LIST_SIZE)
        .flatMap((row, at) => rowOf(row, asked, `request${at}`)),
      ...(more === 0
        ? []
        : [
            { kind: 'divider' } as const,
            line(cardText('requests.more', { count: more }), 'subtle'),
          ]),
    ],
    buttons: [],
  };
}

/** What answers the question above the list stands under each row; else all opens under "Meer". */
function rowOf(row: RequestRowView, asked: RequestListView['asked'], group: string): Element[] {
  if (asked !== null) {
    const answer = { ...answers(row)[asked], inText: true };
    return [{ kind: 'divider' }, words(row), { kind: 'buttons', layout: 'row', buttons: [answer] }];
  }
  const more: ToggleButton = {
    title: cardText('button.more'),
    toggles: group,
    description: about('button.more', row),
  };
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [words(row), { kind: 'buttons', layout: 'row', buttons: [more] }],
    },
    hidden(group, rowButtons(row)),
  ];
}

function words({ request, dueInWords, route }: RequestRowView): Element {
  const asked = cardText('request.line', {
    caller: request.caller,
    wants: cardText(`wants.${request.wants}`),
  });
  return {
    kind: 'group',
    style: 'plain',
    items: [
      line(aboutInWords(request), 'strong'),
      line(asked, 'body'),
      ...(request.subject === null ? [] : [line(request.subject, 'body')]),
      ...(dueInWords === null
        ? []
        : [line(cardText('requests.due', { date: dueInWords }), 'body')]),
      line(route, 'subtle'),
    ],
  };
}

function hidden(group: string, buttons: Button[]): Element {
  const items: Element[] = [{ kind: 'buttons', layout: 'row', buttons }];
  return { kind: 'group', style: 'plain', hiddenAs: group, items };
}

function rowButtons(row: RequestRowView): Button[] {
  const { requestId } = row;
  const { take, close, show } = answers(row);
  const contact: Button = {
    title: cardText('button.contact'),
    action: { verb: 'contactOnRequest', requestId },
    description: about('button.contact', row),
    inText: false,
  };
  return [...(row.canTake ? [take] : []), contact, close, show];
}

/** The buttons with which a row can answer a question. */
function answers(row: RequestRowView): Record<RequestAsked | 'show', Button> {
  const { requestId, submissionKey } = row;
  const button = (title: ButtonKey, action: Button['action'], inText = true): Button => ({
    title: cardText(title),
    action,
    description: about(title, row),
    inText,
  });
  return {
    take: button('button.take', { verb: 'takeRequest', requestId, submissionKey }),
    close: button('button.close', { verb: 'askCloseRequest', requestId }, false),
    tie: button('button.tie', { verb: 'askTieRequest', requestId }),
    receipt: button('button.correctReceipt', { verb: 'askCorrectReceipt', requestId }),
    show: button('button.show', { verb: 'showRequest', requestId }),
  };
}

type ButtonKey =
  | 'button.more'
  | 'button.take'
  | 'button.contact'
  | 'button.close'
  | 'button.tie'
  | 'button.correctReceipt'
  | 'button.show';

function about(button: ButtonKey, { request }: RequestRowView): string {
  return cardText('button.aboutRequest', {
    button: cardText(button),
    caller: request.caller,
    received: request.receivedInWords,
  });
}

function line(text: string, style: 'body' | 'subtle' | 'strong'): Element {
  return { kind: 'text', text, style };
}
