// Shows figures and what stands behind them; each click asks anew who may see them.
import { noticeCard } from '../../cards/noticeCard.ts';
import type { Card } from '../../cards/card.ts';
import { withClockCounts } from '../../cards/clocksCard.ts';
import { summaryCard } from '../../cards/summaryCard.ts';
import { CASES_PAGE_SIZE, summaryCasesCard } from '../../cards/summaryCasesCard.ts';
import { CHANGES_PAGE_SIZE, summaryChangesCard } from '../../cards/summaryChangesCard.ts';
import { withHeldFiles } from '../../cards/heldFilesGroup.ts';
import type { CasesKind, CaseWhich, SummaryKey, WorkRowView } from '../../cards/summaryViews.ts';
import { withUnusualLooks } from '../../cards/unusualLooksGroup.ts';
import { summaryWorkCard, WORK_PAGE_SIZE } from '../../cards/summaryWorkCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { unusualLooksInWords } from '../persons/unusualLooks.ts';
import { holdReviewInWords } from '../retention/holdReviewInWords.ts';
import { clockCountsInWords } from '../agreements/showClocks.ts';
import { caseView } from './caseView.ts';
import { correctionInWords, suspensionInWords } from './changesInWords.ts';
import { onTimeInWords } from './figuresInWords.ts';
import { periodInWords } from './periodInWords.ts';
import type { CoachWork, SummaryAsk } from './summaryDesk.ts';
import { capital, summaryView } from './summaryView.ts';

/** The figures of a period. */
export function showSummary(
  ask: SummaryAsk,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): Reply[] {
  const summary = deps.summaries.summary(turn.who, ask, 'showSummary');
  if (!summary) return [refused(ask, deps)];
  const figures = summaryCard(summaryView(summary, ask, turn, deps));
  const isLeadsWeek = ask.scope.kind === 'team' && ask.period.kind === 'week' && !turn.isFromGroup;
  const looks = isLeadsWeek ? unusualLooksInWords(turn.who, ask.period.key, deps) : [];
  const held = isLeadsWeek ? holdReviewInWords(turn.who, ask.period.key, deps) : null;
  const card = withHeldFiles(withUnusualLooks(figures, looks), held);
  const coming = isLeadsWeek ? clockCountsInWords(turn.who, deps) : null;
  return [shown(coming === null ? card : withClockCounts(card, coming), replaces)];
}

/** The cases behind a number. */
export function showCases(
  ask: SummaryAsk,
  asked: { kind: CasesKind; which: CaseWhich; page: number },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { kind, which, page } = asked;
  const at = { offset: page * CASES_PAGE_SIZE, limit: CASES_PAGE_SIZE };
  const question = { ...ask, choice: { kind, which }, ...at };
  const found = deps.summaries.cases(turn.who, question, 'showSummaryCases');
  if (!found) return [refused(ask, deps)];
  const { text } = deps;
  const period = capital(periodInWords(ask.period, text));
  const card = summaryCasesCard({
    ...{ key: keyOf(ask), kind, which, page, total: found.total },
    title: text('cases.title', { period, which: text(`cases.which.${which}`) }),
    cases: found.cases.map((one) => caseView(one, text)),
  });
  return [shown(card)];
}

/** The work per coach, by name. */
export function showWork(
  ask: Pick<SummaryAsk, 'period'>,
  page: number,
  turn: Turn,
  deps: DialogDeps,
  replaces = true,
): Reply[] {
  const work = deps.summaries.work(turn.who, ask, 'showSummaryWork');
  if (!work) return [refused(ask, deps)];
  const { text } = deps;
  const from = page * WORK_PAGE_SIZE;
  const card = summaryWorkCard({
    ...{ period: ask.period.key, page, total: work.length },
    title: text('work.title', { period: periodInWords(ask.period, text) }),
    rows: work.slice(from, from + WORK_PAGE_SIZE).map((one) => workRow(one, text)),
  });
  return [shown(card, replaces)];
}

/** All corrections that a summary tells, or all suspensions of its period. */
export function showChanges(
  ask: SummaryAsk,
  asked: { what: 'corrections' | 'suspensions'; page: number },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const summary = deps.summaries.summary(turn.who, ask, 'showSummaryChanges');
  if (!summary) return [refused(ask, deps)];
  const { text } = deps;
  const { what, page } = asked;
  if (summary[what].length === 0) {
    return [say(text(`changes.none.${what}`, { period: periodInWords(ask.period, text) }))];
  }
  const from = page * CHANGES_PAGE_SIZE;
  const to = from + CHANGES_PAGE_SIZE;
  const lines =
    what === 'corrections'
      ? summary.corrections.slice(from, to).map((one) => correctionInWords(one, text))
      : summary.suspensions.slice(from, to).map((one) => suspensionInWords(one, text));
  const card = summaryChangesCard({
    ...{ key: keyOf(ask), what, page, lines, total: summary[what].length },
    title: text(`changes.${what}`, { period: periodInWords(ask.period, text) }),
  });
  return [shown(card)];
}

function workRow(
  { coachId, name, files, total, asBackup }: CoachWork,
  text: DialogDeps['text'],
): WorkRowView {
  const rest = [
    ...(total.late > 0 ? [text('work.late', { count: total.late })] : []),
    ...(total.missed > 0 ? [text('work.missed', { count: total.missed })] : []),
    ...(total.open > 0 ? [text('work.open', { count: total.open })] : []),
    ...(asBackup > 0 ? [text('work.asBackup', { count: asBackup })] : []),
  ];
  const terms = text(total.due === 1 ? 'work.term.one' : 'work.term.other', { count: total.due });
  const filesInWords = text(files === 1 ? 'work.file.one' : 'work.file.other', { count: files });
  return {
    coachId,
    name: coachId === null ? capital(text('summary.nobody')) : name,
    volume: coachId === null ? terms : text('work.volume', { files: filesInWords, terms }),
    share: onTimeInWords(total, text),
    rest: rest.join(' · '),
  };
}

function keyOf({ period, scope }: SummaryAsk): SummaryKey {
  return { period: period.key, coachId: scope.kind === 'coach' ? scope.coachId : null };
}

function shown(card: Card, replaces = true): Reply {
  return { kind: 'card', card, replaces };
}

/** The polite "no": whose figures these are, and one's own of the same period. */
export function refused({ period }: Pick<SummaryAsk, 'period'>, deps: DialogDeps): Reply {
  const title = deps.text('figures.refusedTitle');
  const text = deps.text('figures.refused');
  const suggestions = [deps.text('figures.mineOf', { period: periodInWords(period, deps.text) })];
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info', suggestions }) };
}
