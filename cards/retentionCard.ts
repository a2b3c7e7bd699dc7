// "Wat wordt gewist?": the files that are next, those that are held, what else goes tonight, what went last.
import type { Button, Card, Element } from './card.ts';
import { cardText } from './cardText.ts';

/** Files and holds that are shown; the others are counted. */
const MOST_ROWS = 8;

export interface RetentionFileView {
  agreementId: string;
  employee: string;
  employer: string;
  /** "Overeenkomst SO-2016-014, geëindigd op 1 maart 2017." */
  status: string;
  /** "Wordt gewist in de nacht van 2 maart 2027." */
  when: string;
}

export interface RetentionHoldView {
  holdId: string;
  submissionKey: string;
  employee: string;
  employer: string;
  /** Since which day, by whom and why. */
  status: string;
  /** When its ordinary term was over; empty: it is not yet, or it has not begun. */
  term: string;
}

export interface RetentionView {
  /** What was just done; empty: nothing. */
  notice: string;
  files: readonly RetentionFileView[];
  held: readonly RetentionHoldView[];
  tonight: readonly { label: string; value: string }[];
  /** When it last ran, and what it erased; empty: never. */
  last: string;
}

export function retentionCard(view: RetentionView): Card {
  const { notice, files, held, tonight, last } = view;
  return {
    id: 'retention',
    summary: cardText('retention.summary'),
    body: [
      text(cardText('retention.title'), 'title'),
      ...(notice === ''
        ? []
        : [{ kind: 'group' as const, style: 'good' as const, items: [text(notice, 'body')] }]),
      text(cardText('retention.intro'), 'subtle'),
      text(cardText('retention.files'), 'heading'),
      ...rows(files, fileGroup, cardText('retention.noFiles')),
      text(cardText('retention.held'), 'heading'),
      ...rows(held, heldGroup, cardText('retention.noneHeld')),
      text(cardText('retention.tonight'), 'heading'),
      tonight.length === 0
        ? text(cardText('retention.nothingTonight'), 'body')
        : { kind: 'facts', facts: tonight },
      text(cardText('retention.last'), 'heading'),
      text(last === '' ? cardText('retention.never') : last, 'body'),
    ],
    buttons: [],
  };
}

function rows<T>(all: readonly T[], show: (one: T) => Element, none: string): Element[] {
  if (all.length === 0) return [text(none, 'body')];
  const more = all.length - MOST_ROWS;
  return [
    ...all.slice(0, MOST_ROWS).map(show),
    ...(more > 0 ? [text(cardText('retention.more', { count: more }), 'subtle')] : []),
  ];
}

function fileGroup({ agreementId, employee, employer, status, when }: RetentionFileView): Element {
  const title = cardText('button.holdFile');
  const button: Button = {
    title,
    action: { verb: 'askHold', agreementId, reason: '' },
    description: `${title}: ${employee}, ${employer}`,
  };
  return {
    kind: 'group',
    style: 'emphasis',
    items: [
      text(`${employee}, ${employer}`, 'strong'),
      text(status, 'body'),
      text(when, 'body'),
      { kind: 'buttons', layout: 'row', buttons: [button] },
    ],
  };
}

function heldGroup(view: RetentionHoldView): Element {
  const { holdId, submissionKey, employee, employer, status, term } = view;
  const title = cardText('button.liftHold');
  const button: Button = {
    title,
    action: { verb: 'liftHold', holdId, submissionKey },
    description: `${title}: ${employee}, ${employer}`,
  };
  return {
    kind: 'group',
    style: 'warning',
    items: [
      text(`${employee}, ${employer}`, 'strong'),
      text(status, 'body'),
      ...(term === '' ? [] : [text(term, 'body')]),
      { kind: 'buttons', layout: 'row', buttons: [button] },
    ],
  };
}

function text(words: string, style: Extract<Element, { kind: 'text' }>['style']): Element {
  return { kind: 'text', text: words, style };
}
