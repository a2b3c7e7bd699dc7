// "Wis dit gesprek": notices that the wish to wipe it all was sent, and when no answer came.

/** The button as a card would send it. */
export const WIPE = { maatje: { verb: 'wipeChat', sure: true } };
/** The server answers within moments; after this it does not. */
const ANSWERS_MS = 10_000;

interface StoreAction {
  type: string;
  payload?: { activity?: { value?: unknown } };
}

/**
 * Middleware of Web Chat's store.
 * @param sent the wish went on its way, from this page
 * @param failed nothing was wiped, as far as one knows here
 */
export function wipeMiddleware({ sent, failed }: { sent(): void; failed(): void }) {
  let tooLate: ReturnType<typeof setTimeout> | undefined;
  const hear = ({ type, payload }: StoreAction): void => {
    if (!isWipe(payload?.activity?.value)) return;
    if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      sent();
      // When it goes well, the page is loaded anew before that.
      tooLate = setTimeout(failed, ANSWERS_MS);
    }
    if (type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      clearTimeout(tooLate);
      failed();
    }
  };
  return () =>
    (next: (action: StoreAction) => unknown) =>
    (action: StoreAction): unknown => {
      hear(action);
      return next(action);
    };
}

function isWipe(value: unknown): boolean {
  const { maatje } = (value ?? {}) as { maatje?: { verb?: unknown; sure?: unknown } };
  return maatje?.verb === WIPE.maatje.verb && maatje.sure === true;
}
