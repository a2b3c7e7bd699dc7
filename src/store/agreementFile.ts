// Reads the file of one agreement for whoever may open it; each look is logged.
import { sql } from 'kysely';
import { planVersions, vdabInformedOn } from '../rules/index.ts';
import type {
  AgreementFile,
  BilledFile,
  EndingCause,
  NoticeGiver,
  StoredEnding,
} from './agreementFileRecord.ts';
import { readAgreement } from './agreements.ts';
import type { AgreementRecord } from './agreements.ts';
import { fileBilling } from './billingFacts.ts';
import { eventsOf } from './events.ts';
import type { Reader } from './handle.ts';
import { premiumsOf } from './premiums.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

/** One file; null when it is not theirs to open, or does not exist: these two look alike. */
export function readAgreementFile(
  db: Reader,
  who: Principal,
  agreementId: string,
  look: { today: string; why: string },
): BilledFile | null {
  const found = readAgreement(db, who, agreementId, look);
  if (found.kind !== 'found') return null;
  return { ...fileOfAgreement(db, found.agreement), billing: fileBilling(db, agreementId) };
}

const number = prepare<{ employerId: string }>()((param) =>
  query.selectFrom('employer').select('enterpriseNumber').where('id', '=', param('employerId')),
);

const workplaces = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('agreementWorkplace')
    .innerJoin('workplace', 'workplace.id', 'agreementWorkplace.workplaceId')
    .select(['workplace.name', 'workplace.userCompany'])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('workplace.name'),
);

const coworkers = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('coworkerCoach')
    .select(['name', 'effectiveFrom as from'])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('effectiveFrom')
    .orderBy('recordedAt'),
);

const contacts = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('agreementContact')
    .innerJoin('contactPerson', 'contactPerson.id', 'agreementContact.contactPersonId')
    .select(['contactPerson.name', sql<number>`verifiedAt IS NOT NULL`.as('verified')])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('contactPerson.name'),
);

const planDue = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('commitment')
    .select('dueDate')
    .where('agreementId', '=', param('agreementId'))
    .where('kind', '=', 'supportPlan')
    .where('closedAs', 'is', null)
    .orderBy('dueAt'),
);

/** The file itself, for repositories that have asked who looks. */
export function fileOfAgreement(db: Reader, agreement: AgreementRecord): AgreementFile {
  const { id: agreementId, employerId } = agreement;
  const events = eventsOf(db, agreementId);
  return {
    agreement,
    enterpriseNumber: db.first(number, { employerId })?.enterpriseNumber ?? null,
    workplaces: db.all(workplaces, { agreementId }),
    coworkerCoaches: db.all(coworkers, { agreementId }),
    contacts: db
      .all(contacts, { agreementId })
      .map(({ name, verified }) => ({ name, verified: verified === 1 })),
    premiums: premiumsOf(db, [agreementId]),
    ending: lastEnding(db, agreementId),
    plans: planVersions(events),
    planDue: db.first(planDue, { agreementId })?.dueDate ?? null,
    informedOn: vdabInformedOn(events),
  };
}

const endings = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('ending as e')
    .selectAll()
    .where('e.agreementId', '=', param('agreementId'))
    .where('e.withdrawn', '=', 0)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM ending x WHERE x.agreementId = e.agreementId
        AND x.endingId = e.endingId AND x.id > e.id)`,
    )
    .orderBy('e.id', 'desc'),
);

/** The end that was told last and stands. */
export function lastEnding(db: Reader, agreementId: string): StoredEnding | null {
  const row = db.first(endings, { agreementId });
  if (!row) return null;
  const { endingId, givenOn, endDay, priorEnd, eventId } = row;
  return {
    ...{ endingId, givenOn, endDay, priorEnd, eventId },
    cause: row.cause as EndingCause,
    givenBy: row.givenBy as NoticeGiver | null,
  };
}
