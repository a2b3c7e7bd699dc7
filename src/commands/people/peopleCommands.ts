// The commands of `npm run people` that change something; each gives back what it did, in Dutch.
import { queueNewBackup, queueNewFiles } from '../../jobs/coverNews.ts';
import { addDays, brusselsDay } from '../../store/brusselsTime.ts';
import { changeBackup, changeHours, transferFiles } from '../../store/coachChanges.ts';
import type { Tx } from '../../store/handle.ts';
import * as field from '../../store/import/fields.ts';
import type { Field } from '../../store/import/fields.ts';
import { searchPeople } from '../../store/people.ts';
import type { PersonRecord } from '../../store/people.ts';
import { addPerson, changeRole, openAgreements, retirePerson } from '../../store/peopleChanges.ts';
import type { PeopleOutcome } from '../../store/peopleChanges.ts';
import { COMMAND_LINE } from '../../store/principal.ts';
import { UsageError } from '../runWithStore.ts';
import { ROLE_NAMES } from './listing.ts';
import { PeopleError, refusalError } from './peopleError.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
export type PeopleCommand = (tx: Tx, words: readonly string[], options: Options) => string;

export const peopleCommands: Readonly<Record<string, PeopleCommand>> = {
  add(tx, [name], options) {
    const { email, entra, tenant, phone, hours, backup } = options;
    if (!name) throw new UsageError('Geef de naam, bv. add "Els Maes" --email els.maes@stad.gent');
    const from = dayOf(tx, options);
    const added = done(
      addPerson(tx, COMMAND_LINE, {
        name,
        email: value(field.email, email),
        objectId: entra === undefined ? null : value(field.objectId, entra),
        tenantId: typeof tenant === 'string' ? tenant : null,
        phone: typeof phone === 'string' ? phone : null,
        roles: value(field.roles, options['roles'] ?? ''),
      }),
    );
    const { personId } = added;
    if (hours !== undefined) {
      const weekdays = value(field.weekHours, hours);
      done(changeHours(tx, COMMAND_LINE, { personId, weekdays, effectiveFrom: from }));
    }
    if (typeof backup === 'string') {
      const backupId = oneOf(tx, backup).id;
      done(changeBackup(tx, COMMAND_LINE, { personId, backupId, effectiveFrom: from }));
    }
    return `${name} is toegevoegd.`;
  },

  retire(tx, [who]) {
    const person = oneOf(tx, who);
    done(retirePerson(tx, COMMAND_LINE, person.id));
    return `${person.name} is uit dienst en kan Maatje niet meer gebruiken.`;
  },

  role(tx, [who, action, name = '']) {
    const person = oneOf(tx, who);
    if (action !== 'add' && action !== 'remove')
      throw new UsageError('Zeg add of remove, bv. role els.maes@stad.gent add teamleider');
    if (name === '') throw new UsageError('Geef een rol.');
    const [role] = value(field.roles, name);
    const has = action === 'add';
    const outcome = done(changeRole(tx, COMMAND_LINE, { personId: person.id, role: role!, has }));
    const label = ROLE_NAMES[role!];
    if (outcome.kind === 'unchanged')
      return `${person.name} ${has ? 'is al' : 'is geen'} ${label}: niets veranderd.`;
    return has ? `${person.name} is nu ook ${label}.` : `${person.name} is niet langer ${label}.`;
  },

  hours(tx, [who, text], options) {
    const person = oneOf(tx, who);
    const weekdays = value(field.weekHours, text);
    const effectiveFrom = dayOf(tx, options);
    const change = { personId: person.id, weekdays, effectiveFrom };
    const outcome = done(changeHours(tx, COMMAND_LINE, change));
    if (outcome.kind === 'unchanged') return `${person.name} had deze uren al: niets veranderd.`;
    return `${person.name} heeft nieuwe uren vanaf ${effectiveFrom}.`;
  },

  backup(tx, [who, other], options) {
    const person = oneOf(tx, who);
    const backup = other === 'geen' ? null : oneOf(tx, other);
    const effectiveFrom = dayOf(tx, options);
    const change = { personId: person.id, backupId: backup?.id ?? null, effectiveFrom };
    const outcome = done(changeBackup(tx, COMMAND_LINE, change));
    if (outcome.kind === 'unchanged') return 'Dat was al zo: niets veranderd.';
    queueNewBackup(tx, person.id, COMMAND_LINE.personId);
    if (!backup) return `${person.name} heeft geen vervanger meer vanaf ${effectiveFrom}.`;
    return `${backup.name} vervangt ${person.name} vanaf ${effectiveFrom}.`;
  },

  transfer(tx, [from, to], options) {
    const giver = oneOf(tx, from);
    const taker = oneOf(tx, to);
    const effectiveFrom = transferDay(tx, options);
    const change = { fromId: giver.id, toId: taker.id, effectiveFrom };
    const note = typeof options['note'] === 'string' ? { note: options['note'] } : {};
    const agreementIds = openAgreements(tx, giver.id, effectiveFrom);
    const outcome = done(transferFiles(tx, COMMAND_LINE, { ...change, ...note }));
    const told = { agreementIds, toId: taker.id, from: effectiveFrom, key: `command-${tx.now}` };
    if (outcome.kind === 'done') queueNewFiles(tx, told, COMMAND_LINE.personId);
    const { files = 0, later = [] } = outcome.kind === 'done' ? outcome : {};
    const count = files === 1 ? 'Eén dossier gaat' : `${files} dossiers gaan`;
    const moved = `${count} van ${giver.name} naar ${taker.name} vanaf`;
    if (later.length === 0) return `${moved} ${effectiveFrom}.`;
    const days = [...new Set(later)].join(', ');
    // Before its first day nobody has a file: it cannot go to somebody else either.
    if (later.length === files) return `${moved} de dag waarop ze beginnen: ${days}.`;
    return `${moved} ${effectiveFrom}, waarvan ${later.length} vanaf de latere begindag: ${days}.`;
  },
};

