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
  const place = hiddenFrom(body);
  const isSplit = place < body.length && card.buttons.length > 0;
  const row: Element = { kind: 'buttons', layout: 'row', buttons: card.buttons };
  const shown = isSplit ? [...body.slice(0, place), row, ...body.slice(place)] : body;
  const actions = isSplit ? [] : card.buttons.map((button) => dialect.action(button));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    fallbackText: dialect.fallback,
    speak: literalLine(card.summary),
    body: renderElements(shown, dialect),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

/**
 * Where the hidden groups at a card's end begin. The buttons stand before them: what a button opens comes after it,
 * and Web Chat's keyboard goes to the first field of a card, where nothing happens when that is hidden.
 */
function hiddenFrom(body: readonly Element[]): number {
  let place = body.length;
  while (place > 0 && isHidden(body[place - 1]!)) place -= 1;
  return place;
}

function isHidden(element: Element): boolean {
  return element.kind === 'group' && element.hiddenAs !== undefined && element.open !== true;
}
