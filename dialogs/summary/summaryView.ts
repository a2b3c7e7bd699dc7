// A summary as its card shows it.
import type { SummaryView } from '../../cards/summaryViews.ts';
import { COUNTED_KINDS, decided, percentOnTime } from '../../src/rules/index.ts';
import type { Figures, KindFigures } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { neighbours } from './askedPeriod.ts';
import { correctionInWords, reasonsCounted } from './changesInWords.ts';
import { onTimeInWords, questionsInWords, stateInWords } from './figuresInWords.ts';
import { daysInWords, periodInWords, weekNumber } from './periodInWords.ts';
import type { Summary, SummaryAsk } from './summaryDesk.ts';

/** Corrections on the card itself; all of them are one click away. */
const LINES_SHOWN = 3;

/** The view of a summary that somebody may see; shared in a group or channel it names nobody. */
export function summaryView(
  summary: Summary,
  { period, scope }: SummaryAsk,
  turn: Pick<Turn, 'who' | 'today'>,
  deps: Pick<DialogDeps, 'text' | 'momentInWords' | 'nameOfPerson' | 'summaries'>,
  isShared = false,
): SummaryView {
  const { text } = deps;
  const { figures, trend, corrections, suspensions } = summary;
  const coachId = scope.kind === 'coach' ? scope.coachId : null;
  const isOwn = coachId === turn.who.personId;
  const whose = isOwn ? 'own' : scope.kind;
  const name = coachId === null ? '' : deps.nameOfPerson(coachId);
  return {
    key: { period: period.key, coachId },
    title: text(`figures.title.${whose}`, { period: periodInWords(period, text), name }),
    about: text(`figures.about.${whose}`, { days: daysInWords(period, text), name }),
    state: {
      isFinal: summary.state === 'final',
      text: stateInWords(summary, text, deps.momentInWords),
    },
    remark: isShared
      ? text('figures.remark.shared')
      : whose === 'team'
        ? null
        : text(`figures.remark.${whose}`, { name }),
    total: hasCases(figures.total) ? totalView(figures.total, text) : null,
    kinds: COUNTED_KINDS.filter((kind) => hasCases(figures.byKind[kind])).map((kind) => ({
      kind,
      ...shareView(figures.byKind[kind], text),
      counts: figures.byKind[kind],
    })),
    noneOf: noneOf(figures, text),
    trend: trend.map(({ week, state, total }) => ({
      label: String(weekNumber(week)),
      isProvisional: state === 'running' || state === 'provisional',
      percent: percentOnTime(total),
      onTime: total.onTime,
      decided: decided(total),
    })),
    corrections: {
      lines: isShared
        ? []
        : corrections.slice(0, LINES_SHOWN).map((one) => correctionInWords(one, text).line),
      total: corrections.length,
    },
    suspensions: { lines: reasonsCounted(suspensions, text), total: suspensions.length },
    questions: whose === 'team' ? questionsLine(period, deps) : null,
    others: otherPeriods(period, turn, text),
    isShared,
    hasWork: whose === 'team' && !isShared,
    canExport: !isShared && COUNTED_KINDS.some((kind) => hasCases(figures.byKind[kind])),
  };
}

function questionsLine(
  period: SummaryAsk['period'],
  { summaries, text }: Pick<DialogDeps, 'summaries' | 'text'>,
): string | null {
  const counts = summaries.questions(period);
  return counts && questionsInWords(counts, text);
}

function hasCases({ due, lapsed }: KindFigures): boolean {
  return due + lapsed > 0;
}

function shareView(figures: KindFigures, text: DialogDeps['text']) {
  const { suspended, withoutSuspended } = figures;
  return {
    share: onTimeInWords(figures, text),
    without: suspended === 0 ? null : onTimeInWords(withoutSuspended, text),
  };
}

function totalView(figures: KindFigures, text: DialogDeps['text']) {
  const view = shareView(figures, text);
  const { share } = view;
  if (figures.open === 0 || decided(figures) === 0) return { ...view, counts: figures };
  const withOpen = text('figures.withOpen', { share, open: figures.open });
  return { ...view, counts: figures, share: withOpen };
}

/** The kinds of which nothing fell due, in words; null when there are none, or nothing else. */
function noneOf({ byKind }: Figures, text: DialogDeps['text']): string | null {
  const kinds = COUNTED_KINDS.filter((kind) => !hasCases(byKind[kind]));
  if (kinds.length === 0 || kinds.length === COUNTED_KINDS.length) return null;
  const names = kinds.map((kind) => text(`kindName.${kind}`));
  return text('figures.noneOf', { kinds: names.join(', ') });
}

function otherPeriods(
  period: SummaryAsk['period'],
  turn: Pick<Turn, 'today'>,
  text: DialogDeps['text'],
): SummaryView['others'] {
  const { previous, next } = neighbours(period, turn.today);
  return [previous, ...(next ? [next] : [])].map((one) => ({
    title: capital(periodInWords(one, text)),
    period: one.key,
  }));
}

/** "Week 45" */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