function done(outcome: PeopleOutcome): Exclude<PeopleOutcome, { kind: 'refused' }> {
  if (outcome.kind === 'refused') throw refusalError(outcome);
  return outcome;
}

function oneOf(tx: Tx, text: string | undefined): PersonRecord {
  if (!text) throw new UsageError('Zeg om wie het gaat: een e-mailadres, Entra-id of naam.');
  const found = searchPeople(tx, text);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new PeopleError(`"${text}" is niet bekend. Bekijk de lijst: npm run people -- list`);
  const names = found.map((person) => `${person.name} <${person.email ?? person.id}>`).join(', ');
  throw new PeopleError(`"${text}" kan meer dan één persoon zijn: ${names}. Geef het e-mailadres.`);
}

function value<T>(read: (cell: string) => Field<T>, cell: string | boolean | undefined): T {
  const result = read(typeof cell === 'string' ? cell.trim() : '');
  if (!result.ok) throw new UsageError(result.message);
  return result.value;
}

/** As in chat: a month back for who is told late; who had a file longer ago stays as it was. */
const TRANSFER_DAYS_BACK = 31;
const TRANSFER_DAYS_AHEAD = 366;

function transferDay(tx: Tx, options: Options): string {
  const from = dayOf(tx, options);
  const today = brusselsDay(tx.now);
  const first = addDays(today, -TRANSFER_DAYS_BACK);
  const last = addDays(today, TRANSFER_DAYS_AHEAD);
  if (from >= first && from <= last) return from;
  throw new PeopleError(
    `Dossiers overdragen kan van ${first} tot ${last}, niet vanaf ${from}. Er is niets veranderd: kies een dag daartussen.`,
  );
}

function dayOf(tx: Tx, options: Options): string {
  const from = options['from'];
  return from === undefined ? brusselsDay(tx.now) : value(field.day, from);
}
