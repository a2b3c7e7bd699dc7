// The lockfile: installs everywhere, from any registry, and runs only the scripts that were looked at.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { lockedPackages, packageJson, readText, ROOT } from './files.ts';

describe('package-lock.json', () => {
  const packages = Object.entries(lockedPackages()).filter(([path]) => path !== '');

  it('names no registry: everybody installs from their own', () => {
    expect(readText('package-lock.json')).not.to.match(/"resolved":\s*"http/);
    expect(packages.filter(([, entry]) => !entry.integrity)).to.deep.equal([]);
  });

  it('was made for this package.json (npm ci refuses otherwise)', () => {
    const { dependencies, devDependencies } = packageJson();
    const root = lockedPackages()[''];
    expect(root?.dependencies).to.deep.equal(dependencies);
    expect(root?.devDependencies).to.deep.equal(devDependencies);
  });

  it('holds the optional packages of every platform (npm ci refuses otherwise)', () => {
    const present = new Set(packages.map(([path]) => nameOf(path)));
    const missing = packages.flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !present.has(name))
        .map((name) => `${name}, of ${nameOf(path)}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('has an answer in allowScripts for every package with an install script', () => {
    const { allowScripts } = packageJson();
    const unanswered = packages
      .filter(([path, entry]) => entry.hasInstallScript || hasGypFile(path))
      .map(([path]) => nameOf(path))
      .filter((name) => !(name in allowScripts));
    expect([...new Set(unanswered)]).to.deep.equal([]);
  });

  it('lets only the package that brings Node run its script', () => {
    const allowed = Object.entries(packageJson().allowScripts).filter(([, allowed]) => allowed);
    expect(allowed).to.deep.equal([['node', true]]);
  });
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** npm compiles a package with this file unless told not to; the lockfile does not say so. */
function hasGypFile(path: string): boolean {
  return existsSync(resolve(ROOT, path, 'binding.gyp'));
}
