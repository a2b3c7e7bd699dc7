// Says open commitments and moved deadlines in words for the cards.
import type { DueLineView, MovedView } from '../../cards/coverViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { OpenItem } from '../commitments/commitmentDesks.ts';
import type { MovedDeadline } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';

/** Open commitments as short lines, in the order in which they are given. */
export function dueViews(items: readonly OpenItem[], deps: DialogDeps): DueLineView[] {
  return items.map(({ commitment, employerName, employeeName }) => ({
    what: deps.text(`commitmentName.${commitment.kind}`),
    about: [employerName, employeeName].filter((name) => name !== '').join(', '),
    dueInWords: dateInWords(commitment.dueDate),
  }));
}

/** Deadlines of one file before and after. */
export function movedViews(
  moved: readonly MovedDeadline[],
  file: { employerName: string; employeeName: string },
  deps: DialogDeps,
): MovedView[] {
  return moved.map(({ commitment, from, to }) => ({
    what: deps.text(`commitmentName.${commitment.kind}`),
    about: `${file.employerName}, ${file.employeeName}`,
    beforeInWords: dateInWords(from),
    afterInWords: dateInWords(to),
  }));
}
