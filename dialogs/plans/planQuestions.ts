// Which single thing is asked next about an appointment, and what is worth a warning.
import { listed } from '../../cards/listed.ts';
import { addDays, dateInWords, timesInWords } from '../../src/language/index.ts';
import type { DialogDeps, FileAgreement, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import { openItemsOf } from '../commitments/openItemsOf.ts';
import type { FormQuestion } from '../form/form.ts';
import { unreadLines } from '../form/unreadTimes.ts';
import { expectedOf, fileQuestion, nameOfEmployee } from '../registerVisit/questions.ts';
import { settleFiles } from '../registerVisit/settleFiles.ts';
import type { TextKey } from '../texts.ts';
import type { PlanDraft, PlanRefusal } from './planDraft.ts';

/** No closing period is longer, in days. */
const MOST_CLOSED = 21;

/** How far ahead the office's closing days are looked at. */
const WARN_DAYS = 400;

export interface FoundPlan {
  draft: PlanDraft;
  question: FormQuestion | null;
  agreements: FileAgreement[];
}

/** Settles what own files leave no doubt about, and says what is asked first. */
export function nextOfPlan(draft: PlanDraft, turn: Turn, deps: DialogDeps): FoundPlan {
  const files = deps.files(turn.who);
  if (draft.moving !== null) {
    return { draft, question: momentQuestion(draft, [], files, turn, deps), agreements: [] };
  }
  const settled = settleFiles(draft, files, deps.newKey, turn.today);
  const rest = settled.rest.map((one) => ({ ...one, queue: [] }));
  const next = { ...settled.draft, queue: [...rest, ...draft.queue] };
  if (settled.kind === 'question') {
    const asked = fileQuestion(settled.question, settled.draft, files, deps, 'askFile');
    const question = { ...asked, expected: expectedOf(asked.field) };
    return { draft: next, question, agreements: [] };
  }
  const { agreements } = settled;
  return { draft: next, question: momentQuestion(next, agreements, files, turn, deps), agreements };
}

function momentQuestion(
  draft: PlanDraft,
  agreements: readonly FileAgreement[],
  files: OwnFiles,
  turn: Turn,
  deps: DialogDeps,
): FormQuestion | null {
  const { date, start, end, refused, dateDoubt } = draft;
  const askDay = (text: string): FormQuestion => ({
    field: 'date',
    text,
    options: dayOptions(turn, deps),
    expected: 'date',
  });
  if (dateDoubt) return askDay(deps.text(`plan.date.${dateDoubt}`));
  if (date === null) return askDay(deps.text('plan.ask.date'));
  const words = capital(dateInWords(date));
  if (date < turn.today) return askDay(deps.text('plan.no.past', { date: words }));
  if (end !== null && (start === null || end <= start)) {
    return {
      field: 'times',
      text: deps.text('plan.no.endBeforeStart'),
      options: [],
      expected: 'times',
    };
  }
  if (date === turn.today && start !== null && deps.instantOf(date, start) <= turn.now) {
    return askDay(deps.text('plan.no.pastHour'));
  }
  const ended = agreements.find((one) => one.start > date || (one.end !== null && one.end < date));
  if (ended) {
    const employee = files.roster.employees.find(({ id }) => id === ended.employeeId)?.name ?? '';
    return askDay(deps.text('plan.no.agreementOf', { date: words, employee }));
  }
  return refused === null || !isOfMoment(refused)
    ? null
    : askDay(deps.text(refusedKey(refused, date === turn.today), { date: words }));
}

function refusedKey(refused: MomentRefusal, isToday: boolean): TextKey {
  return refused === 'past' && isToday ? 'plan.no.pastHour' : `plan.no.${refused}`;
}

type MomentRefusal = Extract<PlanRefusal, 'past' | 'tooFarAhead' | 'agreementNotActive'>;

/** Refusals that another moment can mend. */
function isOfMoment(refused: PlanRefusal): refused is MomentRefusal {
  return refused === 'past' || refused === 'tooFarAhead' || refused === 'agreementNotActive';
}

function dayOptions(turn: Turn, deps: DialogDeps): FormQuestion['options'] {
  const day = (ahead: number): string => addDays(turn.today, ahead);
  const first = openDayFrom(day(1), deps);
  const days = [first, openDayFrom(addDays(first, 1), deps), day(7), day(14)];
  const titles = new Map([
    [day(1), deps.text('option.tomorrow')],
    [day(2), deps.text('option.dayAfter')],
  ]);
  return [...new Set(days.map((one) => openDayFrom(one, deps)))].map((value) => ({
    title: titles.get(value) ?? capital(dateInWords(value)),
    value,
  }));
}

/** The first day from this one (YYYY-MM-DD) on which the office is open: on Friday that is Monday. */
function openDayFrom(day: string, deps: DialogDeps): string {
  const days = Array.from({ length: MOST_CLOSED }, (_, ahead) => addDays(day, ahead));
  return days.find((one) => deps.dayToActInstead(one) === null) ?? day;
}

/** What to mind about a complete draft: a closed office, another appointment, something due before it. */
export function planWarnings(
  { draft, agreements }: FoundPlan,
  turn: Turn,
  deps: DialogDeps,
): string[] {
  const { date } = draft;
  if (date === null) return [];
  const isNear = date <= addDays(turn.today, WARN_DAYS);
  const closed = isNear && deps.dayToActInstead(date) !== null;
  const typed = draft.repaired.map(({ text, name }) =>
    deps.text('warning.repaired', { typed: text, name }),
  );
  return [
    ...typed,
    ...together(draft, turn, deps),
    ...unreadLines(draft, deps),
    ...(closed ? [deps.text('plan.warn.closed')] : []),
    ...sameHour(draft, agreements, date, turn, deps),
    ...dueBefore(agreements, date, turn, deps),
  ];
}

/** One of several was named perhaps: what moves, moves for all of them. */
function together({ moving, employeeIds }: PlanDraft, turn: Turn, deps: DialogDeps): string[] {
  if (moving === null || employeeIds.length < 2) return [];
  const files = deps.files(turn.who);
  const people = listed(employeeIds.map((id) => nameOfEmployee(files, id)));
  return [deps.text('plan.warn.together', { people })];
}

function sameHour(
  draft: PlanDraft,
  agreements: readonly FileAgreement[],
  date: string,
  turn: Turn,
  deps: DialogDeps,
): string[] {
  const others = deps.commitments.plans
    .between(turn.who, { from: date, to: date }, 'planVisit')
    .filter(({ id, status }) => status === 'planned' && id !== draft.moving);
  const isSame = (one: PlannedVisit): boolean =>
    draft.moving === null &&
    one.start === draft.start &&
    one.agreements.length === agreements.length &&
    one.agreements.every(({ agreementId }) => agreements.some(({ id }) => id === agreementId));
  if (others.some(isSame)) return [deps.text('plan.warn.same')];
  return others
    .filter((one) => overlaps(one, draft))
    .map(({ employerName, start, end }) =>
      deps.text('plan.warn.overlap', { employer: employerName, times: timesInWords(start, end) }),
    );
}

interface Hours {
  start: string | null;
  end: string | null;
}

function overlaps(a: Hours, b: Hours): boolean {
  if (a.start === null || b.start === null) return false;
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return first.start === second.start || (first.end ?? '') > (second.start ?? '');
}

/** What a visit would fulfil, and what is due before the day of this one. */
function dueBefore(
  agreements: readonly FileAgreement[],
  date: string,
  turn: Turn,
  deps: DialogDeps,
): string[] {
  const agreementIds = agreements.map(({ id }) => id);
  const { items } = openItemsOf(
    { agreementIds, dueTo: addDays(date, -1) },
    'planVisit',
    turn,
    deps,
  );
  const missed = items.find(
    ({ commitment: { kind, dueDate } }) =>
      (kind === 'onsite' || kind === 'followUp') && dueDate >= turn.today,
  );
  if (!missed) return [];
  const { kind, dueDate } = missed.commitment;
  const what = deps.text(`commitmentName.${kind}`);
  return [deps.text('plan.warn.dueBefore', { what, date: dateInWords(dueDate) })];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
