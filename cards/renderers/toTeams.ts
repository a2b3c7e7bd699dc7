// Teams: Action.Execute with refresh, full width, charts.
import type { Button, Card } from '../card.ts';
import { cardText } from '../cardText.ts';
import type { AcExecute, AdaptiveCard } from './adaptiveCard.ts';
import { buildCard } from './buildCard.ts';
import { buttonData, buttonLooks, localAction } from './renderAction.ts';
import { teamsChart } from './renderElements.ts';

/** The card as Adaptive Card 1.5 for Teams. */
export function toTeams(card: Card): AdaptiveCard {
  const built = buildCard(card, {
    action: (button) => ('action' in button ? execute(button) : localAction(button)),
    chart: teamsChart,
    labelWidth: '104px',
    dials: false,
    fallback: cardText('card.fallback'),
  });
  return {
    ...built,
    ...(card.refresh ? { refresh: { action: execute(card.refresh) } } : {}),
    msteams: { width: 'Full' },
  };
}

function execute(button: Button): AcExecute {
  return {
    type: 'Action.Execute',
    ...buttonLooks(button),
    verb: button.action.verb,
    ...buttonData(button),
  };
}
