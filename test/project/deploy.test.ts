// What is put on a server (the unit of systemd, the container, the example of settings) names only what is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { SETTING_NAMES } from '../../src/config.ts';
import { commandsUnder } from '../upgrade/pageCommands.ts';
import { packageJson, readText, ROOT } from './files.ts';

const FOLDER = 'src/commands/deploy';
const NAME = /\bMAATJE_[A-Z]+(?:_[A-Z]+)*\b/g;
const unknownSettings = (text: string): string[] =>
  (text.match(NAME) ?? []).filter((name) => !SETTING_NAMES.includes(name));
const missingFiles = (text: string): string[] =>
  (text.match(/\b(?:src|data|test)\/[\w./-]+\.(?:ts|mjs|json|md|service|env)\b/g) ?? []).filter(
    (path) => !existsSync(resolve(ROOT, path)),
  );

/** "[Section]", then "Name=value", names more than once; anything else is an error. */
function readUnit(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let section = '';
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const opens = /^\[(\w+)\]$/.exec(line);
    const [, name, value] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
    if (opens) section = opens[1]!;
    else if (section === '' || name === undefined) throw new Error(`not a line of a unit: ${line}`);
    else values.set(`${section}.${name}`, [...(values.get(`${section}.${name}`) ?? []), value!]);
  }
  return values;
}

describe('the unit of systemd', () => {
  const text = readText(`${FOLDER}/maatje.service`);
  const unit = readUnit(text);
  const only = (name: string): string => unit.get(`Service.${name}`)?.join(' ') ?? '';

  it('starts what is there, with settings that exist, as a user without rights', () => {
    expect(only('ExecStart')).to.equal('/usr/bin/node src/commands/bootstrap.mjs serve');
    expect(missingFiles(text)).to.deep.equal([]);
    expect(unknownSettings(text)).to.deep.equal([]);
    expect(only('User')).to.equal('maatje');
  });

  it('is closed: no rights to gain, nothing to write but its own folders', () => {
    const closed = ['NoNewPrivileges', 'PrivateTmp', 'PrivateDevices', 'ProtectKernelModules'];
    for (const name of [...closed, 'ProtectHome', 'RestrictSUIDSGID'])
      expect(only(name), name).to.equal('yes');
    expect(only('ProtectSystem')).to.equal('strict');
    expect(only('CapabilityBoundingSet')).to.equal('');
    expect(only('StateDirectoryMode')).to.equal('0700');
  });

  it('gives a turn time to end, and does not try again what a setting stops', () => {
    expect(only('KillMode')).to.equal('mixed');
    expect(Number(only('TimeoutStopSec'))).to.be.at.least(30);
    expect(only('RestartPreventExitStatus')).to.equal('2');
  });

  it('is taken by systemd itself, where there is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-unit-'));
    const file = join(folder, 'maatje.service');
    // The Node of the machine that tests may be somewhere else.
    writeFileSync(file, text.replace('/usr/bin/node', process.execPath));
    const { error, status, stderr } = spawnSync('systemd-analyze', ['verify', file], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    const isThere = (error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT';
    expect(isThere ? { status, said: stderr } : {}).to.deep.equal(isThere ? { status: 0, said: '' } : {}); // prettier-ignore
  });
});

describe('the container', () => {
  const text = readText(`${FOLDER}/Dockerfile`);
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  const all = (word: string): string[] =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  it('has the Node of package.json, in two stages', () => {
    const image = `node:${packageJson().devDependencies['node']}-bookworm-slim`;
    expect(all('FROM')).to.deep.equal([`${image} AS build`, image]);
  });

  it('copies what is there and what the Dockerfile may see, and nothing else', () => {
    const allowed = readText(`${FOLDER}/Dockerfile.dockerignore`)
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = all('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1));
    expect(copied.filter((path) => !existsSync(resolve(ROOT, path)))).to.deep.equal([]);
    expect(allowed.toSorted()).to.deep.equal(copied.toSorted());
  });

  it('runs as a number that is nobody, is looked at, and names only what exists', () => {
    expect(all('USER')).to.deep.equal(['10001:10001']);
    expect(all('HEALTHCHECK')).to.have.length(1);
    expect(missingFiles(text)).to.deep.equal([]);
    expect(unknownSettings(text)).to.deep.equal([]);
    expect(text).not.to.match(/PASSWORD|SECRET|_KEY|TOKEN/);
  });
});

describe('the page for a server', () => {
  const page = readText(`${FOLDER}/README.md`);

  it('names settings, files and scripts that exist', () => {
    expect(unknownSettings(page)).to.deep.equal([]);
    expect(unknownSettings(readText(`${FOLDER}/example.env`))).to.deep.equal([]);
    expect(missingFiles(page)).to.deep.equal([]);
  });

  it('has the commands that npm run try-upgrade follows', () => {
    expect(commandsUnder(`${FOLDER}/README.md`, 'Upgrade')).to.have.length(1);
    expect(commandsUnder(`${FOLDER}/README.md`, 'Roll back')).to.have.length(2);
    const shell = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');
    for (const block of shell)
      expect(spawnSync('bash', ['-n', '-c', block]).status, block).to.equal(0);
  });
});
