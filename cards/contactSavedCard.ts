// A contact that was kept: what it brought in order, what stays open.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { fulfilledLines, nextDueLines } from './commitmentLines.ts';
import { contactFacts } from './contactFacts.ts';
import type { ContactSavedView } from './commitmentViews.ts';
import { OWN_OPEN } from './openFilter.ts';

/** Shows a contact that is kept, once or again: the second click finds the same card. */
export function contactSavedCard(view: ContactSavedView): Card {
  const { how, contact, next, everybody } = view;
  const title = contact.answered ? 'contactSaved.title' : 'contactSaved.titleTried';
  return {
    id: 'contactSaved',
    summary: cardText('contactSaved.summary'),
    body: [
      {
        kind: 'group',
        style: 'good',
        items: [{ kind: 'text', text: cardText(`${title}.${how}`), style: 'title' }],
      },
      contactFacts(contact),
      { kind: 'divider' },
      ...result(view),
      ...(next.length === 0
        ? []
        : [heading(cardText('saved.next')), ...nextDueLines(next, everybody)]),
    ],
    buttons: [
      { title: cardText('button.open'), action: { verb: 'showOpen', filter: OWN_OPEN, page: 0 } },
    ],
  };
}

function result({ contact, fulfilled, everybody }: ContactSavedView): Element[] {
  if (!contact.answered) return [body(cardText('contactSaved.tried'))];
  if (fulfilled.length === 0) return [body(cardText('contactSaved.fulfilledNone'))];
  return [heading(cardText('saved.fulfilled')), ...fulfilledLines(fulfilled, everybody)];
}

function heading(text: string): Element {
  return { kind: 'text', text, style: 'heading' };
}

function body(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}
