// A tiny project in a temporary folder, with the real bootstrap and an npm that only writes down its calls.
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const COMMANDS = resolve(import.meta.dirname, '..', '..', 'src', 'commands');
const BOOTSTRAP = [
  'bootstrap.mjs',
  'installedTree.mjs',
  'npmInstall.mjs',
  'nodeBinary.mjs',
  'serverFlags.json',
];

type Entry = Record<string, unknown>;

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The lockfile's packages as they are when all is well. */
export const PACKAGES: Record<string, Entry> = {
  '': { dependencies: { alpha: '1.0.0' }, devDependencies: { node: '24.0.0' } },
  'node_modules/alpha': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/node': { version: '24.0.0', integrity: 'sha512-n', dev: true },
  'node_modules/elsewhere': {
    version: '2.0.0',
    integrity: 'sha512-e',
    optional: true,
    os: ['aix'],
  },
};

export class TempProject {
  readonly root = mkdtempSync(join(tmpdir(), 'maatje-bootstrap-'));

  constructor() {
    for (const name of BOOTSTRAP) {
      cpSync(join(COMMANDS, name), join(this.root, 'src', 'commands', name));
    }
    this.write('package.json', { type: 'module', ...PACKAGES[''] });
    this.write('package-lock.json', { packages: PACKAGES });
    this.write(
      'hello.mjs',
      "console.log('hello', ...process.argv.slice(2)); process.exitCode = 5;\n",
    );
    this.write('npm/npm-cli.cjs', FAKE_NPM);
  }

  write(file: string, content: string | object): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  }

  /** Puts packages in node_modules, as npm would; without arguments what the lockfile asks for here. */
  install(packages: Record<string, Entry> = installedHere()): void {
    for (const path of Object.keys(packages)) this.write(`${path}/package.json`, {});
    this.write('node_modules/.package-lock.json', { packages });
    mkdirSync(join(this.root, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, join(this.root, 'node_modules/node/bin/node'));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** The calls of npm so far, one line each. */
  npmCalls(): string[] {
    try {
      return readFileSync(join(this.root, 'npm/calls.txt'), 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }

  start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, [join(this.root, 'src/commands/bootstrap.mjs'), ...args], {
      cwd: this.root,
      env: {
        ...process.env,
        NODE_ENV: '',
        npm_execpath: join(this.root, 'npm/npm-cli.cjs'),
        FAKE_INSTALLS: JSON.stringify(installedHere()),
        ...env,
      },
    });
  }

  async run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
    return outcome(this.start(args, env));
  }
}

/** Waits for a child process and gives back what it wrote. */
export function outcome(child: ChildProcess): Promise<Outcome> {
  const result: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (result.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (result.stderr += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ ...result, code })));
}

function installedHere(): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(PACKAGES).filter(([path, entry]) => path !== '' && !entry['optional']),
  );
}

const FAKE_NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('npm/calls.txt', process.argv.slice(2, 4).join(' ') + '\\n');
console.log('chatter of npm');
if (process.env.FAKE_FAILS) process.exit(1);
const packages = JSON.parse(process.env.FAKE_INSTALLS);
for (const path of Object.keys(packages)) {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + '/package.json', '{}');
}
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
`;
