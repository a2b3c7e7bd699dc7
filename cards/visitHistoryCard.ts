// What happened to a visit since it was first kept.
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { VisitHistoryEntryView, VisitHistoryView } from './views.ts';

/** Entries on one card: the first, and the latest of the rest. */
const MAX_ENTRIES = 10;

/** The versions of a visit, oldest first. */
export function visitHistoryCard({
  visitId,
  employer,
  dateInWords,
  entries,
}: VisitHistoryView): Card {
  const latest = MAX_ENTRIES - 1;
  const left = Math.max(0, entries.length - MAX_ENTRIES);
  const shown = left === 0 ? entries : [...entries.slice(0, 1), ...entries.slice(-latest)];
  return {
    id: 'visitHistory',
    summary: cardText('history.summary'),
    body: [
      { kind: 'text', text: cardText('history.title'), style: 'title' },
      { kind: 'text', text: `${employer}, ${dateInWords}`, style: 'body' },
      ...shown.flatMap(entryElements),
      ...(left === 0 ? [] : [note(cardText('history.shortened', { count: latest, left }))]),
    ],
    buttons: [
      { title: cardText('button.show'), action: { verb: 'showVisit', visitId } },
      { title: cardText('button.myVisits'), action: { verb: 'showMyVisits', page: 0 } },
    ],
  };
}

function entryElements({ what, atInWords, by, changes }: VisitHistoryEntryView): Element[] {
  return [
    { kind: 'divider' },
    { kind: 'text', text: cardText(`history.${what}`), style: 'strong' },
    note(cardText('history.at', { at: atInWords, by })),
    ...(changes.length === 0
      ? []
      : [{ kind: 'facts', facts: changes.map(changeFact) } satisfies Element]),
  ];
}

function changeFact({ label, from, to }: VisitHistoryEntryView['changes'][number]) {
  const nothing = cardText('history.nothing');
  const value = cardText('history.change', { from: from || nothing, to: to || nothing });
  return { label, value };
}

function note(text: string): Element {
  return { kind: 'text', text, style: 'subtle' };
}
