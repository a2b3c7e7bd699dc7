// The draft of a visit: all of it in words, every field open to correction, nothing kept yet.
import type { Button, Card, Element, Group, ToggleButton } from './card.ts';
import { cardText } from './cardText.ts';
import { positionLine } from './position.ts';
import type { VisitDraftView } from './views.ts';
import { visitFacts } from './visitFacts.ts';
import { EDIT_GROUP, visitForm } from './visitForm.ts';

/** Shows a draft and asks to keep it. What may be there twice asks for it in so many words. */
export function visitDraftCard(view: VisitDraftView): Card {
  const { submissionKey, position, purpose } = view;
  const open = Object.keys(view.errors).length > 0;
  return {
    id: 'visitDraft',
    summary: cardText('draft.summary'),
    body: [
      ...positionLine(position),
      {
        kind: 'text',
        text: cardText(purpose === 'correct' ? 'draft.titleCorrect' : 'draft.title'),
        style: 'title',
      },
      ...problems(view),
      { kind: 'group', style: 'emphasis', items: [visitFacts(view.visit)] },
      ...sentences(
        'warning',
        cardText('draft.warnings'),
        view.warnings.map(({ text }) => text),
      ),
      ...visitForm(view, { keepTitle: keepTitle(view), open }),
    ],
    buttons: buttons(view, open),
    refresh: { title: cardText('button.edit'), action: { verb: 'refreshVisit', submissionKey } },
  };
}

/** Nothing is kept yet: why stands under each field. */
function problems({ errors, purpose }: VisitDraftView): Element[] {
  const count = Object.keys(errors).length;
  if (count === 0) return [];
  const title = cardText(`draft.problems.${purpose}`);
  const where = count === 1 ? cardText('draft.problem') : cardText('draft.problems', { count });
  return sentences('attention', title, [where]);
}

function sentences(style: Group['style'], title: string, texts: readonly string[]): Element[] {
  if (texts.length === 0) return [];
  return [
    {
      kind: 'group',
      style,
      items: [
        { kind: 'text', text: title, style: 'strong' },
        ...texts.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ],
    },
  ];
}

function buttons(view: VisitDraftView, open: boolean): (Button | ToggleButton)[] {
  const { submissionKey } = view;
  const keep: Button = {
    title: keepTitle(view),
    action: { verb: isPerhapsTwice(view) ? 'overrideOverlap' : 'confirmVisit', submissionKey },
    style: 'primary',
  };
  const cancel: Button = {
    title: cardText('button.cancel'),
    action: { verb: 'cancelDialog', submissionKey },
    needsInputs: false,
  };
  const edit: ToggleButton = { title: cardText('button.edit'), toggles: EDIT_GROUP };
  return open ? [keep, cancel] : [keep, edit, cancel];
}

function keepTitle(view: VisitDraftView): string {
  return cardText(isPerhapsTwice(view) ? 'button.keepAnyway' : 'button.keep');
}

function isPerhapsTwice({ warnings }: VisitDraftView): boolean {
  return warnings.some(({ kind }) => kind === 'overlap' || kind === 'sameDay');
}
