// `npm pack`: a folder with a package.json becomes a tarball.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Returns the tarball's path. Throws Error with what npm said when it fails. */
export function packFolder(folder: string, destination: string): string {
  const args = ['pack', folder, '--pack-destination', destination, '--json', '--ignore-scripts'];
  const stdout = runNpm(args, destination);
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  // npm before 9 names scoped packages differently here than on the disk.
  return join(destination, packed!.filename.replace('@', '').replace('/', '-'));
}

/** Runs npm in a folder, the one that started us where there is one; returns its output. */
export function runNpm(args: readonly string[], cwd: string): string {
  const cli = process.env.npm_execpath;
  const ours = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const [command, all] = ours ? [process.execPath, [cli, ...args]] : ['npm', [...args]];
  const shell = !ours && process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(command, all, {
    cwd,
    encoding: 'utf8',
    shell,
  });
  if (error) throw new Error(`npm does not start: ${error.message}`);
  if (status !== 0) throw new Error(`npm ${args[0]} failed:\n${stderr}${stdout}`);
  return stdout;
}
