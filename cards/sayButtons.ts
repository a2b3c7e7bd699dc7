// Sentences to try: a click says them.
import type { ButtonRow } from './card.ts';

const MAX_SENTENCE = 300;

/** One button for each sentence, under each other. */
export function sayButtons(sentences: readonly string[]): ButtonRow {
  return {
    kind: 'buttons',
    layout: 'stack',
    buttons: sentences.map((sentence) => ({
      title: sentence,
      action: { verb: 'say', text: sentence.slice(0, MAX_SENTENCE) },
      needsInputs: false,
      description: sentence,
    })),
  };
}
