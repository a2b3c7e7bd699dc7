// The browser's own WebSocket, which also tells when a stream is lost or never opens.

/** A stream that does not open within this time is held back on its way. */
const OPENS_MS = 8_000;

export interface SocketNews {
  opened(): void;
  /** @param wasOpen whether it ever worked; @param late whether nothing answered at all */
  lost(news: { wasOpen: boolean; late: boolean }): void;
}

/** A class for Direct Line to make its streams from. */
export function watchedSocket(news: SocketNews): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      let wasOpen = false;
      const tooLate = setTimeout(() => news.lost({ wasOpen, late: true }), OPENS_MS);
      this.addEventListener('open', () => {
        clearTimeout(tooLate);
        wasOpen = true;
        news.opened();
      });
      this.addEventListener('close', () => {
        clearTimeout(tooLate);
        news.lost({ wasOpen, late: false });
      });
    }
  };
}
