// What is told at once: a closed day, an absence that nobody covers, a suspension that waits, who cannot be reached.
import type { Card, Element, GroupStyle } from './card.ts';
import { cardText } from './cardText.ts';
import { dueDays } from './dueDays.ts';
import type { AnnouncementView } from './reminderViews.ts';
import { sayButtons } from './sayButtons.ts';

const STYLE: Record<AnnouncementView['about'], GroupStyle> = {
  closedPromise: 'warning',
  uncoveredAbsence: 'warning',
  pendingSuspension: 'emphasis',
  unreachable: 'warning',
  uncertain: 'emphasis',
};

/** Announces one thing, with what can be done about it. */
export function announcementCard(view: AnnouncementView): Card {
  const { about } = view;
  return {
    id: 'announcement',
    summary: cardText(`announce.${about}.summary`),
    body: [
      {
        kind: 'group',
        style: STYLE[about],
        items: [
          { kind: 'text', text: cardText(`announce.${about}`), style: 'title' },
          ...explained(view).map((text): Element => ({ kind: 'text', text, style: 'body' })),
        ],
      },
      ...details(view),
      ...next(view),
    ],
    buttons: [],
  };
}

function explained(view: AnnouncementView): string[] {
  switch (view.about) {
    case 'closedPromise':
      return [cardText('announce.closedPromise.explain')];
    case 'uncoveredAbsence':
      return [cardText('announce.uncoveredAbsence.explain', { coach: view.coach })];
    case 'pendingSuspension':
      return [
        cardText('announce.pendingSuspension.explain', {
          name: view.askedBy,
          days: view.officeDays,
        }),
      ];
    case 'unreachable':
      return [cardText('announce.unreachable.explain'), cardText('announce.unreachable.remedy')];
    case 'uncertain':
      return [];
  }
}

function details(view: AnnouncementView): Element[] {
  switch (view.about) {
    case 'closedPromise':
      return dueDays(view.days, view.more);
    case 'uncoveredAbsence':
      return [
        facts(['label.notCovered', view.gaps.join('\n')], ['label.dueThen', dueInWords(view.due)]),
      ];
    case 'pendingSuspension':
      return [
        facts(
          ['label.file', view.file],
          ['label.period', view.periodInWords],
          ['label.reason', view.reason],
        ),
      ];
    case 'unreachable':
      return [
        {
          kind: 'table',
          columns: [
            { title: cardText('label.name'), width: 2 },
            { title: cardText('label.waiting'), align: 'right' },
          ],
          rows: view.people.map(({ name, waiting }) => [name, String(waiting)]),
        },
      ];
    case 'uncertain':
      return [];
  }
}

type LabelKey = Extract<Parameters<typeof cardText>[0], `label.${string}`>;

function facts(...lines: readonly [LabelKey, string][]): Element {
  return {
    kind: 'facts',
    facts: lines.map(([label, value]) => ({ label: cardText(label), value })),
  };
}

function dueInWords(count: number): string {
  return count === 1 ? cardText('announce.dueOne') : cardText('announce.due', { count });
}

function next({ about }: AnnouncementView): Element[] {
  switch (about) {
    case 'closedPromise':
    case 'uncertain':
      return [sayButtons([cardText('example.open')])];
    case 'uncoveredAbsence':
      return [sayButtons([cardText('example.openTeam')])];
    case 'pendingSuspension':
      return [sayButtons([cardText('example.suspensions')])];
    case 'unreachable':
      return [];
  }
}
