// The history of a visit: what changed from version to version, by whom and when.
import type { VisitHistoryEntryView, VisitHistoryView, VisitView } from '../../cards/views.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import { keptVisitView } from '../visitViews.ts';

/** All versions, oldest first, each with what it changed. */
export function historyView(versions: readonly StoredVisit[], deps: DialogDeps): VisitHistoryView {
  const latest = versions.at(-1);
  if (!latest) throw new Error('visit history without a version');
  const shown = keptVisitView(latest);
  return {
    visitId: latest.id,
    employer: shown.employer,
    dateInWords: shown.dateInWords,
    entries: versions.map((version, index) => entryOf(version, versions[index - 1], deps)),
  };
}

function entryOf(
  version: StoredVisit,
  before: StoredVisit | undefined,
  deps: DialogDeps,
): VisitHistoryEntryView {
  return {
    what: version.status,
    atInWords: deps.momentInWords(version.recordedAt),
    by: deps.nameOfPerson(version.recordedBy),
    changes: before && version.status === 'corrected' ? changesBetween(before, version, deps) : [],
  };
}

function changesBetween(
  before: StoredVisit,
  after: StoredVisit,
  deps: DialogDeps,
): VisitHistoryEntryView['changes'] {
  const from = spoken(before, deps);
  const to = spoken(after, deps);
  return FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    label: deps.text(`field.${field}`),
    from: from[field],
    to: to[field],
  }));
}

const FIELDS = [
  'employer',
  'workplace',
  'employees',
  'date',
  'times',
  'duration',
  'mode',
  'extra',
  'approval',
  'note',
] as const;

/** Every field as a person reads it; "geen" where nothing stands. */
function spoken(visit: StoredVisit, deps: DialogDeps): Record<(typeof FIELDS)[number], string> {
  const view = keptVisitView(visit);
  const none = deps.text('field.none');
  return {
    employer: view.employer,
    workplace: view.workplace ?? none,
    employees: view.employees.join(', '),
    date: view.dateInWords,
    times: view.timesInWords ?? none,
    duration: view.durationInWords ?? none,
    mode: deps.text(`mode.${view.mode}`),
    extra: view.extra ? `${view.extra.minutesInWords}: ${view.extra.description}` : none,
    approval: view.extra ? approval(view.extra, deps) : none,
    note: view.note ?? none,
  };
}

function approval(extra: NonNullable<VisitView['extra']>, deps: DialogDeps): string {
  return deps.text('record.approval', { who: extra.approvedBy, date: extra.approvedOnInWords });
}
