// "Wis dit gesprek": notices when the wish to wipe it all went through, asked in the header or on a card.

/** The button as a card would send it. */
export const WIPE = { maatje: { verb: 'wipeChat', sure: true } };
/** The server answers within moments; after this it does not. */
const ANSWERS_MS = 10_000;

interface StoreAction {
  type: string;
  payload?: { activity?: { value?: unknown; from?: { role?: string } } };
}

export interface WipeNews {
  /** The server forgot what was said; what stands on the page can go. */
  wiped(): void;
  failed(): void;
}

/** Middleware of Web Chat's store: what is sent, and the bot's next word after it. */
export function wipeMiddleware(news: WipeNews) {
  let tooLate: ReturnType<typeof setTimeout> | null = null;
  const end = (tell: () => void): void => {
    if (tooLate !== null) clearTimeout(tooLate);
    tooLate = null;
    tell();
  };
  const hear = ({ type, payload }: StoreAction): void => {
    const { value, from } = payload?.activity ?? {};
    if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING' && isWipe(value)) {
      tooLate = setTimeout(() => end(news.failed), ANSWERS_MS);
    }
    if (tooLate === null) return;
    if (type === 'DIRECT_LINE/INCOMING_ACTIVITY' && from?.role !== 'user') end(news.wiped);
    if (type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') end(news.failed);
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
