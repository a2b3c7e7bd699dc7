// The rules' own package.json: slim, with the version and the dependencies' versions of the project.
export interface ProjectManifest {
  version: string;
  license: string;
  engines: Record<string, string>;
  dependencies: Record<string, string>;
}

/** Throws Error when the rules import a package that is no dependency of the project. */
export function rulesManifest(project: ProjectManifest, imported: readonly string[]): object {
  const dependencies = imported.map((name): [string, string] => {
    const version = project.dependencies[name];
    if (!version)
      throw new Error(`The rules import '${name}', which is no dependency of the project`);
    return [name, version];
  });
  return {
    name: '@maatje/rules',
    version: project.version,
    description:
      'Rules of individueel maatwerk as the City of Ghent counts them: deadlines, visits, tariffs and invoices',
    type: 'module',
    license: project.license,
    engines: project.engines,
    sideEffects: false,
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    files: ['dist'],
    dependencies: Object.fromEntries(dependencies),
  };
}
