// Amounts and dates counted from the domain's words alone: nothing from src/rules, no library. Days and
// months are walked one by one, prices multiplied out and rounded by their written digits. Slow and obvious on purpose.

export interface Agreement {
  premiumStart: string;
  start: string;
  end?: string;
}
export interface Work {
  date: string;
  minutes: number;
  visitId?: string;
}
export interface Index {
  baseMonth: string;
  crossings: readonly string[];
}
export interface OracleLine {
  kind: 'basic' | 'extra';
  quarter?: string;
  quarterNumber?: number;
  date?: string;
  minutes?: number;
  visitId?: string;
  rateCents?: number;
  cents: number;
}
export interface OracleInvoice {
  date: string;
  due: string;
  lines: OracleLine[];
  totalCents: number;
}

export function nextDay(day: string, days = 1): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Of a day or a month. */
export function quarterWith(day: string): string {
  const nth = { '01': 1, '02': 1, '03': 1, '04': 2, '05': 2, '06': 2, '07': 3, '08': 3, '09': 3 };
  return `${day.slice(0, 4)}-Q${nth[day.slice(5, 7) as keyof typeof nth] ?? 4}`;
}

/** Every day from one to another, both included. */
export function* days(from: string, to: string): Generator<string> {
  for (let day = from; day <= to; day = nextDay(day)) yield day;
}

function nextMonth(month: string): string {
  return nextDay(`${month}-28`, 4).slice(0, 7);
}

/** Rounds a number written as digits with some decimals: '12.5' is 13, '12.4999' is 12. */
function rounded(digits: bigint, decimals: number): number {
  const text = String(digits).padStart(decimals + 1, '0');
  const whole = Number(text.slice(0, text.length - decimals));
  return text.slice(text.length - decimals)[0]! >= '5' && decimals > 0 ? whole + 1 : whole;
}

/** A base price in a month: each month from the base month on raises the next when it crossed. */
export function priceIn(base: number, month: string, { baseMonth, crossings }: Index): number {
  let digits = BigInt(base);
  let decimals = 0;
  for (let one = baseMonth; one < month; one = nextMonth(one))
    if (crossings.some((crossed) => crossed === one)) {
      digits *= 102n;
      decimals += 2;
    }
  return rounded(digits, decimals);
}

/** The number of a quarter, and its fee. */
export function feeOf(
  premiumStart: string,
  quarter: string,
  index: Index,
): { quarterNumber: number; cents: number } {
  let quarterNumber = 0;
  let seen = '';
  let months: string[] = [];
  for (
    let month = premiumStart.slice(0, 7);
    quarterWith(month) <= quarter;
    month = nextMonth(month)
  ) {
    if (quarterWith(month) !== seen) quarterNumber += 1;
    seen = quarterWith(month);
  }
  for (let nth = 1; nth <= 12; nth += 1) {
    const month = `${quarter.slice(0, 4)}-${String(nth).padStart(2, '0')}`;
    if (quarterWith(month) === quarter) months = [...months, month];
  }
  const base = quarterNumber > 5 ? 60_000 : 120_000;
  const thirds = months.reduce((sum, month) => sum + priceIn(base, month, index), 0);
  return { quarterNumber, cents: inParts(thirds, 3) };
}

/** So many parts of which `parts` make a cent, half up. */
export function inParts(count: number, parts: number): number {
  const left = count % parts;
  return (count - left) / parts + (left + left >= parts ? 1 : 0);
}

/** All invoices of an agreement up to a day, by month. */
export function invoicesOf(
  agreement: Agreement,
  work: readonly Work[],
  index: Index,
  until: string,
): Map<string, OracleInvoice> {
  const lines = new Map<string, OracleLine[]>();
  const add = (month: string, line: OracleLine): void =>
    void lines.set(month, [...(lines.get(month) ?? []), line]);
  const lastDays = new Map<string, string>();
  // The basic package is billed in the month of the agreement's last day in each quarter.
  for (const day of days(agreement.start, agreement.end ?? nextDay(until, 100)))
    lastDays.set(quarterWith(day), day);
  for (const [quarter, day] of lastDays)
    add(day.slice(0, 7), {
      kind: 'basic',
      quarter,
      ...feeOf(agreement.premiumStart, quarter, index),
    });
  for (const { date, minutes, visitId } of work) {
    const rateCents = priceIn(9_000, date.slice(0, 7), index);
    const cents = inParts(rateCents * minutes, 60);
    const of = visitId === undefined ? {} : { visitId };
    add(date.slice(0, 7), { kind: 'extra', date, minutes, ...of, rateCents, cents });
  }
  const invoices = new Map<string, OracleInvoice>();
  for (const [month, all] of lines) {
    let date = `${month}-01`;
    while (nextDay(date).startsWith(month)) date = nextDay(date);
    if (date > until) continue;
    const totalCents = all.reduce((sum, line) => sum + line.cents, 0);
    invoices.set(month, { date, due: nextDay(date, 30), lines: all, totalCents });
  }
  return invoices;
}

/** The same day some months later; a day that does not exist there is the last one before it. */
export function sameDayLater(day: string, months: number): string {
  let month = day.slice(0, 7);
  for (let left = months; left > 0; left -= 1) month = nextDay(`${month}-28`, 4).slice(0, 7);
  for (let wanted = Number(day.slice(8)); ; wanted -= 1) {
    const found = `${month}-${String(wanted).padStart(2, '0')}`;
    if (nextDay(found, 0) === found) return found;
  }
}
