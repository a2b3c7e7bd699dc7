// Watches the messages of the year: in office hours only, never twice, and none missing.
import { query } from '../../src/store/query.ts';
import type { CommitmentTable } from '../../src/store/schema.ts';
import { addDays, brusselsDay, wallClock } from '../rules/oracle.ts';
import { Office } from './naiveCalendar.ts';
import { lastWeekBefore, reminderFor } from './naiveReminders.ts';
import { coachOn } from './naiveDeadlines.ts';
import type { SimulatedJobs, Handed } from './simulatedJobs.ts';
import type { SimulatedOffice } from './simulatedOffice.ts';

/** Announcements may come at any hour: they tell at once what somebody must know. */
const AT_ANY_HOUR = ['closedPromise', 'unreachable', 'uncoveredAbsence'];
const REMINDERS = ['dayBefore', 'sameDay'];
const UNSURE = ['uncertain', 'failed'];
/** The one message that comes before the office opens. */
const PUSH_FROM = '08:30';
const DAY_MS = 24 * 3_600_000;

export class MessageCheck {
  /** Reminders that were owed, each compared with what became of it. */
  owedReminders = 0;
  /** Weeks of which the lead was owed the figures. */
  readonly owedWeeks = new Set<string>();
  private readonly office: SimulatedOffice;
  private readonly jobs: SimulatedJobs;
  private readonly arrived = new Set<string>();
  private readonly handed = new Set<string>();
  /** By message: the coach whose it was, '' for nobody. */
  private owed = new Map<string, string>();
  /** Since which day it could not be sent. */
  private waiting = new Map<string, string>();
  private readonly everOwed = new Set<string>();
  /** The office opened that day, after the jobs had begun: they missed nothing. */
  private lookedOn: string;
  /** Over before the jobs began: nobody is owed its figures. */
  private readonly weekBefore: string;

  constructor(office: SimulatedOffice, jobs: SimulatedJobs) {
    this.office = office;
    this.jobs = jobs;
    this.lookedOn = brusselsDay(office.now);
    this.weekBefore = lastWeekBefore(this.lookedOn);
    jobs.onHanded = (messages) => this.lookAll(messages);
  }

  /** To be called before the jobs look: what must they send today? */
  beforeLook(): void {
    const { office } = this;
    const day = brusselsDay(office.now);
    const naive = new Office(office.ledger.shared, office.now);
    if (this.lookedOn === day || !naive.isOpenAt(office.now)) return;
    this.lookedOn = day;
    this.owed = this.owedOn(day, naive);
    this.owedReminders += this.owed.size;
    for (const message of this.owed.keys()) this.everOwed.add(message);
  }

  /** At the end of a day: has all that was owed been said, or was it needless after all? */
  endOfDay(): void {
    const states = this.states();
    for (const [message, coachId] of this.owed) {
      const state = states.get(message);
      if (state === undefined || state === 'sending')
        this.say(`${message}, ${this.lookedOn}: ${state ?? 'never put in line'}`);
      // Needless by the time it could be sent: fulfilled, moved, or no longer theirs.
      if (state === 'obsolete' && this.isStillOwed(message, coachId))
        this.say(`${message}: left out`);
      if (state === 'pending') this.waiting.set(message, this.lookedOn);
      if (state === 'sent' && !this.arrived.has(message)) this.say(`${message}: sent, they say`);
      if (state !== undefined && UNSURE.includes(state) && !this.handed.has(message))
        this.say(`${message}: ${state}, and never handed over`);
    }
    this.owed = new Map();
    this.stillWaiting(states);
    if (this.lookedOn !== brusselsDay(this.office.now)) return;
    this.breaches(states);
    this.lastWeek(states);
  }

  /** Everything that was uncertain and still matters has been named, and nothing hangs. */
  endOfYear(): void {
    const { store, now } = this.office;
    const rows = store.read((db) => db.all(query.selectFrom('outbox').selectAll()));
    const open = new Set(this.openRows().map(({ id, dueDate }) => `${id}@${dueDate}`));
    for (const { personId, kind, key, state, settledAt, namedAt } of rows) {
      if (state === 'sending') this.say(`${kind} ${key}: still being sent`);
      const isUnnamed = UNSURE.includes(state) && namedAt === null;
      const isOld = settledAt !== null && settledAt < now - 14 * DAY_MS;
      const isReachable = !this.jobs.neverReached.has(personId);
      if (isUnnamed && isOld && isReachable && open.has(key))
        this.say(`${personId} ${kind} ${key}: may not have arrived, and was never named`);
    }
    const pushed = new Set(rows.filter(({ kind }) => kind === 'weeklyPush').map(({ key }) => key));
    for (const week of this.weeksSince()) if (!pushed.has(week)) this.say(`${week}: never told`);
    this.office.differences.push(...this.jobs.failures);
  }

  /** All weeks from the first one that the lead was owed up to the last one. */
  private weeksSince(): Set<string> {
    const [first = this.weekBefore] = this.owedWeeks;
    const weeks = new Set<string>();
    for (let day = this.lookedOn; lastWeekBefore(day) >= first; day = addDays(day, -7))
      weeks.add(lastWeekBefore(day));
    return weeks;
  }

