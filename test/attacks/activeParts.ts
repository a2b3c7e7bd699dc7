// What in a message, a page or a file could do more than be read: each finding is a hole.

import distress from '../../data/distress.json' with { type: 'json' };
import service from '../../data/service.json' with { type: 'json' };

/** Numbers and an address that are ours, or of people who help: they may be pressed. */
const REACH: ReadonlySet<string> = new Set([
  `mailto:${service.email}`,
  ...[service.phone, ...distress.numbers.map(({ number }) => number)].map(
    (number) => `tel:${number.replaceAll(' ', '')}`,
  ),
]);
/** Characters that turn what stands around them, or that a terminal obeys; a line break is none of them. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;
const MARKDOWN = /[*_~`[\]<>\\|#]/;
const SHOWN = new Set(['text', 'title', 'label', 'placeholder', 'tooltip', 'errorMessage', 'speak', 'fallbackText', 'x', 'altText', 'subtitle', 'summary']); // prettier-ignore
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const TYPES = new Set(['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column', 'Table', 'TableRow', 'TableCell', 'ActionSet', 'Action.Execute', 'Action.Submit', 'Action.ToggleVisibility', 'Action.OpenUrl', 'Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.ChoiceSet', 'Input.Toggle', 'Chart.VerticalBar']); // prettier-ignore

type Part = Record<string, unknown>;

/** Whatever stands in an activity that a client would run, follow, colour or turn around. @param own where links may lead */
export function activeInActivity(activity: Part, own: string): string[] {
  const { type, text, summary, attachments, entities, value } = activity;
  if (type === 'invokeResponse') return activeInAnswer(value as Part, own);
  const found: string[] = [];
  if (typeof text === 'string' && text !== '') {
    if (activity['textFormat'] !== 'plain') found.push(`text as ${String(activity['textFormat'])}: ${text}`); // prettier-ignore
    found.push(...unseenIn('text', text));
  }
  if (typeof summary === 'string') found.push(...unseenIn('summary', summary));
  for (const entity of (entities ?? []) as Part[])
    if (entity['type'] === 'mention') found.push(`a mention: ${JSON.stringify(entity)}`);
  for (const one of (attachments ?? []) as Part[]) found.push(...activeInAttachment(one, own));
  return found;
}

/** The same in the answer to a click or a search. */
export function activeInAnswer(body: Part, own: string): string[] {
  if (body['type'] === ADAPTIVE) return activeInCard(body['value'] as Part, own);
  if (typeof body['value'] === 'string') {
    const text = body['value'];
    return [...unseenIn('answer', text), ...(MARKDOWN.test(text) ? [`markdown: ${text}`] : [])];
  }
  const extension = body['composeExtension'] as Part | undefined;
  const all = (extension?.['attachments'] ?? []) as Part[];
  return all.flatMap((one) => [
    ...activeInAttachment(one, own),
    ...(one['preview'] ? activeInAttachment(one['preview'] as Part, own) : []),
  ]);
}

function activeInAttachment({ contentType, content }: Part, own: string): string[] {
  if (contentType === ADAPTIVE) return activeInCard(content as Part, own);
  return partsOf(content).flatMap((part) =>
    Object.entries(part).flatMap(([key, value]) =>
      SHOWN.has(key) && typeof value === 'string'
        ? [...unseenIn(key, value), ...(MARKDOWN.test(value) ? [`markup in ${key}: ${value}`] : [])]
        : [],
    ),
  );
}

