// npm's scripts: no shell syntax, so that they run on Windows too, and nothing that is not there.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { packageJson, readText, ROOT } from './files.ts';

/** Programs that node_modules/.bin has on every system. */
const PROGRAMS = ['node', 'tsc', 'eslint', 'prettier', 'mocha'];
const PLAIN_WORD = /^[\w./@:=,-]+$/;
const ASSIGNMENT = /^\w+=/;

/** What is wrong with a script; empty when it is fine. */
function problems(script: string): string[] {
  const words = script.split(' ');
  const odd = words.filter((word) => !PLAIN_WORD.test(word)).map((word) => `shell syntax: ${word}`);
  const [program = ''] = words;
  if (ASSIGNMENT.test(program)) return [...odd, `sets a variable: ${program}`];
  return PROGRAMS.includes(program) ? odd : [...odd, `not a program of every system: ${program}`];
}

describe('npm scripts', () => {
  const scripts = Object.entries(packageJson().scripts);

  for (const [name, script] of scripts) {
    it(`${name} runs without a shell's help and names files that exist`, () => {
      expect(problems(script)).to.deep.equal([]);
      const files = script.split(' ').filter((word) => /\.(ts|mjs|json)$/.test(word));
      for (const file of files) expect(existsSync(resolve(ROOT, file)), file).to.equal(true);
    });
  }

  const bad = [
    'tsc && eslint .',
    'node a.ts | node b.ts',
    'node a.ts > out.txt',
    'TZ=UTC mocha',
    'node $npm_package_main',
    'node %npm_package_main%',
    "mocha 'test/**/*.ts'",
    'mocha "test/x.ts"',
    'rm -rf .build',
    'cd src; node index.ts',
    'node `which tsc`',
    'prettier --check test/*.ts',
    'bash .ci/run',
  ];
  for (const script of bad) {
    it(`the check refuses: ${script}`, () => expect(problems(script)).not.to.be.empty);
  }

  it('.ci/run calls npm test and nothing else of substance', () => {
    const lines = readText('.ci/run').trim().split('\n').slice(1);
    expect(lines).to.deep.equal(['set -eu', 'cd "$(dirname "$0")/.."', 'npm test']);
  });
});
