// What was said in a conversation, as HTML: the last answer with its fields and buttons, the rest to read.
import texts from '../../../data/texts/website.json' with { type: 'json' };
import type { AdaptiveCard } from '../../../cards/renderers/adaptiveCard.ts';
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';
import { htmlForm, submitsOf, type HtmlForm } from '../../../cards/renderers/htmlForm.ts';
import type { StoredWebActivity } from '../../store/webConversations.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** One activity, as far as the page shows it. */
export interface Said {
  seq: number;
  id: string;
  isVisitor: boolean;
  text: string;
  /** What the visitor's click sent. */
  value: unknown;
  cards: readonly AdaptiveCard[];
}

/** Messages only, in their order. */
export function readSaid(activities: readonly StoredWebActivity[]): Said[] {
  return activities.flatMap(({ seq, body }): Said[] => {
    const activity = JSON.parse(body) as {
      type: string;
      id: string;
      from: { role: string };
      text?: string;
      value?: unknown;
      attachments?: { contentType: string; content: AdaptiveCard }[];
    };
    if (activity.type !== 'message') return [];
    const cards = (activity.attachments ?? [])
      .filter(({ contentType }) => contentType === CARD)
      .map(({ content }) => content);
    const { id, text = '', value } = activity;
    return [{ seq, id, isVisitor: activity.from.role === 'user', text, value, cards }];
  });
}

/** The element to which the page leads after an answer. */
export const NEWEST = 'nieuw';

/**
 * The conversation as a list.
 * @param formOf what a form of an activity sends along
 */
export function talkHtml(
  said: readonly Said[],
  formOf: (one: Said, place: number) => HtmlForm,
): string {
  const lastOfVisitor = said.findLastIndex(({ isVisitor }) => isVisitor);
  const items = said.map((one, place) => {
    const isOpen = place > lastOfVisitor;
    const anchor = place === lastOfVisitor + 1 ? ` id="${NEWEST}" tabindex="-1"` : '';
    const who = one.isVisitor ? texts.plainChat.visitor : texts.plainChat.bot;
    const inner = one.isVisitor ? visitorHtml(one, said) : botHtml(one, isOpen ? formOf : null);
    if (inner === '') return '';
    const look = one.isVisitor ? 'you' : 'bot';
    return `<li class="${look}"${anchor}><h2 class="who">${escapeHtml(who)}</h2>\n${inner}</li>\n`;
  });
  return `<ol class="talk">\n${items.join('')}</ol>\n`;
}

function botHtml(
  { text, cards, ...one }: Said,
  formOf: ((one: Said, place: number) => HtmlForm) | null,
): string {
  const words = text === '' ? '' : paragraphs(text);
  const shown = cards.map((card, place) =>
    htmlForm(card, formOf ? formOf({ text, cards, ...one }, place) : null),
  );
  return words + shown.join('\n');
}

function visitorHtml({ text, value }: Said, said: readonly Said[]): string {
  if (text !== '') return paragraphs(text);
  const action = (value as { maatje?: object } | undefined)?.maatje;
  if (!action) return '';
  const pressed = JSON.stringify(action);
  const buttons = said.flatMap(({ cards }) => cards.flatMap(submitsOf));
  const button = buttons.find(({ data }) => JSON.stringify(data.maatje) === pressed);
  const { chose, filled } = texts.plainChat;
  return paragraphs(button ? chose.replace('{title}', () => button.title) : filled);
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>\n`)
    .join('');
}
