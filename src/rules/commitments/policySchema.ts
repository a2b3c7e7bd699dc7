// The shape of data/policy.json: complete, dated sets of settings, each with what it rests on.
import { z } from 'zod';
import {
  articleIdSchema,
  instantSchema,
  localDateSchema,
  timeSchema,
  statusSchema,
} from '../core/factSchemas.ts';
import type { PolicyFact } from './commitmentFacts.ts';

const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, reference: articleIdSchema, status: statusSchema.optional() });
const count = (max: number) => setting(z.int().min(1).max(max));

const settingsSchema = z.strictObject({
  followUpByPhone: setting(z.boolean()),
  followUpDays: count(366),
  onsiteDays: count(366),
  supportPlanMonths: count(24),
  supportPlanRevisionMonths: count(24),
  contactRequestOfficeDays: count(30),
  lateEntryAfterDays: setting(z.int().min(0).max(366)),
  longAgoAfterDays: count(3660),
  visitMaxMinutes: count(1440),
  visitLongMinutes: count(1440),
  visitEarliest: setting(timeSchema),
  visitEndAheadMinutes: setting(z.int().min(0).max(240)),
  suspensionDaysWithoutLead: setting(z.int().min(0).max(366)),
  suspensionMaxDays: count(366),
  absenceMaxDays: count(3660),
  planAheadMaxDays: count(3660),
  fileReminderMonths: setting(z.array(z.int().min(1).max(24)).min(1).max(4)),
  evaluationMonths: count(24),
  summaryFreezeOfficeDay: count(10),
  summaryFreezeTime: setting(timeSchema),
});

const policyEntrySchema = z.strictObject({
  version: z.string().min(1),
  effectiveFrom: localDateSchema,
  recordedAt: instantSchema,
  checkedOn: localDateSchema,
  settings: settingsSchema,
});

/** The file; z.encode() gives its form back. No two entries may have the same version. */
export const policySchema = z
  .array(policyEntrySchema)
  .min(1)
  .refine((entries) => new Set(entries.map((one) => one.version)).size === entries.length, {
    error: 'two entries have the same version',
  });
export type PolicyEntry = z.output<typeof policyEntrySchema>;

/** The bare settings of an entry, as the rules take them. */
export function policyFact(entry: PolicyEntry): PolicyFact {
  const { version, effectiveFrom, recordedAt, settings } = entry;
  return {
    version,
    effectiveFrom,
    recordedAt,
    followUpByPhone: settings.followUpByPhone.value,
    followUpDays: settings.followUpDays.value,
    onsiteDays: settings.onsiteDays.value,
    supportPlanMonths: settings.supportPlanMonths.value,
    supportPlanRevisionMonths: settings.supportPlanRevisionMonths.value,
    contactRequestOfficeDays: settings.contactRequestOfficeDays.value,
    lateEntryAfterDays: settings.lateEntryAfterDays.value,
    longAgoAfterDays: settings.longAgoAfterDays.value,
    visitMaxMinutes: settings.visitMaxMinutes.value,
    visitLongMinutes: settings.visitLongMinutes.value,
    visitEarliest: settings.visitEarliest.value,
    visitEndAheadMinutes: settings.visitEndAheadMinutes.value,
    suspensionDaysWithoutLead: settings.suspensionDaysWithoutLead.value,
    suspensionMaxDays: settings.suspensionMaxDays.value,
    absenceMaxDays: settings.absenceMaxDays.value,
    planAheadMaxDays: settings.planAheadMaxDays.value,
    fileReminderMonths: settings.fileReminderMonths.value,
    evaluationMonths: settings.evaluationMonths.value,
    summaryFreezeOfficeDay: settings.summaryFreezeOfficeDay.value,
    summaryFreezeTime: settings.summaryFreezeTime.value,
  };
}
