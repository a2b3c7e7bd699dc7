// The answers as the dialogs see them: finding one, and what of it is shown.
import type { FaqFound, FaqKind, FaqQuestion } from '../../src/faq/index.ts';

/** An answer as a person reads it; its placeholders are filled as they stand at that moment. */
export interface FaqAnswer {
  id: string;
  kind: FaqKind;
  /** Raised with every change: what was judged useful is known by it. */
  version: string;
  title: string;
  text: string;
  /** As data has them: "S0 art. 5". */
  sources: readonly string[];
  /** As they are cited: "modelovereenkomst (college 9 april 2026), art. 5". */
  citations: readonly string[];
  /** The literal words of the first source. */
  passage: string | null;
  /** The day on which it was last checked, YYYY-MM-DD. */
  checked: string;
  related: readonly { id: string; title: string }[];
  /** The dialog that a visitor can begin from it. */
  offers: 'cost_estimate' | null;
  /** The intent whose dialog does what is asked; only for kind `action`. */
  intent: string | null;
}

/** How people reach the service. */
export interface ServiceContactView {
  name: string;
  phone: string;
  email: string;
  /** "maandag tot en met vrijdag van 9 tot 17 uur" */
  hours: string;
}

export interface FaqDesk {
  find(question: FaqQuestion): FaqFound;
  /** Null when there is no such answer (any more), or not for this audience. */
  answer(id: string, audience: FaqQuestion['audience'], now: number): FaqAnswer | null;
  contact(now: number): ServiceContactView;
}
