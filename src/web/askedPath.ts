// The path of a request as the router reads it, however it was written: "/%77eb/token" and "/x/../web/token" are "/web/token".

/** @param url of a request: a path, or a whole address */
export function askedPath(url: string = ''): string {
  const address = url.startsWith('/') ? `http://any${url}` : url;
  const path = URL.parse(address)?.pathname ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    // The router finds nothing there either.
    return path;
  }
}
