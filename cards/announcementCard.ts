// What is told at once: a closed day, who replaces whom, new files, who cannot be reached, a job that fails.
import { announcedCover } from './announcedCover.ts';
import type { Card, Element, GroupStyle } from './card.ts';
import { cardText } from './cardText.ts';
import { dueDays } from './dueDays.ts';
import type { AnnouncementView } from './reminderViews.ts';
import { sayButtons } from './sayButtons.ts';

type About = AnnouncementView['about'];

const STYLE: Record<About, GroupStyle> = {
  closedPromise: 'warning',
  uncoveredAbsence: 'warning',
  replacing: 'emphasis',
  notReplacing: 'emphasis',
  newFiles: 'emphasis',
  unreachable: 'warning',
  jobFailed: 'attention',
  uncertain: 'emphasis',
};

/** A sentence to go on with. */
const NEXT: Record<About, 'example.open' | 'example.openTeam' | 'example.absences' | null> = {
  closedPromise: 'example.open',
  uncoveredAbsence: 'example.absences',
  replacing: 'example.absences',
  notReplacing: 'example.absences',
  newFiles: 'example.open',
  unreachable: null,
  jobFailed: null,
  uncertain: 'example.open',
};

/** Announces one thing, with what can be done about it. */
export function announcementCard(view: AnnouncementView): Card {
  const { about } = view;
  const next = NEXT[about];
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
      ...(next === null ? [] : [sayButtons([cardText(next)])]),
    ],
    buttons: [],
  };
}

function explained(view: AnnouncementView): string[] {
  switch (view.about) {
    case 'replacing':
    case 'notReplacing':
      return [cardText(`announce.${view.about}.explain`, { coach: view.coach })];
    case 'closedPromise':
    case 'uncoveredAbsence':
    case 'newFiles':
    case 'jobFailed':
      return [cardText(`announce.${view.about}.explain`)];
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
    case 'replacing':
    case 'notReplacing':
    case 'newFiles':
      return announcedCover(view);
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
    case 'jobFailed':
      return view.jobs.flatMap(({ job, sinceInWords, remedy }): Element[] => [
        { kind: 'text', text: job, style: 'strong' },
        {
          kind: 'text',
          text: cardText('announce.jobFailed.since', { since: sinceInWords }),
          style: 'body',
        },
        { kind: 'text', text: remedy, style: 'body' },
      ]);
    case 'uncertain':
      return [];
  }
}
