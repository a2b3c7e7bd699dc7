// One question of a dialog, with the answers one would most likely give.
import { CHOICE_INPUT, type CardAction } from './actions.ts';
import type { Button, Card, Choice, Element, Input } from './card.ts';
import { cardText } from './cardText.ts';
import { positionLine } from './position.ts';
import type { AskView } from './views.ts';

const MAX_BUTTONS = 6;
const MAX_CHOICES = 60;
/** Longer titles get a line of their own. */
const SHORT_TITLE = 16;
/** Still longer ones would be cut off in a button: they are listed, where they can wrap. */
const LONG_TITLE = 48;

/** Asks one thing; typing the answer always works too. */
export function askCard(view: AskView): Card {
  const { submissionKey, question, hint, options } = view;
  const asList =
    view.multiple === true || options.length > MAX_BUTTONS || options.some(isTooLongForAButton);
  const several = view.multiple === true ? 'ask.chooseSeveral' : 'ask.choose';
  const how = cardText(options.length === 1 ? 'ask.chooseOnly' : several);
  const hints = [hint, options.length > 0 ? how : null];
  return {
    id: 'ask',
    summary: cardText('ask.summary'),
    body: [
      ...positionLine(view.position),
      { kind: 'text', text: question, style: 'heading' },
      ...hints.flatMap((text): Element[] =>
        text ? [{ kind: 'text', text, style: 'subtle' }] : [],
      ),
      ...(asList ? [choiceInput(view)] : optionButtons(view)),
    ],
    buttons: [
      ...(asList ? [chooseButton(view)] : []),
      {
        title: cardText('button.cancel'),
        action: { verb: 'cancelDialog', submissionKey },
        needsInputs: false,
      },
    ],
  };
}

function isTooLongForAButton({ title }: Choice): boolean {
  return title.length > LONG_TITLE;
}

function optionButtons(view: AskView): Element[] {
  const { options } = view;
  if (options.length === 0) return [];
  const short = options.every(({ title }) => title.length <= SHORT_TITLE) && options.length <= 4;
  const buttons = options.map(({ title, value }): Button => ({
    title,
    action: choose(view, value),
    needsInputs: false,
  }));
  return [{ kind: 'buttons', layout: short ? 'row' : 'stack', buttons }];
}

function choiceInput({ options, multiple = false }: AskView): Input {
  return {
    kind: 'input',
    type: 'choice',
    id: CHOICE_INPUT,
    label: cardText(multiple ? 'input.choices' : 'input.choice'),
    choices: options.slice(0, MAX_CHOICES),
    multiple,
    style: multiple || options.length <= MAX_BUTTONS ? 'expanded' : 'compact',
    required: { message: cardText('required.choice') },
  };
}

function chooseButton(view: AskView): Button {
  return {
    title: cardText('button.choose'),
    action: choose(view, ''),
    style: 'primary',
    inText: false,
  };
}

/** Without a value, what is picked in the list becomes the value when the click comes back. */
function choose({ dialog, field, submissionKey }: AskView, value: string): CardAction {
  return { verb: 'chooseOption', dialog, field, value, submissionKey };
}
