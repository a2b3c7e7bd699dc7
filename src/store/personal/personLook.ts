// A look at everything that is held on somebody stands in the log of that person, and of each of the files.
import type { AccessSubject } from '../accessLog.ts';
import type { Reader } from '../handle.ts';
import type { Principal } from '../principal.ts';
import type { Reach } from './reach.ts';
import type { Subject } from './subject.ts';

/** Logs a look at, or a change of, all that is held on somebody: on the person and on each of the files. */
export function notePersonLook(
  db: Reader,
  who: Principal,
  look: {
    asked: Pick<Subject, 'kind' | 'id'>;
    reach: Reach | null;
    action: 'read' | 'write' | 'refused';
    why: string;
  },
): void {
  const { asked, reach, action, why } = look;
  db.noteAccess({ who, action, subject: SUBJECTS[asked.kind], subjectId: asked.id, why });
  for (const subjectId of reach?.agreements ?? [])
    db.noteAccess({ who, action, subject: 'agreement', subjectId, why });
}

const SUBJECTS: Record<Subject['kind'], AccessSubject> = {
  employee: 'employee',
  contactPerson: 'contactPerson',
  coworkerCoach: 'coworkerCoach',
  staff: 'person',
  caller: 'request',
};
