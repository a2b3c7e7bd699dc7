// Asks to confirm something that cannot simply be undone; nothing has happened yet.
import type { CardAction } from './actions.ts';
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

export interface ConfirmView {
  title: string;
  lines: readonly string[];
  yes: { title: string; action: CardAction };
  no: { title: string; action: CardAction };
}

/** What will happen, and two ways out. */
export function confirmCard({ title, lines, yes, no }: ConfirmView): Card {
  return {
    id: 'confirm',
    summary: cardText('confirmPeople.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...lines.map((text): Element => ({ kind: 'text', text, style: 'body' })),
    ],
    buttons: [{ ...yes, style: 'destructive' }, no],
  };
}
