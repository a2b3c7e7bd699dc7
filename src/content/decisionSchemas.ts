// What a decision taken in chat contains, by kind; checked when it is taken and when it is read.
import { z } from 'zod';
import {
  billingSettings,
  localDateSchema,
  monthSchema,
  tariffAmountsSchema,
  tariffSettings,
  timeSchema,
  weekHoursSchema,
} from '../rules/index.ts';

export const closingDaysDecision = z
  .strictObject({
    year: z.int().min(2000).max(2199),
    confirmed: z.boolean(),
    days: z.array(z.strictObject({ date: localDateSchema, name: z.string().min(1) })),
  })
  .refine(({ year, days }) => days.every(({ date }) => date.startsWith(`${year}-`)), {
    path: ['days'],
    error: 'een sluitingsdag valt in een ander jaar',
  })
  .refine(({ days }) => new Set(days.map((day) => day.date)).size === days.length, {
    path: ['days'],
    error: 'een sluitingsdag staat er twee keer in',
  });

export const officeHoursDecision = z.strictObject({ weekdays: weekHoursSchema });

const count = z.int().min(1).max(3660);

/** The settings that people may change; what is not named stays as it is. */
export const policyChange = z
  .strictObject({
    followUpByPhone: z.boolean(),
    followUpDays: count,
    onsiteDays: count,
    supportPlanMonths: count,
    supportPlanRevisionMonths: count,
    contactRequestOfficeDays: count,
    lateEntryAfterDays: z.int().min(0).max(366),
    longAgoAfterDays: count,
    visitMaxMinutes: z.int().min(1).max(1440),
    visitLongMinutes: z.int().min(1).max(1440),
    visitEarliest: timeSchema,
    visitEndAheadMinutes: z.int().min(0).max(240),
    suspensionDaysWithoutLead: z.int().min(0).max(366),
    suspensionMaxDays: z.int().min(1).max(366),
    absenceMaxDays: count,
    planAheadMaxDays: count,
    fileReminderMonths: z.array(z.int().min(1).max(24)).min(1).max(4),
    evaluationMonths: z.int().min(1).max(24),
    summaryFreezeOfficeDay: z.int().min(1).max(10),
    summaryFreezeTime: timeSchema,
  })
  .partial();

/** All of them. */
export const policySettings = policyChange.required();

/**
 * As it is kept: complete, so that a later change of data/ does not change what was decided. A decision
 * from before a setting existed does not name it.
 */
export const policyDecision = z.strictObject({
  version: z.string().min(1),
  settings: policyChange,
});

/** Any other dated setting, e.g. the off-switch. */
export const settingDecision = z.strictObject({ key: z.string().min(1), value: z.json() });

/** A crossing of the pivot index; `confirmed` false takes an earlier confirmation back. */
export const crossingDecision = z.strictObject({ month: monthSchema, confirmed: z.boolean() });

/** How prices change from a day on; complete, with the amounts that hold where they are entered. */
export const tariffsDecision = z.strictObject({
  version: z.string().min(1),
  settings: tariffSettings,
  amounts: tariffAmountsSchema.nullable(),
});

/** What finance settled about invoices, complete. */
export const billingDecision = billingSettings;
