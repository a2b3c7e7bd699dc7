// The form of one person: showing it, and keeping what was typed in it.
import type { PersonInputs } from '../../cards/peopleViews.ts';
import { personFormCard } from '../../cards/personFormCard.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { PersonFile, RefusedChange } from './peopleDesk.ts';
import { inputsOf, readPersonForm, typedInputs } from './personForm.ts';
import { changedFields, differences } from './personChanges.ts';
import { refusalText } from './refusalText.ts';
import { savedPerson } from './savedPerson.ts';
import { mayChangePeople, refusedPeople, showPeople } from './showPeople.ts';
import { weekInWords } from './weekInWords.ts';

interface Shown {
  submissionKey?: string;
  inputs?: PersonInputs;
  problems?: readonly string[];
  rehire?: { personId: string; name: string } | null;
  replaces?: boolean;
}

/** The form of somebody, or of somebody new (null), for an administrator. */
export function showPersonForm(
  personId: string | null,
  turn: Turn,
  deps: DialogDeps,
  shown: Shown = {},
): Reply[] {
  const { replaces = false } = shown;
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, replaces)];
  const everybody = deps.people.everybody(turn.who, 'editPerson') ?? [];
  const person = personId === null ? null : deps.people.person(turn.who, personId, 'editPerson');
  if (personId !== null && !person) {
    return showPeople(0, turn, deps, { replaces, intro: deps.text('people.unknownPerson') });
  }
  if (person?.retired) {
    const intro = deps.text('people.isRetired', { name: person.name });
    return showPeople(0, turn, deps, { replaces, intro });
  }
  const coaches = everybody.filter(({ id, roles }) => roles.includes('coach') && id !== personId);
  const backups = coaches.map(({ id, name }) => ({ title: name, value: id }));
  const present = person?.backup;
  if (present && !backups.some(({ value }) => value === present.id)) {
    backups.unshift({ title: present.name, value: present.id });
  }
  const card = personFormCard({
    submissionKey: shown.submissionKey ?? deps.newKey(),
    personId,
    seen: person?.seen ?? '',
    name: person?.name ?? '',
    inputs: shown.inputs ?? inputsOf(person, turn.today),
    backups,
    problems: shown.problems ?? [],
    notes: person ? laterHours(person, deps) : [],
    files: person?.files ?? 0,
    rehire: shown.rehire ?? null,
  });
  return [{ kind: 'card', card, replaces }];
}

/** Keeps the form: all of it or nothing; what was typed comes back with every reason. */
export function savePerson(
  action: { personId: string | null; seen: string; submissionKey: string },
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, true)];
  const { personId, seen, submissionKey } = action;
  const typed = typedInputs(inputs);
  const before = personId === null ? null : deps.people.person(turn.who, personId, 'savePerson');
  const again = (problems: readonly string[], rehire: Shown['rehire'] = null): Reply[] => {
    const shown = { submissionKey, inputs: typed, problems, rehire, replaces: true };
    return showPersonForm(personId, turn, deps, shown);
  };
  const read = readPersonForm(typed, before, turn.today, deps.text);
  if (read.kind === 'problems') return again(read.problems);
  const { fields } = read;
  const by = { submissionKey, activityId: turn.activityId, why: 'savePerson' };
  const outcome = deps.people.save(turn.who, { personId, seen, fields }, by);
  switch (outcome.kind) {
    case 'done': {
      const after = deps.people.person(turn.who, outcome.personId, 'savePerson');
      return savedPerson(after, before ? 'changed' : 'added', changedFields(before, after), deps);
    }
    case 'existing':
      return savedPerson(
        deps.people.person(turn.who, outcome.personId, 'savePerson'),
        'already',
        [],
        deps,
      );
    case 'unchanged':
      return savedPerson(before, 'unchanged', [], deps);
    case 'stale':
      return again(differences(before, fields, deps));
    case 'refused':
      return again([refusalText(outcome, typed.name, deps)], toRehire(outcome));
  }
}

function toRehire({ other }: RefusedChange): Shown['rehire'] {
  return other?.retired ? { personId: other.id, name: other.name } : null;
}

/** "Vanaf maandag 4 januari 2027 gelden al andere uren: …" */
function laterHours({ laterHours: later }: PersonFile, deps: DialogDeps): string[] {
  return later.map(({ from, hours }) =>
    deps.text('people.laterHours', { date: dateInWords(from), hours: weekInWords(hours) }),
  );
}
