// Decides whether the bot may post its answer to a serviceUrl: an open bot posts to whatever it is given.

/**
 * True when `url` matches one of the allowed entries: an exact origin (`https://smba.trafficmanager.net`),
 * an origin on any port (`http://127.0.0.1:*`) or any https host below a domain (`*.botframework.com`).
 */
export function isAllowedServiceUrl(url: string, allowed: readonly string[]): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false;
  return allowed.some((entry) => {
    if (entry.startsWith('*.')) {
      return parsed.protocol === 'https:' && parsed.hostname.endsWith(entry.slice(1));
    }
    if (entry.endsWith(':*')) {
      return `${parsed.protocol}//${parsed.hostname}` === entry.slice(0, -2);
    }
    return parsed.origin === URL.parse(entry)?.origin;
  });
}
