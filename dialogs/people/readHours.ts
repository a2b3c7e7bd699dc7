// Reads the hours of one weekday as people type them: "9-17", "9u-12u30", "van 9 tot 17".

export type ReadHours =
  | { kind: 'hours'; hours: readonly [string, string] }
  /** Not worked. */
  | { kind: 'free' }
  | { kind: 'bad'; why: 'unreadable' | 'endBeforeStart' | 'twoBlocks' };

const TIME = String.raw`(\d{1,2})\s*[:.,uh]?\s*(\d{2})?\s*(?:u|h|uur)?`;
const RANGE = String.raw`(?:van\s+)?${TIME}\s*(?:-|–|—|tot|t\/m|>)\s*${TIME}`;
const ONE = new RegExp(`^${RANGE}$`);
const TWO = new RegExp(`^${RANGE}\\s*(?:,|;|\\+|&|/|en|\\s)\\s*${RANGE}$`);
const FREE = /^(?:|-|–|x|0|vrij|geen|niet|nee|niets)$/;

/** What a field with hours says; a break cannot be kept, one day is one span. */
export function readHours(typed: string): ReadHours {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (FREE.test(text)) return { kind: 'free' };
  const match = ONE.exec(text);
  if (!match) return { kind: 'bad', why: TWO.test(text) ? 'twoBlocks' : 'unreadable' };
  const from = timeOf(match[1], match[2]);
  const to = timeOf(match[3], match[4]);
  if (from === null || to === null) return { kind: 'bad', why: 'unreadable' };
  return from < to ? { kind: 'hours', hours: [from, to] } : { kind: 'bad', why: 'endBeforeStart' };
}

function timeOf(hour: string | undefined, minute = '00'): string | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${String(Number(hour)).padStart(2, '0')}:${minute}`;
}
