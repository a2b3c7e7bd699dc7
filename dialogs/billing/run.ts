// "Facturatie november": proposed with every line and its ground, approved by finance, never by who proposed it.
import { noticeCard } from '../../cards/noticeCard.ts';
import { runCard, RUN_PAGE_SIZE } from '../../cards/runCard.ts';
import type { RunView } from '../../cards/billingViews.ts';
import { monthInWords } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { isMonth, lastDayOf, monthAfter, monthOf } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { noSuchYear } from '../noSuchYear.ts';
import { offerDownload } from '../offerDownload.ts';
import { say } from '../say.ts';
import { decidesMoney, refusedMoney, seesMoney } from './priceWords.ts';
import { billInWords } from './runBills.ts';
import { meantMonth } from './meantMonth.ts';
import { aboutOf, runTitle, statusOf, totalsOf } from './runStatus.ts';

/** "13/2026", "facturatie 12", "volgend jaar": meant as a month, and none that is understood. */
const NO_MONTH = /\b\d{1,2}\s?[/-]\s?20\d\d\b|\b20\d\d\s?[/-]\s?\d{1,2}\b|\s\d+\W*$|\bjaar\b/i;

/** The month of a sentence; without one, the last that is over (on its last day: this one). */
export async function monthEndByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (!seesMoney(turn)) return refusedMoney(deps);
  const unread = noSuchYear(text, { slots }, turn, deps);
  if (unread) return unread;
  const named = slots.period ?? slots.date?.slice(0, 7) ?? slots.from?.slice(0, 7) ?? null;
  if (named === null ? NO_MONTH.test(text) : !isMonth(named))
    return [say(deps.text('run.whichMonth'))];
  const now = monthOf(turn.today);
  if (named !== null) {
    const { month, yearBefore } = meantMonth(text, named, turn.today);
    return yearBefore === null ? proposeRun(month, turn, deps) : [toCome(month, yearBefore, deps)];
  }
  const isLastDay = turn.today === lastDayOf(now);
  return proposeRun(isLastDay ? now : monthAfter(now, -1), turn, deps);
}

/** A month that has still to begin; who meant that of last year says so with a click. */
function toCome(month: string, yearBefore: string, deps: DialogDeps): Reply {
  const title = deps.text('run.title', { month: monthInWords(month) });
  const text = deps.text('run.no.future', { month: monthInWords(month) });
  const suggestions = [deps.text('run.title', { month: monthInWords(yearBefore) })];
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info', suggestions }) };
}

/** Proposes a month and shows it; a month that was approved is shown as it is. */
export async function proposeRun(
  month: string,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): Promise<Reply[]> {
  if (!seesMoney(turn)) return refusedMoney(deps, replaces);
  if (!isMonth(month)) return [say(deps.text('run.whichMonth'))];
  const outcome = await deps.billing.runs.propose(turn.who, month);
  switch (outcome.kind) {
    case 'refused':
      return [
        notice(deps.text(`run.no.${outcome.reason}`, { month: monthInWords(month) }), month, deps),
      ];
    case 'nothing':
      return [notice(deps.text('run.nothing', { month: monthInWords(month) }), month, deps)];
    case 'approved':
      return showRun({ runId: outcome.run.id }, turn, deps, { replaces, again: true });
    case 'proposed':
      return showRun({ runId: outcome.run.id }, turn, deps, { replaces });
  }
}

interface Shown {
  replaces?: boolean;
  /** Asked for anew although it was approved. */
  again?: boolean;
  notice?: string;
}

