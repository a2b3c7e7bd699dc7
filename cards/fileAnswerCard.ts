// The one thing that was asked of a file, or of a few, with the way to the whole of it.
import type { FileAnswerRow, FileAnswerView } from './agreementViews.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

/** Answers a question for each file that is meant. */
export function fileAnswerCard({ title, rows, notes }: FileAnswerView): Card {
  return {
    id: 'fileAnswer',
    summary: cardText('agreement.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      ...rows.flatMap((row, at): Element[] => [
        ...(at === 0 ? [] : [{ kind: 'divider' } as const]),
        { kind: 'text', text: row.who, style: 'strong' },
        ...row.lead.map((text): Element => ({ kind: 'text', text, style: 'body' })),
        ...(row.facts.length === 0 ? [] : [{ kind: 'facts', facts: row.facts } as const]),
        { kind: 'buttons', layout: 'row', buttons: buttonsOf(row) },
      ]),
      ...notes.map((text): Element => ({
        kind: 'group',
        style: 'emphasis',
        items: [{ kind: 'text', text, style: 'body' }],
      })),
    ],
    buttons: [],
  };
}

function buttonsOf({ agreementId, who, invoice }: FileAnswerRow): Button[] {
  const named = (title: string, action: Button['action'], name: string): Button => {
    const description = cardText('button.aboutPerson', { button: title, name });
    return { title, action, description };
  };
  const whole = cardText('button.wholeAgreement');
  return [
    named(whole, { verb: 'showAgreement', agreementId }, who),
    ...(invoice === null
      ? []
      : [
          named(
            cardText('button.lastInvoice'),
            { verb: 'explainInvoice', invoiceId: invoice.id },
            `${who}, ${invoice.number}`,
          ),
        ]),
  ];
}
