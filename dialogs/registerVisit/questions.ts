// Which single thing is asked next about a draft, in which words, with which suggested answers.
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Expected, Turn } from '../dialog.ts';
import type { TextKey } from '../texts.ts';
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { JudgedRefusal, MissingFact } from './judge.ts';
import type { FileQuestion } from './settleFiles.ts';
import type { NamedFiles, OpenName } from '../form/namedFiles.ts';
import type { VisitDraft } from './visitDraft.ts';
import { daysOfWeek } from './weekSaid.ts';

/** The field that an answer fills. `times` and `whatIsWrong` take any sentence that corrects the draft. */
export type AskedField =
  | 'employer'
  | 'workplace'
  | 'employee'
  | 'date'
  | 'mode'
  | 'minutes'
  | 'times'
  | 'extraDescription'
  | 'extraApprovedBy'
  | 'extraApprovedOn';

export interface Question {
  field: AskedField;
  text: string;
  options: { title: string; value: string }[];
  /** More than one option may be picked. */
  multiple?: boolean;
  /** "Bedoel je Jonas?": a yes is the only option, a no is none of them. */
  oneMeant?: boolean;
}

/** A question about a file, whatever dialog asks it. */
export type FileQuestionAsked = Question & { field: 'employer' | 'workplace' | 'employee' };

const EXPECTS: Record<AskedField, Expected> = {
  employer: 'name',
  workplace: 'name',
  employee: 'name',
  date: 'date',
  mode: 'mode',
  minutes: 'duration',
  times: 'times',
  extraDescription: 'text',
  extraApprovedBy: 'text',
  extraApprovedOn: 'date',
};

/** What a bare answer to the question means. */
export function expectedOf(field: AskedField): Expected {
  return EXPECTS[field];
}

/** The question that settles which file the draft is about. */
export function fileQuestion(
  question: FileQuestion,
  draft: NamedFiles,
  files: OwnFiles,
  deps: DialogDeps,
  about: 'ask' | 'askFile' = 'ask',
): FileQuestionAsked {
  const employer = nameOfEmployer(files, draft.employerId);
  if (question.about === 'employer') {
    return {
      field: 'employer',
      text: deps.text(`${about}.employer`),
      options: employerOptions(question.options, files),
    };
  }
  if (question.about === 'employee') {
    const options = employeeOptions(question.options, files);
    const text = deps.text(`${about}.employee`, { employer });
    return { field: 'employee', text, options, multiple: true };
  }
  if (question.about === 'mismatch') {
    const employee = nameOfEmployee(files, question.employeeId);
    const text = deps.text(`${about}.mismatch`, { employee, employer });
    return { field: 'employer', text, options: employerOptions(question.options, files) };
  }
  const { open } = question;
  const { field, text: typed } = open;
  const options = optionsOf(field, question.options, files);
  const only = open.candidates.length === 1 ? options[0] : undefined;
  if (only) {
    return {
      field,
      text: deps.text('ask.meant', { typed, name: only.title }),
      options,
      oneMeant: true,
    };
  }
  const known = open.candidates.length > 0 ? 'Ambiguous' : 'Unknown';
  const place = field === 'workplace' ? about : 'ask';
  return { field, text: deps.text(`${place}.${field}${known}` as TextKey, { typed }), options };
}

function optionsOf(
  field: OpenName['field'],
  ids: readonly string[],
  files: OwnFiles,
): Question['options'] {
  if (field === 'employer') return employerOptions(ids, files);
  if (field === 'employee') return employeeOptions(ids, files);
  const workplaces = files.roster.employers.flatMap((e) => e.workplaces);
  return workplaces.filter((w) => ids.includes(w.id)).map((w) => ({ title: w.name, value: w.id }));
}

/** The question for the first fact the rules still miss. */
export function missingQuestion(
  missing: MissingFact,
  { weekOf }: Pick<VisitDraft, 'weekOf'>,
  turn: Turn,
  deps: DialogDeps,
): Question {
  switch (missing) {
    case 'date':
      if (weekOf !== null) return dayOfWeekQuestion(weekOf, turn, deps);
      return { field: 'date', text: deps.text('ask.date'), options: dateOptions(turn, deps) };
    case 'mode':
      return { field: 'mode', text: deps.text('ask.mode'), options: modeOptions(deps) };
    case 'minutes':
      return { field: 'minutes', text: deps.text('ask.minutes'), options: minuteOptions(deps) };
    case 'extraDescription':
    case 'extraApprovedBy':
      return { field: missing, text: deps.text(`ask.${missing}`), options: [] };
    case 'extraApprovedOn':
      return {
        field: missing,
        text: deps.text('ask.extraApprovedOn'),
        options: dateOptions(turn, deps),
      };
    case 'employer':
      return { field: 'employer', text: deps.text('ask.employer'), options: [] };
    case 'employees':
      return {
        field: 'employee',
        text: deps.text('ask.employeeUnknown', { typed: '' }),
        options: [],
      };
  }
}

/** After "vorige week": its days, instead of those around today. */
function dayOfWeekQuestion(weekOf: string, { today }: Turn, deps: DialogDeps): Question {
  const options = daysOfWeek(weekOf, today).map((value) => ({ title: dateInWords(value), value }));
  return { field: 'date', text: deps.text('ask.dayOfWeek'), options };
}

/** The field a refusal asks to be said anew. */
export function refusedField(reason: JudgedRefusal): AskedField {
  if (reason === 'futureDate' || reason === 'notADate' || reason === 'tooLongAgo') return 'date';
  if (reason === 'approvedInFuture') return 'extraApprovedOn';
  if (reason === 'extraExceedsTotal') return 'minutes';
  return 'times';
}

/** Suggested days: today and the two before. */
export function dateOptions(turn: Turn, deps: DialogDeps): Question['options'] {
  return (['option.today', 'option.yesterday', 'option.dayBefore'] as const).map((key, ago) => ({
    title: deps.text(key),
    value: addDays(turn.today, -ago),
  }));
}

function modeOptions(deps: DialogDeps): Question['options'] {
  return (['onsite', 'online', 'phone'] as const).map((mode) => ({
    title: deps.text(`option.${mode}`),
    value: mode,
  }));
}

function minuteOptions(deps: DialogDeps): Question['options'] {
  return [
    { title: deps.text('option.halfHour'), value: '30' },
    { title: deps.text('option.hour'), value: '60' },
    { title: deps.text('option.hourAndHalf'), value: '90' },
    { title: deps.text('option.twoHours'), value: '120' },
  ];
}

function employerOptions(ids: readonly string[], files: OwnFiles): Question['options'] {
  return ids.map((id) => ({ title: nameOfEmployer(files, id), value: id }));
}

function employeeOptions(ids: readonly string[], files: OwnFiles): Question['options'] {
  return ids.map((id) => ({ title: nameOfEmployee(files, id), value: id }));
}

/** The employer's name, or an empty text. */
export function nameOfEmployer(files: OwnFiles, id: string | null): string {
  return files.roster.employers.find((e) => e.id === id)?.name ?? '';
}

/** The employee's name, or an empty text. */
export function nameOfEmployee(files: OwnFiles, id: string): string {
  return files.roster.employees.find((e) => e.id === id)?.name ?? '';
}

/** The workplace's name, or an empty text. */
export function nameOfWorkplace(files: OwnFiles, id: string | null): string {
  const workplaces = files.roster.employers.flatMap((e) => e.workplaces);
  return workplaces.find((workplace) => workplace.id === id)?.name ?? '';
}
