// By when somebody makes contact: "maandag 23 november om 17 uur".
import type { DialogDeps } from '../deps.ts';

/** Of epoch ms; the year is said when it is not that of `now`. */
export function dueInWords(
  dueAt: number,
  now: number,
  { momentInWords }: Pick<DialogDeps, 'momentInWords'>,
): string {
  const [date = '', time = ''] = momentInWords(dueAt).split(', ');
  const year = / (\d{4})$/.exec(momentInWords(now).split(', ')[0] ?? '')?.[1] ?? '';
  const day = date.endsWith(` ${year}`) ? date.slice(0, -5) : date;
  return `${day} om ${time.replace('.00 uur', ' uur')}`;
}
