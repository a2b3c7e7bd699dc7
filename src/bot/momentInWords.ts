// Says a moment as people in Ghent do: "donderdag 12 november 2026, 16.05 uur".
import { dateInWords } from '../language/index.ts';
import { brusselsDay, brusselsTime } from '../store/brusselsTime.ts';

/** The moment (epoch ms) in Brussels. */
export function momentInWords(at: number): string {
  return `${dateInWords(brusselsDay(at))}, ${brusselsTime(at).replace(':', '.')} uur`;
}
