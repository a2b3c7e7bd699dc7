// Turns the vocabulary into Adaptive Card elements; what differs by channel comes in as a dialect.
import type { Card, Chart, Element, Facts, Group, Input, Table, Text } from '../card.ts';
import { cardText } from '../cardText.ts';
import type {
  AcAction,
  AcColumn,
  AcColumnSet,
  AcContainer,
  AcElement,
  AcTable,
  AcTextRun,
} from './adaptiveCard.ts';
import { isMarkdownFree, literalLine, literalText } from './literalText.ts';
import { ERROR_OF } from './ownFields.ts';
import { renderInput } from './renderInput.ts';
import { textRuns } from './textRuns.ts';

export interface Dialect {
  action(button: Card['buttons'][number]): AcAction;
  /** Elements for a chart; its number makes ids unique. */
  chart(chart: Chart, number: number): AcElement[];
  /** Room for the names of facts, in the channel's size of letters. */
  labelWidth: `${number}px`;
  /** Whether a telephone number in a text can be pressed. */
  dials: boolean;
  /** What stands in the place of a card that the program of the person cannot show. */
  fallback: string;
}

/** What the ids of sets of quiet buttons begin with: an Adaptive Card has no other mark that reaches the page. */
export const QUIET = { choices: 'quiet-', aside: 'quiet-aside-' } as const;

/** Adaptive Card elements for a list of ours, in order. */
export function renderElements(elements: readonly Element[], dialect: Dialect): AcElement[] {
  let charts = 0;
  let quiet = 0;
  const one = (element: Element, at: number, all: readonly Element[]): AcElement[] => {
    switch (element.kind) {
      case 'text':
        return renderText(element, all[at - 1], dialect);
      case 'facts':
        return renderFacts(element, dialect);
      case 'table':
        return [renderTable(element)];
      case 'input':
        return [renderInput(element), ...errorLine(element)];
      case 'group':
        return [renderGroup(element, (elements2) => elements2.flatMap(one))];
      case 'divider':
        return [{ type: 'Container', separator: true, spacing: 'Medium', items: [] }];
      case 'chart':
        charts += 1;
        return dialect.chart(element, charts);
      case 'buttons':
        return renderButtonRow(element, dialect, () => (quiet += 1));
    }
  };
  return elements.flatMap(one);
}

/** Headings that markdown cannot touch are TextBlocks, so that a screen reader finds them. */
function renderText(
  { text, style, reach = [] }: Text,
  before: Element | undefined,
  { dials }: Dialect,
): AcElement[] {
  const isHeading = style === 'title' || style === 'heading';
  const follows = before?.kind === 'text' && before.style === 'strong';
  const spacing = style === 'subtle' || follows ? 'Small' : 'Default';
  if (isHeading && isMarkdownFree(text)) {
    const size = style === 'title' ? 'Large' : 'Medium';
    return [
      {
        type: 'TextBlock',
        text: literalText(text),
        wrap: true,
        style: 'heading',
        size,
        weight: 'Bolder',
      },
    ];
  }
  const paragraphs = literalText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const links = dials ? reach : [];
  return paragraphs.map((line) => richText(textRuns(line, style, links), spacing));
}

/** Why the input above it could not be taken; by its id a page knows of which. */
function errorLine({ id, error }: Input): AcElement[] {
  if (error === undefined) return [];
  const line = plain(error, { weight: 'Bolder', color: 'Attention' }, 'Small');
  return [{ ...line, id: ERROR_OF + id }];
}

function renderFacts({ facts }: Facts, { labelWidth }: Dialect): AcElement[] {
  return facts.map(({ label, value }) => {
    const row: AcColumnSet = {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: labelWidth, items: [plain(label, { isSubtle: true })] },
        { type: 'Column', width: 'stretch', spacing: 'Small', items: lines(value) },
      ],
    };
    return { ...row, spacing: 'Small' };
  });
}

