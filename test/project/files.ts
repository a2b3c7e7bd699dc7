// What the tests on the project itself read: its tracked files and its manifests.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');

export function readText(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8');
}

/** The files that git knows, relative to the root, with forward slashes. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
}

export interface PackageJson {
  scripts: Record<string, string>;
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

export function packageJson(): PackageJson {
  return JSON.parse(readText('package.json')) as PackageJson;
}

export interface LockEntry {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export function lockedPackages(): Record<string, LockEntry> {
  return (JSON.parse(readText('package-lock.json')) as { packages: Record<string, LockEntry> })
    .packages;
}
