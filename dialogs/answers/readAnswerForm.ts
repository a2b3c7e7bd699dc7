// Reads the form of an answer: the draft, or every reason why it is none.
import { fold } from '../../src/language/index.ts';
import type { AnswerInputs } from '../../cards/answerViews.ts';
import { multipleValues } from '../../cards/actions.ts';
import type { DialogDeps } from '../deps.ts';
import type { AnswerDraft, AnswerFacts } from './answersDesk.ts';

const MOST_WORDS = 90;
const LONGEST_TITLE = 90;
const LONGEST_ANSWER = 1_200;
const LONGEST_WORDING = 300;
const MOST_WORDINGS = 80;
const PLACEHOLDER = /\{\{\s*(\w*)\s*\}\}/g;
/** What a card puts between two braces, so that no client reads a macro in them. */
const JOINER = /\u2060/g;
const BLANK = /\[[\p{L}-]+\]/u;

export interface AnswerForm {
  /** What could be read of it, also with problems. */
  draft: AnswerDraft;
  problems: string[];
}

/** The fields as a card sent them back. */
export function typedAnswer(inputs: Readonly<Record<string, string>>): AnswerInputs {
  return {
    audience: inputs['audience'] === 'staff' ? 'staff' : 'everyone',
    title: inputs['title'] ?? '',
    answer: inputs['answer'] ?? '',
    wordings: inputs['wordings'] ?? '',
    sources: inputs['sources'] ?? '',
    related: multipleValues(inputs['related'] ?? ''),
  };
}

/** A draft as it stands in the fields. */
export function answerInputs(draft: AnswerDraft): AnswerInputs {
  const { audience, title, answer, wordings, sources, related } = draft;
  const lines = { wordings: wordings.join('\n'), sources: sources.join('\n') };
  return { audience, title, answer, ...lines, related };
}

/**
 * @param before what stands there and stays: the field has the wordings that come with them
 * @param answerId of the answer that is changed; null for a new one
 */
export function readAnswerForm(
  typed: AnswerInputs,
  { answerId, before }: { answerId: string | null; before: readonly string[] },
  facts: AnswerFacts,
  text: DialogDeps['text'],
): AnswerForm {
  const { audience } = typed;
  const problems: string[] = [];
  const title = oneLine(typed.title);
  if (title === '') problems.push(text('answerForm.noTitle'));
  if (title.length > LONGEST_TITLE) {
    problems.push(text('answerForm.longTitle', { most: LONGEST_TITLE, length: title.length }));
  }
  if (/[{}]/.test(title)) problems.push(text('answerForm.titleBraces'));
  const answer = oneLine(typed.answer);
  problems.push(...answerProblems(answer, facts, text));
  const wordings = readWordings(typed.wordings, { answerId, before }, facts, text, problems);
  const sources = readSources(typed.sources, facts, text, problems);
  const related = facts.titles(typed.related).map(({ id }) => id);
  return {
    draft: {
      ...{ audience, title, answer, wordings, sources },
      related: related.filter((id) => id !== answerId),
    },
    problems,
  };
}

function answerProblems(answer: string, facts: AnswerFacts, text: DialogDeps['text']): string[] {
  if (answer === '') return [text('answerForm.noAnswer')];
  const words = answer.split(' ').length;
  const unknown = [...answer.matchAll(PLACEHOLDER)]
    .map(([, name = '']) => name)
    .filter((name) => !facts.placeholders.has(name));
  return [
    ...(words > MOST_WORDS
      ? [text('answerForm.longAnswer', { words, most: MOST_WORDS, over: words - MOST_WORDS })]
      : []),
    ...(words <= MOST_WORDS && answer.length > LONGEST_ANSWER
      ? [text('answerForm.endlessAnswer', { most: LONGEST_ANSWER, length: answer.length })]
      : []),
    ...(/[{}]/.test(answer.replace(PLACEHOLDER, '')) ? [text('answerForm.braces')] : []),
    ...[...new Set(unknown)].map((name) => text('answerForm.noPlaceholder', { name })),
  ];
}

function readWordings(
  typed: string,
  { answerId, before }: { answerId: string | null; before: readonly string[] },
  facts: AnswerFacts,
  text: DialogDeps['text'],
  problems: string[],
): string[] {
  const seen = new Set(before.map(plain));
  const wordings = [...before];
  for (const [at, raw] of typed.split(/\r\n|\r|\n/).entries()) {
    const wording = oneLine(raw.replace(/^\s*[-*•]\s+/, ''));
    if (wording === '' || seen.has(plain(wording))) continue;
    seen.add(plain(wording));
    wordings.push(wording);
    const values = { line: at + 1, wording: wording.slice(0, 80), most: LONGEST_WORDING };
    if (plain(wording) === '') problems.push(text('answerForm.emptyWording', values));
    if (wording.length > LONGEST_WORDING) problems.push(text('answerForm.longWording', values));
    const blank = BLANK.exec(wording)?.[0];
    if (blank) problems.push(text('answerForm.blankWording', { ...values, blank }));
    const other = facts.askedFor(wording, answerId);
    if (other) problems.push(text('answerForm.askedFor', { ...values, title: other.title }));
  }
  if (wordings.length === 0) problems.push(text('answerForm.noWording'));
  if (wordings.length > MOST_WORDINGS + before.length) {
    problems.push(text('answerForm.manyWordings', { most: MOST_WORDINGS }));
  }
  return wordings;
}

/** "s0 art 5" is "S0 art. 5". */
function readSources(
  typed: string,
  facts: AnswerFacts,
  text: DialogDeps['text'],
  problems: string[],
): string[] {
  const sources = typed
    .split(/[\r\n;]+/)
    .map((line) =>
      oneLine(line.replace(/^\s*[-*•]\s+/, ''))
        .replace(/^s([0-4])\s*[,:]?\s*/i, 'S$1 ')
        .replace(/\bart(?:ikel|\.)?\s*(?=\d)/i, 'art. '),
    )
    .filter((source) => source !== '');
  for (const source of new Set(sources)) {
    if (!facts.isSource(source)) {
      const shown = source.slice(0, 80);
      const meant = facts.sourceLike(source);
      problems.push(
        meant === null
          ? text('answerForm.noSource', { source: shown })
          : text('answerForm.otherSource', { source: shown, meant }),
      );
    }
  }
  return [...new Set(sources)];
}

function oneLine(typed: string): string {
  return typed.normalize('NFC').replaceAll(JOINER, '').replaceAll(/\s+/g, ' ').trim();
}

/** Two wordings that differ in capitals, accents or marks only are the same. */
function plain(wording: string): string {
  return fold(wording)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
