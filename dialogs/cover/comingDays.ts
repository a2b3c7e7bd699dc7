// Days that one would most likely answer with: today and those that come.
import type { Choice } from '../../cards/card.ts';
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

/** Today, tomorrow, and the same weekday of next week. */
export function comingDays({ today }: Turn, deps: DialogDeps): Choice[] {
  const nextWeek = addDays(today, 7);
  return [
    { title: deps.text('option.today'), value: today },
    { title: deps.text('option.tomorrow'), value: addDays(today, 1) },
    { title: dateInWords(nextWeek), value: nextWeek },
  ];
}
