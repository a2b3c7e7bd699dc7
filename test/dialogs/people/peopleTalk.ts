// Talks about people: every sentence is taken as the intent `people`, so that only the dialog is tried.
import type { Element, Input } from '../../../cards/card.ts';
import type { RichUnderstanding } from '../../../src/language/index.ts';
import type { TestHouse } from '../../support/house.ts';
import { Talk } from '../../support/talk.ts';

/** Object ids of the demo: Alex and Sofie administer (Sofie has no files), Els and Tom coach. */
export const SOFIE = 'demo-sofie';
export const ELS = 'demo-els';

/** A conversation in which `people` is always what is meant, unless another intent is given. */
export function peopleTalk(
  house: TestHouse,
  objectId?: string,
  intent: RichUnderstanding['intent'] = 'people',
): Talk {
  const nothing = house.deps.understand('', { now: house.clock.now });
  const understand = (): RichUnderstanding => ({ ...nothing, intent, confidence: 1 });
  const now = new Date(house.clock.now).toISOString();
  return new Talk({ ...house.deps, understand }, () => house.who(objectId), now);
}

/** What stands in the fields of the last card, by name, as a click would send it. */
export function fields(talk: Talk): Record<string, string> {
  const inputs = talk.cards().flatMap((card) => card.body.flatMap(inputsIn));
  return Object.fromEntries(inputs.map((input) => [input.id, String(input.value ?? '')]));
}

/** The titles to choose from in a field of the last card. */
export function choices(talk: Talk, id: string): { title: string; value: string }[] {
  const inputs = talk.cards().flatMap((card) => card.body.flatMap(inputsIn));
  const input = inputs.find((one) => one.id === id);
  return input?.type === 'choice' ? [...input.choices] : [];
}

/** The titles of all buttons of the last turn. */
export function titles(talk: Talk): string[] {
  return talk.buttons().map((button) => button.title);
}

function inputsIn(element: Element): Input[] {
  if (element.kind === 'input') return [element];
  return element.kind === 'group' ? element.items.flatMap(inputsIn) : [];
}
