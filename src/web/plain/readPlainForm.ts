// What a form of the plain chat sends, as the activity that Web Chat would post.
import { randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../../../cards/renderers/adaptiveCard.ts';
import {
  BUTTON_FIELD,
  INPUT_PREFIX,
  inputsOf,
  submitsOf,
} from '../../../cards/renderers/htmlForm.ts';
import type { PostedActivity } from '../webActivity.ts';
import { FIELDS } from './plainChatPage.ts';

export type ReadForm =
  | { kind: 'activity'; activity: PostedActivity }
  /** Nothing was typed. */
  | { kind: 'empty' }
  /** A button that stood on no card of this conversation. */
  | { kind: 'unknown' };

/** @param card the card of this conversation on which the form stands */
export function readPlainForm(form: URLSearchParams, card: AdaptiveCard | undefined): ReadForm {
  const once = form.get(FIELDS.once)?.slice(0, 60) || randomUUID();
  const common = { type: 'message', channelData: { clientActivityID: `plain-${once}` } } as const;
  if (form.has(FIELDS.wipe)) {
    const value = { maatje: { verb: 'wipeChat', sure: true } };
    return { kind: 'activity', activity: { ...common, value } };
  }
  if (!form.has(FIELDS.of)) {
    const text = (form.get(FIELDS.text) ?? '').trim();
    return text === '' ? { kind: 'empty' } : { kind: 'activity', activity: { ...common, text } };
  }
  const button = card && submitsOf(card)[Number(form.get(BUTTON_FIELD) ?? 0)];
  if (!card || !button) return { kind: 'unknown' };
  const inputs = button.associatedInputs === 'none' ? {} : inputsIn(form, card);
  return { kind: 'activity', activity: { ...common, value: { ...inputs, ...button.data } } };
}

/** As Web Chat sends them: several values joined with commas, a tick as true or false. */
function inputsIn(form: URLSearchParams, card: AdaptiveCard): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const input of inputsOf(card)) {
    const values = form.getAll(INPUT_PREFIX + input.id);
    const isMany = input.type === 'Input.ChoiceSet' && input.isMultiSelect;
    inputs[input.id] = (isMany ? values.join(',') : values.at(-1)) ?? '';
  }
  return inputs;
}
