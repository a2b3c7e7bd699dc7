// The simulated office: a real SQLite file that is closed and opened again, its people, its ledger, its clock.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadContent } from '../../src/content/loadContent.ts';
import { mergedFacts } from '../../src/content/mergedFacts.ts';
import { addBackup, addHours } from '../../src/store/coachHours.ts';
import type { Tx } from '../../src/store/handle.ts';
import { openStore } from '../../src/store/openStore.ts';
import { addPerson } from '../../src/store/peopleChanges.ts';
import { COMMAND_LINE, SYSTEM_ID } from '../../src/store/principal.ts';
import type { Role, StaffPrincipal } from '../../src/store/principal.ts';
import type { Store } from '../../src/store/store.ts';
import type { WeekHours } from '../../src/rules/index.ts';
import type { Hours } from '../rules/oracle.ts';
import { brusselsDay } from '../rules/oracle.ts';
import type { Chance } from './chance.ts';
import { chanceOf } from './chance.ts';
import { Ledger } from './ledger.ts';
import type { FileEntry } from './ledger.ts';
import { noteShipped } from './shippedFacts.ts';

export interface Scale {
  seed: number;
  coaches: number;
  agreements: number;
}
export interface Coach extends StaffPrincipal {
  /** Who replaces this coach; null: nobody. */
  backupId: string | null;
}
export interface Absence {
  id: string;
  coachId: string;
  from: string;
  to: string;
  backupId: string | null;
}
/** An agreement as the driver remembers it. */
export interface SimulatedFile {
  id: string;
  employerId: string;
  start: string;
  end: string | null;
}

const SHARE_A_COMMIT = 20;
const FULL = week(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '17:00');
/** Full time, part time, half days, long days, a Saturday that is no office day. */
export const PATTERNS: readonly Hours[] = [
  FULL,
  FULL,
  FULL,
  week(['mon', 'tue', 'thu', 'fri'], '09:00', '17:00'),
  week(['mon', 'tue', 'wed'], '08:30', '16:30'),
  week(['wed', 'thu', 'fri'], '09:00', '17:00'),
  week(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '12:30'),
  { ...week(['tue', 'thu'], '10:00', '18:30'), sat: ['09:00', '12:00'] },
  { fri: ['08:00', '16:00'] },
];

function week(days: readonly string[], from: string, to: string): Hours {
  return Object.fromEntries(days.map((day) => [day, [from, to]]));
}

export class SimulatedOffice {
  readonly chance: Chance;
  readonly ledger = new Ledger();
  readonly content = loadContent(resolve(import.meta.dirname, '../../data'));
  readonly coaches: Coach[] = [];
  readonly files = new Map<string, SimulatedFile>();
  readonly absences: Absence[] = [];
  readonly scale: Scale;
  lead!: StaffPrincipal;
  admin!: StaffPrincipal;
  store: Store;
  restarts = 0;
  /** What the store has otherwise than expected, one line each. */
  readonly differences: string[] = [];
  /** What was noted about the first file with a difference. */
  trace: FileEntry[] = [];
  private writes = 0;
  private clock: number;
  private readonly folder = mkdtempSync(join(tmpdir(), 'maatje-year-'));

  constructor(scale: Scale, now: number) {
    this.scale = scale;
    this.chance = chanceOf(scale.seed);
    this.clock = now;
    this.store = this.open();
    noteShipped(this.ledger);
    this.furnish();
  }

  get now(): number {
    return this.clock;
  }
  get today(): string {
    return brusselsDay(this.clock);
  }

  /** Moves the clock, which never stands still: two records never share a moment. */
  moveTo(at: number): void {
    this.clock = Math.max(at, this.clock + 1000);
  }

  /** One transaction at the moment of the clock; as with turns, several share a commit. */
  write<T>(work: (tx: Tx) => T): T {
    this.moveTo(this.clock);
    const how = ++this.writes % SHARE_A_COMMIT === 0 ? this.store.write : this.store.join;
    return how(((tx: Tx) => work(tx)) as never) as T;
  }

  restart(): void {
    this.store.close();
    this.store = this.open();
    this.restarts += 1;
  }

  close(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  coach(id: string): Coach {
    return this.coaches.find((coach) => coach.personId === id)!;
  }

  isAbsent(coachId: string, day: string): Absence | undefined {
    return this.absences.find((one) => one.coachId === coachId && one.from <= day && day <= one.to);
  }

  addHours(tx: Tx, coachId: string, from: string, hours: Hours): void {
    const fact = { coachId, effectiveFrom: from, recordedBy: SYSTEM_ID };
    addHours(tx, { ...fact, weekdays: hours as WeekHours });
    this.ledger.shared.hours.push({ at: tx.now, coachId, from, week: hours });
  }

  private open(): Store {
    const file = join(this.folder, 'year.sqlite');
    return openStore({ file, clock: () => this.clock, sharedFacts: mergedFacts(this.content) });
  }

  private furnish(): void {
    const { chance } = this;
    this.write((tx) => {
      this.lead = person(tx, 'Lena', 'teamLead');
      this.admin = person(tx, 'Ada', 'administrator');
      for (let i = 0; i < this.scale.coaches; i++) {
        const coach = { ...person(tx, `Begeleider ${i + 1}`, 'coach'), backupId: null };
        this.coaches.push(coach);
        this.addHours(tx, coach.personId, '2026-01-01', PATTERNS[i % PATTERNS.length]!);
      }
      for (const [i, coach] of this.coaches.entries()) {
        if (chance.percent(15)) continue;
        coach.backupId = this.coaches[(i + 1) % this.coaches.length]!.personId;
        const fact = { coachId: coach.personId, backupId: coach.backupId };
        addBackup(tx, { ...fact, effectiveFrom: '2026-01-01', recordedBy: SYSTEM_ID });
      }
    });
  }
}

function person(tx: Tx, name: string, ...roles: Role[]): StaffPrincipal {
  const objectId = randomUUID();
  const email = `${objectId}@stad.example`;
  const record = { name, email, objectId, tenantId: 'tenant', phone: null, roles };
  const added = addPerson(tx, COMMAND_LINE, record);
  if (added.kind !== 'done') throw new Error(`${name}: ${added.kind}`);
  return { kind: 'staff', personId: added.personId, name, objectId, roles: new Set(roles) };
}
