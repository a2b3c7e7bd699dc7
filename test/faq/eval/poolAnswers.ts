// `node test/faq/eval/poolAnswers.ts FOLDER`: writes what somebody judges who must not know which finder found what. Each
// question of both halves with the answers that any finder put first and those that were labelled before, in no order.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomNumbers } from '../../../src/faq/randomNumbers.ts';
import { ask, isForStaff, openAskable, type Askable } from './askQuestions.ts';
import { openLibraries } from './compareLibraries.ts';
import type { LibraryFinder } from './libraryFinder.ts';
import { HALVES, readCorpus, type Question } from './readCorpus.ts';

/** Of each finder so many answers are judged. */
const FIRST = 3;
const JUDGED: ReadonlySet<string> = new Set(['in', 'follow', 'out']);

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage: node test/faq/eval/poolAnswers.ts FOLDER\n');
  process.exitCode = 2;
} else await pool(resolve(folder));

async function pool(into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const askable = openAskable();
  const libraries = await openLibraries(askable, (text) => process.stderr.write(`${text}\n`));
  const texts = [...askable.answers.values()].map(({ id, kind, title, audience }) => {
    return [id, { title, kind, audience, text: askable.textOf(id) }] as const;
  });
  write(join(into, 'answers.json'), [JSON.stringify(Object.fromEntries(texts), null, 1)]);
  const random = randomNumbers(1);
  for (const half of HALVES) {
    const questions = readCorpus(half).filter(({ kind }) => JUDGED.has(kind));
    const lines: string[] = [];
    for (const question of questions) {
      const found = await candidates(question, askable, libraries);
      const order = found.map((_, place) => place);
      random.shuffle(order);
      const { id, kind, turns, must, why } = question;
      const shuffled = order.map((place) => found[place]!);
      lines.push(JSON.stringify({ id, kind, turns, must, why, candidates: shuffled }));
    }
    write(join(into, `${half}.jsonl`), lines);
    process.stdout.write(`${half}: ${String(lines.length)} questions\n`);
  }
}

/** What the finders put first, and what was right or tolerated before. */
async function candidates(
  question: Question,
  askable: Askable,
  libraries: readonly LibraryFinder[],
): Promise<string[]> {
  const found = new Set([...question.right, ...question.tolerated, ...ask(question, askable).ids]);
  const isOpen = (id: string): boolean =>
    isForStaff(question, askable) || askable.answers.get(id)?.audience === 'everyone';
  const text = question.turns.at(-1)!;
  const before = question.turns.at(-2);
  const audience = isForStaff(question, askable) ? 'staff' : 'everyone';
  const asked = before === undefined ? undefined : { text: before, answerId: null };
  const { best, runnerUp, near } = askable.deps.faq.find({ text, audience, before: asked });
  const own = [best, runnerUp, ...near].flatMap((one) => (one ? [one.id] : []));
  const rivals = await Promise.all(libraries.map(({ rank }) => rank(question.turns.join('\n'))));
  for (const ids of [own, ...rivals.map((hits) => hits.map(({ id }) => id).filter(isOpen))])
    for (const id of ids.slice(0, FIRST)) found.add(id);
  return [...found];
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(file, `${lines.join('\n')}\n`);
}
