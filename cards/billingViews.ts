// What the cards about prices, runs and invoices have to be told; amounts and days are already in words.

/** A price before and after: "Basispakket, eerste 5 kwartalen", "1.200,00", "1.224,00". */
export interface PriceRow {
  price: string;
  before: string;
  after: string;
}

export interface CrossingView {
  submissionKey: string;
  /** '2026-06' */
  month: string;
  seen: number;
  /** What the button would do: confirm, or take back. */
  confirmed: boolean;
  /** "Spilindex overschreden in juni 2026?" */
  title: string;
  /** "De prijzen veranderen vanaf woensdag 1 juli 2026." */
  lead: string;
  rows: readonly PriceRow[];
  /** The prices of today, when they differ; empty otherwise. */
  today: readonly PriceRow[];
  /** What to mind: months that were billed, a method by which nothing changes. */
  notes: readonly string[];
  /** "Steunt op: modelovereenkomst …, art. 5. Te bevestigen door de stad." */
  ground: string;
  problems: readonly string[];
  /** `ask`: nothing happened yet. `read`: for who may not decide. */
  state: 'ask' | 'done' | 'read';
}

export interface PricesView {
  /** "Prijzen in november 2026" */
  title: string;
  prices: readonly { label: string; value: string }[];
  /** How prices change, by which settings, since when. */
  how: readonly string[];
  /** Crossings of the pivot index: "juni 2026", "bevestigd op …". */
  crossings: readonly { month: string; label: string; value: string; confirmed: boolean }[];
  settings: readonly { label: string; value: string }[];
  /** What is still missing before an invoice bears a number; null when nothing is. */
  missing: string | null;
  /** What was just done. */
  done: string | null;
  ground: string;
  mayDecide: boolean;
}

export interface PricesFormView {
  submissionKey: string;
  seen: number;
  method: string;
  /** 'YYYY-MM-DD' */
  from: string;
  basicFirst: string;
  basicLater: string;
  extraHourly: string;
  /** "Het meeste dat mag: …" */
  limits: string;
  problems: readonly string[];
}

export interface BillingFormView {
  submissionKey: string;
  seen: number;
  vat: string;
  bankAccount: string;
  numberPrefix: string;
  problems: readonly string[];
}

/** A bill that may be left out: what it is, and what was typed. */
export interface LeaveOutView {
  runId: string;
  agreementId: string;
  submissionKey: string;
  who: string;
  sums: readonly string[];
  reason: string;
  problems: readonly string[];
  /** Of the run's card, to go back to. */
  page: number;
  needLook: boolean;
}

/** What of an invoice is given back: `choices` are the whole of it and its lines. */
export interface CreditView {
  invoiceId: string;
  submissionKey: string;
  title: string;
  who: string;
  choices: readonly { title: string; value: string }[];
  part: string;
  reason: string;
  /** What must be filled in before it can be approved; null: nothing. */
  waits: string | null;
  problems: readonly string[];
}

/** One line of a bill: "Basispakket 4e kwartaal 2026 (kwartaal 3): 1.200,00". */
export interface BillView {
  agreementId: string;
  submissionKey: string;
  /** "Bakkerij De Smet · Jonas Verbeke (DEMO-001)" */
  who: string;
  lines: readonly string[];
  /** "Samen 1.200,00 euro", "Creditnota: −90,00 euro" */
  sums: readonly string[];
  /** What to look at, and what could not be billed. */
  warnings: readonly string[];
  /** "Weggelaten door Fien: …"; null when it is billed. */
  leftOut: string | null;
  /** What this person may do with it; null: nothing. */
  change: 'leaveOut' | 'putBack' | null;
}

export interface RunView {
  runId: string;
  submissionKey: string;
  month: string;
  /** "Facturatie november 2026" */
  title: string;
  /** "Voorstel van Alex Wilber, …" */
  status: string;
  tone: 'open' | 'done' | 'warning';
  /** Of a credit note: for which invoice and why; null for a month. */
  about: string | null;
  /** What was just done or refused; null otherwise. */
  notice: string | null;
  /** "VOORBEELD: …"; null when documents bear numbers. */
  example: string | null;
  totals: readonly { label: string; value: string }[];
  /** How many bills must be looked at. */
  toLook: number;
  needLook: boolean;
  bills: readonly BillView[];
  page: number;
  total: number;
  ground: string;
  mayApprove: boolean;
  mayWithdraw: boolean;
}
