// The figures of a period: per kind a share with its counts, eight weeks as a chart, and the cases one click away.
import type { Button, Card, Chart, Element } from './card.ts';
import { cardText } from './cardText.ts';
import type { CasesKind, CountName, KindView, SummaryView, TrendView } from './summaryViews.ts';

/** What fell due and how it ended; below it what was suspended meanwhile, or never came to its deadline. */
const ENDED: readonly CountName[] = ['due', 'onTime', 'late', 'missed', 'open'];
const BESIDE: readonly CountName[] = ['suspended', 'lapsed'];

/** A week, month, quarter or eight weeks, of the team or of one coach. */
export function summaryCard(view: SummaryView): Card {
  const { title, about, state, remark, total, kinds, noneOf, trend } = view;
  return {
    id: 'summary',
    summary: cardText('figures.summary'),
    body: [
      text(title, 'title'),
      text(about, 'subtle'),
      {
        kind: 'group',
        style: state.isFinal ? 'good' : 'warning',
        items: [text(state.text, 'body')],
      },
      ...(total ? totalLines(total, view) : [text(cardText('figures.nothing'), 'body')]),
      ...kinds.flatMap((kind) => kindLines(kind, view)),
      ...(noneOf === null ? [] : [{ kind: 'divider' } as const, text(noneOf, 'subtle')]),
      ...(trend.some(({ percent }) => percent !== null)
        ? [{ kind: 'divider' } as const, trendHeading(trend), trendChart(trend)]
        : []),
      ...changeLines('corrections', view),
      ...changeLines('suspensions', view),
      ...questionLines(view),
      ...(remark === null ? [] : [text(remark, 'subtle')]),
    ],
    buttons: buttons(view),
  };
}

function totalLines(
  { share, without, counts }: NonNullable<SummaryView['total']>,
  view: SummaryView,
): Element[] {
  return [
    text(cardText('figures.together', { share }), 'heading'),
    ...(without === null ? [] : [withoutLine(without)]),
    ...numbers(ENDED, 'together', counts, view),
  ];
}

/** The numbers are the buttons to the cases behind them. */
function numbers(
  names: readonly CountName[],
  kind: CasesKind,
  counts: KindView['counts'],
  { key, isShared }: SummaryView,
): Element[] {
  const about = cardText(kind === 'together' ? 'figures.allKinds' : `commitment.${kind}`);
  const buttons = names
    .filter((which) => counts[which] > 0)
    .map((which): Button => {
      const title = cardText(`count.${which}`, { count: counts[which] });
      return {
        title,
        action: { verb: 'showCases', ...key, kind, which, page: 0 },
        description: `${title}: ${about}`,
      };
    });
  if (buttons.length === 0) return [];
  if (isShared) return [text(buttons.map(({ title }) => title).join(' · '), 'body')];
  return [{ kind: 'buttons', layout: 'row', buttons }];
}

function kindLines({ kind, share, without, counts }: KindView, view: SummaryView): Element[] {
  const name = cardText(`commitment.${kind}`);
  return [
    { kind: 'divider' },
    text(
      kind === 'contactRequest' ? cardText('figures.kindApart', { kind: name }) : name,
      'heading',
    ),
    text(share, 'body'),
    ...(without === null ? [] : [withoutLine(without)]),
    ...numbers(ENDED, kind, counts, view),
    ...numbers(BESIDE, kind, counts, view),
  ];
}

function withoutLine(share: string): Element {
  return text(cardText('figures.without', { share }), 'subtle');
}

function trendHeading(trend: readonly TrendView[]): Element {
  return text(cardText('figures.trendUpTo', { week: trend.at(-1)?.label ?? '' }), 'heading');
}

function shareOfWeek({ percent, onTime, decided, isProvisional }: TrendView): string {
  if (percent === null) return cardText('figures.none');
  const share = cardText('figures.share', { percent, onTime, decided });
  return isProvisional ? cardText('figures.provisional', { share }) : share;
}

/** Weeks in which nothing was decided have no bar: nothing is not the same as zero. */
function trendChart(trend: readonly TrendView[]): Chart {
  return {
    kind: 'chart',
    chart: 'verticalBar',
    title: cardText('figures.trend'),
    data: trend.flatMap(({ label, percent }) =>
      percent === null
        ? []
        : [{ label: cardText('figures.week', { week: label }), value: percent }],
    ),
    textTwin: {
      kind: 'table',
      columns: [
        { title: cardText('label.week') },
        { title: cardText('label.onTime'), align: 'right', width: 2 },
      ],
      rows: trend.map((week) => [week.label, shareOfWeek(week)]),
    },
  };
}

function changeLines(what: 'corrections' | 'suspensions', view: SummaryView): Element[] {
  const { lines, total } = view[what];
  const { key, isShared } = view;
  if (total === 0) return [];
  if (isShared) {
    const counted = cardText(`figures.${what}Count`, { count: total });
    return [{ kind: 'divider' }, text(counted, 'body'), ...lines.map((line) => text(line, 'body'))];
  }
  const show: Button = {
    title: cardText(`button.${what}`, { count: total }),
    action: { verb: 'showSummaryChanges', ...key, what, page: 0 },
  };
  return [
    { kind: 'divider' },
    text(cardText(`figures.${what}`), 'heading'),
    ...lines.map((line) => text(line, 'body')),
    { kind: 'buttons', layout: 'row', buttons: [show] },
  ];
}

/** What Maatje could not answer; in a group without the way to the questions themselves. */
function questionLines({ questions, isShared }: SummaryView): Element[] {
  if (questions === null) return [];
  const show: Button = {
    title: cardText('button.questions'),
    action: { verb: 'showQuestions', page: 0, apart: true },
  };
  return [
    { kind: 'divider' },
    text(questions, 'body'),
    ...(isShared ? [] : [{ kind: 'buttons', layout: 'row', buttons: [show] } as const]),
  ];
}

function buttons({ key, others, hasWork, canExport }: SummaryView): Button[] {
  const work: Button = {
    title: cardText('button.work'),
    action: { verb: 'showSummaryWork', period: key.period, page: 0 },
  };
  const files = (['xlsx', 'csv'] as const).map((format): Button => ({
    title: cardText(`button.export.${format}`),
    action: { verb: 'exportSummary', ...key, format },
  }));
  return [
    ...(hasWork ? [work] : []),
    ...others.map(({ title, period }): Button => ({
      title,
      action: { verb: 'showSummary', period, coachId: key.coachId },
    })),
    ...(canExport ? files : []),
  ];
}

function text(words: string, style: 'title' | 'heading' | 'strong' | 'body' | 'subtle'): Element {
  return { kind: 'text', text: words, style };
}
