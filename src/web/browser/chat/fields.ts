// What Adaptive Cards does not do for the fields of a card: who one is may be filled in, what is wrong is tied to its field,
// and who pressed a button goes on in the fields that it leads to.
import { ERROR_OF, OWN_FIELDS } from '../../../../cards/renderers/ownFields.ts';

const CARD = '.ac-adaptiveCard';
const FIELD = 'input, select, textarea';
/** By then Web Chat has scrolled to a new message. */
const SCROLLED_MS = 700;

/** Looks after the fields of every card that is drawn in a place, from now on. */
export function tendFields(place: HTMLElement): void {
  let errors = 0;

  const markOwn = (card: Element): void => {
    for (const [id, what] of Object.entries(OWN_FIELDS)) {
      // Adaptive Cards gives the id of a field to what stands around it.
      const fields = card.querySelectorAll<HTMLInputElement>(`[id='${id}'] input.ac-textInput`);
      for (const field of fields) field.autocomplete = what as AutoFill;
    }
  };

  const tieErrors = (card: Element): void => {
    for (const line of card.querySelectorAll<HTMLElement>(`[id^='${ERROR_OF}']`)) {
      const id = line.id.slice(ERROR_OF.length);
      errors += 1;
      // Cards above have lines of the same name.
      line.id = `wrong-${errors}`;
      for (const field of card.querySelectorAll(`[id='${CSS.escape(id)}'] :is(${FIELD})`)) {
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-describedby', line.id);
      }
    }
  };

  /** From a button of a card above to the first field that is wrong, or else the first. */
  const goOn = (card: Element): void => {
    const pressed = document.activeElement?.closest(`${CARD} .ac-pushButton`);
    if (!pressed || !(pressed.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING))
      return;
    const fields = [...card.querySelectorAll<HTMLElement>(FIELD)].filter((one) =>
      one.checkVisibility(),
    );
    const field = fields.find((one) => one.ariaInvalid === 'true') ?? fields[0];
    // Web Chat is about to show the card from its beginning: who goes into it sooner is taken to its end.
    setTimeout(() => document.activeElement === pressed && field?.focus(), SCROLLED_MS);
  };

  new MutationObserver((mutations) => {
    const drawn = new Set<Element>();
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const around = node.closest(CARD);
        if (around) drawn.add(around);
        for (const card of node.querySelectorAll(CARD)) drawn.add(card);
      }
    }
    for (const card of drawn) {
      markOwn(card);
      tieErrors(card);
      goOn(card);
    }
  }).observe(place, { childList: true, subtree: true });
}
