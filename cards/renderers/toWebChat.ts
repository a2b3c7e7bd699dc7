// Web Chat: Action.Submit, no Teams extensions, charts as their figures.
import type { Card } from '../card.ts';
import { cardText } from '../cardText.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { buildCard } from './buildCard.ts';
import { buttonData, buttonLooks, localAction } from './renderAction.ts';
import { chartAsTable } from './renderElements.ts';

/** The card as Adaptive Card 1.5 for Web Chat. */
export function toWebChat(card: Card): AdaptiveCard {
  return buildCard(card, {
    action: (button) =>
      'action' in button
        ? { type: 'Action.Submit', ...buttonLooks(button), ...buttonData(button) }
        : localAction(button),
    chart: chartAsTable,
    labelWidth: '112px',
    dials: true,
    fallback: cardText('card.fallbackVisitor'),
  });
}
