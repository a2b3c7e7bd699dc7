// Correcting what is recorded of a person: a form, a reason, and a card that shows what it was.
import { correctPersonCard } from '../../cards/personCards.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { refusedPeople } from '../people/showPeople.ts';
import type { CorrectableField, PersonKey } from './personDesk.ts';
import { aboutPerson } from './personNamed.ts';
import { showPerson } from './showPerson.ts';

type Inputs = Readonly<Record<string, string>>;

const FIELDS: readonly CorrectableField[] = ['name', 'email', 'phone'];
const MAX_REASON = 200;

/** The form, with what was typed before and what was wrong with it. */
export function askCorrect(
  { kind, id }: PersonKey,
  turn: Turn,
  deps: DialogDeps,
  {
    typed = {},
    problems = [],
    replaces = true,
    submissionKey = deps.newKey(),
  }: {
    typed?: Inputs;
    problems?: readonly string[];
    replaces?: boolean;
    submissionKey?: string;
  } = {},
): Reply[] {
  const person = { kind, id };
  const found = deps.persons.toCorrect(turn.who, person);
  if (!found) return [refusedPeople(deps, replaces)];
  const { subject, fields, seen } = found;
  const card = correctPersonCard({
    title: deps.text('correct.title', { name: subject.name }),
    about: aboutPerson(subject, deps),
    fields: FIELDS.filter((field) => field in fields).map((field) => ({
      ...{ id: field, value: typed[field] ?? fields[field] ?? '' },
    })),
    reason: typed['reason'] ?? '',
    problems,
    save: { verb: 'correctPerson', ...person, seen, submissionKey },
    back: { verb: 'showPerson', ...person },
  });
  return [{ kind: 'card', card, replaces }];
}

/** Keeps what differs; a field that cannot be read comes back with what is wrong. */
export function correct(
  action: PersonKey & { seen: string; submissionKey: string },
  inputs: Inputs,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { kind, id, seen, submissionKey } = action;
  const again = (...problems: string[]): Reply[] =>
    askCorrect(action, turn, deps, { typed: inputs, problems, submissionKey });
  const { fields, problems } = readFields(inputs, deps);
  const reason = (inputs['reason'] ?? '').trim().slice(0, MAX_REASON);
  if (reason === '') problems.push(deps.text('correct.problem.reason'));
  if (problems.length > 0) return again(...problems);
  const by = { submissionKey, activityId: turn.activityId, why: 'correctPerson' };
  const change = { person: { kind, id }, seen, fields, reason };
  const outcome = deps.persons.correct(turn.who, change, by);
  switch (outcome.kind) {
    case 'saved':
    case 'existing': {
      const changed = outcome.changed.map((field) => deps.text(`held.field.${field}`)).join(', ');
      const key = outcome.kind === 'saved' ? 'held.corrected' : 'held.already';
      return showPerson(action, turn, deps, { intro: deps.text(key, { fields: changed }) });
    }
    case 'unchanged':
      return showPerson(action, turn, deps, { intro: deps.text('held.unchanged') });
    case 'stale':
      return askCorrect(action, turn, deps, { problems: [deps.text('correct.problem.stale')] });
    case 'refused':
      if (outcome.reason === 'notAllowed' || outcome.reason === 'unknown')
        return [refusedPeople(deps, true)];
      return again(
        deps.text(
          outcome.reason === 'emailInUse' ? 'correct.problem.taken' : 'correct.problem.refused',
        ),
      );
  }
}

const UNREADABLE = /[\u0000-\u001f\u007f]/;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const PHONE = /^\+?[\d\s./()-]{6,30}$/;

function readFields(
  inputs: Inputs,
  deps: DialogDeps,
): { fields: Partial<Record<CorrectableField, string | null>>; problems: string[] } {
  const fields: Partial<Record<CorrectableField, string | null>> = {};
  const problems: string[] = [];
  for (const field of FIELDS) {
    const typed = inputs[field]?.replaceAll(/ +/g, ' ').trim();
    if (typed === undefined) continue;
    const value = field === 'email' ? typed.toLowerCase() : typed;
    if (isReadable(field, value)) fields[field] = value === '' ? null : value;
    else problems.push(deps.text(`correct.problem.${field}`));
  }
  return { fields, problems };
}

function isReadable(field: CorrectableField, value: string): boolean {
  if (field === 'name') return value !== '' && value.length <= 200 && !UNREADABLE.test(value);
  return value === '' || (field === 'email' ? EMAIL : PHONE).test(value);
}
