// A house in which the demo's files are billed by its two people of finance: Alex (coach and lead too) and Sofie (lead).
import { decide } from '../../../src/content/decide.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

export const SOFIE = 'demo-sofie';
export const ELS = 'demo-els';
export const TOM = 'demo-tom';

/** Opened at a moment; `isSettled`: VAT, bank account and prefix are filled in. */
export function openBilledHouse(
  now: string,
  { isSettled = true, vat = 'exempt' }: { isSettled?: boolean; vat?: 'exempt' | 'rate21' } = {},
): TestHouse {
  const house = openHouse(now);
  if (isSettled) settle(house, vat);
  return house;
}

/** What of a house is needed to bill in it. */
export type BilledPlace = Pick<TestHouse, 'store' | 'who' | 'talk' | 'clock'>;

/** What finance must settle before a document bears a number. */
export function settle(house: BilledPlace, vat: 'exempt' | 'rate21' = 'exempt'): void {
  const change = { vat, bankAccount: 'BE68539007547034', numberPrefix: 'IMW' } as const;
  const sofie = house.who(SOFIE);
  house.store.write((tx) => decide(tx, sofie, { kind: 'billing', change }));
  house.clock.now += 1000;
}

/** Moves the clock of the house and of a talk. */
export function moveTo(house: TestHouse, now: string, ...talks: Talk[]): void {
  house.clock.now = Date.parse(now);
  for (const talk of talks) talk.now = house.clock.now;
}

/** Proposed by one, approved by another; returns what the second was told. */
export async function billMonth(house: BilledPlace, month: string): Promise<string> {
  const proposer = house.talk();
  const approver = house.talk(SOFIE);
  proposer.now = approver.now = house.clock.now;
  await proposer.say(`facturatie ${month}`);
  await approver.say(`facturatie ${month}`);
  house.clock.now += 1000;
  return approver.press('Goedkeuren');
}
