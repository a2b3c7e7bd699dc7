// Writes the decisions taken in chat back in the form of data/, for review: whole files, shipped
// entries and decisions together, and a list of who decided what.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { closingListsSchema, officeHoursSchema, policySchema } from '../rules/index.ts';
import type { PolicyEntry } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { listDecisions } from '../store/decisions.ts';
import type { Decision } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import { findPerson } from '../store/people.ts';
import { decidedAnswers } from './answerDecisions.ts';
import { exportAnswers } from './exportAnswers.ts';
import type { Content } from './loadContent.ts';
import { exportMoney } from './exportMoney.ts';
import { closingList, officeHours, policy } from './mergedFacts.ts';

export interface ExportedFile {
  /** Within the data folder. */
  name: string;
  text: string;
}

/** The files of data/ with the decisions in them, and decisions.json; empty without decisions. */
export function exportDecisions(db: Reader, content: Content): ExportedFile[] {
  const decisions = listDecisions(db);
  if (decisions.length === 0) return [];
  const of = (kind: Decision['kind']): Decision[] => decisions.filter((one) => one.kind === kind);
  const files: ExportedFile[] = [];
  const add = (name: string, value: unknown): void =>
    void files.push({ name, text: `${JSON.stringify(value, null, 2)}\n` });
  if (of('closingDays').length > 0) {
    const added = of('closingDays').map((one) => {
      const { days, ...list } = closingList(one);
      return { ...dated(one), ...list, days: [...days] };
    });
    const all = [...content.closingLists, ...missing(content.closingLists, added)];
    add('calendar/closingDays.json', z.encode(closingListsSchema, all));
  }
  if (of('officeHours').length > 0) {
    const added = of('officeHours').map((one) => ({ ...dated(one), ...officeHours(one) }));
    const all = [...content.officeHours, ...missing(content.officeHours, added)];
    add('calendar/officeHours.json', z.encode(officeHoursSchema, all));
  }
  if (of('policy').length > 0) {
    const added = of('policy').reduce<PolicyEntry[]>(
      (entries, one) => [...entries, policyEntry(one, [...content.policies, ...entries])],
      [],
    );
    const all = [...content.policies, ...missing(content.policies, added)];
    add('policy.json', z.encode(policySchema, all));
  }
  for (const { name, value } of exportMoney(decisions, content)) add(name, value);
  files.push(...exportAnswers(decidedAnswers(db), content.folder));
  add(
    'decisions.json',
    decisions.map((one) => ({
      ...one,
      recordedAt: new Date(one.recordedAt).toISOString(),
      recordedBy: findPerson(db, one.recordedBy)?.name ?? one.recordedBy,
    })),
  );
  return files;
}

/** Writes the files below a folder. */
export function writeExport(folder: string, files: readonly ExportedFile[]): void {
  for (const { name, text } of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function dated({ effectiveFrom, recordedAt }: Decision) {
  const checkedOn = brusselsDay(recordedAt);
  return { effectiveFrom, recordedAt, reference: 'policy' as const, checkedOn };
}

/** Decisions that were exported into data/ before stand there already. */
function missing<T extends { effectiveFrom: string; recordedAt: number }>(
  shipped: readonly T[],
  added: readonly T[],
): T[] {
  return added.filter(
    (one) =>
      !shipped.some(
        (other) => other.recordedAt === one.recordedAt && other.effectiveFrom === one.effectiveFrom,
      ),
  );
}

/** A complete entry: each setting with the reference it had; one that was decided is confirmed. */
function policyEntry(decision: Decision, earlier: readonly PolicyEntry[]): PolicyEntry {
  const { version, effectiveFrom, recordedAt, ...decided } = policy(decision, earlier);
  const before = earlier.findLast((entry) => entry.effectiveFrom <= effectiveFrom) ?? earlier[0]!;
  const settings = Object.fromEntries(
    Object.entries(before.settings).map(([key, setting]) => {
      const value = decided[key as keyof typeof decided];
      if (value === setting.value) return [key, setting];
      return [key, { value, reference: setting.reference }];
    }),
  ) as PolicyEntry['settings'];
  return { version, effectiveFrom, recordedAt, checkedOn: brusselsDay(recordedAt), settings };
}
