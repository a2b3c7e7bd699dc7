// The closing days of one year: the legal holidays as they are, the city's own to check and confirm.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { ClosingDaysView, ClosingDayView } from './peopleViews.ts';
import { problemGroup } from './problemGroup.ts';

/** Characters in the field with the days. */
const MAX_TYPED = 3000;

/** Shows a year; an administrator can confirm it, and confirm it anew when it changes. */
export function closingDaysCard(view: ClosingDaysView): Card {
  const { year, confirmed, status, justConfirmed, notes, problems, mayConfirm } = view;
  const title = cardText(justConfirmed ? 'closing.titleConfirmed' : 'closing.title', { year });
  return {
    id: 'closingDays',
    summary: cardText('closing.summary'),
    body: [
      { kind: 'text', text: title, style: 'title' },
      {
        kind: 'group',
        style: confirmed ? 'good' : 'warning',
        items: [
          { kind: 'text', text: status, style: 'body' },
          ...notes.map((text): Element => ({ kind: 'text', text, style: 'body' })),
        ],
      },
      ...problemGroup(cardText('closing.problems'), problems),
      ...(justConfirmed || !mayConfirm ? ownDays(view) : field(view)),
      { kind: 'text', text: cardText('closing.holidays'), style: 'heading' },
      { kind: 'text', text: cardText('closing.holidaysFixed'), style: 'subtle' },
      dayTable(view.holidays),
      ...(mayConfirm ? [] : [subtle(cardText('closing.readOnly'))]),
    ],
    buttons: buttons(view),
  };
}

function ownDays({ days, confirmed }: ClosingDaysView): Element[] {
  const none = cardText(confirmed ? 'closing.ownNone' : 'closing.ownUnknown');
  return [
    { kind: 'text', text: cardText('closing.own'), style: 'heading' },
    days.length === 0 ? { kind: 'text', text: none, style: 'body' } : dayTable(days),
  ];
}

function dayTable(days: readonly ClosingDayView[]): Element {
  return {
    kind: 'table',
    columns: [{ title: cardText('label.day') }, { title: cardText('label.name') }],
    rows: days.map(({ dateInWords, name }) => [dateInWords, name]),
  };
}

function field({ year, typed }: ClosingDaysView): Element[] {
  return [
    subtle(cardText('closing.hint', { year })),
    {
      kind: 'input',
      type: 'multiline',
      id: 'days',
      label: cardText('input.closingDays'),
      value: typed,
      placeholder: cardText('input.closingDays.placeholder', { year }),
      maxLength: MAX_TYPED,
    },
  ];
}

function subtle(text: string): Element {
  return { kind: 'text', text, style: 'subtle' };
}

function buttons(view: ClosingDaysView): Button[] {
  const { year, seen, submissionKey, mayConfirm, justConfirmed, otherYears } = view;
  const show = (title: string, other: number): Button => ({
    title,
    action: { verb: 'showClosingDays', year: other },
    needsInputs: false,
  });
  const own: Button[] = justConfirmed
    ? [show(cardText('button.edit'), year)]
    : [
        {
          title: cardText('button.confirm'),
          action: { verb: 'confirmClosingDays', year, seen, submissionKey },
          style: 'primary',
        },
      ];
  return [...(mayConfirm ? own : []), ...otherYears.map((other) => show(String(other), other))];
}
