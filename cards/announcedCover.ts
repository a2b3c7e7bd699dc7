// What is told of cover: where nobody replaces, whom one replaces, which files came.
import type { Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { AnnouncementView } from './reminderViews.ts';

type CoverView = Extract<
  AnnouncementView,
  { about: 'uncoveredAbsence' | 'replacing' | 'notReplacing' | 'newFiles' }
>;

/** Coaches or files on one card. */
const MOST = 8;

/** The particulars, under the announcement. */
export function announcedCover(view: CoverView): Element[] {
  switch (view.about) {
    case 'uncoveredAbsence':
      return listed(view.coaches, ({ coach, gaps, due }) => [
        line(coach, 'strong'),
        facts(['label.notCovered', gaps.join('\n')], ['label.dueThen', dueInWords(due)]),
      ]);
    case 'replacing':
      return [
        facts(
          ['label.period', view.periodInWords],
          ['label.notThen', view.notThen.join('\n')],
          ['label.dueThen', dueInWords(view.due)],
        ),
      ];
    case 'notReplacing':
      return [facts(['label.period', view.periodInWords])];
    case 'newFiles':
      return listed(view.files, ({ file, fromName, fromInWords, note }) => [
        line(file, 'strong'),
        facts(
          ['label.from', fromInWords],
          ['label.formerCoach', fromName ?? ''],
          ['label.note', note],
        ),
      ]);
  }
}

function listed<T>(all: readonly T[], elements: (one: T) => Element[]): Element[] {
  const left = all.length - MOST;
  return [
    ...all
      .slice(0, MOST)
      .flatMap((one, at): Element[] => [
        ...(at === 0 ? [] : [{ kind: 'divider' } as const]),
        ...elements(one),
      ]),
    ...(left > 0 ? [line(cardText('dueList.more', { count: left }), 'subtle')] : []),
  ];
}

type LabelKey = Extract<Parameters<typeof cardText>[0], `label.${string}`>;

function facts(...lines: readonly [LabelKey, string][]): Element {
  return {
    kind: 'facts',
    facts: lines.flatMap(([label, value]) =>
      value === '' ? [] : [{ label: cardText(label), value }],
    ),
  };
}

function dueInWords(count: number): string {
  return count === 1 ? cardText('announce.dueOne') : cardText('announce.due', { count });
}

function line(text: string, style: 'strong' | 'subtle'): Element {
  return { kind: 'text', text, style };
}
