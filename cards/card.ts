// The vocabulary in which a card is said; renderers turn it into Teams, Web Chat and plain text.
import type { CardAction } from './actions.ts';

export interface Card {
  /** A name for logs and pictures, e.g. `visitDraft`. */
  id: string;
  /** Preview in a notification: never a person's or an employer's name. */
  summary: string;
  body: readonly Element[];
  buttons: readonly (Button | ToggleButton | LinkButton)[];
  /** What Teams runs by itself when the card comes back into view. */
  refresh?: Button | undefined;
}

export type Element = Text | Facts | Table | Input | Group | Divider | Chart | ButtonRow;

export type TextStyle = 'title' | 'heading' | 'strong' | 'body' | 'subtle' | 'warning' | 'good';

/** Plain text, shown literally: markdown, HTML and card macros in it mean nothing. */
export interface Text {
  kind: 'text';
  text: string;
  style: TextStyle;
  /** Words in it that reach somebody, on the website: a telephone dials them. */
  reach?: readonly ReachLink[];
}

export interface ReachLink {
  words: string;
  /** tel: or mailto: */
  url: string;
}

export interface Facts {
  kind: 'facts';
  facts: readonly { label: string; value: string }[];
}

export interface TableColumn {
  title: string;
  align?: 'left' | 'right';
  /** Share of the width, beside the other columns; 1 when absent. */
  width?: number;
}

export interface Table {
  kind: 'table';
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
}

interface InputBase {
  kind: 'input';
  /** Key of the value in what comes back. */
  id: string;
  label: string;
  required?: { message: string };
  /** Why what was filled in could not be taken; stands under the field. */
  error?: string | undefined;
}

export type Input = InputBase &
  (
    | {
        type: 'text' | 'multiline';
        value?: string;
        placeholder?: string;
        maxLength: number;
        /** What is typed: a phone shows the keys for it. */
        style?: 'tel' | 'email';
      }
    | { type: 'number'; value?: number; min: number; max: number; message?: string }
    | { type: 'date'; value?: string; min?: string; max?: string; message?: string }
    | { type: 'time'; value?: string; message?: string }
    | {
        type: 'choice';
        choices: readonly Choice[];
        /** Several values come back joined with commas; see `multipleValues`. */
        multiple?: boolean;
        style: 'compact' | 'expanded';
        value?: string;
      }
    | { type: 'toggle'; text: string; value?: boolean }
  );

export interface Choice {
  title: string;
  value: string;
}

export type GroupStyle = 'plain' | 'emphasis' | 'good' | 'warning' | 'attention';

export interface Group {
  kind: 'group';
  style: GroupStyle;
  items: readonly Element[];
  /** Given: hidden until a `ToggleButton` with this target is pressed. */
  hiddenAs?: string;
  /** With `hiddenAs`: shown from the start. */
  open?: boolean;
  /** Draws the items beside each other: as wide as one another, or the first as wide as it can. */
  beside?: 'equal' | 'firstWide';
}

export interface Divider {
  kind: 'divider';
}

export interface Chart {
  kind: 'chart';
  chart: 'verticalBar';
  title: string;
  data: readonly { label: string; value: number }[];
  /** The same figures for who cannot see the chart, and for channels without charts. */
  textTwin: Table;
}

/** Buttons in the middle of a card; `stack` gives each its own line. */
export interface ButtonRow {
  kind: 'buttons';
  layout: 'row' | 'stack';
  /**
   * Given: not what the card is about; on the website they look like links. `choices`: the words above them are
   * only there for them; `aside`: what stands above is read without them too.
   */
  quiet?: 'choices' | 'aside';
  buttons: readonly (Button | ToggleButton | LinkButton)[];
}

export interface Button {
  title: string;
  action: CardAction;
  style?: 'primary' | 'destructive' | 'default';
  /** False: the button works whatever stands in the card's inputs, and sends none of them. */
  needsInputs?: boolean;
  /** False: left out of the numbered list in plain text. */
  inText?: boolean;
  /** Tells apart buttons with one title, for a screen reader: starts with the title. */
  description?: string;
}

/** Opens an address of ours in the browser; nothing comes back. */
export interface LinkButton {
  title: string;
  /** http(s), complete. */
  url: string;
  description?: string;
}

/** Shows or hides a group on the screen of the person; nothing is sent. */
export interface ToggleButton {
  title: string;
  toggles: string;
  description?: string;
}
