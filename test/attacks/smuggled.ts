// Requests that hide a second one, or whose lengths, chunks or lines are wrong: for any route, with what it needs to be taken.

/** Whoever answers the hidden request says this word. */
export const HIDDEN_WORD = 'verborgen-verzoek';
const HIDDEN = `GET /${HIDDEN_WORD} HTTP/1.1\r\nHost: x\r\n\r\n`;
const CHUNKED = `0\r\n\r\n${HIDDEN}`;

/** By name, the bytes. @param head the request line and headers of a request that is right, each with its line end */
export function smuggledInto(head: string): Record<string, string> {
  const sent = (headers: string, body: string): string => `${head}${headers}\r\n\r\n${body}`;
  return {
    'both lengths': sent(`Content-Length: 5\r\nTransfer-Encoding: chunked`, CHUNKED),
    'both lengths, the other way': sent(`Transfer-Encoding: chunked\r\nContent-Length: 5`, CHUNKED),
    'two lengths': sent(`Content-Length: 0\r\nContent-Length: ${HIDDEN.length}`, HIDDEN),
    'a list of lengths': sent(`Content-Length: 0, ${HIDDEN.length}`, HIDDEN),
    'a length with a sign': sent(`Content-Length: +0`, HIDDEN),
    'a negative length': sent(`Content-Length: -1`, HIDDEN),
    'a length in hexadecimal': sent(`Content-Length: 0x0`, HIDDEN),
    'an encoding that is none': sent(`Transfer-Encoding: xchunked`, CHUNKED),
    'chunked, and more after it': sent(`Transfer-Encoding: chunked, identity`, CHUNKED),
    'an encoding behind a tab': sent(`Transfer-Encoding:\tchunked\r\nContent-Length: 3`, CHUNKED),
    'an encoding twice': sent(`Transfer-Encoding: chunked\r\nTransfer-Encoding: identity`, CHUNKED),
    'a space before the colon': sent(`Transfer-Encoding : chunked`, CHUNKED),
    'a folded header': sent(`X-A: 1\r\n Transfer-Encoding: chunked`, CHUNKED),
    'a return in a header': sent(`X-A: a\rTransfer-Encoding: chunked`, CHUNKED),
    'a line break in a header': sent(`X-A: a\nTransfer-Encoding: chunked\nContent-Length: 3`, CHUNKED),
    'a NUL in a header': sent(`X-A: a\0b\r\nContent-Length: 0`, HIDDEN),
    'lines without a return': sent(`Content-Length: 0`, HIDDEN).replaceAll('\r\n', '\n'),
    'a chunk of no size': sent(`Transfer-Encoding: chunked`, `zz\r\n\r\n${HIDDEN}`),
    'a chunk that is too large': sent(`Transfer-Encoding: chunked`, `fffffffffffffffff\r\n${HIDDEN}`),
    'a chunk with a long extension': sent(`Transfer-Encoding: chunked`, `1;${'x'.repeat(20_000)}\r\na\r\n`),
    'a chunk longer than it says': sent(`Transfer-Encoding: chunked`, `1\r\nabc\r\n${CHUNKED}`),
    'headers without an end': `${head}${'X-A: aaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(2000)}`,
  }; // prettier-ignore
}
