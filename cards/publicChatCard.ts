// The chat on the website: open or closed, since when and why, and the switch.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup } from './problemGroup.ts';

/** Longest reason, in characters. */
export const MAX_REASON = 300;

export interface PublicChatView {
  submissionKey: string;
  isOpen: boolean;
  /** Who decided it when, and why; empty when nobody ever did. */
  status: string;
  /** When it was decided, epoch ms; 0: never. */
  seen: number;
  /** What stands in the field with the reason. */
  reason: string;
  problems: readonly string[];
  /** True right after switching: then there is nothing to decide. */
  justSwitched: boolean;
}

/** Asks before it switches; the reason is what visitors read. */
export function publicChatCard(view: PublicChatView): Card {
  const { isOpen, status, seen, submissionKey, problems, justSwitched } = view;
  const title = cardText(isOpen ? 'publicChat.open' : 'publicChat.closed');
  const told: Element[] = status === '' ? [] : [{ kind: 'text', text: status, style: 'body' }];
  return {
    id: 'publicChat',
    summary: cardText('publicChat.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...(told.length === 0
        ? []
        : [
            {
              kind: 'group' as const,
              style: isOpen ? ('good' as const) : ('warning' as const),
              items: told,
            },
          ]),
      ...problemGroup(cardText('publicChat.problems'), problems),
      ...(isOpen && !justSwitched ? reasonField(view.reason) : []),
    ],
    buttons: [
      {
        title: cardText(isOpen ? 'button.closePublicChat' : 'button.openPublicChat'),
        action: { verb: 'switchPublicChat', open: !isOpen, seen, submissionKey },
        style: isOpen ? 'destructive' : 'primary',
        ...(isOpen ? {} : { needsInputs: false }),
      },
    ].filter(() => !justSwitched || !isOpen) as Card['buttons'],
  };
}

function reasonField(value: string): Element[] {
  return [
    { kind: 'text', text: cardText('publicChat.hint'), style: 'subtle' },
    {
      kind: 'input',
      type: 'multiline',
      id: 'reason',
      label: cardText('input.publicChatReason'),
      value,
      placeholder: cardText('input.publicChatReason.placeholder'),
      maxLength: MAX_REASON,
    },
  ];
}
