// A card as a plain HTML form, for browsers without JavaScript: what Web Chat would show, read from the same card.
import type {
  AcAction,
  AcElement,
  AcInput,
  AcSubmit,
  AcTextRun,
  AdaptiveCard,
} from './adaptiveCard.ts';
import { escapeHtml } from './escapeHtml.ts';
import { inputHtml } from './htmlInput.ts';
import { ERROR_OF } from './ownFields.ts';
import { QUIET } from './renderElements.ts';

export interface HtmlForm {
  /** Where the form goes, e.g. "/chat". */
  target: string;
  /** Names and values that come back with it. */
  hidden: Readonly<Record<string, string>>;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
}

/** The name under which the number of the pressed button comes back. */
export const BUTTON_FIELD = 'knop';
/** What stands before the name of an input. */
export const INPUT_PREFIX = 'veld.';

/** The card as HTML; without a form only what it says: no fields, no buttons. */
export function htmlForm(card: AdaptiveCard, form: HtmlForm | null): string {
  const writer = new Writer(card, form);
  const body = writer.elements(card.body) + writer.buttons(card.actions ?? []);
  if (!form || !writer.hasButtons) return `<div class="card">\n${body}</div>`;
  const hidden = Object.entries(form.hidden).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">\n`,
  );
  return `<form class="card" method="post" action="${escapeHtml(form.target)}" novalidate>\n${hidden.join('')}${body}</form>`;
}

/** The buttons of a card that send something, in the order of their numbers. */
export function submitsOf(card: AdaptiveCard): AcSubmit[] {
  const submits: AcSubmit[] = [];
  const take = (actions: readonly AcAction[]): void => {
    for (const action of actions) if (action.type === 'Action.Submit') submits.push(action);
  };
  const walk = (elements: readonly AcElement[]): void => {
    for (const element of elements) {
      if (element.type === 'ActionSet') take(element.actions);
      else if (element.type === 'Container') walk(element.items);
      else if (element.type === 'ColumnSet') element.columns.forEach(({ items }) => walk(items));
    }
  };
  walk(card.body);
  take(card.actions ?? []);
  return submits;
}

/** The inputs of a card, in their order. */
export function inputsOf(card: AdaptiveCard): AcInput[] {
  return inputsIn(card.body);
}

function inputsIn(elements: readonly AcElement[]): AcInput[] {
  return elements.flatMap((element) => {
    if (element.type === 'Container') return inputsIn(element.items);
    if (element.type === 'ColumnSet')
      return element.columns.flatMap(({ items }) => inputsIn(items));
    return isInput(element) ? [element] : [];
  });
}

function isInput(element: AcElement): element is AcElement & AcInput {
  return element.type.startsWith('Input.');
}

class Writer {
  hasButtons = false;
  readonly #form: HtmlForm | null;
  readonly #numbers: Map<AcSubmit, number>;
  /** Titles of what shows a hidden part, by the part. */
  readonly #opens = new Map<string, string>();

  constructor(card: AdaptiveCard, form: HtmlForm | null) {
    this.#form = form;
    this.#numbers = new Map(submitsOf(card).map((submit, number) => [submit, number]));
    this.#findOpens(card.body);
    this.#takeOpens(card.actions ?? []);
  }

