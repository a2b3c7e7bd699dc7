// `npm run pack:rules`: the rules as a package for other programs of the city, in .build/.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileRules, importedPackages } from './packRules/compileRules.ts';
import { packFolder } from './packRules/packFolder.ts';
import { rulesManifest } from './packRules/rulesManifest.ts';
import type { ProjectManifest } from './packRules/rulesManifest.ts';
import { print } from './print.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** Makes the tarball in a folder of the project and returns its path. */
export function packRules(outDir: string = join(ROOT, '.build')): string {
  const staging = join(outDir, 'rules-package');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const dist = join(staging, 'dist');
  compileRules(ROOT, dist);
  const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as ProjectManifest;
  const manifest = rulesManifest(project, importedPackages(dist));
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(ROOT, 'LICENSE'), join(staging, 'LICENSE'));
  copyFileSync(join(ROOT, 'src/rules/README.md'), join(staging, 'README.md'));
  return packFolder(staging, outDir);
}

if (import.meta.main) print(packRules());
