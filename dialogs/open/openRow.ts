// What a line of "wat staat er open?" says about one commitment.
import type { OpenRowView } from '../../cards/openViews.ts';
import { dateInWords, timesInWords } from '../../src/language/index.ts';
import { COMMITMENT_ARTICLES } from '../../src/rules/index.ts';
import type { OpenItem } from '../../src/store/openItem.ts';
import type { DialogDeps } from '../deps.ts';

/** One commitment as the list shows it; the coach is named where there are several. */
export function openRow(
  item: OpenItem,
  { namesCoach }: { namesCoach: boolean },
  deps: DialogDeps,
): OpenRowView {
  const { commitment, state, coachName, request, planned } = item;
  const { id, kind, dueDate, agreementId } = commitment;
  const act = deps.dayToActInstead(dueDate);
  return {
    commitmentId: id,
    agreementId: agreementId === '' ? null : agreementId,
    requestId: request?.id ?? null,
    commitment: kind,
    state,
    dueInWords: dateInWords(dueDate),
    actInWords: act === null || state === 'breached' ? null : dateInWords(act),
    who: whoInWords(item, deps),
    coach: namesCoach && coachName !== '' ? coachName : null,
    citation: deps.citation(COMMITMENT_ARTICLES[kind]),
    remarks: remarksOf(item, deps),
    plannedId: planned?.id ?? null,
    warning: isPlannedLate(item, deps) ? deps.text(lateKey(kind)) : null,
  };
}

/** The appointment that should keep it comes after the deadline. */
function isPlannedLate({ commitment, planned }: OpenItem, deps: DialogDeps): boolean {
  const { kind, dueAt } = commitment;
  if (planned === null || kind === 'supportPlan' || kind === 'contactRequest') return false;
  // Without a time the day decides: until its end it can still be in time.
  return deps.instantOf(planned.date, planned.start ?? '00:00') > dueAt;
}

/** A question can also be answered before the visit, by a call. */
function lateKey(kind: OpenItem['commitment']['kind']): 'open.plannedLate' | 'open.answerSooner' {
  return kind === 'reachable' ? 'open.answerSooner' : 'open.plannedLate';
}

/** "Jonas Verbeke, Bakkerij De Smet" */
export function whoInWords(
  { commitment, employeeName, employerName, request }: OpenItem,
  deps: Pick<DialogDeps, 'text'>,
): string {
  if (commitment.agreementId !== '') {
    return deps.text('open.who', { employee: employeeName, employer: employerName });
  }
  const name = employerName || request?.callerName;
  return name ? deps.text('open.whoNoFile', { name }) : deps.text('open.whoUnknown');
}

function remarksOf({ request, planned, suspended }: OpenItem, deps: DialogDeps): string[] {
  const asked = [request?.callerName, request?.subject].filter(Boolean).join(': ');
  return [
    ...(asked === '' ? [] : [deps.text('open.asked', { asked })]),
    ...(planned
      ? [
          deps.text('open.planned', {
            when: [dateInWords(planned.date), timesInWords(planned.start, null)]
              .filter(Boolean)
              .join(', '),
          }),
        ]
      : []),
    ...(suspended
      ? [
          deps.text('open.suspended', {
            from: dateInWords(suspended.from),
            to: dateInWords(suspended.to),
            reason: deps.text(`suspension.${suspended.reason}`),
          }),
        ]
      : []),
  ];
}
