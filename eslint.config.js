// What the linter refuses. Every rule here is an error, and test/project/lint.test.ts shows each one at work.
import tseslint from 'typescript-eslint';
import { importDirections } from './src/commands/lint/importDirections.mjs';

const CLOCK = 'Pass the moment in as an argument: yesterday and next year can then be tried too.';
const CHANCE = 'Pass it in as an argument: what cannot be repeated cannot be tested.';
const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/]' + named('now'),
    message: CLOCK,
  },
  { selector: 'MemberExpression[object.name="Math"]' + named('random'), message: CHANCE },
  { selector: 'VariableDeclarator[init.name=/^(Date|Math|performance)$/]', message: CLOCK },
];

/** Selects a member by name, however it is written: a.now, a['now']. */
function named(property) {
  return `:matches([property.name="${property}"], [property.value="${property}"])`;
}

export default tseslint.config(
  { ignores: ['node_modules/', '.build/', '.run/', 'devTools/'] },
  {
    files: ['**/*.{ts,mjs,js}'],
    plugins: { maatje: { rules: { 'imports-one-way': importDirections } } },
    rules: {
      'maatje/imports-one-way': 'error',
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/rules/**/*.ts', 'dialogs/**/*.ts', 'cards/**/*.ts', 'src/language/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockAndChance] },
  },
  {
    files: ['src/**/*.ts', 'dialogs/**/*.ts', 'cards/**/*.ts'],
    ignores: ['src/commands/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // chai's assertions are expressions: expect(x).to.be.true
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
