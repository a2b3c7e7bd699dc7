// The last month that is over and ended a quarter: for who bills a basic package at today's date.
import { monthAfter, monthOf, monthsOf, quarterOf, type Month } from '../../src/rules/index.ts';
import { brusselsDay } from '../../src/language/index.ts';

/** At a moment (epoch ms). */
export function lastQuarterEnd(now: number): Month {
  const [first] = monthsOf(quarterOf(monthOf(brusselsDay(now))));
  return monthAfter(first, -1);
}
