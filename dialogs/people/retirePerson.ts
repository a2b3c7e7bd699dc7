// Letting somebody go, and taking somebody back.
import { confirmPeopleCard } from '../../cards/confirmPeopleCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showPersonForm } from './editPerson.ts';
import type { PersonFile, RefusedChange } from './peopleDesk.ts';
import { refusalText } from './refusalText.ts';
import { savedPerson } from './savedPerson.ts';
import { mayChangePeople, refusedPeople, showPeople } from './showPeople.ts';

/** Asks to confirm; says at once when it cannot be done, and what to do first. */
export function askRetire(personId: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, true)];
  const person = deps.people.person(turn.who, personId, 'retirePerson');
  if (!person || person.retired) return showPersonForm(personId, turn, deps, { replaces: true });
  const refused = whyNot(person);
  if (refused) return refusedChange(refused, person, turn, deps);
  const { name } = person;
  const everybody = deps.people.everybody(turn.who, 'retirePerson') ?? [];
  const replaced = everybody.filter(({ backup }) => backup?.id === personId);
  const names = replaced.map((one) => one.name).join(', ');
  const card = confirmPeopleCard(
    {
      title: deps.text('people.retire.title', { name }),
      lines: [deps.text('people.retire.explain', { name })],
      warnings: names === '' ? [] : [deps.text('people.retire.backup', { name, names })],
      yes: deps.text('people.retire.yes'),
      danger: true,
    },
    {
      yes: { verb: 'retirePerson', personId, submissionKey: deps.newKey() },
      no: { verb: 'editPerson', personId },
    },
  );
  return [{ kind: 'card', card, replaces: true }];
}

/** Nobody keeps files of their own, and somebody must be able to administer. */
function whyNot({ lastAdministrator, files }: PersonFile): RefusedChange | null {
  if (lastAdministrator) return { kind: 'refused', reason: 'lastAdministrator' };
  return files > 0 ? { kind: 'refused', reason: 'hasFiles', files } : null;
}

/** Confirmed: no access from now on. */
export function retire(
  action: { personId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, true)];
  const { personId, submissionKey } = action;
  const person = deps.people.person(turn.who, personId, 'retirePerson');
  if (!person) return showPersonForm(personId, turn, deps, { replaces: true });
  const by = { submissionKey, activityId: turn.activityId, why: 'retirePerson' };
  const outcome = deps.people.retire(turn.who, personId, by);
  if (outcome.kind === 'refused') return refusedChange(outcome, person, turn, deps);
  const { name } = person;
  if (turn.who.personId === personId) {
    const notice = { title: deps.text('people.retire.self'), tone: 'info' } as const;
    const card = noticeCard({ ...notice, text: deps.text('people.retire.selfText') });
    return [{ kind: 'card', card, replaces: true }];
  }
  const key = outcome.kind === 'done' ? 'people.retire.done' : 'people.retire.already';
  return showPeople(0, turn, deps, { replaces: true, intro: deps.text(key, { name }) });
}

/** Takes somebody back who left, with the account and roles of before. */
export function rehire(personId: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, true)];
  const outcome = deps.people.rehire(turn.who, personId);
  const person = deps.people.person(turn.who, personId, 'rehirePerson');
  if (outcome.kind === 'refused' || !person) {
    return showPersonForm(personId, turn, deps, { replaces: true });
  }
  return savedPerson(person, outcome.kind === 'done' ? 'rehired' : 'unchanged', [], deps);
}

/** The form again, with why it was refused above it and the way out under it. */
function refusedChange(
  refused: RefusedChange,
  person: PersonFile,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const problems = [refusalText(refused, person.name, deps)];
  return showPersonForm(person.id, turn, deps, { problems, replaces: true });
}
