// Puts together what the dialogs need: texts, understanding, own files, the rules' verdict, the visits.
import { randomUUID } from 'node:crypto';
import type { DialogDeps, OwnFiles } from '../../dialogs/deps.ts';
import type { TextKey } from '../../dialogs/texts.ts';
import type { Content } from '../content/loadContent.ts';
import { understand } from '../language/index.ts';
import { compileCalendar, judgeVisit, type CompiledCalendar } from '../rules/index.ts';
import { listAgreements } from '../store/agreements.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import { readRoster } from '../store/roster.ts';
import type { Store } from '../store/store.ts';
import { visitTimesOn } from '../store/visitLists.ts';
import { peopleDesk } from './peopleDesk.ts';
import { visitDesk } from './visitDesk.ts';

/** Files that one replaced a coach for are one's own this many days back (a visit is entered late). */
const REPLACED_DAYS = 31;

/** Makes the dialogs' needs over an opened store and loaded content. */
export function createDialogDeps(store: Store, content: Content): DialogDeps {
  const seen = new WeakMap<object, OwnFiles>();
  const calendarAt = calendarCache(store);
  const text = (key: TextKey, values: Record<string, string | number> = {}): string =>
    content.texts.dialogs[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return {
    text,
    understand,
    files(who) {
      // One reading for all the questions of a turn: the principal is made anew for each turn.
      let files = seen.get(who);
      if (!files) {
        files = store.read((db) => {
          const today = brusselsDay(db.now);
          const since = addDays(today, -REPLACED_DAYS);
          const roster = readRoster(db, who, { today, since });
          return { roster, agreements: listAgreements(db, who, { today, since }) };
        });
        seen.set(who, files);
      }
      return files;
    },
    judge({ draft, agreements }, who, now) {
      const { policies } = store.read((db) => db.facts());
      const policy = policyOn(policies, brusselsDay(now));
      const except = draft.correcting?.visitId ?? null;
      const otherVisits =
        draft.date === null
          ? []
          : store.read((db) => visitTimesOn(db, who, draft.date ?? '', except));
      return judgeVisit({
        visit: {
          employerId: draft.employerId,
          agreementIds: agreements.map((a) => a.id),
          date: draft.date,
          mode: draft.mode,
          start: draft.start,
          end: draft.end,
          minutes: draft.minutes,
          extraMinutes: draft.extraMinutes,
          extraDescription: draft.extraDescription,
          extraApprovedBy: draft.extraApprovedBy,
          extraApprovedOn: draft.extraApprovedOn,
          note: draft.note,
        },
        now,
        calendar: calendarAt(now),
        agreements,
        otherVisits,
        policy,
      });
    },
    visits: visitDesk(store),
    people: peopleDesk(store),
    newKey: randomUUID,
    warnings: (who, now) => content.warnings(store, who, now, text),
  };
}
