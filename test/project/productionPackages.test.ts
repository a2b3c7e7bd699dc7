// What runs on a server needs no package for development: `npm ci --omit=dev` leaves those out.
import { builtinModules } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect } from 'chai';
import { lockedPackages, packageJson, ROOT } from './files.ts';

/** Commands that a server knows; what they start as a process of its own is found by its name. */
const ENTRIES = [
  ...['serve', 'doctor', 'people', 'importRecords', 'backup', 'restore', 'build'],
  ...['rebuildCommitments', 'weeklySummary', 'exportDecisions'],
].map((name) => `src/commands/${name}.ts`);
/** What browsers load is bundled on the server. */
const BROWSER = ['chat/chat.ts', 'launcher/launcher.ts'].map((name) => `src/web/browser/${name}`);
/** Web Chat's markdown-it asks for it, as for a part of Node, and does not name it among its own packages. */
const ASKED_BY_WEB_CHAT = 'punycode';
const IMPORTS =
  /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+|new URL\(\s*|resolve\(import\.meta\.dirname,\s*)'([^']+)'/gm;

/** The packages that a file and all that it imports ask for; what is imported for its types only is gone at run time. */
function packagesOf(entries: readonly string[]): Map<string, string> {
  const packages = new Map<string, string>();
  const waiting = entries.map((entry) => resolve(ROOT, entry));
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8').replace(/^(?:import|export) type [^;]*;/gm, '');
    for (const [, name = ''] of text.matchAll(IMPORTS)) {
      if (/^\.{1,2}\/.*\.(ts|mjs)$/.test(name)) {
        const path = resolve(dirname(file), name);
        if (existsSync(path)) waiting.push(path);
      } else if (!name.startsWith('.') && !name.startsWith('/')) {
        const parts = name.split('/');
        const own = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
        packages.set(own, file.slice(ROOT.length + 1));
      }
    }
  }
  return packages;
}

describe('on a server', () => {
  const packages = packagesOf([...ENTRIES, ...BROWSER]);

  it('nothing is imported that npm ci --omit=dev leaves out', () => {
    const known = new Set([...Object.keys(packageJson().dependencies), ...builtinModules]);
    const others = [...packages].filter(([name]) => !name.startsWith('node:') && !known.has(name));
    expect(others).to.deep.equal([]);
  });

  it('what Web Chat asks for is there too', () => {
    expect(packageJson().dependencies).to.have.property(ASKED_BY_WEB_CHAT);
    const { dev } = (lockedPackages()[`node_modules/${ASKED_BY_WEB_CHAT}`] ?? { dev: true }) as { dev?: boolean }; // prettier-ignore
    expect(dev).to.equal(undefined);
  });

  it('the walk reaches the bot, the store, the website and the dialogs', () => {
    expect([...packages.keys()]).to.include.members([
      ...['botbuilder', 'better-sqlite3', 'restify', 'esbuild', 'zod', 'nodemailer', 'ws'],
      'botframework-directlinejs',
    ]);
  });
});
