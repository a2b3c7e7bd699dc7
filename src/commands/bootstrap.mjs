// First step of every command: installs what is missing, then hands over to the project's own Node.
// Runs on whatever Node a machine has (18 and up), so: plain JavaScript, no packages.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDifferences, isWithoutDev } from './installedTree.mjs';
import { hasOwnNode, isNewEnough, noNodeMessage, ownNode } from './nodeBinary.mjs';
import { installPackages, rebuildPackage } from './npmInstall.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const USAGE =
  'Gebruik: node src/commands/bootstrap.mjs start | test | serve | doctor | run BESTAND [argumenten]';
/** On a server nothing is installed behind anybody's back. */
const ON_A_SERVER = ['serve', 'doctor'].includes(process.argv[2]);

try {
  const [file, ...args] = whatToRun(process.argv.slice(2));
  await completeInstall();
  await handOver(await chooseNode(), [resolve(ROOT, file), ...args]);
} catch (error) {
  console.error(`maatje: ${error.message}`);
  process.exitCode = 1;
}

function whatToRun([mode, ...rest]) {
  if (mode === 'start') return ['src/commands/start.ts', ...rest];
  if (mode === 'test') return ['src/commands/gate.ts', ...rest];
  if (mode === 'serve') return ['src/commands/serve.ts', ...rest];
  if (mode === 'doctor') return ['src/commands/doctor.ts', ...rest];
  if (mode === 'run' && rest.length > 0) return rest;
  throw new Error(USAGE);
}

function isServer() {
  if ([process.env.NODE_ENV, process.env.MAATJE_ENV].includes('production')) return true;
  return ON_A_SERVER || (process.argv[2] === 'run' && isWithoutDev(ROOT));
}

async function completeInstall() {
  const withDev = !isServer();
  const lines = installDifferences(ROOT, { withDev });
  if (lines.length === 0) return;
  if (!withDev) {
    throw new Error(`De installatie is onvolledig (${lines[0]}). Doe eerst: npm ci --omit=dev`);
  }
  const more = lines.length > 3 ? ` en ${lines.length - 3} andere` : '';
  console.error(`maatje: installatie aanvullen: ${lines.slice(0, 3).join(', ')}${more}`);
  await installPackages(ROOT);
  const left = installDifferences(ROOT, { withDev });
  if (left.length > 0) throw new Error(`Na npm klopt de installatie nog niet: ${left[0]}`);
}

async function chooseNode() {
  if (hasOwnNode(ROOT)) return ownNode(ROOT);
  if (!isServer()) {
    console.error('maatje: de eigen Node ophalen');
    await rebuildPackage(ROOT, 'node').catch((error) => console.error(`maatje: ${error.message}`));
    if (hasOwnNode(ROOT)) return ownNode(ROOT);
  }
  if (!isNewEnough(process.versions.node)) throw new Error(noNodeMessage(ROOT));
  console.error(`maatje: verder met de Node van deze machine (${process.versions.node})`);
  return process.execPath;
}

/** What Node is told when it is Maatje itself that runs. */
function serverFlags() {
  if (!['start', 'serve'].includes(process.argv[2])) return [];
  return JSON.parse(readFileSync(join(ROOT, 'src/commands/serverFlags.json'), 'utf8')).flags;
}

/** Runs the real thing; passes on its streams, our signals and its end. */
function handOver(node, args) {
  const flags = ['--disable-warning=ExperimentalWarning', ...serverFlags()];
  const child = spawn(node, [...flags, ...args], {
    stdio: 'inherit',
    env: withOwnBinaries(process.env),
  });
  const onTerminal = process.stdin.isTTY === true;
  // Windows knows no SIGUSR2, with which the log level is asked for.
  const more = process.platform === 'win32' ? [] : ['SIGUSR2'];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', ...more]) {
    // Ctrl-C on a terminal reaches the child by itself: a second one would cut its goodbye short.
    process.on(signal, () => (signal === 'SIGINT' && onTerminal) || child.kill(signal));
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
      done();
    });
  });
}

function withOwnBinaries(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(ROOT, 'node_modules', '.bin');
  return { ...env, [key]: [bin, env[key]].filter(Boolean).join(delimiter) };
}
