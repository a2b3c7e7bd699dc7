// ESLint rule: imports run one way (see README.md, "The one idea"), and packages stay where they belong.
import { posix } from 'node:path';

/** Which of our folders a folder may import from; `type` allows types only. A folder may always import itself. */
const DIRECTIONS = {
  'src/rules': {},
  'src/language': { 'src/rules': 'type' },
  'src/faq': { 'src/rules': 'type', 'src/language': 'value' },
  cards: { 'src/rules': 'type' },
  dialogs: {
    cards: 'value',
    'src/rules': 'value',
    'src/language': 'value',
    'src/faq': 'value',
    'src/store': 'type',
  },
  'src/store': { 'src/rules': 'value' },
  'src/content': { 'src/rules': 'value', 'src/store': 'value', 'src/faq': 'type' },
  'src/config.ts': { 'src/config': 'value' },
  'src/config': {},
  'src/web': 'all but src/bot',
  'src/jobs': 'all but src/bot',
  'src/bot': 'all',
  'src/program': 'all',
  'src/index.ts': 'all',
  'src/commands': 'all',
  test: 'all',
};

const HOST_PACKAGES =
  /^(botbuilder|botbuilder-\w+|botframework-\w+|@microsoft\/teams-ai|restify)(\/|$)/;
const HOST_PLACES =
  /^(src\/(bot|web|commands)\/|test\/|dialogs\/(.*\/)?\w*Shell\.ts$|src\/store\/botStateStorage\.ts$)/;
const RULES_PACKAGES = /^(zod|zod\/.+|date-fns\/.+|@date-fns\/tz|@date-fns\/tz\/.+)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: {
    type: 'problem',
    docs: { description: 'imports run one way: dialogs ask, rules decide, cards show, data says' },
    schema: [],
    messages: {
      direction: '{{from}} may not import {{to}}: imports run one way (see README.md).',
      typeOnly: '{{from}} may import {{to}} for its types only: write `import type`.',
      host: '{{name}} belongs in src/bot, src/web, a *Shell.ts of dialogs or src/store/botStateStorage.ts only.',
      rulesPackage:
        'src/rules stands alone: zod, date-fns/<function> and @date-fns/tz only, not {{name}}.',
      dateFnsRoot:
        'Importing date-fns as a whole costs a second and 100 MB: import date-fns/<function>.',
    },
  },
  create(context) {
    const file = posix.normalize(
      context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/'),
    );
    const check = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      const problem = source.startsWith('.')
        ? ownProblem(file, posix.join(posix.dirname(file), source), typeOnly)
        : packageProblem(file, source);
      if (problem) context.report({ node, ...problem });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, isTypeOnly(node)),
      ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source.value, false),
      TSImportType: (node) =>
        check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};

function isTypeOnly(node) {
  const kind = node.importKind ?? node.exportKind;
  const specifiers = node.specifiers ?? [];
  return (
    kind === 'type' ||
    (specifiers.length > 0 && specifiers.every((s) => (s.importKind ?? s.exportKind) === 'type'))
  );
}

function ownProblem(file, target, typeOnly) {
  const from = folderOf(file);
  const to = folderOf(target);
  if (from === null || to === null || from === to) return null;
  const allowed = DIRECTIONS[from];
  const data = { from, to };
  if (allowed === 'all') return null;
  if (allowed === 'all but src/bot') return closed(to) ? { messageId: 'direction', data } : null;
  if (allowed[to] === 'value' || (allowed[to] === 'type' && typeOnly)) return null;
  return { messageId: allowed[to] === 'type' ? 'typeOnly' : 'direction', data };
}

/** What nobody but the outermost code imports. */
function closed(folder) {
  return ['src/bot', 'src/index.ts', 'src/commands', 'test'].includes(folder);
}

/** The folder a file belongs to; null for data files and whatever else is no code of ours. */
function folderOf(path) {
  return (
    Object.keys(DIRECTIONS).find((name) => path === name || path.startsWith(`${name}/`)) ?? null
  );
}

function packageProblem(file, name) {
  if (name === 'date-fns') return { messageId: 'dateFnsRoot' };
  if (HOST_PACKAGES.test(name) && !HOST_PLACES.test(file)) {
    return { messageId: 'host', data: { name } };
  }
  if (file.startsWith('src/rules/') && !RULES_PACKAGES.test(name)) {
    return { messageId: 'rulesPackage', data: { name } };
  }
  return null;
}
