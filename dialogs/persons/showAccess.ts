// "Wie bekeek het dossier van Jonas?": by whom, on which day, and why.
import { accessCard } from '../../cards/accessCard.ts';
import type { AccessDayView } from '../../cards/personViews.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { AccessOf, PersonKey } from './personDesk.ts';
import { aboutPerson, nameIn, refusedAccess, withPerson } from './personNamed.ts';

/** Looks on one card. */
const PAGE_SIZE = 12;

const LOOKED = String.raw`(?:be|in)?keek|(?:be|in)?kek?en|(?:be|in)?gekeken|bekeken|inkijk|geopend|opende|las|gelezen|geraadpleegd|raadpleegde|ingezien|inzag|gezien|zag|aangepast|veranderd|gezeten|zat|zaten`;
const FILE = String.raw`dossiers?|gegevens|fiche|persoonsgegevens|bestand`;
const WHO_LOOKED = new RegExp(
  String.raw`\bwie\b(?=.*\b(?:${LOOKED})\b).*?\b(?:${FILE})\b.*?\b(?:van|over|voor)\b (.+)$`,
  'i',
);
const LOG =
  /\b(?:toegangs?(?:log|logboek|lijst)|inzage(?:log|logboek|s)|kijklog(?:boek)?|logboek)\b.*?\b(?:van|over|voor|in het dossier van)\b (.+)$/i;
/** "Wie bekeek dossier Jonas Verbeke?" */
const WHO_LOOKED_SHORT = new RegExp(
  String.raw`\bwie\b(?=.*\b(?:${LOOKED})\b).*?\bdossiers?\b (?!van|over|voor)(.+)$`,
  'i',
);
/** Said behind the name: "in het dossier van Jonas gekeken". */
const LOOKED_BEHIND = new RegExp(String.raw`\s+(?:${LOOKED}|heeft|hebben|is|zijn)$`, 'i');

/** Null when it is not about who looked at a file. */
export function accessByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const words = text.replace(/[?!.\s]+$/, '');
  const [, after] = WHO_LOOKED.exec(words) ?? LOG.exec(words) ?? WHO_LOOKED_SHORT.exec(words) ?? [];
  if (after === undefined) return null;
  let name = nameIn(after);
  while (LOOKED_BEHIND.test(name)) name = nameIn(name.replace(LOOKED_BEHIND, ''));
  const asked = {
    ...{ name: name.replace(/^dossier van /i, ''), why: 'showAccess' },
    then: ({ kind, id }: PersonKey) => ({ verb: 'showAccess', kind, id, page: 0 }) as const,
  };
  return withPerson(asked, turn, deps, (person) => showAccess(person, 0, turn, deps, false));
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
      const what = deps.persons.reason(why);
      const said = deps.text(action === 'refused' ? 'access.refusedLine' : 'access.line', {
        who,
        what,
      });
      return deps.text(times === 1 ? 'access.once' : 'access.times', { said, times, time });
    }),
  }));
}
