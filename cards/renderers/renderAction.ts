// What a button is in an Adaptive Card, apart from how it travels back.
import type { Button, LinkButton, ToggleButton } from '../card.ts';
import type { AcOpenUrl, AcToggle } from './adaptiveCard.ts';
import { literalLine } from './literalText.ts';

interface Looks {
  title: string;
  style?: 'positive' | 'destructive';
  tooltip?: string;
}

/** Title, colour and tooltip of a button. */
export function buttonLooks(button: Button | ToggleButton | LinkButton): Looks {
  const style = 'style' in button ? button.style : undefined;
  return {
    title: literalLine(button.title, 80),
    ...(style === 'primary' ? { style: 'positive' } : {}),
    ...(style === 'destructive' ? { style: 'destructive' } : {}),
    ...(button.description === undefined ? {} : { tooltip: literalLine(button.description, 200) }),
  };
}

/** The part of a button that carries its action, and whether the card's inputs go along. */
export function buttonData({ action, needsInputs }: Button): {
  data: { maatje: object };
  associatedInputs?: 'none';
} {
  return {
    data: { maatje: action },
    ...(needsInputs === false ? { associatedInputs: 'none' } : {}),
  };
}

/** A button that sends nothing to the bot: it shows, hides, or opens an address. */
export function localAction(button: ToggleButton | LinkButton): AcToggle | AcOpenUrl {
  if ('url' in button)
    return { type: 'Action.OpenUrl', ...buttonLooks(button), url: new URL(button.url).href };
  return {
    type: 'Action.ToggleVisibility',
    ...buttonLooks(button),
    targetElements: [button.toggles],
  };
}
