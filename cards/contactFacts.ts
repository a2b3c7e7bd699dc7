// A contact as a list of facts: the same on the draft and on what was kept.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { ContactView } from './commitmentViews.ts';

/** An e-mail that was sent has nobody "spoken". */
const ANSWERS = {
  phone: { yes: 'contact.answered.yes', no: 'contact.answered.no' },
  visit: { yes: 'contact.answered.yes', no: 'contact.answered.no' },
  teams: { yes: 'contact.answered.yesTeams', no: 'contact.answered.noReply' },
  email: { yes: 'contact.answered.yesEmail', no: 'contact.answered.noReply' },
} as const;

/** With whom, when, how, and whether somebody answered. */
export function contactFacts({ withWhom, about, whenInWords, mode, answered }: ContactView): Facts {
  const pairs: [label: string, value: string | null][] = [
    [cardText('label.about'), withWhom.join('\n') || null],
    [cardText('label.request'), about],
    [cardText('label.when'), whenInWords],
    [cardText('label.mode'), cardText(`contactMode.${mode}`)],
    [cardText('label.answered'), cardText(ANSWERS[mode][answered ? 'yes' : 'no'])],
  ];
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
