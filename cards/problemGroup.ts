// Why something could not be kept: one box with a line for each reason.
import type { Element } from './card.ts';

/** Nothing when there is no problem. */
export function problemGroup(title: string, problems: readonly string[]): Element[] {
  if (problems.length === 0) return [];
  return [
    {
      kind: 'group',
      style: 'attention',
      items: [
        { kind: 'text', text: title, style: 'strong' },
        ...problems.map((text): Element => ({ kind: 'text', text, style: 'body' })),
      ],
    },
  ];
}
