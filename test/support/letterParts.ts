// A letter as a mail server received it, taken apart.

/** The subject, the text and the calendar of a letter, decoded. */
export function partsOf(message: string): { subject: string; text: string; calendar: string } {
  const subject = /^Subject: ((?:.|\r\n )*)\r$/m.exec(message)?.[1]?.replaceAll('\r\n ', ' ') ?? '';
  const parts = message.split(/\r\n--[^\r\n]+\r\n/).map((part) => {
    const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
    const raw = body.join('\r\n\r\n');
    if (/base64/i.test(head)) return { head, body: Buffer.from(raw, 'base64').toString('utf8') };
    return { head, body: /quoted-printable/i.test(head) ? unquoted(raw) : raw };
  });
  const of = (type: RegExp): string => parts.find(({ head }) => type.test(head))?.body ?? '';
  const calendar = of(/^Content-Type: text\/calendar/im).replaceAll('\r\n ', '');
  return { subject, text: of(/^Content-Type: text\/plain/im), calendar };
}

/** Undoes quoted-printable. */
function unquoted(text: string): string {
  const joined = text.replaceAll('=\r\n', '');
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
    'latin1',
  ).toString('utf8');
}