function lines(value: string): AcElement[] {
  return literalText(value)
    .split('\n')
    .map((line) => plain(line, {}, 'None'));
}

/** A table whose first row is its header. */
export function renderTable({ columns, rows }: Table): AcTable {
  const cell = (text: string, column: number, run: Omit<AcTextRun, 'type' | 'text'>) => {
    const right = columns[column]?.align === 'right';
    const block: AcElement = {
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text: literalLine(text) || ' ', ...run }],
      ...(right ? { horizontalAlignment: 'Right' } : {}),
    };
    return { type: 'TableCell' as const, items: [block] };
  };
  const row = (texts: readonly string[], run: Omit<AcTextRun, 'type' | 'text'>) => ({
    type: 'TableRow' as const,
    cells: texts.map((text, column) => cell(text, column, run)),
  });
  return {
    type: 'Table',
    columns: columns.map((column) => ({ width: column.width ?? 1 })),
    rows: [
      row(
        columns.map((column) => column.title),
        { weight: 'Bolder' },
      ),
      ...rows.map((texts) => row(texts, {})),
    ],
    firstRowAsHeader: true,
    showGridLines: true,
    gridStyle: 'default',
  };
}

function renderGroup(
  group: Group,
  render: (elements: readonly Element[]) => AcElement[],
): AcElement {
  const hidden =
    group.hiddenAs === undefined ? {} : { id: group.hiddenAs, isVisible: group.open ?? false };
  if (group.beside) {
    const columns = group.items.map((item, at): AcColumn => ({
      type: 'Column',
      width: group.beside === 'firstWide' && at > 0 ? 'auto' : 'stretch',
      items: render([item]),
    }));
    return { type: 'ColumnSet', columns, ...hidden };
  }
  const container: AcContainer = {
    type: 'Container',
    ...(group.style === 'plain' ? {} : { style: group.style }),
    items: render(group.items),
  };
  return { ...container, ...hidden };
}

function renderButtonRow(
  { buttons, layout, quiet }: Extract<Element, { kind: 'buttons' }>,
  dialect: Dialect,
  number: () => number,
): AcElement[] {
  const set = (actions: AcAction[]): AcElement => ({
    type: 'ActionSet',
    ...(quiet ? { id: `${QUIET[quiet]}${number()}` } : {}),
    spacing: 'Small',
    actions,
  });
  const actions = buttons.map((button) => dialect.action(button));
  return layout === 'row' ? [set(actions)] : actions.map((action) => set([action]));
}

/** A chart as its figures: for channels that have no charts. */
export function chartAsTable(chart: Chart): AcElement[] {
  return [plain(chart.title, { weight: 'Bolder' }), renderTable(chart.textTwin)];
}

/** A chart with a button that shows its figures. */
export function teamsChart(chart: Chart, number: number): AcElement[] {
  const id = `figures${number}`;
  const twin = renderTable(chart.textTwin);
  const toggle: AcAction = {
    type: 'Action.ToggleVisibility',
    title: cardText('chart.asTable'),
    targetElements: [id],
  };
  return [
    {
      type: 'Chart.VerticalBar',
      title: literalLine(chart.title),
      showBarValues: true,
      color: 'categoricalBlue',
      data: chart.data.map(({ label, value }) => ({ x: literalLine(label, 60), y: value })),
      fallback: twin,
    },
    { type: 'ActionSet', spacing: 'Small', actions: [toggle] },
    { type: 'Container', id, isVisible: false, items: [twin] },
  ];
}

function plain(
  text: string,
  run: Omit<AcTextRun, 'type' | 'text'>,
  spacing: 'None' | 'Small' | 'Default' = 'Default',
): AcElement {
  return richText([{ type: 'TextRun', text: literalLine(text) || ' ', ...run }], spacing);
}

function richText(inlines: AcTextRun[], spacing: 'None' | 'Small' | 'Default'): AcElement {
  return { type: 'RichTextBlock', inlines, ...(spacing === 'Default' ? {} : { spacing }) };
}
