// The Teams package: what is in the zip, and everything that is refused before a zip is written.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import {
  checkPackage,
  type TeamsManifest,
  type TeamsPackage,
} from '../../src/commands/teamsPackage/checkPackage.ts';
import { fillManifest } from '../../src/commands/teamsPackage/fillManifest.ts';
import { readPng } from '../../src/commands/teamsPackage/pngImage.ts';
import { COMMAND, PARAMETER } from '../../src/bot/messageExtension.ts';
import { understand } from '../../src/language/index.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const SETTINGS = {
  MAATJE_APP_ID: '6f1a7a0e-4c2f-4f0e-9a52-0d3f5f1c2b3a',
  MAATJE_PUBLIC_HOST: 'maatje.example.org',
  MAATJE_PRIVACY_URL: 'https://example.org/privacy',
  MAATJE_TERMS_URL: 'https://example.org/terms',
};

const bytes = (file: string): Uint8Array => readFileSync(resolve(ROOT, file));
const template = (): string => readFileSync(resolve(ROOT, 'appPackage/manifest.json'), 'utf8');

function whole(change: Partial<TeamsPackage> = {}): TeamsPackage {
  const values = { ...SETTINGS, MAATJE_VERSION: '1.2.3' };
  return {
    manifest: fillManifest(template(), values) as TeamsManifest,
    color: bytes('appPackage/color.png'),
    outline: bytes('appPackage/outline.png'),
    ...change,
  };
}

function packageTeams(env: Record<string, string>) {
  const none = Object.fromEntries(Object.keys(SETTINGS).map((key) => [key, '']));
  return spawnSync(process.execPath, [resolve(ROOT, 'src/commands/packageTeams.ts')], {
    env: { ...process.env, ...none, ...env },
    encoding: 'utf8',
  });
}

describe('npm run package', () => {
  const zip = resolve(ROOT, '.build/maatje-teams.zip');

  it('writes a zip with the filled manifest and both icons', () => {
    rmSync(zip, { force: true });
    const { status, stderr } = packageTeams(SETTINGS);
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
    const files = unzipSync(readFileSync(zip));
    expect(Object.keys(files).sort()).to.deep.equal(['color.png', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array)) as TeamsManifest;
    const { version } = JSON.parse(strFromU8(bytes('package.json'))) as { version: string };
    expect(manifest).to.include({ id: SETTINGS.MAATJE_APP_ID, version, accentColor: '#007db3' });
    expect(manifest.bots?.[0]).to.include({ botId: SETTINGS.MAATJE_APP_ID });
    expect(manifest.validDomains).to.deep.equal(['maatje.example.org']);
    expect(manifest.developer.privacyUrl).to.equal(SETTINGS.MAATJE_PRIVACY_URL);
    expect(manifest.developer.termsOfUseUrl).to.equal(SETTINGS.MAATJE_TERMS_URL);
    expect(strFromU8(files['manifest.json'] as Uint8Array)).not.to.contain('{{');
  });

  it('gives the same bytes twice', () => {
    packageTeams(SETTINGS);
    const first = readFileSync(zip);
    packageTeams({ ...SETTINGS, TZ: 'Pacific/Auckland' });
    expect(first.equals(readFileSync(zip))).to.equal(true);
  });

  it('without settings makes an example under another name, and says so', () => {
    rmSync(zip, { force: true });
    const { status, stdout, stderr } = packageTeams({});
    expect(status).to.equal(0);
    expect(stdout).to.contain('maatje-teams-voorbeeld.zip');
    expect(stderr).to.contain('niet om te installeren');
    expect(readdirSync(resolve(ROOT, '.build'))).not.to.include('maatje-teams.zip');
  });

  const wrong: [string, string][] = [
    ['MAATJE_APP_ID', 'maatje'],
    ['MAATJE_PUBLIC_HOST', 'https://maatje.example.org'],
    ['MAATJE_PUBLIC_HOST', ''],
    ['MAATJE_PRIVACY_URL', 'http://example.org/privacy'],
    ['MAATJE_TERMS_URL', 'example.org'],
  ];
  for (const [key, value] of wrong) {
    it(`refuses ${key}=${value} and names only that setting`, () => {
      const { status, stderr } = packageTeams({ ...SETTINGS, [key]: value });
      expect(status).to.equal(1);
      const named = Object.keys(SETTINGS).filter((name) => stderr.includes(name));
      expect(named).to.deep.equal([key]);
    });
  }
});

