// What the draft of an answer may name: placeholders, sources, wordings that are free, answers near it.
import type {
  AnswerDraft,
  AnswerFacts,
  StoredAnswer,
  TitledId,
} from '../../dialogs/answers/answersDesk.ts';
import { decidedAnswers } from '../content/answerDecisions.ts';
import { answerVersion } from '../content/answerVersion.ts';
import { plainForm } from '../content/checkFaq.ts';
import { everySource } from '../content/citeSource.ts';
import { closestName } from '../content/closestTo.ts';
import type { FaqFile, WrittenAnswer } from '../content/faqSchema.ts';
import { faqPlaceholders } from '../content/faqValues.ts';
import type { Content } from '../content/loadContent.ts';
import { placeholdersFor, writtenFigures } from '../content/writtenFigures.ts';
import type { Reader } from '../store/handle.ts';
import type { OpenShelf } from './faqShelf.ts';

/**
 * As the answers in force have it.
 * @param filled an answer's text as a person reads it
 */
export function answerFacts(
  { finder, answers }: OpenShelf,
  content: Content,
  filled: (text: string) => string,
): AnswerFacts {
  const titled = (id: string): TitledId[] => {
    const file = answers.get(id);
    return file && isTold(file) ? [{ id, title: file.title }] : [];
  };
  const sources = new Set(everySource(content));
  const placeholders = faqPlaceholders(content);
  return {
    placeholders,
    isSource: (source) => sources.has(source),
    sourceLike: (source) => closestName(source, sources),
    askedFor(wording, except) {
      const plain = plainForm(wording);
      for (const { id, title, wordings } of answers.values()) {
        if (id === except) continue;
        if (wordings.some((one) => plainForm(one) === plain)) return { id, title };
      }
      return null;
    },
    titles: (ids) => ids.flatMap(titled),
    writtenFigures(answer) {
      const figures = writtenFigures(answer);
      if (figures.length === 0) return [];
      const values = new Map([...placeholders].map((name) => [name, filled(`{{${name}}}`)]));
      return figures.map((figure) => ({ figure, placeholders: placeholdersFor(figure, values) }));
    },
    nearest(words) {
      if (words.trim() === '') return [];
      const { best, runnerUp, near } = finder.find({ text: words, audience: 'staff' });
      const found = [best, runnerUp, ...near].flatMap((one) => (one ? [one.id] : []));
      return [...new Set(found)].flatMap(titled);
    },
  };
}

/** As it was decided last, or as it ships. */
export function storedAnswer(
  db: Reader,
  { answers, shipped }: OpenShelf,
  answerId: string,
): StoredAnswer | null {
  const file = answers.get(answerId);
  if (file && !isTold(file)) return null;
  const last = decidedAnswers(db).findLast((one) => one.answerId === answerId && one.file);
  const ships = shipped.get(answerId);
  const shown = file ?? last?.file ?? ships;
  if (!shown || !isTold(shown)) return null;
  return {
    id: answerId,
    draft: draftOf(shown),
    version: file ? answerVersion(file) : '',
  };
}

/** What an editor can change of it. */
export function draftOf(file: WrittenAnswer): AnswerDraft {
  const { audience, title, answer, wordings, sources, related } = file;
  return { audience, title, answer, wordings, sources, related };
}

/** True for answers that are told; others begin a dialog, or are none. */
export function isTold(file: FaqFile): file is WrittenAnswer {
  return 'answer' in file;
}
