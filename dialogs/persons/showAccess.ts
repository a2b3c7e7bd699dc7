// "Wie bekeek het dossier van Jonas?": by whom, on which day, and why.
import { accessCard } from '../../cards/accessCard.ts';
import type { AccessDayView } from '../../cards/personViews.ts';
import { dateInWords, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { asksAccess, namesLookedAt } from './accessWords.ts';
import type { AccessOf, PersonKey } from './personDesk.ts';
import { aboutPerson, refusedAccess, withPerson } from './personNamed.ts';

/** Looks on one card. */
const PAGE_SIZE = 12;

/** So sure is what was learnt before it goes before the lists, appointments and files of the same names. */
const SURE = 0.5;

/** In the usual wordings; null when it is something else. */
export function accessByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  return asksAccess(text) ? accessMeant(text, understanding, turn, deps) : null;
}

/** In any words that were learnt, when that is sure enough. */
export function accessLearnt(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const { intent, confidence } = understanding;
  const isMeant = intent === 'access_log' && confidence >= SURE;
  return isMeant ? accessMeant(text, understanding, turn, deps) : null;
}

/** Who looked at the file that is named; asks whose, and never guesses. */
export function accessMeant(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const names = namesLookedAt(text, understanding);
  const name = names.find((one) => deps.persons.isKnown(one)) ?? names[0];
  const why = 'showAccess';
  if (name === undefined)
    return deps.persons.find(turn.who, '', why)
      ? [say(deps.text('access.whose'))]
      : [refusedAccess(deps)];
  const then = ({ kind, id }: PersonKey) => ({ verb: 'showAccess', kind, id, page: 0 }) as const;
  return withPerson({ name, why, then }, turn, deps, (person) =>
    showAccess(person, 0, turn, deps, false),
  );
}

/** A page of looks. */
export function showAccess(
  person: PersonKey,
  page: number,
  turn: Turn,
  deps: DialogDeps,
  replaces = true,
): Reply[] {
  const at = { offset: page * PAGE_SIZE, limit: PAGE_SIZE };
  const found = deps.persons.access(turn.who, person, at);
  if (!found) return [refusedAccess(deps, replaces)];
  const { subject, groups, total } = found;
  const { kind, id } = subject;
  const card = accessCard({
    title: deps.text('access.title', { name: subject.name }),
    about: aboutPerson(subject, deps),
    days: daysOf(groups, turn, deps),
    pages: {
      ...{ page, total, size: PAGE_SIZE },
      action: (to) => ({ verb: 'showAccess', kind, id, page: to }),
    },
  });
  return [{ kind: 'card', card, replaces }];
}

function daysOf(groups: AccessOf['groups'], turn: Turn, deps: DialogDeps): AccessDayView[] {
  return [...Map.groupBy(groups, ({ day }) => day)].map(([day, looks]) => ({
    day:
      day === turn.today ? deps.text('access.today', { day: dateInWords(day) }) : dateInWords(day),
    lines: looks.map(({ name, whoKind, action, why, times, lastAt }) => {
      const time = deps.momentInWords(lastAt).split(', ').at(-1) ?? '';
      const who = name ?? deps.text(whoKind === 'visitor' ? 'access.visitor' : 'access.system');
      const what = deps.persons.reason(why, action);
      const said = deps.text(action === 'refused' ? 'access.refusedLine' : 'access.line', {
        who,
        what,
      });
      return deps.text(times === 1 ? 'access.once' : 'access.times', { said, times, time });
    }),
  }));
}
