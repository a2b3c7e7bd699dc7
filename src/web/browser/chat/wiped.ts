// What the server forgot goes from every page that shows it: the page is loaded anew, with what is left.

const NAME = 'maatje/wiped';
/** In the address of a page that was loaded anew: which event it was, and whether this page asked for it. */
const MARK = /^#gewist=([^&]+)(&hier)?$/;

interface Heard {
  id?: string;
  type: string;
  name?: string;
  value?: { from?: number };
}

export interface WipedWatch {
  /** True: the visitor asked for it in this page, and goes on typing in it. */
  asked: boolean;
  /** Takes all that is heard in the conversation, in its order. */
  hear(activity: Heard): void;
}

/** @param asksIt whether the visitor asked for it in this page */
export function watchWiped(asksIt: () => boolean): WipedWatch {
  const [, done, here] = MARK.exec(location.hash) ?? [];
  if (done !== undefined) history.replaceState(null, '', location.pathname);
  /** Place of the last thing that was heard. */
  let last = 0;
  return {
    asked: here !== undefined,
    hear({ id = '', type, name, value }) {
      const before = last;
      last = Number(id.split('|')[1]) || last;
      if (type !== 'event' || name !== NAME || encodeURIComponent(id) === done) return;
      // Nothing that went was ever shown here: the page came later.
      if (before < (value?.from ?? 1)) return;
      const mark = `#gewist=${encodeURIComponent(id)}${asksIt() ? '&hier' : ''}`;
      history.replaceState(null, '', mark);
      location.reload();
    },
  };
}
