// What chrono-node alone (Dutch) makes of the same sentences, for comparison.
import * as chrono from 'chrono-node/nl';
import { count, type CorpusItem, type Tally } from './corpusScore.ts';

/** Right days, starts and lengths of the first visit of each sentence. */
export function chronoScore(items: readonly CorpusItem[]): Map<string, Tally> {
  const fields = new Map<string, Tally>();
  for (const item of items) {
    const { date, start, minutes } = item.slots;
    const found = chronoAlone(item);
    count(fields, 'date', found.date === date);
    count(fields, 'start', found.start === start);
    count(fields, 'minutes', found.minutes === minutes);
    count(
      fields,
      'date, start and minutes',
      found.date === date && found.start === start && found.minutes === minutes,
    );
  }
  return fields;
}

function chronoAlone({ text, now }: CorpusItem): {
  date: string | null;
  start: string | null;
  minutes: number | null;
} {
  const offset = Number(now.slice(-6, -3)) * 60;
  const results = chrono.parse(text, { instant: new Date(now), timezone: offset });
  const dated = results.find(
    ({ start }) => start.isCertain('day') || start.isCertain('weekday'),
  )?.start;
  const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const date =
    dated === undefined
      ? null
      : `${String(dated.get('year'))}-${two(dated.get('month'))}-${two(dated.get('day'))}`;
  const timed = results.find((result) => result.start.isCertain('hour'));
  if (timed === undefined) return { date, start: null, minutes: null };
  const begin = (timed.start.get('hour') ?? 0) * 60 + (timed.start.get('minute') ?? 0);
  const end =
    timed.end === undefined || timed.end === null
      ? null
      : (timed.end.get('hour') ?? 0) * 60 + (timed.end.get('minute') ?? 0);
  return {
    date,
    start: `${two(Math.floor(begin / 60))}:${two(begin % 60)}`,
    minutes: end === null ? null : end - begin,
  };
}
