// Runs npm to install what is missing; all of its chatter goes to standard error.
import { spawn } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { lockAgrees } from './installedTree.mjs';

const HEARTBEAT_MS = 10_000;

/**
 * Installs what the lockfile says (`npm ci`), or what package.json says when it was edited (`npm install`),
 * without install scripts: npm before 11 knows no allowScripts and would compile better-sqlite3, which
 * ships its binaries. The one script we want, that of `node`, follows by itself: see rebuildPackage.
 * @param {string} root the project's folder
 * @returns {Promise<void>} rejects with a remedy when npm fails
 */
export async function installPackages(root) {
  // `npm ci` would empty the folder that the link points to, which others use too.
  const stats = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) {
    throw new Error(
      'node_modules is een koppeling naar een andere map, waarin niet alles staat. Verwijder de koppeling, of installeer daar.',
    );
  }
  // `npm ci` deletes the Node that we may run on: nothing could be started after it (and on Windows a
  // running node.exe cannot be deleted at all).
  const runsOnOurs = process.execPath.startsWith(join(root, 'node_modules'));
  const clean = lockAgrees(root) && !runsOnOurs && process.platform !== 'win32';
  await npm(root, [
    clean ? 'ci' : 'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=notice',
  ]);
}

/**
 * Runs one package's install script (`npm rebuild`).
 * @param {string} root the project's folder
 * @param {string} name the package
 * @returns {Promise<void>} rejects with a remedy when npm fails
 */
export async function rebuildPackage(root, name) {
  await npm(root, ['rebuild', name, '--loglevel=notice']);
}

/** Runs npm, the same one that started us where there is one, with a sign of life every ten seconds. */
function npm(root, args) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error(`maatje: npm ${args[0]} …`);
  const heartbeat = setInterval(
    () => console.error(`maatje: npm ${args[0]} is bezig, al ${seconds()} s`),
    HEARTBEAT_MS,
  );
  const cli = process.env.npm_execpath;
  const ours = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const child = ours
    ? spawn(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawn('npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(heartbeat);
      reject(new Error(`npm start niet (${error.message}). Installeer Node.js met npm.`));
    });
    child.once('close', (code) => {
      clearInterval(heartbeat);
      if (code !== 0) reject(new Error(`npm ${args[0]} mislukte; zie de melding hierboven.`));
      else resolve(console.error(`maatje: npm ${args[0]} klaar na ${seconds()} s`));
    });
  });
}
