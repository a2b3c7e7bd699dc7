// One conversation of `npm run ask`, through the same turn as a visitor's on the website.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '../../../cards/renderers/toText.ts';
import { answerStaff } from '../../../dialogs/faq/answerStaff.ts';
import { answerVisitor, type VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import { shelfOf, shippedShelf } from '../../bot/faqShelf.ts';
import { loadContent, type Content } from '../../content/loadContent.ts';
import { mergedFacts, shippedFacts } from '../../content/mergedFacts.ts';
import type { Store } from '../../store/store.ts';
import { BadCall } from '../understand/badCall.ts';
import { askDeps, type AskDeps } from './askDeps.ts';
import { lastAnswer } from './lastAnswer.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../../data');

export interface AskLine {
  outcome: VisitorAnswer['outcome'];
  id: string | null;
  sources: readonly string[];
  intent: string;
  /** 0 to 1 */
  confidence: number;
  /** All that the visitor would read. */
  text: string;
}

export class AskTurn {
  readonly #deps: AskDeps;
  readonly #answerTo: typeof answerVisitor;
  readonly #store: Store | null;

  private constructor(deps: AskDeps, store: Store | null) {
    this.#deps = deps;
    this.#store = store;
    this.#answerTo = store ? answerStaff : answerVisitor;
  }

  /**
   * Reads the answers; this holds the thread for seconds.
   * @param as a colleague's Entra object id; null: a visitor, without a database
   * @throws BadCall when there is no such colleague, ContentError when an answer is wrong
   */
  static async open({ as, database }: { as: string | null; database: string }): Promise<AskTurn> {
    const content = loadContent(DATA_FOLDER);
    const store = as === null ? null : await storeOf(as, database, content);
    const shelf = store ? shelfOf(store, content) : shippedShelf(content);
    shelf.open();
    const facts = store ? () => store.read((db) => db.facts()) : () => shippedFacts(content);
    return new AskTurn(askDeps(content, facts, shelf), store);
  }

  /** Says these in a fresh conversation; gives what the last one got. */
  last(turns: readonly string[]): AskLine {
    const now = (): number => Date.now();
    return lineOf(lastAnswer(turns, { answerTo: this.#answerTo, now, deps: this.#deps }));
  }

  close(): void {
    this.#store?.close();
  }
}

/** The store in which this colleague is known. */
async function storeOf(objectId: string, database: string, content: Content): Promise<Store> {
  if (!existsSync(database)) {
    throw new BadCall(
      `Er is nog geen databank ${database}. Start eerst "npm start", of laat --as weg.`,
    );
  }
  const { openStore } = await import('../../store/openStore.ts');
  const { rosterOfStaff } = await import('../../store/roster.ts');
  const store = openStore({ file: database, sharedFacts: mergedFacts(content) });
  if (store.read((db) => rosterOfStaff(db, objectId))) return store;
  store.close();
  throw new BadCall(`Niemand met object-id "${objectId}" werkt hier.`);
}

function lineOf(answer: VisitorAnswer): AskLine {
  const { outcome, id, sources, intent, confidence, replies } = answer;
  const text = replies
    .map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card)))
    .join('\n\n');
  return { outcome, id, sources, intent, confidence: Math.round(confidence * 1000) / 1000, text };
}
