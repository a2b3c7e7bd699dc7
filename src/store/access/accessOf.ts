// Who looked at all that is held on somebody, for leads and administrators; reading this is a look too.
import { sql } from 'kysely';
import type { AccessSubject } from '../accessLog.ts';
import { brusselsDay } from '../brusselsTime.ts';
import type { Reader } from '../handle.ts';
import { findSubject } from '../personal/findSubjects.ts';
import { notePersonLook } from '../personal/personLook.ts';
import { reachOf, within } from '../personal/reach.ts';
import type { Reach } from '../personal/reach.ts';
import type { FoundSubject, Subject } from '../personal/subject.ts';
import { hasRole, SYSTEM_ID } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { query } from '../query.ts';

/** Looks of one person on one day with one reason. */
export interface AccessGroup {
  /** 'YYYY-MM-DD' */
  day: string;
  /** The name; null: a visitor of the website, or the command line. */
  name: string | null;
  whoKind: 'staff' | 'contactPerson' | 'visitor' | 'system';
  action: 'read' | 'write' | 'refused';
  why: string;
  times: number;
  /** Epoch ms. */
  lastAt: number;
}

export interface AccessOf {
  subject: FoundSubject;
  /** The latest first. */
  groups: readonly AccessGroup[];
  /** Of all pages. */
  total: number;
}

/** Whether somebody may know who looked: a lead of everybody, an administrator too. */
export function maySeeAccess(who: Principal): boolean {
  return hasRole(who, 'teamLead') || hasRole(who, 'administrator');
}

/** Null when it is not theirs to know (logged), or nobody is known by the id. */
export function readAccessOf(
  db: Reader,
  who: Principal,
  asked: Pick<Subject, 'kind' | 'id'>,
  page: { offset: number; limit: number },
  why: string,
): AccessOf | null {
  const may = maySeeAccess(who);
  const subject = may ? findSubject(db, asked) : null;
  const reach = subject && reachOf(db, subject);
  // What was there before this look.
  const groups = subject && reach ? groupsOf(db, subject, reach) : [];
  notePersonLook(db, who, { asked, reach, action: may ? 'read' : 'refused', why });
  if (!subject) return null;
  const { offset, limit } = page;
  return { subject, groups: groups.slice(offset, offset + limit), total: groups.length };
}

function groupsOf(db: Reader, { kind }: Subject, reach: Reach): AccessGroup[] {
  const places: [AccessSubject, readonly string[]][] = [
    ['agreement', reach.agreements],
    ['visit', kind === 'staff' ? [] : reach.visits],
    ['appointment', kind === 'staff' ? [] : reach.appointments],
    ['request', reach.requests],
    [kind === 'staff' ? 'person' : kind === 'caller' ? 'request' : kind, reach.people],
  ];
  // One deed is noted on the file and on what is in it: at one moment it is told once.
  const looks = new Map<string, Look>();
  for (const [subject, ids] of places)
    for (const look of looksAt(db, subject, ids))
      looks.set(JSON.stringify([look.at, look.who, look.action, look.why]), look);
  const latestFirst = [...looks.values()].toSorted((a, b) => b.at - a.at);
  const alike = ({ at, who, whoKind, action, why }: Look): string =>
    JSON.stringify([brusselsDay(at), who, whoKind, action, why]);
  return [...Map.groupBy(latestFirst, alike).values()].map((same) => {
    const { at, name, who, whoKind, action, why } = same[0]!;
    return {
      ...{ day: brusselsDay(at), name, why, times: same.length, lastAt: at },
      whoKind: (who === SYSTEM_ID ? 'system' : whoKind) as AccessGroup['whoKind'],
      action: action as AccessGroup['action'],
    };
  });
}

interface Look {
  at: number;
  who: string;
  whoKind: string;
  action: string;
  why: string;
  name: string | null;
}

function looksAt(db: Reader, subject: AccessSubject, ids: readonly string[]): Look[] {
  if (ids.length === 0) return [];
  return db.all(
    query
      .selectFrom('accessLog as l')
      .select(['l.at', 'l.who', 'l.whoKind', 'l.action', 'l.why'])
      .select(
        sql<string | null>`ifnull((SELECT name FROM person WHERE person.id = l.who),
          (SELECT name FROM contactPerson WHERE contactPerson.id = l.who))`.as('name'),
      )
      .where('l.subject', '=', subject)
      .where('l.subjectId', 'in', within(ids)),
  );
}
