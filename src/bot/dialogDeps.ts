// Puts together what the dialogs need: texts, understanding, own files, the rules' verdict, the visits.
import { randomUUID } from 'node:crypto';
import type { DialogDeps, OwnFiles } from '../../dialogs/deps.ts';
import { contentWarnings } from '../content/contentWarnings.ts';
import type { Content } from '../content/loadContent.ts';
import { dateInWords, understand } from '../language/index.ts';
import { judgeVisit } from '../rules/index.ts';
import { listAgreements } from '../store/agreements.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import { findPerson } from '../store/people.ts';
import type { Principal } from '../store/principal.ts';
import { readRoster } from '../store/roster.ts';
import type { Store } from '../store/store.ts';
import { visitTimesOn } from '../store/visitLists.ts';
import { closingDaysDesk } from './closingDaysDesk.ts';
import { peopleDesk } from './peopleDesk.ts';
import { ruleInputs } from './ruleInputs.ts';
import { visitDesk } from './visitDesk.ts';

/** Files that one replaced a coach for are one's own this many days back: visits are entered late. */
const REPLACED_DAYS = 31;

const CLOCK = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});

/** Makes the dialogs' needs over an opened store and loaded content. */
export function createDialogDeps(store: Store, content: Content): DialogDeps {
  const inputsAt = ruleInputs(store);
  const text: DialogDeps['text'] = (key, values = {}) =>
    (content.texts.dialogs[key] ?? key).replace(/\{(\w+)\}/g, (_: string, name: string) =>
      String(values[name] ?? ''),
    );
  return {
    text,
    understand,
    files: filesPerTurn(store),
    judge({ draft, agreements }, who, now) {
      const { calendar, policy } = inputsAt(now);
      const { date } = draft;
      const except = draft.correcting?.visitId ?? null;
      return judgeVisit({
        visit: { ...draft, agreementIds: agreements.map((a) => a.id) },
        now,
        calendar,
        agreements,
        otherVisits: date === null ? [] : store.read((db) => visitTimesOn(db, who, date, except)),
        policy,
      });
    },
    visits: visitDesk(store),
    people: peopleDesk(store),
    closingDays: closingDaysDesk(store),
    citation: ([first = '']) => citationOf(content, first),
    momentInWords: (at) =>
      `${dateInWords(brusselsDay(at))}, ${CLOCK.format(at).replace(':', '.')} uur`,
    nameOfPerson: (id) => store.read((db) => findPerson(db, id))?.name ?? '',
    newKey: randomUUID,
    warnings(who, now) {
      if (!who.roles.has('teamLead') && !who.roles.has('administrator')) return [];
      const facts = store.read((db) => db.facts());
      return contentWarnings(facts, brusselsDay(now)).map(({ years }) =>
        text('calendar.unconfirmed', { years: years.join(' en ') }),
      );
    },
  };
}

function citationOf(content: Content, article: string): string {
  return content.references[article as keyof Content['references']]?.document ?? article;
}

/** One reading for all the questions of a turn: the principal is made anew for each turn. */
function filesPerTurn(store: Store): (who: Principal) => OwnFiles {
  const seen = new WeakMap<Principal, OwnFiles>();
  return (who) => {
    const known = seen.get(who);
    if (known) return known;
    const files = store.read((db): OwnFiles => {
      const today = brusselsDay(db.now);
      const period = { today, since: addDays(today, -REPLACED_DAYS) };
      const roster = readRoster(db, who, period);
      const own = new Set(roster.employees.filter((e) => e.own).map((e) => e.agreementId));
      const agreements = listAgreements(db, who, period).map((agreement) => ({
        ...agreement,
        own: own.has(agreement.id),
      }));
      return {
        roster: { ...roster, employers: ownFirst(roster.employers) },
        agreements: ownFirst(agreements),
      };
    });
    seen.set(who, files);
    return files;
  };
}

function ownFirst<T extends { own: boolean }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => Number(b.own) - Number(a.own));
}
