// The keys of the sentences in data/texts/dialogs.json, known to the compiler.

export type TextKey = keyof typeof import('../data/texts/dialogs.json', { with: { type: 'json' } });
