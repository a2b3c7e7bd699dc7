// One conversation of `npm run ask`, through the same turn as a visitor's on the website.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { toText } from '../../../cards/renderers/toText.ts';
import { answerStaff } from '../../../dialogs/faq/answerStaff.ts';
import { answerVisitor, type VisitorAnswer } from '../../../dialogs/faq/answerVisitor.ts';
import { loadContent } from '../../content/loadContent.ts';
import { mergedFacts, shippedFacts } from '../../content/mergedFacts.ts';
import type { Store } from '../../store/store.ts';
import { BadCall } from '../understand/badCall.ts';
import { askDeps } from './askDeps.ts';
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
  readonly #as: string | null;
  readonly #database: string;
  readonly #content = loadContent(DATA_FOLDER);
  #store: Store | null = null;
  #isKnown = false;

  /** @param as a colleague's Entra object id; null: a visitor, without a database */
  constructor({ as, database }: { as: string | null; database: string }) {
    this.#as = as;
    this.#database = database;
  }

  /** Says these in a fresh conversation; gives what the last one got. @throws BadCall */
  async last(turns: readonly string[]): Promise<AskLine> {
    await this.#open();
    const deps = askDeps(this.#content, () =>
      this.#store ? this.#store.read((db) => db.facts()) : shippedFacts(this.#content),
    );
    const answerTo = this.#as === null ? answerVisitor : answerStaff;
    return lineOf(lastAnswer(turns, { answerTo, now: () => Date.now(), deps }));
  }

  close(): void {
    this.#store?.close();
  }

  /** A colleague is looked up; a visitor needs nothing. */
  async #open(): Promise<void> {
    if (this.#as === null || this.#isKnown) return;
    if (!existsSync(this.#database)) {
      throw new BadCall(
        `Er is nog geen databank ${this.#database}. Start eerst "npm start", of laat --as weg.`,
      );
    }
    const { openStore } = await import('../../store/openStore.ts');
    const { rosterOfStaff } = await import('../../store/roster.ts');
    this.#store = openStore({ file: this.#database, sharedFacts: mergedFacts(this.#content) });
    const objectId = this.#as;
    if (!this.#store.read((db) => rosterOfStaff(db, objectId))) {
      throw new BadCall(`Niemand met object-id "${objectId}" werkt hier.`);
    }
    this.#isKnown = true;
  }
}

function lineOf(answer: VisitorAnswer): AskLine {
  const { outcome, id, sources, intent, confidence, replies } = answer;
  const text = replies
    .map((reply) => (reply.kind === 'text' ? reply.text : toText(reply.card)))
    .join('\n\n');
  return { outcome, id, sources, intent, confidence: Math.round(confidence * 1000) / 1000, text };
}
