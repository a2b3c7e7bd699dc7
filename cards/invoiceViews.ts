// What the cards about invoices have to be told; amounts and days are already in words.

export interface InvoiceView {
  invoiceId: string;
  submissionKey: string;
  /** "Factuur IMW-2026-00012", "Creditnota …", "Factuur (VOORBEELD)" */
  title: string;
  notice: string | null;
  example: string | null;
  /** "Te betalen tegen …", "Betaald op …" */
  paid: string;
  tone: 'emphasis' | 'good' | 'warning';
  facts: readonly { label: string; value: string }[];
  lines: readonly { what: string; amount: string }[];
  totals: readonly { label: string; value: string }[];
  ground: string;
  /** A lead or finance, of an invoice that is to be paid. */
  mayMark: boolean;
  /** Finance, of an invoice of which something is left. */
  mayCredit: boolean;
  isPaid: boolean;
  /** YYYY-MM-DD */
  today: string;
}

export interface InvoiceSumView {
  invoiceId: string;
  title: string;
  lines: readonly { what: string; steps: readonly string[]; ground: string }[];
  total: readonly string[];
}

/** Which documents a list shows; it travels in its buttons. */
export interface InvoiceFilter {
  /** '2026-10', or empty. */
  month: string;
  employerIds: readonly string[];
  employeeIds: readonly string[];
  isOpen: boolean;
}

export interface InvoiceListView {
  title: string;
  filter: { month: string; employerIds: string[]; employeeIds: string[]; isOpen: boolean };
  rows: readonly { invoiceId: string; number: string; who: string; what: string; state: string }[];
  /** "Samen open: 3.600,00 euro"; null where that says nothing. */
  sum: string | null;
  page: number;
  total: number;
}
