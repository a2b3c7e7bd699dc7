// The part of Adaptive Card 1.5 (and of Teams' extensions to it) that our renderers write.

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: 'nl';
  fallbackText: string;
  speak: string;
  body: AcElement[];
  actions?: AcAction[];
  refresh?: { action: AcExecute };
  msteams?: { width: 'Full' };
}

export type AcSpacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

export type AcElement = AcPlaced &
  (
    AcTextBlock | AcRichText | AcContainer | AcColumnSet | AcTable | AcActionSet | AcInput | AcChart
  );

interface AcPlaced {
  id?: string;
  spacing?: AcSpacing;
  separator?: boolean;
  isVisible?: boolean;
}

export interface AcTextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'Medium' | 'Large';
  weight?: 'Bolder';
  isSubtle?: boolean;
}

export interface AcRichText {
  type: 'RichTextBlock';
  inlines: AcTextRun[];
  horizontalAlignment?: 'Left' | 'Right';
}

export interface AcTextRun {
  type: 'TextRun';
  text: string;
  size?: 'Small' | 'Medium' | 'Large';
  weight?: 'Bolder';
  color?: 'Good' | 'Attention';
  isSubtle?: boolean;
  selectAction?: { type: 'Action.OpenUrl'; url: string };
}

export interface AcContainer {
  type: 'Container';
  style?: 'emphasis' | 'good' | 'warning' | 'attention';
  items: AcElement[];
}

export interface AcColumnSet {
  type: 'ColumnSet';
  columns: AcColumn[];
}

export interface AcColumn {
  type: 'Column';
  width: 'stretch' | 'auto' | `${number}px`;
  spacing?: AcSpacing;
  items: AcElement[];
}

export interface AcTable {
  type: 'Table';
  columns: { width: number; horizontalCellContentAlignment?: 'Left' | 'Right' }[];
  rows: { type: 'TableRow'; cells: { type: 'TableCell'; items: AcElement[] }[] }[];
  firstRowAsHeader: true;
  showGridLines: true;
  gridStyle: 'default';
}

export interface AcActionSet {
  type: 'ActionSet';
  actions: AcAction[];
}

interface AcInputBase {
  id: string;
  label: string;
  isRequired?: boolean;
  errorMessage?: string;
}

export type AcInput = AcInputBase &
  (
    | {
        type: 'Input.Text';
        value?: string;
        placeholder?: string;
        maxLength: number;
        isMultiline?: boolean;
        style?: 'tel' | 'email';
      }
    | { type: 'Input.Number'; value?: number; min: number; max: number }
    | { type: 'Input.Date'; value?: string; min?: string; max?: string }
    | { type: 'Input.Time'; value?: string }
    | {
        type: 'Input.ChoiceSet';
        choices: { title: string; value: string }[];
        style: 'compact' | 'expanded';
        isMultiSelect: boolean;
        wrap: true;
        value?: string;
      }
    | {
        type: 'Input.Toggle';
        title: string;
        value: string;
        valueOn: 'true';
        valueOff: 'false';
        wrap: true;
      }
  );

/** Teams only: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards */
export interface AcChart {
  type: 'Chart.VerticalBar';
  title: string;
  showBarValues: true;
  /** One for all bars: Teams' own shades suggest an order. */
  color: 'categoricalBlue';
  data: { x: string; y: number }[];
  fallback: AcTable;
}

interface AcActionBase {
  title: string;
  style?: 'positive' | 'destructive';
  tooltip?: string;
}

export interface AcExecute extends AcActionBase {
  type: 'Action.Execute';
  verb: string;
  data: { maatje: object };
  associatedInputs?: 'none';
}

export interface AcSubmit extends AcActionBase {
  type: 'Action.Submit';
  data: { maatje: object };
  associatedInputs?: 'none';
}

export interface AcToggle extends AcActionBase {
  type: 'Action.ToggleVisibility';
  targetElements: string[];
}

export interface AcOpenUrl extends AcActionBase {
  type: 'Action.OpenUrl';
  url: string;
}

export type AcAction = AcExecute | AcSubmit | AcToggle | AcOpenUrl;