  elements(elements: readonly AcElement[]): string {
    const shown = elements.filter((_, at) => this.#form || !isOnlyToFillIn(elements, at));
    return shown.map((element, at) => this.#element(element, shown[at + 1])).join('');
  }

  buttons(actions: readonly AcAction[], id = ''): string {
    const all = actions.map((action) => this.#button(action)).filter((html) => html !== '');
    const look = id.startsWith(QUIET.choices) ? 'buttons quiet' : 'buttons';
    return all.length === 0 ? '' : `<div class="${look}">${all.join('\n')}</div>\n`;
  }

  #element(element: AcElement, next?: AcElement): string {
    switch (element.type) {
      case 'TextBlock':
        return element.style === 'heading'
          ? `<h3>${escapeHtml(element.text)}</h3>\n`
          : `<p>${escapeHtml(element.text)}</p>\n`;
      case 'RichTextBlock':
        return `<p${this.#errorId(element)}>${element.inlines.map(runHtml).join('')}</p>\n`;
      case 'Container':
        return this.#container(element);
      case 'ColumnSet':
        return this.#columns(element);
      case 'Table':
        return this.#table(element);
      case 'ActionSet':
        return this.buttons(element.actions, element.id);
      case 'Chart.VerticalBar':
        return `<p><strong>${escapeHtml(element.title)}</strong></p>\n${this.#element(element.fallback)}`;
      default:
        return this.#form
          ? inputHtml(element, this.#form.prefix, INPUT_PREFIX, isErrorOf(element, next))
          : '';
    }
  }

  /** The field above says that this line is about it. */
  #errorId({ id }: AcElement): string {
    return this.#form && id?.startsWith(ERROR_OF)
      ? ` id="${escapeHtml(`${this.#form.prefix}-${id}`)}"`
      : '';
  }

  #container({ items, style, id, isVisible }: Extract<AcElement, { type: 'Container' }>): string {
    const inner = this.elements(items);
    if (inner === '') return '<hr>\n';
    const opens = id === undefined ? undefined : this.#opens.get(id);
    if (opens !== undefined) {
      // Fields to fill in are not there to read.
      if (!this.#form && inputsIn(items).length > 0) return '';
      const open = isVisible === false ? '' : ' open';
      return `<details${open}><summary>${escapeHtml(opens)}</summary>\n${inner}</details>\n`;
    }
    return style === undefined ? inner : `<div class="group ${style}">\n${inner}</div>\n`;
  }

  #columns({ columns }: Extract<AcElement, { type: 'ColumnSet' }>): string {
    const [first, second, ...more] = columns;
    if (first && second && more.length === 0 && first.width.endsWith('px')) {
      const term = this.elements(first.items);
      return `<dl><dt>${term}</dt><dd>${this.elements(second.items)}</dd></dl>\n`;
    }
    const cells = columns.map(({ items }) => `<div>${this.elements(items)}</div>`);
    return `<div class="beside">\n${cells.join('\n')}</div>\n`;
  }

  #table({ rows }: Extract<AcElement, { type: 'Table' }>): string {
    const line = ({ cells }: (typeof rows)[number], cell: 'th scope="col"' | 'td'): string => {
      const end = cell.split(' ')[0];
      const html = cells.map(({ items }) => {
        const look = items.some(isAtTheRight) ? ' class="right"' : '';
        return `<${cell}${look}>${this.elements(items)}</${end}>`;
      });
      return `<tr>${html.join('')}</tr>\n`;
    };
    const [head, ...body] = rows;
    if (!head) return '';
    const lines = body.map((row) => line(row, 'td')).join('');
    return `<table><thead>${line(head, 'th scope="col"')}</thead><tbody>${lines}</tbody></table>\n`;
  }

  #button(action: AcAction): string {
    if (action.type === 'Action.OpenUrl') {
      return `<a class="button" href="${escapeHtml(action.url)}">${escapeHtml(action.title)}</a>`;
    }
    // What is shown on the spot is a part that opens; see #container.
    if (action.type !== 'Action.Submit' || !this.#form) return '';
    this.hasButtons = true;
    const number = this.#numbers.get(action) ?? 0;
    const label = action.tooltip === undefined ? '' : ` aria-label="${escapeHtml(action.tooltip)}"`;
    const look = action.style === undefined ? '' : ` class="${action.style}"`;
    return `<button type="submit" name="${BUTTON_FIELD}" value="${number}"${look}${label}>${escapeHtml(action.title)}</button>`;
  }

  #findOpens(elements: readonly AcElement[]): void {
    for (const element of elements) {
      if (element.type === 'ActionSet') this.#takeOpens(element.actions);
      else if (element.type === 'Container') this.#findOpens(element.items);
      else if (element.type === 'ColumnSet')
        element.columns.forEach(({ items }) => this.#findOpens(items));
    }
  }

  #takeOpens(actions: readonly AcAction[]): void {
    for (const action of actions) {
      if (action.type !== 'Action.ToggleVisibility') continue;
      for (const id of action.targetElements) this.#opens.set(id, action.title);
    }
  }
}

function isErrorOf({ id = '' }: AcElement, next: AcElement | undefined): boolean {
  return next?.id === ERROR_OF + id;
}

function isAtTheRight(element: AcElement): boolean {
  return element.type === 'RichTextBlock' && element.horizontalAlignment === 'Right';
}

/** Words above buttons, and what is wrong with a field: left out of a card that is only read. */
function isOnlyToFillIn(elements: readonly AcElement[], at: number): boolean {
  const { type, id } = elements[at]!;
  if (id?.startsWith(ERROR_OF)) return true;
  const isText = type === 'TextBlock' || type === 'RichTextBlock';
  const next = elements[at + 1];
  return isText && next?.type === 'ActionSet' && !next.id?.startsWith(QUIET.aside);
}

function runHtml({ text, weight, color, isSubtle, selectAction }: AcTextRun): string {
  const words = escapeHtml(text);
  const html = selectAction ? `<a href="${escapeHtml(selectAction.url)}">${words}</a>` : words;
  const name = color?.toLowerCase() ?? (isSubtle ? 'subtle' : '');
  const marked = name === '' ? html : `<span class="${name}">${html}</span>`;
  return weight === 'Bolder' ? `<strong>${marked}</strong>` : marked;
}
