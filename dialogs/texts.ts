// The keys of the sentences in data/texts/dialogs.json, known to the compiler.
import type sentences from '../data/texts/dialogs.json' with { type: 'json' };

export type TextKey = keyof typeof sentences;
