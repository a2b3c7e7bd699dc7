// The list of what was tried and what came of it: each kind of attack writes its part, .run/attacks.md is all of them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const RUN = resolve(import.meta.dirname, '../../.run');
const PARTS = join(RUN, 'attacks');
/** All parts together, as the last runs left them. */
export const ATTACKS_FILE: string = join(RUN, 'attacks.md');

/** True: everything is tried at full length (`npm run attacks`); otherwise as much as fits in the gate. */
export const IS_LONG: boolean = process.env['MAATJE_ATTACKS'] === 'long';

export interface AttackList {
  /** @param result what came of it, told before it is judged */
  note(target: string, attack: string, result: string | number): void;
}

/** To be called in a describe: its part is written when its tests are over. */
export function attackList(kind: string, title: string): AttackList {
  const tried: { target: string; attack: string; result: string }[] = [];
  after(() => {
    mkdirSync(PARTS, { recursive: true });
    writeFileSync(join(PARTS, `${kind}.md`), partOf(title, tried));
    const parts = readdirSync(PARTS).filter((name) => name.endsWith('.md'));
    const texts = parts.sort().map((name) => readFileSync(join(PARTS, name), 'utf8'));
    writeFileSync(ATTACKS_FILE, `# What was tried\n\n${texts.join('\n')}`);
  });
  return {
    note: (target, attack, result) => tried.push({ target, attack, result: String(result) }),
  };
}

/** One line for each target and result; attacks with the same result stand together. */
function partOf(
  title: string,
  tried: readonly { target: string; attack: string; result: string }[],
): string {
  const byLine = Map.groupBy(tried, ({ target, result }) => `${target}\n${result}`);
  const lines = [...byLine.values()].map((group) => {
    const { target, result } = group[0]!;
    const attacks = [...new Set(group.map(({ attack }) => attack))];
    return `| ${[target, attacks.join(', '), result].map(cell).join(' | ')} |`;
  });
  const targets = new Set(tried.map(({ target }) => target)).size;
  return [
    `## ${title}`,
    '',
    `${tried.length} attempts on ${targets} targets.`,
    '',
    '| target | attacks | result |',
    '| --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/[|\r\n\u0000]/g, ' ');
}
