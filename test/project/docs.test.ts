// The documents cannot drift: every path and command that they name exists.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { packageJson, readText, ROOT } from './files.ts';

/** Made while running or packaging, so not in a fresh clone. */
const MADE_LATER = /^\.(run|build)\//;
const NOT_OURS = /^(https?:|\/|@|\$|[\w-]+\.(be|gent|com|net)\b)|[<…*]/;
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/commands/deploy/README.md'];
const NPM_COMMANDS = ['ci', 'install', 'rebuild'];

/** What a document names that is not there. */
function missing(document: string): string[] {
  return [...missingCommands(document), ...missingPaths(document)];
}

function missingCommands(document: string): string[] {
  const { scripts } = packageJson();
  const runs = [...document.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((m) => m[1] ?? '');
  const short = [...document.matchAll(/npm (?!run\b)([a-z]+)/g)].map((m) => m[1] ?? '');
  return [
    ...runs.filter((name) => !scripts[name]).map((name) => `npm run ${name}`),
    ...short
      .filter((name) => !scripts[name] && !NPM_COMMANDS.includes(name))
      .map((name) => `npm ${name}`),
  ];
}

/** Paths: in code, every word with a slash; anywhere, every file name with an ending of ours. */
function missingPaths(document: string): string[] {
  const code = [...document.matchAll(/```(?:sh|)\n([\s\S]*?)```|`([^`\n]+)`/g)];
  const words = code.flatMap((m) => (m[1] ?? m[2] ?? '').split(/\s+/));
  const inCode = words.filter((word) => /^\.?[\w@-][\w.@-]*(\/[\w.@-]+)+\/?$/.test(word));
  const named = document.match(/(?<![\w./<…*-])[\w./-]+\.(?:md|ts|mjs|json|csv|svg|png)\b/g) ?? [];
  const paths = [...inCode, ...named].filter(
    (path) => !NOT_OURS.test(path) && !MADE_LATER.test(path),
  );
  return [...new Set(paths)].filter((path) => !existsSync(resolve(ROOT, path)));
}

describe('documents', () => {
  for (const file of DOCUMENTS) {
    it(`${file} names only paths and commands that exist`, () => {
      expect(existsSync(resolve(ROOT, file)), `${file} is missing: write it`).to.equal(true);
      expect(missing(readText(file)), `${file} names what is not there`).to.deep.equal([]);
    });
  }

  it('README.md has the title, the picture and the two commands', () => {
    const readme = readText('README.md');
    expect(readme).to.match(/^# Maatje\n/);
    expect(readme).to.contain('npm start').and.to.contain('npm test');
    expect(readme).to.match(/```[\s\S]*dialogs[\s\S]*src\/rules[\s\S]*cards[\s\S]*?```/);
  });

  const drifted: [string, string][] = [
    ['see `src/gone/file.ts`', 'src/gone/file.ts'],
    ['see `dialogs/gone`', 'dialogs/gone'],
    ['as GONE.md tells', 'GONE.md'],
    ['do `npm run gone`', 'npm run gone'],
    ['do `npm run --silent gone -- x`', 'npm run gone'],
    ['```sh\nnpm gone\n```', 'npm gone'],
    ['```sh\nnpm run import -- --dry-run data/gone/x\n```', 'data/gone/x'],
  ];
  for (const [text, found] of drifted) {
    it(`the check finds: ${JSON.stringify(text)}`, () => {
      expect(missing(text)).to.deep.equal([found]);
    });
  }
});
