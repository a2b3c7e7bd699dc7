// Colleagues to choose from, few and short enough that the card around them is sent whole.
import type { Choice } from './card.ts';

const MAX_COLLEAGUES = 100;
const MAX_NAME = 60;

/** The first hundred, with whoever is picked now among them. */
export function colleagueChoices(all: readonly Choice[], picked: string): Choice[] {
  const now = all.filter(({ value }) => value === picked);
  const others = all.filter(({ value }) => value !== picked);
  const shown = all.length <= MAX_COLLEAGUES ? all : [...now, ...others].slice(0, MAX_COLLEAGUES);
  return shown.map(({ title, value }) => ({ title: short(title), value }));
}

function short(name: string): string {
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1)}…`;
}
