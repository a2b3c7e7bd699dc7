// "Facturatie november": proposed with every line and its ground, approved by finance, never by who proposed it.
import { noticeCard } from '../../cards/noticeCard.ts';
import { runCard, RUN_PAGE_SIZE } from '../../cards/runCard.ts';
import type { RunView } from '../../cards/billingViews.ts';
import { eurosInWords, monthInWords } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { isMonth, lastDayOf, monthAfter, monthOf } from '../../src/rules/index.ts';
import type { BillingRun } from '../../src/store/billingRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { offerDownload } from '../offerDownload.ts';
import { say } from '../say.ts';
import { decidesMoney, refusedMoney, seesMoney } from './priceWords.ts';
import { billInWords } from './runBills.ts';

/** The program proposes by itself on a month's last day. */
const BY_ITSELF = 'system';

/** The month of a sentence; without one, the last that is over (on its last day: this one). */
export async function monthEndByWords(
  _text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (!seesMoney(turn)) return refusedMoney(deps);
  const named = slots.period ?? slots.date?.slice(0, 7) ?? slots.from?.slice(0, 7) ?? null;
  if (named !== null && !isMonth(named)) return [say(deps.text('run.whichMonth'))];
  const now = monthOf(turn.today);
  const isLastDay = turn.today === lastDayOf(now);
  return proposeRun(named ?? (isLastDay ? now : monthAfter(now, -1)), turn, deps);
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
  const { run, bills, total } = found;
  const mayChange = run.status === 'proposed' && decidesMoney(turn);
  const again = shown.again ? text('run.already', { month: monthInWords(run.month) }) : null;
  const view: RunView = {
    ...{ runId, page, total, needLook, month: run.month },
    ...statusOf(run, turn, deps),
    submissionKey: deps.newKey(),
    title: text('run.title', { month: monthInWords(run.month) }),
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
        notice: deps.text('run.approvedNow'),
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
  const { month } = outcome.run;
  return [notice(deps.text('run.withdrawn', { month: monthInWords(month) }), month, deps, true)];
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

function statusOf(
  run: BillingRun,
  turn: Turn,
  deps: DialogDeps,
): Pick<RunView, 'status' | 'tone' | 'mayApprove' | 'mayWithdraw'> {
  const name = (id: string): string =>
    id === BY_ITSELF ? deps.text('run.byItself') : deps.nameOfPerson(id);
  const proposed = { who: name(run.proposedBy), moment: deps.momentInWords(run.proposedAt) };
  const isOpen = run.status === 'proposed';
  const isOver = turn.today >= lastDayOf(run.month);
  const isOwn = run.proposedBy === turn.who.personId;
  const decides = decidesMoney(turn);
  const closed = {
    who: name(run.closedBy ?? ''),
    moment: run.closedAt === null ? '' : deps.momentInWords(run.closedAt),
  };
  const needs = !isOver ? 'run.needs.end' : isOwn ? 'run.needs.other' : 'run.needs.approval';
  return {
    status: isOpen
      ? `${deps.text('run.status.proposed', proposed)} ${deps.text(needs)}`
      : deps.text(`run.status.${run.status}`, closed),
    tone: isOpen ? 'open' : run.status === 'approved' ? 'done' : 'warning',
    mayApprove: isOpen && decides && !isOwn && isOver,
    mayWithdraw: isOpen && (decides || isOwn),
  };
}

function totalsOf({ totals }: BillingRun, { text }: DialogDeps): RunView['totals'] {
  const { invoices, creditNotes, netCents, vatCents, totalCents, problems, leftOut = 0 } = totals;
  const fact = (
    key: 'invoices' | 'creditNotes' | 'net' | 'vat' | 'total' | 'problems' | 'leftOut',
    value: string,
  ) => ({
    label: text(`run.total.${key}`),
    value,
  });
  return [
    fact('invoices', String(invoices)),
    ...(creditNotes > 0 ? [fact('creditNotes', String(creditNotes))] : []),
    ...(problems > 0 ? [fact('problems', String(problems))] : []),
    ...(leftOut > 0 ? [fact('leftOut', String(leftOut))] : []),
    fact('net', eurosInWords(netCents)),
    ...(vatCents === 0 ? [] : [fact('vat', eurosInWords(vatCents))]),
    fact('total', eurosInWords(totalCents)),
  ];
}

function notice(text: string, month: string, deps: DialogDeps, replaces = false): Reply {
  const title = deps.text('run.title', { month: monthInWords(month) });
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info' }), replaces };
}
