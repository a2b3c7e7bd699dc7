// Gives the dialogs the appointments of an opened store, also as a calendar file.
import type { PlanDesk, PlanOutcome } from '../../dialogs/commitments/planDesk.ts';
import type { DialogDeps } from '../../dialogs/deps.ts';
import { mailedNames, queueAppointmentMails } from '../jobs/appointmentMails.ts';
import type { Tx } from '../store/handle.ts';
import {
  findPlannedBySubmission,
  listPlannedVisits,
  plannedForVisit,
  plannedVisitOf,
  readAppointment,
} from '../store/plannedLists.ts';
import {
  cancelPlannedVisit,
  completePlannedVisit,
  movePlannedVisit,
  noteClosedDoor,
  planVisit,
} from '../store/plannedVisits.ts';
import type { Store } from '../store/store.ts';
import { appointmentFile } from './appointmentFile.ts';

/** The appointments, with titles for calendars from the texts; `byMail`: employers hear of them. */
export function planDesk(
  store: Store,
  text: DialogDeps['text'],
  { byMail = false }: { byMail?: boolean } = {},
): PlanDesk {
  const told = (tx: Tx, outcome: PlanOutcome): PlanOutcome => {
    if (byMail && outcome.kind === 'saved') queueAppointmentMails(tx, outcome.planned);
    return outcome;
  };
  return {
    plan: (who, content, by) => store.join((tx) => told(tx, planVisit(tx, who, by, content))),
    move: (who, change, by) => store.join((tx) => told(tx, movePlannedVisit(tx, who, by, change))),
    cancel: (who, id, by) => store.join((tx) => told(tx, cancelPlannedVisit(tx, who, by, id))),
    closedDoor: (who, id, by) => store.join((tx) => noteClosedDoor(tx, who, by, id)),
    done: (who, change) => store.join((tx) => completePlannedVisit(tx, who, change)),
    bySubmission: (who, key, why) => store.read((db) => findPlannedBySubmission(db, who, key, why)),
    find: (who, id, why) => {
      const found = store.read((db) => readAppointment(db, who, id, why));
      return found ? plannedVisitOf(found) : null;
    },
    between: (who, days, why) => store.read((db) => listPlannedVisits(db, who, days, why)),
    forVisit: (who, visit, why) => store.read((db) => plannedForVisit(db, who, visit, why)),
    mailed: (planned) => (byMail ? store.read((db) => mailedNames(db, planned)) : []),
    calendarFile: (who, id) => {
      const found = store.read((db) => readAppointment(db, who, id, 'calendarFile'));
      if (!found) return null;
      const title = text(`plan.calendarTitle.${found.mode}`, { employer: found.employerName });
      return appointmentFile(found, { title, method: 'PUBLISH' });
    },
  };
}
