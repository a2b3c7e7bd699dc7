// Finds the Node that runs the product: the project's own, else a machine's that is new enough.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The first Node that runs TypeScript without a flag. */
const OLDEST = [22, 18];

/**
 * The path of the project's own Node, whether it is there or not.
 * @param {string} root the project's folder
 * @returns {string} an absolute path
 */
export function ownNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', name);
}

/**
 * Says whether the project's own Node really arrived (its install script may have been skipped).
 * @param {string} root the project's folder
 * @returns {boolean} also false for the empty file that stands in for it on Windows
 */
export function hasOwnNode(root) {
  const file = ownNode(root);
  return existsSync(file) && statSync(file).size > 1_000_000;
}

/**
 * Says whether a version of Node can run the product.
 * @param {string} version such as `22.18.0`
 * @returns {boolean} true from 22.18 on
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * What to tell when there is no Node to run on.
 * @param {string} root the project's folder
 * @returns {string} Dutch, with the remedy
 */
export function noNodeMessage(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies?.node;
  return [
    `Maatje draait op Node ${wanted ?? 24}, maar dat kwam niet mee met de installatie`,
    `(npm slaat installatiescripts over), en de Node van deze machine (${process.versions.node}) is te oud.`,
    'Doe een van beide:',
    '  1. laat het script toe:   npm rebuild node --ignore-scripts=false --foreground-scripts',
    `  2. installeer Node ${OLDEST.join('.')} of nieuwer (https://nodejs.org) en begin opnieuw.`,
  ].join('\n');
}