  /** What could not be sent on its day (a silent channel) leaves on the next, or is needless by then. */
  private stillWaiting(states: ReadonlyMap<string, string>): void {
    for (const [message, since] of this.waiting) {
      if (since === this.lookedOn) continue;
      if (states.get(message) === 'pending') this.say(`${message}: waits since ${since}`);
      this.waiting.delete(message);
    }
  }

  private owedOn(day: string, naive: Office): Map<string, string> {
    const { office } = this;
    const owed = new Map<string, string>();
    for (const row of this.openRows()) {
      if (row.dueDate < day) continue;
      const coachId = this.coachOf(row, day);
      const staff = {
        ...{ office: naive, coachId },
        absenceOf: (id: string, on: string) => office.isAbsent(id, on),
        backupOf: (id: string) => office.coach(id).backupId,
      };
      const reminder = reminderFor(staff, day, row.dueDate);
      if (!reminder) continue;
      const personId = reminder.personId ?? office.lead.personId;
      owed.set(`${personId} ${reminder.kind} ${row.id}@${row.dueDate}`, coachId ?? '');
    }
    return owed;
  }

  /** Open, and not after the last day of its agreement. */
  private openRows(): CommitmentTable[] {
    const { store, files } = this.office;
    const open = query.selectFrom('commitment').selectAll().where('closedAs', 'is', null);
    return store
      .read((db) => db.all(open))
      .filter(({ agreementId, dueDate }) => {
        const end = agreementId === null ? null : files.get(agreementId)!.end;
        return end === null || end >= dueDate;
      });
  }

  private coachOf({ agreementId }: CommitmentTable, day: string): string | null {
    if (agreementId === null) return null;
    const coaches = this.office.ledger.of(agreementId, 'coach').filter((one) => one.from <= day);
    return coaches.length > 0 ? coachOn(coaches, day) : null;
  }

  private isStillOwed(message: string, coachId: string): boolean {
    const key = message.split(' ')[2]!;
    const row = this.openRows().find((one) => `${one.id}@${one.dueDate}` === key);
    return row !== undefined && (this.coachOf(row, this.lookedOn) ?? '') === coachId;
  }

  /** Every deadline that passed before the last look of the day has been told to the lead. */
  private breaches(states: ReadonlyMap<string, string>): void {
    const { office } = this;
    for (const { id, dueAt, dueDate } of this.openRows()) {
      if (dueAt >= office.now - DAY_MS || dueAt < office.now - 80 * DAY_MS) continue;
      const message = `${office.lead.personId} breach ${id}@${dueDate}`;
      if (!states.has(message) && !this.isRecent(id)) this.say(`${message}: not told`);
    }
  }

  /** On the first office day after a week the lead is told of it. */
  private lastWeek(states: ReadonlyMap<string, string>): void {
    const week = lastWeekBefore(this.lookedOn);
    if (week === this.weekBefore) return;
    this.owedWeeks.add(week);
    const state = states.get(`${this.office.lead.personId} weeklyPush ${week}`);
    if (state === undefined || state === 'sending' || state === 'obsolete')
      this.say(`the summary of ${week}, ${this.lookedOn}: ${state ?? 'never put in line'}`);
  }

  /** It came about today, after the last look. */
  private isRecent(commitmentId: string): boolean {
    const [agreementId = '', , openerId = ''] = commitmentId.split(':');
    const entries = this.office.ledger.files.get(agreementId || `/${openerId}`) ?? [];
    return entries.some((entry) => entry.at > this.office.now - DAY_MS);
  }

  /** Those of one card. */
  private lookAll(messages: readonly Handed[]): void {
    const naive = new Office(this.office.ledger.shared, this.office.now);
    const open = new Map(this.openRows().map((row) => [row.id, row]));
    for (const message of messages) this.look(message, naive, open);
  }

  private look(message: Handed, naive: Office, open: ReadonlyMap<string, CommitmentTable>): void {
    const { at, personId, kind, key, subjectId, came } = message;
    const said = `${personId} ${kind} ${key}`;
    const isInTime = naive.isOpenAt(at, kind === 'weeklyPush' ? PUSH_FROM : undefined);
    if (!AT_ANY_HOUR.includes(kind) && !isInTime)
      this.say(`${said}: sent at ${wallClock(at)}, outside office hours`);
    this.handed.add(said);
    if (this.arrived.has(said)) this.say(`${said}: sent twice`);
    if (came === 'sent' || came === 'uncertain' || came === 'brokenOff') this.arrived.add(said);
    const row = open.get(subjectId);
    if (REMINDERS.includes(kind)) {
      // Nothing is said that is done, and nothing to whom it was not owed, today or when it could not be said.
      if (!row || `${row.id}@${row.dueDate}` !== key) this.say(`${said}: it is not open any more`);
      if (!this.everOwed.has(said)) this.say(`${said}: not owed`);
    }
    if (kind === 'breach' && (!row || row.dueAt >= at)) this.say(`${said}: told, but not breached`);
  }

  /** What became of each message, by person, kind and key. */
  private states(): Map<string, string> {
    const rows = this.office.store.read((db) =>
      db.all(query.selectFrom('outbox').select(['personId', 'kind', 'key', 'state'])),
    );
    return new Map(rows.map((row) => [`${row.personId} ${row.kind} ${row.key}`, row.state]));
  }

  private say(line: string): void {
    this.office.differences.push(`message ${line}`);
  }
}
