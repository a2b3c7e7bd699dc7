// Imports agreements (with their coach, workplaces and first events) and co-worker coaches.
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { addAssignment, coachOn } from '../assignments.ts';
import { appendEvents, refreshCommitments } from '../commitments.ts';
import { SYSTEM_ID } from '../principal.ts';
import { query } from '../query.ts';
import type { AgreementTable } from '../schema.ts';
import { daysAreRight } from './agreementDays.ts';
import { agreementEvents } from './agreementEvents.ts';
import { changedColumns, changeOf, recorded } from './changes.ts';
import type { Change, ImportContext } from './changes.ts';
import { personIdByEmail } from './importCoaches.ts';
import { employerId } from './importDossiers.ts';
import { knownCoworker } from './knownCoworker.ts';
import { carriedPremium } from './importPremiums.ts';
import { keepImported, withoutCorrected } from './correctedSince.ts';
import type { ImportRecord } from './kinds.ts';

/** The model agreement that holds when a file names none. */
const MODEL_VERSION = '2026-04-09';

/** One agreement, known by its reference. */
export function importAgreement(
  context: ImportContext,
  record: ImportRecord<'agreements'>,
): Change | null {
  const { tx, today } = context;
  const stored = tx.first(
    query.selectFrom('agreement').selectAll().where('reference', '=', record.kenmerk),
  );
  const parts = resolve(context, record, stored);
  if (!parts || context.isTrial) return null;
  const { employer, employee, coach, workplaces } = parts;
  const wanted = {
    startDay: record.start,
    employmentStart: record.start_tewerkstelling ?? record.start,
    endDay: record.einde,
    modelVersion: record.modelversie ?? MODEL_VERSION,
  };
  const agreementId = stored?.id ?? randomUUID();
  const what = stored ? changedColumns(stored, wanted) : [];
  if (!stored) {
    const row = { id: agreementId, reference: record.kenmerk, employerId: employer };
    tx.run(
      query
        .insertInto('agreement')
        .values({ ...row, employeeId: employee, demo: 0, ...wanted, ...recorded(tx) }),
    );
  } else if (what.length > 0) {
    tx.run(query.updateTable('agreement').set(wanted).where('id', '=', agreementId));
  }
  what.push(...carriedPremium(context, agreementId, record));
  if (setWorkplaces(context, agreementId, workplaces)) what.push('werkvloeren');
  const coachBefore = stored ? coachOn(tx, agreementId, today) : null;
  if (coachBefore !== coach) {
    const effectiveFrom = !stored && record.start < today ? record.start : today;
    addAssignment(tx, { agreementId, coachId: coach, effectiveFrom, recordedBy: SYSTEM_ID });
    what.push(`begeleider: ${record.begeleider}`);
  }
  const events = agreementEvents(tx, { agreementId, ...wanted }, stored ?? null, record);
  if (events.length > 0) appendEvents(tx, events, SYSTEM_ID);
  else if (coachBefore !== coach) refreshCommitments(tx, [agreementId]);
  return stored ? changeOf(what) : { kind: 'added' };
}

/** One co-worker coach, known by agreement and name. */
export function importCoworkerCoach(
  context: ImportContext,
  record: ImportRecord<'coworkerCoaches'>,
): Change | null {
  const { tx, today, problem, isBad } = context;
  const agreement = tx.first(
    query
      .selectFrom('agreement')
      .select(['id', 'startDay'])
      .where('reference', '=', record.overeenkomst)
      .where('erasedAt', 'is', null),
  );
  if (!agreement) {
    if (!isBad('agreements', record.overeenkomst)) {
      const remedy = 'Voeg ze toe aan de overeenkomsten, of verbeter het kenmerk.';
      const message = `Er is geen overeenkomst ${record.overeenkomst}. ${remedy}`;
      problem(record.line, 'overeenkomst', message);
    }
    return null;
  }
  const inFile = { email: record.email, phone: record.telefoon };
  const stored = knownCoworker(context, record, agreement.id);
  if (!stored) {
    const effectiveFrom = record.vanaf ?? (agreement.startDay < today ? agreement.startDay : today);
    const row = { id: randomUUID(), agreementId: agreement.id, name: record.naam, effectiveFrom };
    tx.run(query.insertInto('coworkerCoach').values({ ...row, ...inFile, ...recorded(tx) }));
    return { kind: 'added' };
  }
  const row = { line: record.line, stored, wanted: inFile };
  const wanted = withoutCorrected(context, { kind: 'coworkerCoach', ids: stored.ids }, row);
  const what = changedColumns(stored, wanted);
  keepImported(context, { kind: 'coworkerCoach', id: stored.id }, { stored, wanted });
  if (what.length > 0)
    tx.run(query.updateTable('coworkerCoach').set(wanted).where('id', '=', stored.id));
  return changeOf(what);
}

