// Builds the Adaptive Card around its elements and keeps it small enough to be sent.
import type { Card, Element } from '../card.ts';
import { cardText } from '../cardText.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';
import { literalLine } from './literalText.ts';
import { renderElements, type Dialect } from './renderElements.ts';

/** Teams refuses messages from about 28 KB on; the rest of the message needs some too. */
export const MAX_CARD_BYTES = 24_000;

/** An Adaptive Card 1.5 in a channel's dialect; too large a card loses its hidden parts, then its end. */
export function buildCard(card: Card, dialect: Dialect): AdaptiveCard {
  const whole = render(card, card.body, dialect);
  if (fits(whole)) return whole;
  const shown = card.body.filter((element) => element.kind !== 'group' || !element.hiddenAs);
  const buttons = card.buttons.filter((button) => 'action' in button);
  const shorter: Card = { ...card, buttons };
  for (let count = shown.length; count >= 0; count -= 1) {
    const left = count === card.body.length ? [] : [SHORTENED];
    const built = render(shorter, [...shown.slice(0, count), ...left], dialect);
    if (fits(built)) return built;
  }
  throw new Error(`card ${card.id}: its buttons alone are too large to send`);
}

const SHORTENED: Element = { kind: 'text', text: cardText('card.shortened'), style: 'subtle' };

/** Size of a card as it is sent, in bytes. */
export function cardBytes(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

function fits(card: AdaptiveCard): boolean {
  return cardBytes(card) <= MAX_CARD_BYTES;
}

function render(card: Card, body: readonly Element[], dialect: Dialect): AdaptiveCard {
  const actions = card.buttons.map((button) => dialect.action(button));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    fallbackText: cardText('card.fallback'),
    speak: literalLine(card.summary),
    body: renderElements(body, dialect),
    ...(actions.length === 0 ? {} : { actions }),
  };
}
