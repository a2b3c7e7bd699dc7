// What ships in data/, noted from the files themselves: the oracle does not go by what the project reads in them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Hours } from '../rules/oracle.ts';
import type { Ledger, Settings } from './ledger.ts';

type Dated = { effectiveFrom: string; recordedAt: string };
type Setting = { value: never };

function read<T>(file: string): T[] {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../../data', file), 'utf8')) as T[];
}

/** Notes the shipped closing days, office hours and settings. */
export function noteShipped({ shared }: Ledger): void {
  const at = ({ recordedAt }: Dated): number => Date.parse(recordedAt);
  type List = Dated & { year: number; confirmed: boolean; days: { date: string }[] };
  for (const list of read<List>('calendar/closingDays.json')) {
    const days = list.days.map((day) => day.date);
    shared.closingLists.push({ at: at(list), year: list.year, confirmed: list.confirmed, days });
  }
  for (const hours of read<Dated & { weekdays: Hours }>('calendar/officeHours.json'))
    shared.officeHours.push({ at: at(hours), from: hours.effectiveFrom, week: hours.weekdays });
  type Entry = Dated & { version: string; settings: Record<keyof Settings, Setting> };
  for (const entry of read<Entry>('policy.json')) {
    const { version, effectiveFrom: from } = entry;
    const value = (key: keyof Settings): never => entry.settings[key].value;
    const settings: Settings = {
      followUpByPhone: value('followUpByPhone'),
      followUpDays: value('followUpDays'),
      onsiteDays: value('onsiteDays'),
      supportPlanMonths: value('supportPlanMonths'),
      supportPlanRevisionMonths: value('supportPlanRevisionMonths'),
      contactRequestOfficeDays: value('contactRequestOfficeDays'),
    };
    shared.policies.push({ at: at(entry), version, from, settings });
  }
}
