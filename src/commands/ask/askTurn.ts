// One conversation of `npm run ask`, through the same turn as a visitor's on the website.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '../../../cards/renderers/toText.ts';
import { answerStaff } from '../../../dialogs/faq/answerStaff.ts';
import type { VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import { shelfOf } from '../../bot/faqShelf.ts';
import { loadContent, type Content } from '../../content/loadContent.ts';
import { mergedFacts } from '../../content/mergedFacts.ts';
import { openStore, openTemporaryStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { BadCall } from '../understand/badCall.ts';
import { askDeps } from './askDeps.ts';
import { lastAnswer } from './lastAnswer.ts';
import { visitorLine, type Asked } from './visitorLine.ts';

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
  readonly #store: Store;
  readonly #ask: (turns: readonly string[]) => Asked;

  private constructor(store: Store, ask: (turns: readonly string[]) => Asked) {
    this.#store = store;
    this.#ask = ask;
  }

  /**
   * Reads the answers; this holds the thread for seconds.
   * @param as a colleague's Entra object id; null: a visitor, with a store that is gone afterwards
   * @throws BadCall when there is no such colleague, ContentError when an answer is wrong
   */
  static async open({ as, database }: { as: string | null; database: string }): Promise<AskTurn> {
    const content = loadContent(DATA_FOLDER);
    if (as === null) {
      const { createDialogDeps } = await import('../../bot/dialogDeps.ts');
      const store = openTemporaryStore({ sharedFacts: mergedFacts(content) });
      const logsIn = (process.env['MAATJE_IDENTITY_KEYS'] ?? '') !== '';
      const deps = createDialogDeps(store, content, undefined, { logsIn });
      shelfOf(store, content).open();
      return new AskTurn(store, (turns) => visitorLine(turns, store.clock(), deps));
    }
    const store = await storeOf(as, database, content);
    const shelf = shelfOf(store, content);
    shelf.open();
    const deps = askDeps(content, () => store.read((db) => db.facts()), shelf);
    const now = store.clock;
    return new AskTurn(store, (turns) => lastAnswer(turns, { answerTo: answerStaff, now, deps }));
  }

  /** Says these in a fresh conversation; gives what the last one got. */
  last(turns: readonly string[]): AskLine {
    return lineOf(this.#ask(turns));
  }

  close(): void {
    this.#store.close();
  }
}

/** The store in which this colleague is known. */
async function storeOf(objectId: string, database: string, content: Content): Promise<Store> {
  if (!existsSync(database)) {
    throw new BadCall(
      `Er is nog geen databank ${database}. Start eerst "npm start", of laat --as weg.`,
    );
  }
  const { rosterOfStaff } = await import('../../store/roster.ts');
  const store = openStore({ file: database, sharedFacts: mergedFacts(content) });
  if (store.read((db) => rosterOfStaff(db, objectId))) return store;
  store.close();
  throw new BadCall(`Niemand met object-id "${objectId}" werkt hier.`);
}

function lineOf(answer: Asked): AskLine {
  const { outcome, id, sources, intent, confidence, replies } = answer;
  const text = replies
    .map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card)))
    .join('\n\n');
  return { outcome, id, sources, intent, confidence: Math.round(confidence * 1000) / 1000, text };
}