/** A page of a run. */
export function showRun(
  ask: { runId: string; page?: number; needLook?: boolean },
  turn: Turn,
  deps: DialogDeps,
  shown: Shown = {},
): Reply[] {
  const { replaces = true } = shown;
  const { runId, page = 0, needLook = false } = ask;
  if (!seesMoney(turn)) return refusedMoney(deps, replaces);
  const at = { offset: page * RUN_PAGE_SIZE, limit: RUN_PAGE_SIZE };
  const found = deps.billing.runs.page(turn.who, { runId, needLook, ...at }, 'showRun');
  if (!found) return [say(deps.text('run.no.gone'))];
  const { text } = deps;
  const { run, bills, total, approvers } = found;
  const isOfMonth = run.creditOf === null;
  const mayChange = isOfMonth && run.status === 'proposed' && decidesMoney(turn);
  const again = shown.again ? text('run.already', { month: monthInWords(run.month) }) : null;
  const view: RunView = {
    ...{ runId, page, total, needLook, month: run.month },
    ...statusOf(run, approvers, turn, deps),
    submissionKey: deps.newKey(),
    title: runTitle(run, deps),
    about: aboutOf(run, turn, deps),
    notice: shown.notice ?? again,
    example: run.isExample ? text('run.example') : null,
    totals: totalsOf(run, deps),
    toLook: run.totals.needLook + run.totals.problems,
    bills: bills.map((bill) => billInWords(bill, mayChange, deps)),
    ground: text('run.ground', {
      ...{ price: deps.citation(['S0 art. 5']), billing: deps.citation(['S0 art. 7']) },
    }),
  };
  return [{ kind: 'card', card: runCard(view), replaces }];
}

/** Approves what the card showed, once. */
export async function approveRun(
  { runId, submissionKey }: { runId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const by = { submissionKey, activityId: turn.activityId, why: 'approveRun' };
  const outcome = await deps.billing.runs.approve(turn.who, runId, by);
  switch (outcome.kind) {
    case 'approved':
      return showRun({ runId: outcome.run.id }, turn, deps, {
        notice: deps.text(outcome.run.creditOf === null ? 'run.approvedNow' : 'credit.approvedNow'),
      });
    case 'changed':
      return showRun({ runId: outcome.run.id }, turn, deps, { notice: deps.text('run.changed') });
    case 'nothing':
      return [say(deps.text('run.nothingLeft'))];
    case 'refused': {
      const why = deps.text(`run.no.${outcome.reason}`, { month: '' });
      return outcome.reason === 'gone'
        ? [say(why)]
        : showRun({ runId }, turn, deps, { notice: why });
    }
  }
}

/** Takes a proposal back: nothing was billed. */
export function withdrawRun(
  { runId, submissionKey }: { runId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!seesMoney(turn)) return refusedMoney(deps, true);
  const by = { submissionKey, activityId: turn.activityId, why: 'withdrawRun' };
  const outcome = deps.billing.runs.withdraw(turn.who, runId, by);
  if (outcome.kind === 'refused')
    return [say(deps.text(`run.no.${outcome.reason}`, { month: '' }))];
  const { month, creditOf } = outcome.run;
  const told = creditOf === null ? 'run.withdrawn' : 'credit.withdrawn';
  const card = noticeCard({
    ...{ title: runTitle(outcome.run, deps), tone: 'info' },
    text: deps.text(told, { month: monthInWords(month) }),
  });
  return [{ kind: 'card', card, replaces: true }];
}

/** Offers the lines of a run as a file for the ledger. */
export function exportRun(
  { runId, format }: { runId: string; format: 'csv' | 'xlsx' },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!seesMoney(turn)) return refusedMoney(deps);
  const ask = { runId, needLook: false, offset: 0, limit: 1 };
  const found = deps.billing.runs.page(turn.who, ask, 'exportRun');
  if (!found) return [say(deps.text('run.no.gone'))];
  const month = monthInWords(found.run.month);
  const what = deps.text(`run.offer.${format}`, { month });
  return offerDownload({ kind: 'billingRun', args: { runId, format }, what }, turn, deps);
}

function notice(text: string, month: string, deps: DialogDeps): Reply {
  const title = deps.text('run.title', { month: monthInWords(month) });
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info' }) };
}
