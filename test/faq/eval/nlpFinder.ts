// nlp.js, trained on the wordings as its manual does: its own neural network, Dutch stems and stop words.
import { createRequire } from 'node:module';
import type { LibraryAnswer, LibraryFinder } from './libraryFinder.ts';

/** What is used of @nlpjs, which has no types. */
interface Nlp {
  addDocument(locale: 'nl', utterance: string, intent: string): void;
  train(): Promise<unknown>;
  process(locale: 'nl', utterance: string): Promise<{ classifications: Classification[] }>;
}
interface Classification {
  intent: string;
  score: number;
}
interface Basic {
  containerBootstrap(): { use(plugin: unknown): void; register(name: string, it: object): void };
  Nlp: new (settings: object) => Nlp;
}

const load = createRequire(import.meta.url);
/** What it says itself when it has no idea. */
const NONE = 'None';

/** Trains on every wording; takes minutes. */
export async function nlpFinder(
  answers: readonly LibraryAnswer[],
  progress: (text: string) => void,
): Promise<LibraryFinder> {
  const { containerBootstrap, Nlp } = load('@nlpjs/basic') as Basic;
  const { LangNl } = load('@nlpjs/lang-nl') as { LangNl: unknown };
  const container = containerBootstrap();
  container.use(LangNl);
  const log = ({ iterations, error }: { iterations: number; error: number }): void => {
    if (iterations % 5 === 1) progress(`nlp.js: round ${iterations}, loss ${error.toFixed(6)}`);
  };
  const files = { autoSave: false, autoLoad: false };
  const nlp = new Nlp({ container, ...files, languages: ['nl'], nlu: { log } });
  for (const { id, title, wordings } of answers) {
    for (const text of [title, ...wordings]) nlp.addDocument('nl', text, id);
  }
  await nlp.train();
  return {
    name: 'nlp.js',
    async rank(text) {
      const { classifications } = await nlp.process('nl', text);
      return classifications
        .filter(({ intent }) => intent !== NONE)
        .map(({ intent, score }) => ({ id: intent, score }));
    },
  };
}
