// A server to try on: the folders of the page below a temporary one, two releases in a repository of their own, and
// stand-ins for what a test may not do: systemd, becoming another user, and installing packages.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface TrialServer {
  newerCommit: string;
  /** Puts a release where the page says, before it is tried. */
  release(version: string): void;
  /** Runs commands of the page as they stand there. @throws when one fails */
  run(
    commands: string,
    variables?: Record<string, string>,
    options?: { mayEndWith?: number },
  ): void;
  /** Whether Maatje can serve within some time. */
  isReady(withinMs?: number): Promise<boolean>;
  place(path: string): string;
  databaseFile(name: string): string;
  /** What the Maatje that was started last wrote. */
  log(): string;
  stop(): void;
}

/** The older one may still have to make the chat of the website. */
const READY_MS = 180_000;
const POLL_MS = 200;
const PORT = 39_781;

/** @param commits what the releases 1.0.0 and 2.0.0 are made of */
export function makeServer(
  folder: string,
  root: string,
  commits: { older: string; newer: string },
): TrialServer {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const repository = join(folder, 'repository.git');
  git('clone', '--quiet', '--bare', root, repository);
  const commitOf = (name: string): string => git('rev-parse', name);
  const newerCommit = commitOf(commits.newer);
  git('-C', repository, 'tag', 'v1.0.0', commitOf(commits.older));
  git('-C', repository, 'tag', 'v2.0.0', newerCommit);

  const place = (path: string): string => join(folder, path);
  const paths = ['/opt/maatje/releases', '/var/lib/maatje', '/var/backups/maatje', '/etc/maatje'];
  for (const path of paths) mkdirSync(place(path), { recursive: true });
  chmodSync(place('/var/lib/maatje'), 0o700);
  writeFileSync(place('/etc/maatje/maatje.env'), settings(place), { mode: 0o640 });
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  for (const [name, text] of Object.entries(standIns(folder, root))) {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  }

  function run(
    commands: string,
    variables: Record<string, string> = {},
    { mayEndWith = 0 } = {},
  ): void {
    const script = inFolder(commands);
    const env = {
      ...withoutOurs(),
      ...Object.fromEntries(Object.entries(variables).map(([key, text]) => [key, inFolder(text)])),
      ...{ PATH: `${programs}:${process.env['PATH'] ?? ''}`, REPOSITORY: `file://${repository}` },
    };
    const done = spawnSync('bash', ['-e', '-c', script], {
      ...{ env, encoding: 'utf8' as const, stdio: ['ignore', 'inherit', 'inherit'] as const },
    });
    if (done.status !== 0 && done.status !== mayEndWith)
      throw new Error(`The page does not work (status ${done.status}):\n${script}`);
  }

  const inFolder = (text: string): string =>
    text.replaceAll(
      /(?<![\w.])\/(opt\/maatje|var\/lib\/maatje|var\/backups|etc\/maatje)/g,
      `${folder}/$1`,
    );

  return {
    ...{ newerCommit, place, run },
    release: (version) =>
      void git(
        'clone',
        '-q',
        '-b',
        `v${version}`,
        `file://${repository}`,
        place(`/opt/maatje/releases/${version}`),
      ),
    databaseFile: (name) => place(`/var/lib/maatje/${name}`),
    log: () => readFileSync(join(folder, 'maatje.log'), 'utf8'),
    async isReady(withinMs = READY_MS) {
      const until = performance.now() + withinMs;
      while (performance.now() < until) {
        const answer = await fetch(`http://127.0.0.1:${PORT}/health/ready`).catch(() => null);
        if (answer?.ok) return true;
        await wait(POLL_MS);
      }
      return false;
    },
    stop() {
      const pid = join(folder, 'maatje.pid');
      if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL');
    },
  };
}

/** As somebody would fill them in; the ids are nobody's. */
function settings(place: (path: string) => string): string {
  const lines = {
    MAATJE_ENV: 'production',
    MAATJE_DB: place('/var/lib/maatje/maatje.sqlite'),
    MAATJE_BACKUP_DIR: place('/var/backups/maatje'),
    MAATJE_PORT: String(PORT),
    MAATJE_JOBS: 'false',
    MAATJE_APP_ID: '00000000-0000-0000-0000-00000000a99d',
    MAATJE_APP_TENANT_ID: '00000000-0000-0000-0000-00000000000e',
    MAATJE_APP_PASSWORD: 'nobodys',
  };
  return Object.entries(lines).map(([name, value]) => `${name}=${value}\n`).join(''); // prettier-ignore
}

function standIns(folder: string, root: string): Record<string, string> {
  const node = process.execPath;
  return {
    // The packages are those of this checkout; a script of package.json runs on this Node.
    npm: `#!/bin/bash
set -e
case "$1" in
  ci) ln -sfn "${join(root, 'node_modules')}" node_modules ;;
  run)
    shift; name="$1"; shift; [ "$1" = "--" ] && shift
    script=$("${node}" -p 'require("./package.json").scripts[process.argv[1]]' "$name")
    exec "${node}" $(echo "$script" | sed 's#^node ##') "$@" ;;
  *) echo "npm $1 is not on the page" >&2; exit 1 ;;
esac
`,
    runuser: '#!/bin/bash\nshift 3\nexec "$@"\n',
    // Starts what is current with the settings, and keeps its id; stops it and waits.
    systemctl: `#!/bin/bash
pid="${folder}/maatje.pid"
case "$1" in
  start)
    set -a; . "${folder}/etc/maatje/maatje.env"; set +a
    cd "$(readlink -f "${folder}/opt/maatje/current")"
    npm run serve > "${folder}/maatje.log" 2>&1 &
    echo $! > "$pid" ;;
  stop)
    [ -f "$pid" ] || exit 0
    kill -TERM "$(cat "$pid")" 2>/dev/null
    while kill -0 "$(cat "$pid")" 2>/dev/null; do sleep 0.1; done
    rm "$pid" ;;
esac
`,
  };
}

function withoutOurs(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('MAATJE_')),
  );
}
