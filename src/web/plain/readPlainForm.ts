// What a form of the plain chat sends, as the activity that Web Chat would post.
import { createHash, randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../../../cards/renderers/adaptiveCard.ts';
import {
  BUTTON_FIELD,
  INPUT_PREFIX,
  inputsOf,
  submitsOf,
} from '../../../cards/renderers/htmlForm.ts';
import { MAX_TEXT, type PostedActivity } from '../webActivity.ts';
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
  const sent = (said: { text: string } | { value: object }): ReadForm => ({
    kind: 'activity',
    activity: {
      ...{ type: 'message', ...said },
      channelData: { clientActivityID: `plain-${once}-${digest(said)}` },
    },
  });
  if (form.has(FIELDS.wipe)) return sent({ value: { maatje: { verb: 'wipeChat', sure: true } } });
  if (!form.has(FIELDS.of)) {
    const text = (form.get(FIELDS.text) ?? '').trim().slice(0, MAX_TEXT);
    return text === '' ? { kind: 'empty' } : sent({ text });
  }
  const button = card && submitsOf(card)[Number(form.get(BUTTON_FIELD) ?? 0)];
  if (!card || !button) return { kind: 'unknown' };
  const inputs = button.associatedInputs === 'none' ? {} : inputsIn(form, card);
  return sent({ value: { ...inputs, ...button.data } });
}

/** Who goes back in the browser and sends something else from the old page has not sent it before. */
function digest(said: object): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

/** As Web Chat sends them: several values joined with commas, a tick as true or false. */
function inputsIn(form: URLSearchParams, card: AdaptiveCard): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const input of inputsOf(card)) {
    const values = form.getAll(INPUT_PREFIX + input.id);
    const isMany = input.type === 'Input.ChoiceSet' && input.isMultiSelect;
    const value = (isMany ? values.join(',') : values.at(-1)) ?? '';
    inputs[input.id] = value.slice(0, MAX_TEXT);
  }
  return inputs;
}
