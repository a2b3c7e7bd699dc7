// `npm run package`: writes the checked Teams package (manifest and icons) as a zip in .build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { checkPackage, type TeamsManifest } from './teamsPackage/checkPackage.ts';
import {
  fillManifest,
  PackageSettingsError,
  readPackageSettings,
} from './teamsPackage/fillManifest.ts';
import { print, printError } from './print.ts';

/** A fixed day, so that the same input gives the same bytes. */
const MTIME = new Date(2026, 0, 1);
const ROOT = resolve(import.meta.dirname, '..', '..');

try {
  const { settings, example } = readPackageSettings(process.env);
  const { version } = JSON.parse(text('package.json')) as { version: string };
  const manifest = fillManifest(text('appPackage/manifest.json'), {
    ...settings,
    MAATJE_VERSION: version,
  }) as TeamsManifest;
  const icons = { color: bytes('appPackage/color.png'), outline: bytes('appPackage/outline.png') };

  const problems = await checkPackage({ manifest, ...icons });
  if (problems.length > 0) throw new PackageSettingsError(problems.join('\n'));

  const name = `.build/maatje-teams${example ? '-voorbeeld' : ''}.zip`;
  mkdirSync(resolve(ROOT, '.build'), { recursive: true });
  writeFileSync(
    resolve(ROOT, name),
    zipSync(
      {
        'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
        'color.png': icons.color,
        'outline.png': icons.outline,
      },
      { mtime: MTIME },
    ),
  );
  print(`${name}: manifest ${manifest.manifestVersion}, Maatje ${version}, gecontroleerd`);
  if (example) {
    printError(
      'Dit is een voorbeeld, niet om te installeren. Zet voor het echte pakket MAATJE_APP_ID,\n' +
        'MAATJE_PUBLIC_HOST, MAATJE_PRIVACY_URL en MAATJE_TERMS_URL.',
    );
  }
} catch (error) {
  if (!(error instanceof PackageSettingsError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}

function bytes(file: string): Uint8Array {
  return readFileSync(resolve(ROOT, file));
}

function text(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8');
}