interface Parts {
  employer: string;
  employee: string;
  coach: string;
  workplaces: string[];
}

/** The records to which a row refers; all that is wrong with it is reported. */
function resolve(
  context: ImportContext,
  record: ImportRecord<'agreements'>,
  stored: Selectable<AgreementTable> | undefined,
): Parts | null {
  const { tx, problem, isBad } = context;
  const { line } = record;
  const hasRightDays = daysAreRight(context, record);
  const employer = employerId(context, record);
  const employee = tx.first(
    query.selectFrom('employee').select('id').where('reference', '=', record.medewerker),
  )?.id;
  if (!employee && !isBad('employees', record.medewerker))
    problem(
      line,
      'medewerker',
      `Er is geen medewerker met kenmerk ${record.medewerker}. Voeg die toe aan de medewerkers, of verbeter het kenmerk.`,
    );
  const coach = personIdByEmail(tx, record.begeleider);
  if (!coach && !isBad('coaches', record.begeleider))
    problem(
      line,
      'begeleider',
      `${record.begeleider} is geen begeleider. Voeg die toe aan de begeleiders, of verbeter het adres.`,
    );
  const known = employer
    ? tx.all(
        query.selectFrom('workplace').select(['id', 'name']).where('employerId', '=', employer),
      )
    : [];
  const workplaces = record.werkvloeren.map(
    (name) => known.find((row) => row.name.toLowerCase() === name.toLowerCase())?.id,
  );
  for (const [index, id] of workplaces.entries()) {
    const name = record.werkvloeren[index]!;
    if (employer && !id && !isBad('workplaces', `${record.ondernemingsnummer} / ${name}`))
      problem(
        line,
        'werkvloeren',
        `De werkgever heeft geen werkvloer "${name}". Voeg ze toe aan de werkvloeren, of verbeter de naam.`,
      );
  }
  const isSame = !stored || mayChange(context, record, stored, { employer, employee });
  if (!hasRightDays || !isSame) return null;
  if (!employer || !employee || !coach || workplaces.includes(undefined)) return null;
  return { employer, employee, coach, workplaces: workplaces as string[] };
}

/** What can never change about an agreement: for that, a new one is made. */
function mayChange(
  { problem }: ImportContext,
  record: ImportRecord<'agreements'>,
  stored: Selectable<AgreementTable>,
  parts: { employer: string | null; employee: string | undefined },
): boolean {
  if (stored.erasedAt !== null) {
    const remedy = 'Laat de rij weg, of geef de nieuwe overeenkomst een nieuw kenmerk.';
    const message = `Overeenkomst ${record.kenmerk} is gewist: de bewaartermijn was voorbij. ${remedy}`;
    problem(record.line, 'kenmerk', message);
    return false;
  }
  const other = 'Geef de nieuwe overeenkomst een nieuw kenmerk.';
  const wrong: [column: string, message: string][] = [];
  if (parts.employer && stored.employerId !== parts.employer) {
    const message = `Overeenkomst ${record.kenmerk} is met een andere werkgever. ${other}`;
    wrong.push(['ondernemingsnummer', message]);
  }
  if (parts.employee && stored.employeeId !== parts.employee) {
    const message = `Overeenkomst ${record.kenmerk} is voor een andere medewerker. ${other}`;
    wrong.push(['medewerker', message]);
  }
  if (stored.endDay !== null && record.einde === null) {
    const remedy = 'Zet een latere einddatum, of geef de voortzetting een nieuw kenmerk.';
    wrong.push(['einde', `De einddatum ${stored.endDay} kan niet gewist worden. ${remedy}`]);
  }
  for (const [column, message] of wrong) problem(record.line, column, message);
  return wrong.length === 0;
}

function setWorkplaces({ tx }: ImportContext, agreementId: string, wanted: string[]): boolean {
  const before = tx
    .all(
      query
        .selectFrom('agreementWorkplace')
        .select('workplaceId')
        .where('agreementId', '=', agreementId),
    )
    .map((row) => row.workplaceId);
  if (before.length === wanted.length && before.every((id) => wanted.includes(id))) return false;
  tx.run(query.deleteFrom('agreementWorkplace').where('agreementId', '=', agreementId));
  for (const workplaceId of wanted)
    tx.run(query.insertInto('agreementWorkplace').values({ agreementId, workplaceId }));
  return true;
}
