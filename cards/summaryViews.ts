// What the cards about figures have to be told: numbers, and words made of them by the dialogs.
import type { OwedName } from './reminderViews.ts';

/** Which figures a card is about; its buttons carry it along. */
export interface SummaryKey {
  /** '2026-W46', '2026-11', '2026-Q4' or '2026-W39/2026-W46' */
  period: string;
  /** Null: everybody's. */
  coachId: string | null;
}

export type CountName = 'due' | 'onTime' | 'late' | 'missed' | 'open' | 'suspended' | 'lapsed';
export type CaseWhich = CountName;

/** `together`: all but contact requests. */
export type CasesKind = OwedName | 'together';

export interface ShareView {
  /** "90 % op tijd (18 van 20)" */
  share: string;
  /** The same without what was suspended; null when nothing was. */
  without: string | null;
}

export interface KindView extends ShareView {
  kind: OwedName;
  counts: Readonly<Record<CountName, number>>;
}

export interface TrendView {
  /** "39" */
  label: string;
  /** What is recorded for it still counts. */
  isProvisional: boolean;
  /** Null: nothing was decided. */
  percent: number | null;
  onTime: number;
  decided: number;
}

/** Lines of which the card shows the first ones. */
export interface LinesView {
  lines: readonly string[];
  total: number;
}

export interface SummaryView {
  key: SummaryKey;
  /** "Weekoverzicht: week 46", "Mijn cijfers: november 2026" */
  title: string;
  /** "9 tot en met 15 november 2026 · het hele team" */
  about: string;
  state: { isFinal: boolean; text: string };
  /** Who else sees the same, and what is counted for whom. */
  remark: string | null;
  /** The four kinds together; null when nothing fell due. */
  total: (ShareView & { counts: Readonly<Record<CountName, number>> }) | null;
  /** Those of which something fell due or lapsed. */
  kinds: readonly KindView[];
  /** "Geen termijnen voor: opvolging."; null when every kind is shown. */
  noneOf: string | null;
  trend: readonly TrendView[];
  corrections: LinesView;
  suspensions: LinesView;
  /** "Vragen aan Maatje: 12 zonder antwoord, 3 antwoorden niet nuttig."; null: not counted here. */
  questions: string | null;
  /** Other periods to look at: "week 45". */
  others: readonly { title: string; period: string }[];
  /** In a group or channel: numbers only, nothing behind them. */
  isShared: boolean;
  /** For a lead looking at the team. */
  hasWork: boolean;
  canExport: boolean;
}

export interface CaseView {
  /** "Bakkerij De Smet · Jonas Verbeke" */
  who: string;
  kind: OwedName;
  /** "Te doen tegen dinsdag 17 november 2026 · gedaan op donderdag 19 november 2026" */
  when: string;
  /** "Els Maes", "Tom Claeys in de plaats van Els Maes" */
  coach: string;
  /** Reasons and suspension in words. */
  why: string;
}

export interface SummaryCasesView {
  key: SummaryKey;
  kind: CasesKind;
  which: CaseWhich;
  /** "Week 46 · gemist" */
  title: string;
  cases: readonly CaseView[];
  page: number;
  total: number;
}

export interface WorkRowView {
  /** Null: what was nobody's turn. */
  coachId: string | null;
  name: string;
  /** "12 dossiers · 20 termijnen" */
  volume: string;
  /** "90 % op tijd (18 van 20)" */
  share: string;
  /** "1 te laat · 1 gemist · 2 als vervanger"; empty when there is nothing to add. */
  rest: string;
}

export interface SummaryWorkView {
  period: string;
  title: string;
  rows: readonly WorkRowView[];
  page: number;
  total: number;
}

export interface SummaryChangesView {
  key: SummaryKey;
  what: 'corrections' | 'suspensions';
  title: string;
  lines: readonly { strong: string; body: string }[];
  page: number;
  total: number;
}
