// Handing over one file: the draft with its note, and what came of it.
import type { Card, Element, Facts } from './card.ts';
import { cardText } from './cardText.ts';
import { colleagueChoices } from './colleagueChoices.ts';
import type { HandedOverView, HandOverDraftView } from './coverViews.ts';
import { movedLines } from './dueLines.ts';
import { formCard } from './formCard.ts';
import { choiceField, dayField } from './formFields.ts';

const MAX_NOTE = 900;

/** Shows a draft and asks to hand the file over. */
export function handOverDraftCard(view: HandOverDraftView): Card {
  const { submissionKey, inputs, files, colleagues } = view;
  const to = colleagueChoices(colleagues, inputs.toId);
  return formCard({
    id: 'handOverDraft',
    summary: cardText('handOverDraft.summary'),
    title: cardText('handOverDraft.title'),
    dialog: 'handOver',
    submissionKey,
    shown: factsOf(view, view.note),
    notes: view.warnings,
    fields: [
      ...(files.length > 1
        ? [choiceField('file', 'input.file', files, inputs.agreementId, 'required.file')]
        : []),
      choiceField('to', 'input.successor', to, inputs.toId, 'required.successor'),
      dayField('from', 'input.transferFrom', inputs.from),
      {
        kind: 'input',
        type: 'multiline',
        id: 'note',
        label: cardText('input.handOverNote'),
        value: inputs.note,
        maxLength: MAX_NOTE,
        placeholder: cardText('input.handOverNote.placeholder'),
      },
    ],
    errors: view.errors,
    keepTitle: cardText('button.handOver'),
  });
}

/** Says that a file was handed over, and what goes along. */
export function handedOverCard(view: HandedOverView): Card {
  const { how, lines, moved } = view;
  return {
    id: 'handedOver',
    summary: cardText('handedOver.summary'),
    body: [
      {
        kind: 'group',
        style: 'good',
        items: [{ kind: 'text', text: cardText(`handedOver.title.${how}`), style: 'title' }],
      },
      factsOf(view, ''),
      ...lines.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ...movedLines(cardText('handedOver.moved'), moved),
    ],
    buttons: [],
  };
}

function factsOf(
  view: Pick<HandedOverView, 'employer' | 'employee' | 'to' | 'fromInWords'>,
  note: string,
): Facts {
  const pairs: [string, string][] = [
    [cardText('label.employer'), view.employer],
    [cardText('label.employee'), view.employee],
    [cardText('label.to'), view.to],
    [cardText('label.from'), view.fromInWords],
    [cardText('label.note'), note],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }])),
  };
}
