// The files that somebody's sentences are about, read once for as long as nothing in them changes.
import { isDeepStrictEqual } from 'node:util';
import type { OwnFiles } from '../../dialogs/deps.ts';
import { listAgreements, visibleAgreementIds } from '../store/agreements.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import type { Reader } from '../store/handle.ts';
import type { Principal } from '../store/principal.ts';
import { recordsVersion } from '../store/recordsVersion.ts';
import { readRoster, staffNames, type StaffNames } from '../store/roster.ts';
import type { Store } from '../store/store.ts';

/** Files that one replaced a coach for are one's own this many days back: visits are entered late. */
const REPLACED_DAYS = 31;
/** For how many people files are kept; the one who has been away longest makes room. */
const MOST_KEPT = 1000;

interface KeptFiles {
  version: number;
  day: string;
  roles: string;
  files: OwnFiles;
}

/**
 * Gives somebody's own files; read anew when people or dossiers change or a day begins. A roster that is the
 * same then stays the same object, so that what is made of it (the index of names) lives as long.
 */
export function ownFiles(store: Store): (who: Principal) => OwnFiles {
  const kept = new Map<string, KeptFiles>();
  let staff: { version: number; names: StaffNames } | null = null;
  // The principal is made anew for each turn: within a turn the records are not asked again.
  const ofTurn = new WeakMap<Principal, OwnFiles>();
  return (who) => {
    const known = ofTurn.get(who) ?? read(who);
    ofTurn.set(who, known);
    return known;
  };

  function read(who: Principal): OwnFiles {
    if (who.kind !== 'staff') return store.read((db) => readFiles(db, who, brusselsDay(db.now)));
    return store.read((db) => {
      const state = {
        version: recordsVersion(db),
        day: brusselsDay(db.now),
        roles: [...who.roles].join(),
      };
      const known = kept.get(who.personId);
      const isCurrent =
        known?.version === state.version && known.day === state.day && known.roles === state.roles;
      if (staff?.version !== state.version)
        staff = { version: state.version, names: same(staff?.names, staffNames(db)) };
      const entry = isCurrent
        ? known
        : { ...state, files: likeBefore(known, readFiles(db, who, state.day, staff.names)) };
      kept.delete(who.personId);
      kept.set(who.personId, entry);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      return entry.files;
    });
  }
}

function likeBefore(before: KeptFiles | undefined, files: OwnFiles): OwnFiles {
  return before ? { ...files, roster: same(before.files.roster, files.roster) } : files;
}

/** What was there before, when that is equal. */
function same<T>(before: T | undefined, now: T): T {
  return before !== undefined && isDeepStrictEqual(before, now) ? before : now;
}

function readFiles(db: Reader, who: Principal, today: string, staff?: StaffNames): OwnFiles {
  const since = addDays(today, -REPLACED_DAYS);
  const period = { today, since, ids: visibleAgreementIds(db, who, { from: since, to: today }) };
  const roster = readRoster(db, who, { ...period, ...(staff && { staff }) });
  const own = new Set(roster.employees.filter((e) => e.own).map((e) => e.agreementId));
  const agreements = listAgreements(db, who, period).map((agreement) => ({
    ...agreement,
    own: own.has(agreement.id),
  }));
  return {
    roster: { ...roster, employers: ownFirst(roster.employers) },
    agreements: ownFirst(agreements),
  };
}

function ownFirst<T extends { own: boolean }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => Number(b.own) - Number(a.own));
}
