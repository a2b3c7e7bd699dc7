// Checks one file of examples and says in lines what does not hold.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ZodError, z } from 'zod';
import { CASE_KINDS } from './caseKinds.ts';

export interface CaseReport {
  passed: number;
  failed: number;
  /** One line per example that fails, or one that says why the file cannot be checked. */
  lines: string[];
  /** False when the file is of an unknown kind, cannot be read, or is no list of examples. */
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
  const report: CaseReport = { passed: 0, failed: 0, lines: [], checked: true };
  for (const [i, example] of examples.entries()) {
    const line = wrong(() => kind(example));
    if (line === null) report.passed++;
    else {
      report.failed++;
      report.lines.push(`${file}[${i}]: ${line} in ${shown(example)}`);
    }
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

function wrong(check: () => { expected: string; got: string }): string | null {
  try {
    const { expected, got } = check();
    return got === expected ? null : `expected ${expected}, got ${got}`;
  } catch (error) {
    if (error instanceof ZodError)
      return `malformed: ${z.prettifyError(error).replace(/\s+/g, ' ')}`;
    return `cannot be computed: ${(error as Error).message}`;
  }
}

function unchecked(line: string): CaseReport {
  return { passed: 0, failed: 0, lines: [line], checked: false };
}
