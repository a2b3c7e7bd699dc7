// Who works here: everybody, or those who were named; and who hears that it is not theirs to see.
import { noticeCard } from '../../cards/noticeCard.ts';
import { peopleCard, PEOPLE_PAGE_SIZE } from '../../cards/peopleCard.ts';
import type { PersonView } from '../../cards/peopleViews.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { PersonEntry } from './peopleDesk.ts';
import { weekInWords } from './weekInWords.ts';

export interface PeopleOptions {
  replaces?: boolean;
  intro?: string;
  /** Only these people (their ids). */
  only?: readonly string[];
}

/** A page of everybody, for administrators and team leads; only the first can change anything. */
export function showPeople(
  page: number,
  turn: Turn,
  deps: DialogDeps,
  { replaces = false, intro, only }: PeopleOptions = {},
): Reply[] {
  const everybody = deps.people.everybody(turn.who, 'showPeople');
  if (!everybody) return [refusedPeople(deps, replaces)];
  const listed = only ? everybody.filter(({ id }) => only.includes(id)) : everybody;
  const last = Math.max(0, Math.ceil(listed.length / PEOPLE_PAGE_SIZE) - 1);
  const shown = Math.min(page, last);
  const from = shown * PEOPLE_PAGE_SIZE;
  const card = peopleCard({
    intro: intro ?? null,
    people: listed.slice(from, from + PEOPLE_PAGE_SIZE).map(personView),
    page: shown,
    total: listed.length,
    narrowed: listed.length < everybody.length,
    mayChange: mayChangePeople(turn.who),
  });
  return [{ kind: 'card', card, replaces }];
}

/** True for an administrator. */
export function mayChangePeople(who: StaffPrincipal): boolean {
  return who.roles.has('administrator');
}

/** The polite "no" about people or closing days, with whom to ask. */
export function refusedPeople(
  deps: DialogDeps,
  replaces = false,
  about: 'people.refused' | 'people.refusedClosing' = 'people.refused',
): Reply {
  const names = deps.people.administrators().join(' of ');
  const text = deps.text(names === '' ? `${about}Nobody` : about, { names });
  const card = noticeCard({ title: deps.text('people.refusedTitle'), text, tone: 'info' });
  return { kind: 'card', card, replaces };
}

/** A person as a card shows them. */
export function personView(person: PersonEntry): PersonView {
  const { id, name, roles, hours, backup, files, objectId } = person;
  const isCoach = roles.includes('coach');
  return {
    personId: id,
    name,
    roles,
    coach: isCoach
      ? { hoursInWords: hours ? weekInWords(hours) : null, backup: backup?.name ?? null, files }
      : null,
    canSignIn: objectId !== null,
  };
}
