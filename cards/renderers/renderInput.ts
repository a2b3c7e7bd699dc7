// Turns an input of the vocabulary into its Adaptive Card form, always with a label.
import type { Input } from '../card.ts';
import type { AcElement, AcInput } from './adaptiveCard.ts';
import { literalChoice, literalLine } from './literalText.ts';

/** The Adaptive Card input; values go out as they are, only what is shown is made literal. */
export function renderInput(input: Input): AcElement {
  return { ...base(input), ...specific(input) } as AcInput;
}

function base(input: Input): Pick<AcInput, 'id' | 'label' | 'isRequired' | 'errorMessage'> {
  const message = input.required?.message ?? ('message' in input ? input.message : undefined);
  return {
    id: input.id,
    label: literalLine(input.label, 120),
    ...(input.required ? { isRequired: true } : {}),
    ...(message === undefined ? {} : { errorMessage: message }),
  };
}

function specific(input: Input): object {
  switch (input.type) {
    case 'text':
    case 'multiline':
      return {
        type: 'Input.Text',
        maxLength: input.maxLength,
        ...(input.type === 'multiline' ? { isMultiline: true } : {}),
        ...given('style', input.style),
        ...given('placeholder', input.placeholder),
        ...given('value', input.value),
      };
    case 'number':
      return {
        type: 'Input.Number',
        min: input.min,
        max: input.max,
        ...given('value', input.value),
      };
    case 'date':
      return {
        type: 'Input.Date',
        ...given('value', input.value),
        ...given('min', input.min),
        ...given('max', input.max),
      };
    case 'time':
      return { type: 'Input.Time', ...given('value', input.value) };
    case 'choice': {
      const isPlain = input.style === 'compact' && !input.multiple;
      return {
        type: 'Input.ChoiceSet',
        choices: input.choices.map(({ title, value }) => ({
          title: isPlain ? literalLine(title, 120) : literalChoice(title),
          value,
        })),
        style: input.style,
        isMultiSelect: input.multiple ?? false,
        wrap: true,
        ...given('value', input.value),
      };
    }
    case 'toggle':
      return {
        type: 'Input.Toggle',
        title: literalChoice(input.text, 400),
        value: String(input.value ?? false),
        valueOn: 'true',
        valueOff: 'false',
        wrap: true,
      };
  }
}

/** The property, unless it is absent or empty. */
function given(name: string, value: string | number | undefined): object {
  return value === undefined || value === '' ? {} : { [name]: value };
}
