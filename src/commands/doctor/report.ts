// How findings are told: lines for a person, one JSON for a program.
import type { Finding } from './examine.ts';

const MARKS: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok    ',
  unknown: '?     ',
  attention: 'let op',
  wrong: 'FOUT  ',
};

/** More are counted only. */
const MOST_NAMED = 10;

/** A line for each finding; what is wrong with its setting and its remedy. @param named also whom it is about */
export function findingLines(
  findings: readonly Finding[],
  { named }: { named: boolean },
): string[] {
  return findings.flatMap(({ level, title, what, setting, remedy, about }) => [
    `${MARKS[level]}  ${title}: ${what}`,
    ...(setting === null ? [] : [`        ${setting} → ${remedy}`]),
    ...(named && about.length > 0 ? [`        ${namesOf(about)}`] : []),
  ]);
}

function namesOf(about: readonly string[]): string {
  const more = about.length - MOST_NAMED;
  return about.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` en nog ${more}` : '');
}

/** "Alles is in orde (19 controles)." */
export function conclusion(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  const checks = new Set(findings.map(({ name }) => name)).size;
  const [wrong, attention] = [count('wrong'), count('attention')];
  if (wrong + attention === 0) return `Alles is in orde (${checks} controles).`;
  const faults = wrong === 1 ? '1 fout' : `${wrong} fouten`;
  return `${checks} controles: ${faults}, ${attention} keer let op.`;
}

/** True when something does not do what it should. */
export function isWrong(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'wrong');
}

/** All of it, for monitoring. */
export function findingsJson(findings: readonly Finding[], at: number): string {
  const ok = !isWrong(findings);
  return JSON.stringify({ ok, at: new Date(at).toISOString(), findings }, null, 2);
}
