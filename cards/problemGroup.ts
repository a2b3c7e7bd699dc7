// Sentences in a box: why something could not be kept, or what to mind.
import type { Element, GroupStyle } from './card.ts';
import { cardText } from './cardText.ts';

/** Nothing when there is no problem. */
export function problemGroup(title: string, problems: readonly string[]): Element[] {
  return box('attention', title, problems);
}

/** What to mind; nothing when there is nothing. */
export function warningGroup(warnings: readonly string[]): Element[] {
  return box('warning', cardText('draft.warnings'), warnings);
}

function box(style: GroupStyle, title: string, sentences: readonly string[]): Element[] {
  if (sentences.length === 0) return [];
  return [
    {
      kind: 'group',
      style,
      items: [
        { kind: 'text', text: title, style: 'strong' },
        ...sentences.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ],
    },
  ];
}
