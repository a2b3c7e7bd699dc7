// What the finder knows of an answer: how people ask for it, and where it stands.

/** fact: a source says so · advice: an opinion · open: no source settles it · contradiction: sources differ
 *  · service: about the service or Maatje · action: a dialog does it · outside: never answered. */
export const FAQ_KINDS = [
  ...(['fact', 'advice', 'open', 'contradiction', 'service'] as const),
  ...(['action', 'outside'] as const),
] as const;
export type FaqKind = (typeof FAQ_KINDS)[number];

export interface FaqEntry {
  id: string;
  kind: FaqKind;
  /** Who may get it: staff also gets what is for everyone. */
  audience: 'everyone' | 'staff';
  /** The question as it is shown among choices. */
  title: string;
  /** How people really ask. */
  wordings: readonly string[];
  /** The answer with its placeholders filled; '' for actions and topics outside. */
  answer: string;
  /** Answers that people ask for next. */
  related: readonly string[];
  /** What people ask right after it, and the id of the answer that serves. */
  next: readonly NextQuestion[];
}

export interface NextQuestion {
  ask: string;
  answer: string;
}

/** What is needed of an answer to say which it is, and what may come after it. */
export type KnownAnswer = Pick<FaqEntry, 'id' | 'kind' | 'audience' | 'title' | 'related' | 'next'>;

/** Words that the finder treats alike, as data/finding has them. */
export interface FinderWords {
  /** Words of one group mean the same for finding an answer; members may be of several words. */
  synonyms: readonly (readonly string[])[];
  /** Flemish and short spellings, with the usual word or words. */
  forms: Readonly<Record<string, string>>;
  /** By language: words by which it is recognised, and what words and phrases are in Dutch. */
  translations: Readonly<Record<ForeignLanguage, Translation>>;
}

export interface Translation {
  function: readonly string[];
  words: Readonly<Record<string, string>>;
}

export type ForeignLanguage = 'fr' | 'en';
export type QuestionLanguage = 'nl' | ForeignLanguage;