describe('checkPackage', () => {
  it('finds nothing wrong with what we ship', async () => {
    expect(await checkPackage(whole())).to.deep.equal([]);
  });

  it('uses the newest schema that app-manifest carries', () => {
    const folder = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';
    const versions = readdirSync(resolve(ROOT, folder)).filter((name) => /^v\d/.test(name));
    const minor = (name: string): number => Number(name.split('.')[1]);
    const newest = versions.sort((a, b) => minor(b) - minor(a))[0];
    expect(`v${whole().manifest.manifestVersion}`).to.equal(newest);
    expect(whole().manifest.$schema).to.contain(`/${newest}/`);
  });

  const badManifests: [string, (manifest: Record<string, unknown>) => void][] = [
    ['an id that is no GUID', (manifest) => (manifest['id'] = 'maatje')],
    ['a field that Teams does not know', (manifest) => (manifest['colour'] = 'blue')],
    ['a missing description', (manifest) => delete manifest['description']],
    [
      'a short name over 30 characters',
      (manifest) => (manifest['name'] = { short: 'x'.repeat(31) }),
    ],
    ['a placeholder left', (manifest) => (manifest['validDomains'] = ['${{MAATJE_HOST}}'])],
  ];
  for (const [name, change] of badManifests) {
    it(`finds ${name}`, async () => {
      const manifest = structuredClone(whole().manifest) as unknown as Record<string, unknown>;
      change(manifest);
      const problems = await checkPackage(
        whole({ manifest: manifest as unknown as TeamsManifest }),
      );
      expect(problems).not.to.be.empty;
      for (const problem of problems) expect(problem).to.match(/^manifest: /);
    });
  }

  it('finds a placeholder without a value', () => {
    expect(() => fillManifest(template(), SETTINGS)).to.throw('MAATJE_VERSION');
  });

  it('finds icons of the wrong size, colour or kind', async () => {
    const { color, outline } = whole();
    const outlines: [Uint8Array, string][] = [
      [color, '192 × 192'],
      [png(32, () => [255, 255, 255, 255]), 'white on transparent'],
      [png(32, (x) => (x < 9 ? [0, 157, 224, 255] : [0, 0, 0, 0])), 'white on transparent'],
      [Buffer.from('<svg/>'), 'no PNG'],
      [outline.subarray(0, outline.length / 2), 'outline.png'],
    ];
    for (const [file, expected] of outlines) {
      const problems = await checkPackage(whole({ outline: file }));
      expect(problems, expected).to.have.length(1);
      expect(problems[0])
        .to.match(/^outline\.png: /)
        .and.to.contain(expected);
    }
    expect(await checkPackage(whole({ color: outline }))).to.have.length(1);
  });

  it('the PNG reader gives back what was drawn', () => {
    const image = readPng(png(3, (x, y) => [x * 80, y * 80, 7, 255 - x]));
    expect([image.width, image.height]).to.deep.equal([3, 3]);
    expect([...image.rgba.subarray(16, 20)]).to.deep.equal([80, 80, 7, 254]);
  });
});

describe('the commands that Teams offers', () => {
  const lists = whole().manifest.bots?.[0]?.commandLists ?? [];
  const expected: Record<string, string> = {
    'Bezoek registreren': 'register_visit',
    'Mijn bezoeken': 'my_visits',
    'Wat staat er open?': 'open_commitments',
    'Nieuwe vraag': 'new_request',
    // The day by itself shows the agenda, before any intent (dialogs/plans/plansByWords.ts).
    Vandaag: 'register_visit',
    Weekoverzicht: 'weekly_summary',
    Hulp: 'help',
    'Laat maar': 'cancel',
    Opnieuw: 'restart',
  };

  it('offer help and figures outside the personal chat, nothing about persons', () => {
    const shared = lists.filter(({ scopes }) => scopes.some((scope) => scope !== 'personal'));
    expect(shared.flatMap(({ commands }) => commands.map(({ title }) => title))).to.deep.equal([
      'Hulp',
      'Weekoverzicht',
    ]);
  });

  it('offer a search that the bot answers', () => {
    const [extension] = whole().manifest.composeExtensions ?? [];
    const [command, ...others] = extension?.commands ?? [];
    expect(others).to.deep.equal([]);
    expect(extension?.botId).to.equal(SETTINGS.MAATJE_APP_ID);
    expect(command).to.include({ id: COMMAND, type: 'query', initialRun: true });
    expect(command?.parameters?.map(({ name }) => name)).to.deep.equal([PARAMETER]);
  });

  it('are all understood when somebody picks them', () => {
    const titles = [...new Set(lists.flatMap(({ commands }) => commands.map((c) => c.title)))];
    expect(titles.sort()).to.deep.equal(Object.keys(expected).sort());
    for (const title of titles) {
      expect(understand(title, { now: Date.UTC(2026, 10, 12, 9) }).intent, title).to.equal(
        expected[title],
      );
    }
  });
});

/** A small PNG without row filters; the checksums are left empty, as the reader does not look at them. */
function png(size: number, colour: (x: number, y: number) => number[]): Uint8Array {
  const rows = Array.from({ length: size }, (_row, y) => [
    0,
    ...Array.from({ length: size }, (_cell, x) => colour(x, y)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
}
