// A case as its card shows it: whose, by when, done when, in whose place, and why not.
import type { CaseView } from '../../cards/summaryViews.ts';
import { brusselsDay, dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import { fileInWords } from './changesInWords.ts';
import type { NamedCase } from './summaryDesk.ts';

type Text = DialogDeps['text'];

/** The view of a case. */
export function caseView(one: NamedCase, text: Text): CaseView {
  return {
    who: fileInWords(one, text),
    kind: one.kind,
    when: whenInWords(one, text),
    coach: coachInWords(one, text),
    why: whyInWords(one, text),
  };
}

function whenInWords({ dueDate, fulfilledAt, outcome }: NamedCase, text: Text): string {
  const due = text('case.due', { date: dateInWords(dueDate) });
  if (fulfilledAt === null)
    return text('case.notDone', { due, outcome: text(`summary.was.${outcome}`) });
  return text('case.done', { due, date: dateInWords(brusselsDay(fulfilledAt)) });
}

function coachInWords(
  { coachId, answererId, coachName, answererName }: NamedCase,
  text: Text,
): string {
  if (coachId === null) return text('case.nobody');
  if (answererId === null) return text('case.noBackup', { coach: coachName });
  if (answererId === coachId) return coachName;
  return text('case.asBackup', { backup: answererName, coach: coachName });
}

function whyInWords({ reasons, suspended }: NamedCase, text: Text): string {
  return [
    ...reasons.map((reason) => text(`case.reason.${reason}`)),
    ...(suspended === null
      ? []
      : [text('case.suspended', { reason: text(`suspension.reason.${suspended}`) })]),
  ].join(' · ');
}
