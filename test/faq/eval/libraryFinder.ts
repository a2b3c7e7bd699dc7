// What a search library must do to be measured beside Maatje's finder.
import type { FaqKind } from '../../../src/faq/index.ts';

export interface LibraryFinder {
  name: string;
  /** Answers, best first; the score says how sure, on a scale of its own. */
  rank(text: string): Promise<readonly Hit[]>;
}

export interface Hit {
  id: string;
  score: number;
}

/** An answer as the libraries get it: the same words as the finder has. */
export interface LibraryAnswer {
  id: string;
  kind: FaqKind;
  title: string;
  wordings: readonly string[];
  /** '' for actions and topics outside. */
  text: string;
}
