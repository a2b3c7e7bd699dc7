// Every rule of the linter that carries the design fires on a bad snippet, and leaves its good neighbour alone.
import { ESLint } from 'eslint';
import { expect } from 'chai';
import { ROOT } from './files.ts';

/** Rules that need no types, on files that need not exist. */
const plain = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/await-thenable': 'off',
        '@typescript-eslint/switch-exhaustiveness-check': 'off',
        '@typescript-eslint/no-unused-vars': 'off',
      },
    },
  ],
});
/** The rules as they are; the file must exist, its text may be another. */
const typed = new ESLint({ cwd: ROOT });

/** The rules that a file with this text breaks. All of them have to be errors. */
async function broken(eslint: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  for (const { severity, ruleId } of messages) expect(severity, ruleId ?? '').to.equal(2);
  return messages.map((message) => message.ruleId ?? message.message);
}

const DIRECTION = 'maatje/imports-one-way';
const SYNTAX = 'no-restricted-syntax';

const refused: [file: string, code: string, rule: string][] = [
  ['src/rules/a.ts', "import '../store/b.ts';", DIRECTION],
  ['src/rules/a.ts', "import type { B } from '../language/b.ts';", DIRECTION],
  ['src/rules/core/a.ts', "export * from '../../../cards/b.ts';", DIRECTION],
  ['src/rules/a.ts', "import { readFileSync } from 'node:fs';", DIRECTION],
  ['src/rules/a.ts', "import 'kysely';", DIRECTION],
  ['src/language/a.ts', "import '../../dialogs/b.ts';", DIRECTION],
  ['src/language/a.ts', "import '../store/b.ts';", DIRECTION],
  ['src/store/a.ts', "import '../bot/b.ts';", DIRECTION],
  ['src/store/a.ts', "import '../../dialogs/b.ts';", DIRECTION],
  ['src/content/a.ts', "import '../language/b.ts';", DIRECTION],
  ['src/content/a.ts', "export { b } from '../../cards/b.ts';", DIRECTION],
  ['src/web/a.ts', "import '../bot/b.ts';", DIRECTION],
  ['src/jobs/a.ts', "await import('../bot/b.ts');", DIRECTION],
  ['src/jobs/a.ts', "import '../../test/support/b.ts';", DIRECTION],
  ['cards/a.ts', "import { b } from '../src/rules/index.ts';", DIRECTION],
  ['cards/a.ts', "import type { B } from '../dialogs/b.ts';", DIRECTION],
  ['cards/a.ts', "import type { B } from '../src/store/b.ts';", DIRECTION],
  ['dialogs/a.ts', "import { b } from '../src/store/b.ts';", DIRECTION],
  ['dialogs/a/b.ts', "import type { C } from '../../src/bot/c.ts';", DIRECTION],
  ['dialogs/a/b.ts', "type C = import('../../src/content/c.ts').C;", DIRECTION],
  ['dialogs/a.ts', "import type { TurnContext } from 'botbuilder';", DIRECTION],
  ['cards/a.ts', "import { CardFactory } from 'botbuilder';", DIRECTION],
  ['src/store/a.ts', "import 'botbuilder-dialogs';", DIRECTION],
  ['src/jobs/a.ts', "import '@microsoft/teams-ai/lib/x.js';", DIRECTION],
  ['src/content/a.ts', "import restify from 'restify';", DIRECTION],
  ['src/rules/a.ts', "import { addDays } from 'date-fns';", DIRECTION],
  ['test/a.test.ts', "import { addDays } from 'date-fns';", DIRECTION],
  ['src/rules/a.ts', 'export const now = new Date();', SYNTAX],
  ['src/rules/a.ts', 'export const now = Date();', SYNTAX],
  ['src/rules/a.ts', 'export const now = Date.now();', SYNTAX],
  ['src/rules/a.ts', "export const now = Date['now']();", SYNTAX],
  ['src/rules/a.ts', 'export const { now } = Date;', SYNTAX],
  ['src/rules/a.ts', 'export const luck = Math.random();', SYNTAX],
  ['src/language/a.ts', 'export const now = Date.now();', SYNTAX],
  ['dialogs/a.ts', 'export const now = Date.now();', SYNTAX],
  ['cards/a.ts', 'export const now = new Date();', SYNTAX],
  [
    'dialogs/a.ts',
    'export const a = (b: any) => b as string;',
    '@typescript-eslint/no-explicit-any',
  ],
  ['test/a.test.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['src/store/a.ts', 'export const a = 1;\n'.repeat(1) + '//\n'.repeat(250), 'max-lines'],
  ['src/bot/a.ts', "console.log('secret');", 'no-console'],
  ['src/bot/a.ts', 'export const a = (b: unknown) => b == 1;', 'eqeqeq'],
];

const allowed: [file: string, code: string][] = [
  ['src/rules/a.ts', "import { addDays } from 'date-fns/addDays';\nexport const a = addDays;"],
  ['src/rules/a.ts', "export { z } from 'zod';\nexport { tz } from '@date-fns/tz';"],
  ['src/rules/a.ts', 'export const at = (ms: number) => new Date(ms);'],
  ['src/rules/core/a.ts', "export { b } from '../calendar/b.ts';"],
  ['cards/a.ts', "export type { B } from '../src/rules/index.ts';"],
  ['cards/a.ts', "export { type B } from '../src/rules/index.ts';"],
  [
    'cards/a.ts',
    "import words from '../data/texts/cards.json' with { type: 'json' };\nexport { words };",
  ],
  [
    'dialogs/a/b.ts',
    "export { b } from '../../cards/b.ts';\nexport { c } from '../../src/rules/index.ts';",
  ],
  ['dialogs/a.ts', "export type { B } from '../src/store/b.ts';"],
  ['dialogs/dialogShell.ts', "export type { TurnContext } from 'botbuilder';"],
  ['src/store/botStateStorage.ts', "export type { Storage } from 'botbuilder';"],
  ['src/store/a.ts', 'export const now = Date.now();'],
  ['src/web/a.ts', "export { restify } from 'restify';\nexport { b } from '../../dialogs/b.ts';"],
  ['src/bot/a.ts', "export { b } from '../../dialogs/b.ts';"],
  ['src/commands/a.ts', "import '../bot/b.ts';\nconsole.log(Date.now());"],
  ['src/store/a.ts', 'export const a = 1;\n' + '//\n'.repeat(249)],
];

describe('lint', function () {
  this.timeout(60_000);

  for (const [file, code, rule] of refused) {
    it(`${rule} refuses in ${file}: ${code.split('\n')[0]}`, async () => {
      expect(await broken(plain, file, code)).to.deep.equal([rule]);
    });
  }

  for (const [file, code] of allowed) {
    it(`allows in ${file}: ${code.split('\n')[0]}`, async () => {
      expect(await broken(plain, file, code)).to.deep.equal([]);
    });
  }

  const forgotten = 'async function send() {}\nexport function a() { send(); }';
  for (const file of ['src/bot/logger.ts', 'dialogs/deps.ts', 'src/store/store.ts']) {
    it(`refuses a send that nobody awaits in ${file}`, async () => {
      expect(await broken(typed, file, forgotten)).to.deep.equal([
        '@typescript-eslint/no-floating-promises',
      ]);
    });
  }

  it('refuses an asynchronous function where nobody will wait for it', async () => {
    const code = 'export const a = (b: string[]) => { b.forEach(async () => { await send(); }); };';
    expect(
      await broken(typed, 'src/bot/logger.ts', `${code}\nasync function send() {}`),
    ).to.deep.equal(['@typescript-eslint/no-misused-promises']);
  });

  it('refuses a switch that forgets a member of a union', async () => {
    const code =
      "export function a(b: 'x' | 'y') { switch (b) { case 'x': return 1; }\nreturn 2; }";
    expect(await broken(typed, 'src/bot/logger.ts', code)).to.deep.equal([
      '@typescript-eslint/switch-exhaustiveness-check',
    ]);
  });
});
