// Checks one file of examples and says in lines what does not hold.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ZodError, z } from 'zod';
import type { Checked } from './caseKind.ts';
import { CASE_KINDS } from './caseKinds.ts';

export interface CaseReport {
  passed: number;
  failed: number;
  /** One line per example that fails, or one that says why the file cannot be checked. */
  lines: string[];
  /** One line per example with a field that its kind does not have; it was checked without that field. */
  remarks: string[];
  /** False when the file is of an unknown kind, cannot be read, or is no list with an example in it. */
  checked: boolean;
}

/** Never throws: what is wrong with the file stands in the report. */
export function checkCaseFile(file: string): CaseReport {
  const name = basename(file, '.json');
  const kind = CASE_KINDS.get(name);
  if (!kind) {
    const known = [...CASE_KINDS.keys()].join(', ');
    return unchecked(`${file}: unknown kind '${name}'; the kinds are ${known}`);
  }
  let examples: unknown;
  try {
    examples = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return unchecked(`${file}: ${(error as Error).message}`);
  }
  if (!Array.isArray(examples)) return unchecked(`${file}: not a list of examples`);
  if (examples.length === 0) return unchecked(`${file}: no examples, so nothing was checked`);
  const report: CaseReport = { passed: 0, failed: 0, lines: [], remarks: [], checked: true };
  for (const [i, example] of examples.entries()) {
    const { line, unknown } = judged(() => kind(example));
    if (line === null) report.passed++;
    else {
      report.failed++;
      report.lines.push(`${file}[${i}]: ${line} in ${shown(example)}`);
    }
    if (unknown.length > 0)
      report.remarks.push(`${file}[${i}]: not a field of ${name}, left out: ${unknown.join(', ')}`);
  }
  return report;
}

/** The example in one line; one that is nested too deep for that is only named. */
function shown(example: unknown): string {
  try {
    return JSON.stringify(example);
  } catch {
    return 'an example that is nested too deep';
  }
}

/** What is wrong with an example, null: nothing; and which of its fields nobody read. */
function judged(check: () => Checked): { line: string | null; unknown: readonly string[] } {
  try {
    const { expected, got, unknown } = check();
    return { line: got === expected ? null : `expected ${expected}, got ${got}`, unknown };
  } catch (error) {
    const line =
      error instanceof ZodError
        ? `malformed: ${z.prettifyError(error).replace(/\s+/g, ' ')}`
        : `cannot be computed: ${(error as Error).message}`;
    return { line, unknown: [] };
  }
}

function unchecked(line: string): CaseReport {
  return { passed: 0, failed: 0, lines: [line], remarks: [], checked: false };
}
