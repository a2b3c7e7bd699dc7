// A visit as a list of facts: the same on every card that shows one.
import type { Facts } from './card.ts';
import { cardText } from './cardText.ts';
import type { VisitView } from './views.ts';

/** Everything that is known about a visit; what is unknown is left out. */
export function visitFacts(visit: VisitView): Facts {
  const { employer, workplace, employees, mode, basicInWords, extra, note } = visit;
  const several = employees.length > 1;
  return facts([
    [cardText('label.employer'), employer],
    [cardText('label.workplace'), workplace],
    [cardText(several ? 'label.employees' : 'label.employee'), employees.join('\n')],
    [cardText('label.when'), whenInWords(visit)],
    [cardText('label.mode'), cardText(`mode.${mode}`)],
    [cardText('label.basic'), extra ? basicInWords : null],
    [cardText('label.extra'), extra && extraInWords(extra)],
    [cardText('label.approval'), extra && approvalInWords(extra)],
    [cardText('label.note'), note],
    [cardText('label.kind'), kindInWords(visit)],
  ]);
}

/** The short form, for a visit that everybody just saw in full. */
export function visitFactsInShort(visit: VisitView): Facts {
  const several = visit.employees.length > 1;
  return facts([
    [cardText('label.employer'), visit.employer],
    [cardText(several ? 'label.employees' : 'label.employee'), visit.employees.join(', ')],
    [cardText('label.when'), whenInWords(visit)],
    [cardText('label.mode'), cardText(`mode.${visit.mode}`)],
    [cardText('label.basic'), visit.extra ? visit.basicInWords : null],
    [cardText('label.extra'), visit.extra && extraInWords(visit.extra)],
    [cardText('label.approval'), visit.extra && approvalInWords(visit.extra)],
  ]);
}

type When = Pick<VisitView, 'dateInWords' | 'timesInWords' | 'durationInWords'>;

function whenInWords({ dateInWords, timesInWords, durationInWords }: When): string {
  const hours = hoursInWords(timesInWords, durationInWords);
  return hours === null ? dateInWords : `${dateInWords}\n${hours}`;
}

/** "14.00–15.30 uur (anderhalf uur)", one of both, or null. */
export function hoursInWords(times: string | null, duration: string | null): string | null {
  return times !== null && duration !== null ? `${times} (${duration})` : (times ?? duration);
}

function extraInWords({ minutesInWords, description }: NonNullable<VisitView['extra']>): string {
  return cardText('visit.extra', { minutes: minutesInWords, description });
}

function approvalInWords({
  approvedBy,
  approvedOnInWords,
}: NonNullable<VisitView['extra']>): string {
  return cardText('visit.approval', { by: approvedBy, on: approvedOnInWords });
}

function kindInWords({ late, outsideAgreement }: VisitView): string | null {
  const kinds = [
    ...(outsideAgreement ? [cardText('visit.outside')] : []),
    ...(late ? [cardText('visit.late')] : []),
  ];
  return kinds.length === 0 ? null : kinds.join('\n');
}

function facts(pairs: [label: string, value: string | null][]): Facts {
  return {
    kind: 'facts',
    facts: pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}
