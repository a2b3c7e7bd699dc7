// Plain text, for channels without cards: what the card says, and its buttons by number.
import type { Button, Card, Element, Group, Input, LinkButton, Table } from '../card.ts';
import { cardText } from '../cardText.ts';
import { literalLine, literalText } from './literalText.ts';

/**
 * The card as plain text; the buttons carry the numbers of `textButtons`.
 * @param numbered false where no number is taken for a button: they are named only
 */
export function toText(card: Card, { numbered = true } = {}): string {
  const body = card.body.flatMap(elementLines);
  const buttons = textButtons(card).map((button, index) => {
    const named = literalLine(button.description ?? button.title);
    return numbered ? `${index + 1}. ${named}` : `- ${named}`;
  });
  const told = numbered ? [cardText('card.hint.numbers')] : [];
  const hint = buttons.length === 0 ? [] : ['', ...buttons, ...told];
  const text = [...body, ...linksOf(card.buttons).map(linkLine), ...hint].join('\n');
  return text.replaceAll(/\n{3,}/g, '\n\n').trim();
}

/** The buttons a person can choose by number, in that order. */
export function textButtons(card: Card): Button[] {
  return [...card.body.flatMap(buttonsOf), ...card.buttons.filter(isNumbered)];
}

function buttonsOf(element: Element): Button[] {
  if (element.kind === 'buttons') return element.buttons.filter(isNumbered);
  return element.kind === 'group' && !isForm(element) ? element.items.flatMap(buttonsOf) : [];
}

function linksOf(buttons: Card['buttons']): LinkButton[] {
  return buttons.filter((button) => 'url' in button);
}

function linkLine({ title, url }: LinkButton): string {
  return `${literalLine(title)}: ${new URL(url).href}`;
}

function isNumbered(button: Card['buttons'][number]): button is Button {
  return 'action' in button && button.inText !== false;
}

/** A group to fill in cannot be filled in here: the person types what is different, or was wrong. */
function isForm(group: Group): boolean {
  return group.hiddenAs !== undefined && group.items.some((item) => item.kind === 'input');
}

function elementLines(element: Element): string[] {
  switch (element.kind) {
    case 'text':
      return element.style === 'title' || element.style === 'heading'
        ? ['', literalText(element.text)]
        : [literalText(element.text)];
    case 'facts':
      return element.facts.map(
        ({ label, value }) => `${label}: ${literalLine(value.replaceAll('\n', ', '))}`,
      );
    case 'table':
      return tableLines(element);
    case 'input':
      return inputLines(element);
    case 'group':
      return isForm(element)
        ? element.items.flatMap(errorLines)
        : ['', ...element.items.flatMap(elementLines)];
    case 'chart':
      return [literalLine(element.title), ...tableLines(element.textTwin)];
    case 'buttons':
      return linksOf(element.buttons).map(linkLine);
    case 'divider':
      return [];
  }
}

function errorLines(element: Element): string[] {
  if (element.kind === 'group') return element.items.flatMap(errorLines);
  if (element.kind !== 'input' || element.error === undefined) return [];
  return [`${literalLine(element.label)}: ${literalText(element.error)}`];
}

function tableLines({ columns, rows }: Table): string[] {
  return rows.map((row) =>
    row.map((text, at) => `${columns[at]?.title ?? ''}: ${literalLine(text)}`).join('; '),
  );
}

function inputLines(input: Input): string[] {
  const choices =
    input.type === 'choice' ? input.choices.map(({ title }) => `- ${literalLine(title)}`) : [];
  const wrong = input.error === undefined ? [] : [literalText(input.error)];
  return [`${literalLine(input.label)}:`, ...wrong, ...choices];
}
