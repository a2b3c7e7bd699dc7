// Reads a bare answer ("14-15", "90", "9") as an answer to what a dialog just asked.
import type { Expected } from './types.ts';

const BARE_RANGE = /^\s*(\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|tot|en)\s*(\d{1,2}(?:[.:]\d{2})?)\s*$/i;
const BARE_NUMBER = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*$/;
const BARE_HALF = /^\s*(?:een\s+)?(half|anderhalf|kwart)\s*$/i;
const DAY_AND_MONTH = /^\s*(\d{1,2})\s*[.\- ]\s*(\d{1,2})\s*$/;
const MOST_HOURS = 12;

/** The message with what the question makes clear; unchanged when it says more than a bare answer. */
export function asAnswer(text: string, expected: Expected | undefined): string {
  if (expected === undefined || text.length > 40) return text;
  if (expected === 'date') {
    const [, day, month] = DAY_AND_MONTH.exec(text) ?? [];
    if (day !== undefined && month !== undefined) return `op ${day}/${month}`;
    const bare = BARE_NUMBER.exec(text)?.[1];
    return bare !== undefined && Number(bare) <= 31 ? `op de ${bare}de` : text;
  }
  if (expected === 'times') {
    const [, start, end] = BARE_RANGE.exec(text) ?? [];
    if (start !== undefined && end !== undefined) return `van ${start} tot ${end}`;
    const bare = BARE_NUMBER.exec(text)?.[1];
    return bare !== undefined && Number(bare) <= 24 ? `om ${bare.replace(',', '.')}` : text;
  }
  if (expected !== 'duration') return text;
  if (BARE_HALF.test(text)) return `${text} uur`;
  const [, start, end] = BARE_RANGE.exec(text) ?? [];
  if (start !== undefined && end !== undefined) return `van ${start} tot ${end}`;
  const bare = BARE_NUMBER.exec(text)?.[1];
  if (bare === undefined) return text;
  const inHours = Number(bare.replace(',', '.')) < MOST_HOURS;
  return inHours ? `een duur van ${bare.replace('.', ',')} uur` : `${bare} minuten`;
}
