// Finds the Chromium that drives the real clients and draws the icons; installs Debian's where it may.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { print } from './print.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No browser, and none could be installed; the message is Dutch and says what to do. */
export class NoChromiumError extends Error {}

/**
 * Finds an installed Chromium, Chrome or (on Windows) Edge.
 * @param env where CHROMIUM_PATH and PATH are read from
 * @returns its path, or null when there is none
 * @throws NoChromiumError when CHROMIUM_PATH names a file that is not there
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const asked = env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new NoChromiumError(`CHROMIUM_PATH wijst naar ${asked}, maar daar staat niets.`);
  }
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
  return [...places, ...ELSEWHERE].find((place) => existsSync(place)) ?? null;
}

/**
 * Finds a Chromium, and installs Debian's package when there is none and we are root there.
 * @returns its path
 * @throws NoChromiumError when there is none and it could not be installed
 */
export function ensureChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(env);
  if (found) return found;
  if (isDebian() && process.getuid?.() === 0) {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', 'chromium');
    const installed = findChromium(env);
    if (installed) return installed;
  }
  throw new NoChromiumError(
    [
      'Geen Chromium gevonden; de tests met echte clients hebben er een nodig. Doe een van deze:',
      '  - Debian:            apt-get install chromium (als root; als root doet npm test dat zelf)',
      '  - Windows en macOS:  installeer Google Chrome',
      '  - elders geplaatst:  zet CHROMIUM_PATH op het pad van het programma',
    ].join('\n'),
  );
}

/** Debian itself: Ubuntu's package of the same name is only a pointer to a snap. */
function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}

function aptGet(...args: string[]): void {
  print(`apt-get ${args.join(' ')}`);
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new NoChromiumError(`apt-get ${args[0]} mislukte; zie hierboven.`);
}
