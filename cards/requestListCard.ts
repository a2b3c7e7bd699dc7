// Requests that wait for an answer, each with what can be done about it.
import type { Button, Card, Element, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';
import type { RequestListView, RequestRowView } from './commitmentViews.ts';
import { aboutInWords } from './requestFacts.ts';

/** Requests on one card. */
export const REQUEST_LIST_SIZE = 6;

/** A list of requests, oldest first. */
export function requestListCard({ title, intro, requests, more }: RequestListView): Card {
  return {
    id: 'requestList',
    summary: cardText('requests.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...(intro === null ? [] : [line(intro, 'body')]),
      ...(requests.length === 0 ? [line(cardText('requests.none'), 'body')] : []),
      ...requests.slice(0, REQUEST_LIST_SIZE).flatMap((row, at) => rowOf(row, at)),
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

function rowOf(row: RequestRowView, at: number): Element[] {
  const { request, dueInWords, route } = row;
  const group = `request${at}`;
  const more: ToggleButton = {
    title: cardText('button.more'),
    toggles: group,
    description: about('button.more', row),
  };
  const asked = cardText('request.line', {
    caller: request.caller,
    wants: cardText(`wants.${request.wants}`),
  });
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [
        {
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
        },
        { kind: 'buttons', layout: 'row', buttons: [more] },
      ],
    },
    {
      kind: 'group',
      style: 'plain',
      hiddenAs: group,
      items: [{ kind: 'buttons', layout: 'row', buttons: rowButtons(row) }],
    },
  ];
}

function rowButtons(row: RequestRowView): Button[] {
  const { requestId, submissionKey, canTake } = row;
  const take: Button = {
    title: cardText('button.take'),
    action: { verb: 'takeRequest', requestId, submissionKey },
    description: about('button.take', row),
  };
  return [
    ...(canTake ? [take] : []),
    {
      title: cardText('button.contact'),
      action: { verb: 'contactOnRequest', requestId },
      description: about('button.contact', row),
      inText: false,
    },
    {
      title: cardText('button.close'),
      action: { verb: 'askCloseRequest', requestId },
      description: about('button.close', row),
      inText: false,
    },
    {
      title: cardText('button.show'),
      action: { verb: 'showRequest', requestId },
      description: about('button.show', row),
    },
  ];
}

function about(
  button: 'button.more' | 'button.take' | 'button.contact' | 'button.close' | 'button.show',
  { request }: RequestRowView,
): string {
  return cardText('button.aboutRequest', {
    button: cardText(button),
    caller: request.caller,
    received: request.receivedInWords,
  });
}

function line(text: string, style: 'body' | 'subtle' | 'strong'): Element {
  return { kind: 'text', text, style };
}
