// Lets the browser fill in who one is: Adaptive Cards draws a field without saying what belongs in it.
import { OWN_FIELDS } from '../../../../cards/renderers/ownFields.ts';

/** Marks the fields of every card that is drawn in a place, from now on. */
export function markOwnFields(place: HTMLElement): void {
  const mark = (): void => {
    for (const [id, what] of Object.entries(OWN_FIELDS)) {
      // Adaptive Cards gives the id of a field to what stands around it.
      for (const field of place.querySelectorAll<HTMLInputElement>(
        `[id='${id}'] input.ac-textInput`,
      ))
        if (field.autocomplete !== what) field.autocomplete = what as AutoFill;
    }
  };
  new MutationObserver(mark).observe(place, { childList: true, subtree: true });
}
