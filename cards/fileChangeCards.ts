// A change of a file: read back before it is kept, and as it was kept, with the way back.
import type { FileChangeDraftView, FileChangedView } from './agreementViews.ts';
import type { Button, Card, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { formCard } from './formCard.ts';
import { choiceField, choicesField, dayField } from './formFields.ts';

const GIVERS = ['employer', 'city'] as const;
const SIGNERS = ['employee', 'employer', 'coach', 'coworkerCoach'] as const;
const YEARS = ['0', '2', '5'] as const;

/** Shows a draft with its ground, and asks to keep it. */
export function fileChangeDraftCard(view: FileChangeDraftView): Card {
  const { what, submissionKey, facts, explanation, warnings, errors } = view;
  return formCard({
    id: 'fileChangeDraft',
    dialog: 'tellChange',
    summary: cardText('fileChange.summary'),
    title: cardText(`fileChange.title.${what}`),
    submissionKey,
    shown: { kind: 'facts', facts },
    notes: warnings,
    below: explanation.map(body),
    fields: fieldsOf(view),
    errors,
  });
}

/** Shows what was kept, or that it was taken back. */
export function fileChangedCard(view: FileChangedView): Card {
  const { what, how, agreementId, facts, explanation, changeKey, submissionKey } = view;
  const isUndone = how === 'undone';
  const title: Element = {
    kind: 'text',
    text: cardText(isUndone ? 'fileChange.undone' : `fileChange.kept.${what}`),
    style: 'title',
  };
  const undo: Button = {
    title: cardText('button.undoChange'),
    action: { verb: 'undoChange', changeKey, submissionKey },
  };
  return {
    id: 'fileChanged',
    summary: cardText('fileChange.summary'),
    body: [
      how === 'saved' ? { kind: 'group', style: 'good', items: [title] } : title,
      ...(isUndone ? [body(cardText(`fileChange.wasUndone.${what}`))] : []),
      { kind: 'facts', facts },
      ...explanation.map(body),
    ],
    buttons: [
      ...(isUndone ? [] : [undo]),
      { title: cardText('button.showAgreement'), action: { verb: 'showAgreement', agreementId } },
    ],
  };
}

function fieldsOf({ what, inputs }: FileChangeDraftView): Input[] {
  const value = (id: string): string => inputs[id] ?? '';
  const day = (): Input => dayField('on', `input.change.on.${what}`, value('on'));
  switch (what) {
    case 'notice':
    case 'negligence':
      return [
        choiceField('givenBy', 'input.change.givenBy', options(GIVERS, 'giver'), value('givenBy')),
        day(),
      ];
    case 'employmentEnd':
    case 'vdabInformed':
      return [day()];
    case 'premiumChange':
      return [
        day(),
        dayField('approvedOn', 'input.change.approvedOn', value('approvedOn')),
        textField('amount', value('amount'), 20),
        choiceField('years', 'input.change.years', options(YEARS, 'years'), value('years')),
      ];
    case 'signature': {
      const picked = value('signers').split(',');
      const choices = options(SIGNERS, 'signer');
      return [
        choicesField('signers', 'input.change.signers', choices, picked, 'required.signers'),
        day(),
      ];
    }
    case 'coworkerCoach':
      return [
        {
          ...textField('name', value('name'), 80),
          required: { message: cardText('required.coworker') },
        },
      ];
  }
}

function textField(id: 'amount' | 'name', value: string, maxLength: number): Input {
  const label = cardText(`input.change.${id}`);
  return { kind: 'input', type: 'text', id, label, value, maxLength };
}

type Named =
  | { of: 'giver'; value: (typeof GIVERS)[number] }
  | { of: 'signer'; value: (typeof SIGNERS)[number] }
  | { of: 'years'; value: (typeof YEARS)[number] };

function options<N extends Named['of']>(
  values: readonly Extract<Named, { of: N }>['value'][],
  of: N,
): { title: string; value: string }[] {
  return values.map((value) => ({
    title: cardText(`choice.${of}.${value}` as Parameters<typeof cardText>[0]),
    value,
  }));
}

function body(text: string): Element {
  return { kind: 'text', text, style: 'body' };
}
