// The fields that forms share: choices that stay small, days and times.
import type { Choice, Input } from './card.ts';
import { cardText, type CardTextKey } from './cardText.ts';

const MAX_CHOICES = 40;

/** A choice of one; what is picked now is always among what is offered. */
export function choiceField(
  id: string,
  label: CardTextKey,
  choices: readonly Choice[],
  value: string,
  required: CardTextKey | null = null,
): Input {
  return {
    kind: 'input',
    type: 'choice',
    id,
    label: cardText(label),
    choices: withPicked(choices, [value]),
    style: 'compact',
    value,
    ...(required === null ? {} : { required: { message: cardText(required) } }),
  };
}

/** A choice of one or more; the value comes back joined with commas. */
export function choicesField(
  id: string,
  label: CardTextKey,
  choices: readonly Choice[],
  picked: readonly string[],
  required: CardTextKey,
): Input {
  return {
    kind: 'input',
    type: 'choice',
    id,
    label: cardText(label),
    choices: withPicked(choices, picked),
    multiple: true,
    style: 'expanded',
    value: picked.join(','),
    required: { message: cardText(required) },
  };
}

/** A day that must be filled in, YYYY-MM-DD; `limits` are the first and last that can be picked. */
export function dayField(
  id: string,
  label: CardTextKey,
  value: string,
  limits: { min?: string; max?: string } = {},
): Input {
  return {
    kind: 'input',
    type: 'date',
    id,
    label: cardText(label),
    value,
    ...limits,
    required: { message: cardText('required.day') },
  };
}

/** A time of day, HH:mm; may be left open. */
export function timeField(id: string, label: CardTextKey, value: string): Input {
  return {
    kind: 'input',
    type: 'time',
    id,
    label: cardText(label),
    value,
    message: cardText('invalid.time'),
  };
}

function withPicked(all: readonly Choice[], picked: readonly string[]): Choice[] {
  if (all.length <= MAX_CHOICES) return [...all];
  const chosen = all.filter(({ value }) => picked.includes(value));
  const rest = all.filter(({ value }) => !picked.includes(value));
  return [...chosen, ...rest].slice(0, MAX_CHOICES);
}
