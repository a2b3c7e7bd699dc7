// What the cards with answers are made from.

/** Said before an answer to a question in French or English; null for Dutch. */
export type Courtesy = 'fr' | 'en' | null;

export interface TitledAnswer {
  id: string;
  title: string;
}

export interface ContactView {
  name: string;
  phone: string;
  email: string;
  /** "maandag tot en met vrijdag van 9 tot 17 uur" */
  hours: string;
}

export interface AnswerView extends TitledAnswer {
  version: string;
  text: string;
  kind: 'fact' | 'advice' | 'open' | 'contradiction' | 'service';
  citations: readonly string[];
  /** "21 november 2026" */
  checkedOn: string;
  hasPassage: boolean;
  related: readonly TitledAnswer[];
  courtesy: Courtesy;
  /** For a visitor: an estimate can be begun from it. */
  offersEstimate?: boolean;
  /** For who writes answers. */
  isOwnToEdit?: boolean;
  /** Of the buttons that judge it; null when it was judged already. */
  submissionKey: string | null;
}

/** `formal`: "u" to who comes from outside, "je" to colleagues. */
export interface ChoicesView {
  formal: boolean;
  choices: readonly TitledAnswer[];
  courtesy: Courtesy;
}

export interface NotKnownView {
  formal: boolean;
  contact: ContactView;
  /** The closest topics. */
  near: readonly TitledAnswer[];
  courtesy: Courtesy;
}

export interface PassageView {
  title: string;
  citations: readonly string[];
  passage: string | null;
  kind: AnswerView['kind'];
  checkedOn: string;
}
