// Compares the lockfile with what is really installed; plain JavaScript, for any Node that a machine has.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in which npm writes down what it installed. */
const INSTALLED = join('node_modules', '.package-lock.json');

/**
 * Says what is missing from, different in, or too much in the installed tree.
 * @param {string} root the project's folder
 * @param {{ withDev: boolean }} wanted `withDev: false` leaves development packages aside
 * @returns {string[]} one line a package; empty when the tree is what the lockfile says
 */
export function installDifferences(root, wanted) {
  const locked = readPackages(join(root, 'package-lock.json')) ?? {};
  const installed = readPackages(join(root, INSTALLED));
  if (!installed) return ['node_modules'];
  const lines = [];
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link || (entry.dev && !wanted.withDev)) continue;
    const present = installed[path];
    if (!present || !existsSync(join(root, path, 'package.json'))) {
      if (!entry.optional && !entry.devOptional) lines.push(`${path} ontbreekt`);
    } else if (present.version !== entry.version || present.integrity !== entry.integrity) {
      lines.push(`${path} ${present.version} in plaats van ${entry.version}`);
    }
  }
  for (const path of Object.keys(installed)) {
    if (path !== '' && !locked[path]) lines.push(`${path} is overbodig`);
  }
  return lines;
}

/**
 * Says whether somebody installed without the development packages (`npm ci --omit=dev`), as on a server.
 * @param {string} root the project's folder
 * @returns {boolean} false when nothing is installed, or any of them is there
 */
export function isWithoutDev(root) {
  const installed = readPackages(join(root, INSTALLED));
  if (!installed) return false;
  const locked = Object.entries(readPackages(join(root, 'package-lock.json')) ?? {});
  return locked.every(([path, entry]) => !entry.dev || !installed[path]);
}

/**
 * Says whether package.json asks for the same packages as the lockfile was made for.
 * @param {string} root the project's folder
 * @returns {boolean} false when somebody edited package.json and has not installed yet
 */
export function lockAgrees(root) {
  const wanted = readJson(join(root, 'package.json'));
  const locked = readPackages(join(root, 'package-lock.json'))?.[''];
  if (!wanted || !locked) return false;
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => sorted(wanted[kind]) === sorted(locked[kind]),
  );
}

/** @param {Record<string, string> | undefined} versions */
function sorted(versions) {
  return JSON.stringify(Object.entries(versions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {string} file */
function readPackages(file) {
  return readJson(file)?.packages;
}

/** A missing or half-written file counts as absent: installing repairs both. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
