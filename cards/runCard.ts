// A month-end run: its totals, every bill with its lines and what to look at, a page at a time.
import type { BillView, RunView } from './billingViews.ts';
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { summaryPages } from './summaryPages.ts';

/** Bills on one card. */
export const RUN_PAGE_SIZE = 5;

/** What would be billed, or was; finance approves, somebody else proposed. */
export function runCard(view: RunView): Card {
  const { title, about, status, tone, notice, example, totals, ground } = view;
  const { needLook, total, page } = view;
  const from = page * RUN_PAGE_SIZE + 1;
  const range =
    total === 0
      ? cardText(needLook ? 'run.nothingToLook' : 'run.nothing')
      : cardText('run.range', { from, to: from + view.bills.length - 1, total });
  return {
    id: 'billingRun',
    summary: cardText('run.summary'),
    body: [
      text(title, 'title'),
      ...(about === null ? [] : [text(about, 'body')]),
      ...(notice === null ? [] : [box('emphasis', notice)]),
      box(STYLES[tone], status),
      ...(example === null ? [] : [box('warning', example)]),
      { kind: 'facts', facts: totals },
      text(cardText(needLook ? 'run.toLook' : 'run.bills'), 'heading'),
      text(range, 'subtle'),
      ...view.bills.flatMap((bill) => [...billLines(bill), ...changeButton(bill, view)]),
      { kind: 'divider' },
      {
        kind: 'buttons',
        layout: 'row',
        buttons: (['xlsx', 'csv'] as const).map((format) => ({
          title: cardText(`button.export.${format}`),
          action: { verb: 'exportRun', runId: view.runId, format },
          needsInputs: false,
        })),
      },
      text(ground, 'subtle'),
    ],
    buttons: buttons(view),
  };
}

const STYLES = { open: 'emphasis', done: 'good', warning: 'warning' } as const;

function billLines({ who, lines, sums, warnings, leftOut }: BillView): Element[] {
  return [
    { kind: 'divider' },
    text(who, 'strong'),
    ...lines.map((line) => text(line, 'body')),
    ...sums.map((sum) => text(sum, 'strong')),
    ...warnings.map((warning) => text(warning, 'warning')),
    ...(leftOut === null ? [] : [box('warning', leftOut)]),
  ];
}

/** Leaves a bill out of the run, or takes it in again. */
function changeButton(bill: BillView, { runId, page, needLook }: RunView): Element[] {
  const { who, agreementId, submissionKey, change } = bill;
  if (change === null) return [];
  const at = { runId, agreementId, page, needLook };
  const title = cardText(`button.bill.${change}`);
  return [
    {
      kind: 'buttons',
      layout: 'row',
      buttons: [
        {
          ...{ title, description: `${title}: ${who}`, needsInputs: false },
          action:
            change === 'leaveOut'
              ? { verb: 'askLeaveOut', ...at }
              : { verb: 'putBackBill', ...at, submissionKey },
        },
      ],
    },
  ];
}

function buttons(view: RunView): Button[] {
  const { runId, submissionKey, needLook, page, total, toLook } = view;
  const approve: Button[] = view.mayApprove
    ? [
        {
          title: cardText('button.approve'),
          action: { verb: 'approveRun', runId, submissionKey },
          style: 'primary',
        },
      ]
    : [];
  const other: Button[] =
    needLook || toLook > 0
      ? [
          {
            title: cardText(needLook ? 'button.allBills' : 'button.billsToLook', { count: toLook }),
            action: { verb: 'showRun', runId, page: 0, needLook: !needLook },
          },
        ]
      : [];
  const withdraw: Button[] = view.mayWithdraw
    ? [
        {
          title: cardText('button.withdrawRun'),
          action: { verb: 'withdrawRun', runId, submissionKey },
          style: 'destructive',
        },
      ]
    : [];
  return [
    ...approve,
    ...summaryPages({ page, total, size: RUN_PAGE_SIZE }, (to) => ({
      ...{ verb: 'showRun', runId, page: to, needLook },
    })),
    ...other,
    ...withdraw,
  ];
}

function text(
  words: string,
  style: 'title' | 'heading' | 'strong' | 'body' | 'subtle' | 'warning',
): Element {
  return { kind: 'text', text: words, style };
}

function box(style: 'emphasis' | 'good' | 'warning', words: string): Element {
  return { kind: 'group', style, items: [text(words, 'body')] };
}
