// Asks whether a request is to be put under a file; nothing has happened yet.
import type { Card, Choice, Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { TieRequestView } from './commitmentViews.ts';
import { formCard } from './formCard.ts';
import { requestFacts } from './requestFacts.ts';

const MAX_FILES = 60;

/** Shows the request and the file, and asks to confirm. */
export function tieRequestCard(view: TieRequestView): Card {
  const { submissionKey, request, file, files, fileId, errors } = view;
  const { facts } = requestFacts(request);
  const shown: Facts = {
    kind: 'facts',
    facts: [...facts, { label: cardText('label.file'), value: file }],
  };
  const isPicked = ({ value }: Choice): boolean => value === fileId;
  return formCard({
    id: 'tieRequest',
    dialog: 'tieRequest',
    summary: cardText('tieRequest.summary'),
    title: cardText('tieRequest.title'),
    submissionKey,
    shown,
    notes: [cardText('tieRequest.explain')],
    fields:
      files.length < 2
        ? []
        : [
            {
              kind: 'input',
              type: 'choice',
              id: 'file',
              label: cardText('input.file'),
              choices: [...files.filter(isPicked), ...files.filter((one) => !isPicked(one))].slice(
                0,
                MAX_FILES,
              ),
              style: 'compact',
              value: fileId,
              required: { message: cardText('required.tieFile') },
            },
          ],
    errors,
    keepTitle: cardText('tieRequest.yes'),
  });
}
