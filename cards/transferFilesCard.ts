// Handing over all files of a coach: to whom, and from which day.
import type { Card } from './card.ts';
import { cardText } from './cardText.ts';
import { colleagueChoices } from './colleagueChoices.ts';
import type { TransferView } from './peopleViews.ts';
import { filesInWords } from './personFacts.ts';
import { problemGroup } from './problemGroup.ts';

/** Asks for a colleague and a day; the next card asks to confirm. */
export function transferFilesCard(view: TransferView): Card {
  const { personId, name, files, colleagues, picked, from, problems } = view;
  return {
    id: 'transferFiles',
    summary: cardText('transfer.summary'),
    body: [
      { kind: 'text', text: cardText('transfer.title', { name }), style: 'title' },
      {
        kind: 'text',
        text: cardText('transfer.explain', { files: filesInWords(files) }),
        style: 'body',
      },
      ...problemGroup(cardText('transfer.problems'), problems),
      {
        kind: 'input',
        type: 'choice',
        id: 'toId',
        label: cardText('input.successor'),
        choices: colleagueChoices(colleagues, picked),
        style: 'compact',
        value: picked,
        required: { message: cardText('required.successor') },
      },
      {
        kind: 'input',
        type: 'date',
        id: 'from',
        label: cardText('input.transferFrom'),
        value: from,
        required: { message: cardText('required.transferFrom') },
      },
    ],
    buttons: [
      {
        title: cardText('button.continue'),
        action: { verb: 'checkTransfer', personId },
        style: 'primary',
      },
      {
        title: cardText('button.back'),
        action: { verb: 'editPerson', personId },
        needsInputs: false,
      },
    ],
  };
}
