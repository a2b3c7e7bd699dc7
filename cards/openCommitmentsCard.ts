// "Wat staat er open?": commitments by deadline, a page at a time; what can be done opens under each.
import type { Button, Card, Element, TextStyle, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';
import { sourceLine } from './commitmentLines.ts';
import type { OpenListView, OpenRowView } from './openViews.ts';

/** Commitments on one card. */
export const OPEN_PAGE_SIZE = 6;

/** A page of what is open, the first deadline first. */
export function openCommitmentsCard(view: OpenListView): Card {
  const rows = view.rows.slice(0, OPEN_PAGE_SIZE);
  return {
    id: 'openCommitments',
    summary: cardText('open.summary'),
    body: [
      { kind: 'text', text: view.title, style: 'title' },
      ...(view.intro === null ? [] : [line(view.intro, 'body')]),
      ...queue(view),
      ...agenda(view),
      ...(rows.length === 0 ? [line(nothing(view), 'body')] : list(view, rows)),
    ],
    buttons: pageButtons(view),
  };
}

function nothing({ total }: OpenListView): string {
  return cardText(total === 0 ? 'open.none' : 'open.noPage');
}

function queue({ queued, page }: OpenListView): Element[] {
  if (queued === 0 || page > 0) return [];
  const text =
    queued === 1 ? cardText('open.queuedOne') : cardText('open.queued', { count: queued });
  return [
    {
      kind: 'group',
      style: 'warning',
      items: [
        line(text, 'body'),
        {
          kind: 'buttons',
          layout: 'row',
          buttons: [{ title: cardText('button.queue'), action: { verb: 'showRequests' } }],
        },
      ],
    },
  ];
}

function agenda({ agenda: lines, page }: OpenListView): Element[] {
  if (lines.length === 0 || page > 0) return [];
  return [
    {
      kind: 'group',
      style: 'emphasis',
      items: lines.flatMap(({ text, from, to }): Element[] => [
        line(text, 'body'),
        {
          kind: 'buttons',
          layout: 'row',
          buttons: [
            {
              title: cardText('button.agenda'),
              action: { verb: 'showAgenda', from, to },
              description: cardText('button.aboutAgenda', { line: text }),
            },
          ],
        },
      ]),
    },
  ];
}

function list({ page, total, asked }: OpenListView, rows: readonly OpenRowView[]): Element[] {
  const from = page * OPEN_PAGE_SIZE + 1;
  const range = cardText('open.range', { from, to: from + rows.length - 1, total });
  return [line(range, 'subtle'), ...rows.flatMap((row, at) => rowOf(row, asked, `open${at}`))];
}

/** What answers the question above the list stands under each row; else all opens under "Meer". */
function rowOf(row: OpenRowView, asked: OpenListView['asked'], group: string): Element[] {
  const said: Element = { kind: 'group', style: 'plain', items: words(row) };
  if (asked !== null) {
    const answer: Element = { kind: 'buttons', layout: 'row', buttons: [whyButton(row)] };
    return [{ kind: 'divider' }, said, answer];
  }
  const more: ToggleButton = {
    title: cardText('button.more'),
    toggles: group,
    description: about('button.more', row),
  };
  return [
    { kind: 'divider' },
    {
      kind: 'group',
      style: 'plain',
      beside: 'firstWide',
      items: [said, { kind: 'buttons', layout: 'row', buttons: [more] }],
    },
    hidden(row, group),
  ];
}

function hidden(row: OpenRowView, group: string): Element {
  return {
    kind: 'group',
    style: 'plain',
    hiddenAs: group,
    items: [
      line(sourceLine(row.commitment, row.citation), 'subtle'),
      { kind: 'buttons', layout: 'row', buttons: rowButtons(row) },
    ],
  };
}

function whyButton(row: OpenRowView): Button {
  return {
    title: cardText('button.why'),
    action: { verb: 'explainCommitment', commitmentId: row.commitmentId },
    description: about('button.why', row),
    inText: true,
  };
}

function words(row: OpenRowView): Element[] {
  const { state, dueInWords, actInWords, who, commitment, coach, remarks, warning } = row;
  const due = cardText('open.due', { date: dueInWords });
  const isPressing = state === 'atRisk' || state === 'breached';
  const when: Element = isPressing
    ? line(cardText('open.dueState', { due, state: cardText(`open.state.${state}`) }), 'warning')
    : line(due, 'strong');
  return [
    when,
    ...(actInWords === null ? [] : [line(cardText('saved.act', { date: actInWords }), 'warning')]),
    line(who, 'body'),
    line(cardText(`commitment.${commitment}`), 'body'),
    ...(coach === null ? [] : [line(cardText('open.coach', { coach }), 'subtle')]),
    ...remarks.map((remark) => line(remark, 'subtle')),
    ...(warning === null ? [] : [line(warning, 'warning')]),
  ];
}

function rowButtons(row: OpenRowView): Button[] {
  const { agreementId, requestId, commitment, plannedId } = row;
  const button = (title: ButtonKey, action: Button['action']): Button => ({
    title: cardText(title),
    action,
    description: about(title, row),
    inText: false,
  });
  const isVisit = commitment === 'onsite' || commitment === 'followUp';
  return [
    ...(requestId !== null
      ? [button('button.contact', { verb: 'contactOnRequest', requestId })]
      : agreementId !== null && commitment === 'reachable'
        ? [button('button.contact', { verb: 'contactOnFile', agreementId })]
        : []),
    ...(agreementId !== null && (isVisit || commitment === 'reachable')
      ? [button('button.visit', { verb: 'visitOnFile', agreementId })]
      : []),
    ...(plannedId === null ? [] : [button('button.planned', { verb: 'showPlanned', plannedId })]),
    ...(agreementId === null
      ? []
      : [button('button.handOver', { verb: 'handOverFile', agreementId })]),
    whyButton(row),
    // Teams shows five buttons side by side; what was asked stands in the line already.
    ...(requestId !== null && plannedId === null
      ? [button('button.show', { verb: 'showRequest', requestId })]
      : []),
  ];
}

type ButtonKey =
  | 'button.more'
  | 'button.contact'
  | 'button.visit'
  | 'button.planned'
  | 'button.handOver'
  | 'button.why'
  | 'button.show';

function about(button: ButtonKey, { commitment, who }: OpenRowView): string {
  return cardText('button.aboutOpen', {
    button: cardText(button),
    commitment: cardText(`commitment.${commitment}`),
    who,
  });
}

function pageButtons({ page, total, filter }: OpenListView): Button[] {
  const last = Math.max(0, Math.ceil(total / OPEN_PAGE_SIZE) - 1);
  const to = (title: string, target: number): Button => ({
    title,
    action: { verb: 'showOpen', filter, page: target },
  });
  return [
    ...(page > 0 ? [to(cardText('button.previous'), Math.min(page - 1, last))] : []),
    ...(page < last ? [to(cardText('button.next'), page + 1)] : []),
  ];
}

function line(text: string, style: TextStyle): Element {
  return { kind: 'text', text, style };
}
