// A contact as a list of facts: the same on the draft and on what was kept.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { ContactView } from './commitmentViews.ts';

/** With whom, when, how, and whether somebody answered. */
export function contactFacts({ withWhom, about, whenInWords, mode, answered }: ContactView): Facts {
  const pairs: [label: string, value: string | null][] = [
    [cardText('label.about'), withWhom.join('\n') || null],
    [cardText('label.request'), about],
    [cardText('label.when'), whenInWords],
    [cardText('label.mode'), cardText(`contactMode.${mode}`)],
    [cardText('label.answered'), cardText(`contact.answered.${answered ? 'yes' : 'no'}`)],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
