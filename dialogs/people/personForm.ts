// The fields of a person's form: what stands in them, and what was typed in them, checked.
import type { PersonInputs } from '../../cards/peopleViews.ts';
import { hoursInputId, NO_BACKUP } from '../../cards/personFormCard.ts';
import { ROLE_NAMES } from '../../cards/personFacts.ts';
import { multipleValues } from '../../cards/actions.ts';
import type { Weekday, WeekHours } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { PersonFields, PersonFile } from './peopleDesk.ts';
import { readFromDay } from './readFromDay.ts';
import { readHours } from './readHours.ts';
import { hoursAsTyped, WEEKDAYS } from './weekInWords.ts';

const MAX_NAME = 120;
/** Further away it is rather a slip of the hand. */
const HOURS_SPAN = { daysBack: 366, daysAhead: 366 };
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()./-]{6,30}$/;
/** An Entra object id is opaque: only blanks and odd characters are refused. */
const OBJECT_ID = /^[0-9a-zA-Z-]{8,64}$/;

/** The form as it stands for somebody, or for somebody new. */
export function inputsOf(person: PersonFile | null, today: string): PersonInputs {
  return {
    name: person?.name ?? '',
    objectId: person?.objectId ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    roles: person?.roles ?? ['coach'],
    hours: perWeekday((weekday) => hoursAsTyped(person?.hours?.[weekday])),
    from: today,
    backup: person?.backup?.id ?? NO_BACKUP,
  };
}

/** What was typed, to the letter, so that nothing is lost when it comes back. */
export function typedInputs(inputs: Readonly<Record<string, string>>): PersonInputs {
  return {
    name: inputs['name'] ?? '',
    objectId: inputs['objectId'] ?? '',
    email: inputs['email'] ?? '',
    phone: inputs['phone'] ?? '',
    roles: multipleValues(inputs['roles'] ?? ''),
    hours: perWeekday((weekday) => inputs[hoursInputId(weekday)] ?? ''),
    from: inputs['from'] ?? '',
    backup: inputs['backup'] || NO_BACKUP,
  };
}

export type ReadForm =
  { kind: 'fields'; fields: PersonFields } | { kind: 'problems'; problems: string[] };

/** Everything that was typed as fields, or every reason why it cannot be kept, in Dutch. */
export function readPersonForm(
  typed: PersonInputs,
  before: PersonFile | null,
  today: string,
  text: DialogDeps['text'],
): ReadForm {
  const problems: string[] = [];
  const name = tidy(typed.name);
  if (name === '') problems.push(text('people.problem.name'));
  if (name.length > MAX_NAME) problems.push(text('people.problem.nameTooLong'));
  const objectId = matching(typed.objectId, OBJECT_ID, 'people.problem.objectId');
  const email = matching(typed.email.toLowerCase(), EMAIL, 'people.problem.email');
  const phone = matching(typed.phone, PHONE, 'people.problem.phone');
  const roles = ROLE_NAMES.filter((role) => typed.roles.includes(role));
  if (roles.length === 0) problems.push(text('people.problem.roles'));
  const hours = readWeek();
  const day = readFromDay(typed.from, today, HOURS_SPAN);
  if (day.kind === 'bad') problems.push(text('people.problem.from', day.between));
  const backupId = typed.backup === NO_BACKUP ? null : typed.backup;
  if (problems.length === 0) problems.push(...coachProblems());
  if (problems.length > 0) return { kind: 'problems', problems };
  const { from } = typed;
  return {
    kind: 'fields',
    fields: { name, objectId, email, phone, roles, hours, backupId, from },
  };

  function matching(
    value: string,
    pattern: RegExp,
    problem: 'people.problem.objectId' | 'people.problem.email' | 'people.problem.phone',
  ): string | null {
    const plain = tidy(value);
    if (plain === '') return null;
    if (!pattern.test(plain)) problems.push(text(problem, { typed: plain.slice(0, 80) }));
    return plain;
  }

  function readWeek(): WeekHours {
    const week: WeekHours = {};
    for (const weekday of WEEKDAYS) {
      const day = readHours(typed.hours[weekday]);
      if (day.kind === 'hours') week[weekday] = day.hours;
      if (day.kind === 'bad') {
        const values = {
          day: text(`weekday.${weekday}`),
          typed: typed.hours[weekday].slice(0, 40),
        };
        problems.push(text(`people.problem.hours.${day.why}`, values));
      }
    }
    return week;
  }

  /** Hours and back-up are a coach's; a coach who starts needs hours, for the deadlines. */
  function coachProblems(): string[] {
    const isEmpty = Object.keys(hours).length === 0;
    if (roles.includes('coach')) {
      const starts = !before?.roles.includes('coach');
      return isEmpty && (starts || before?.hours) ? [text('people.problem.noHours')] : [];
    }
    const sameHours = weekText(hours) === weekText(before?.hours ?? {});
    const sameBackup = backupId === (before?.backup?.id ?? null);
    return (sameHours || isEmpty) && (sameBackup || backupId === null)
      ? []
      : [text('people.problem.notACoach')];
  }
}

function perWeekday(value: (weekday: Weekday) => string): PersonInputs['hours'] {
  return Object.fromEntries(
    WEEKDAYS.map((weekday) => [weekday, value(weekday)]),
  ) as PersonInputs['hours'];
}

function weekText(week: WeekHours): string {
  return WEEKDAYS.map((weekday) => hoursAsTyped(week[weekday])).join();
}

function tidy(typed: string): string {
  return typed.trim().replaceAll(/\s+/g, ' ').normalize('NFC');
}
