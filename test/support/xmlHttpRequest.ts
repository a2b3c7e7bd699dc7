// XMLHttpRequest as far as DirectLineJS uses it, over fetch: so that it runs unchanged outside a browser.

export class SmallXmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  ontimeout: ((event: unknown) => void) | null = null;
  readonly #sent = new Headers();
  readonly #ended = new AbortController();
  #method = 'GET';
  #url = '';
  #received = new Headers();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#sent.append(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#received.get(name);
  }

  send(body?: string | FormData | null): void {
    void this.#fetch(body ?? null);
  }

  abort(): void {
    this.#ended.abort();
  }

  async #fetch(body: string | FormData | null): Promise<void> {
    const limit = this.timeout > 0 ? [AbortSignal.timeout(this.timeout)] : [];
    try {
      const response = await fetch(this.#url, {
        ...{ method: this.#method, headers: this.#sent, body },
        signal: AbortSignal.any([this.#ended.signal, ...limit]),
      });
      const text = await response.text();
      this.#received = response.headers;
      this.status = response.status;
      this.response = this.responseType === 'json' ? parsed(text) : text;
    } catch (error) {
      if (this.#ended.signal.aborted) return;
      this.readyState = 4;
      const isLate = (error as Error).name === 'TimeoutError';
      return isLate ? this.ontimeout?.(error) : this.onerror?.(error);
    }
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