/** A RichTextBlock shows its runs to the letter; a TextBlock, a FactSet and a choice read markdown. */
function activeInCard(card: Part, own: string): string[] {
  return partsOf(card).flatMap((part) => {
    const found: string[] = [];
    const { type } = part;
    if (typeof type === 'string' && !TYPES.has(type)) found.push(`a part of the type ${type}`);
    for (const [key, value] of Object.entries(part)) {
      if (typeof value !== 'string' || !SHOWN.has(key)) continue;
      found.push(...unseenIn(`${String(type)}.${key}`, value));
      if (value.includes('{{')) found.push(`a macro in ${String(type)}.${key}: ${value}`);
    }
    if (type === 'TextBlock' && MARKDOWN.test(String(part['text'])))
      found.push(`markdown in a TextBlock: ${String(part['text'])}`);
    const isRead = part['style'] === 'expanded' || part['isMultiSelect'] === true;
    if (type === 'Input.ChoiceSet' && isRead)
      for (const { title } of part['choices'] as { title: string }[])
        if (MARKDOWN.test(title)) found.push(`markdown in a choice: ${title}`);
    const url = String(part['url'] ?? own);
    if (!url.startsWith(own) && !REACH.has(url)) found.push(`a link to ${url}`);
    if (typeof part['speak'] === 'string' && /[<>]/.test(part['speak'])) found.push(`speech with tags: ${part['speak']}`); // prettier-ignore
    return found;
  });
}

/** Every object in it, but what comes back from a button. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { data, ...part } = value as Part;
  return [part, ...(Array.isArray(data) ? partsOf(data) : []), ...Object.values(part).flatMap(partsOf)]; // prettier-ignore
}

function unseenIn(where: string, text: string): string[] {
  const found = UNSEEN.exec(text.replaceAll('\n', ''));
  return found ? [`U+${found[0].codePointAt(0)!.toString(16)} in ${where}: ${JSON.stringify(text)}`] : []; // prettier-ignore
}

const TAGS = /<(\/?)([a-zA-Z!][\w-]*)([^>]*)>/g;
const HARMLESS_TAGS = new Set(['html', 'head', 'body', 'main', 'header', 'footer', 'nav', 'title', 'meta', 'link', 'style', 'h1', 'h2', 'h3', 'h4', 'p', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'div', 'span', 'small', 'strong', 'em', 'a', 'form', 'label', 'input', 'textarea', 'select', 'option', 'button', 'fieldset', 'legend', 'details', 'summary', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'br', 'section', '!doctype']); // prettier-ignore

/** The same in a page: tags and attributes that nobody of ours wrote. */
export function activeInHtml(html: string): string[] {
  return [...html.matchAll(TAGS)].flatMap(([whole, , tag = '', attributes = '']) => {
    const name = tag.toLowerCase();
    const found = HARMLESS_TAGS.has(name) ? [] : [`the tag ${whole}`];
    if (/\son\w+\s*=/i.test(attributes)) found.push(`a handler: ${whole}`);
    const [, link] = /\s(?:href|src|action)\s*=\s*"([^"]*)"/i.exec(attributes) ?? [];
    // The one with data is that of the icon that we do not have.
    const isOurs = /^(?:\/|#|\?|data:,$|$|https:\/\/stad\.gent\/)/.test(link ?? '');
    if (link !== undefined && !isOurs && !REACH.has(link)) found.push(`a link to ${link}`);
    return found;
  });
}

/** The same in what a command prints. */
export function activeInTerminal(text: string): string[] {
  return text.split('\n').flatMap((line) => unseenIn('a line', line.replace(/\r$/, '')));
}

const CALENDAR_LINE =
  /^(?:BEGIN|END):(?:VCALENDAR|VEVENT)$|^(?:VERSION|PRODID|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|STATUS|TRANSP|CLASS|CREATED|LAST-MODIFIED|ORGANIZER|ATTENDEE|X-MICROSOFT-[A-Z-]+)[;:]/;

/** The same in a calendar file: lines of no kind that we write, people who were not invited. */
export function activeInCalendar(text: string): string[] {
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  const many = ['BEGIN:VEVENT', 'ATTENDEE', 'ORGANIZER'].filter(
    (start) => lines.filter((line) => line.startsWith(start)).length > 1,
  );
  return [
    ...lines.filter((line) => !CALENDAR_LINE.test(line) || /[\r\n]/.test(line)),
    ...lines.flatMap((line) => unseenIn('the calendar', line)),
    ...many.map((start) => `more than one ${start}`),
  ];
}
