// The questions without an answer, grouped; made anew only when there are others, or another finder.
import type { AnswerAudience, OpenGroup } from '../../dialogs/answers/answersDesk.ts';
import { groupQuestions, type Finder } from '../faq/index.ts';
import type { Store } from '../store/store.ts';
import { openUnanswered, type Unanswered } from '../store/unanswered.ts';
import type { FaqShelf } from './faqShelf.ts';
import { inSlices } from './inSlices.ts';

/** What is older stays kept, and comes into view when newer ones are done. */
export const MOST_OPEN = 2_000;

/** Gives the groups, the most asked first. */
export function openGroups(store: Store, shelf: FaqShelf): () => Promise<readonly OpenGroup[]> {
  let made: { finder: Finder; ids: string; groups: Promise<readonly OpenGroup[]> } | null = null;
  return () => {
    const { finder, answers } = shelf.open();
    const questions = store.read((db) => openUnanswered(db, MOST_OPEN, (id) => answers.has(id)));
    const ids = questions.map(({ id }) => id).join(' ');
    if (made?.finder === finder && made.ids === ids) return made.groups;
    const groups = grouped(finder, questions);
    made = { finder, ids, groups };
    return groups;
  };
}

async function grouped(
  finder: Finder,
  questions: readonly Unanswered[],
): Promise<readonly OpenGroup[]> {
  const groups: OpenGroup[] = [];
  for (const audience of ['everyone', 'staff'] as const) {
    const asked = questions.filter((question) => question.audience === audience);
    for (const one of await inSlices(groupQuestions(finder, asked))) {
      groups.push(openGroup(audience, one.questions));
    }
  }
  return groups.sort(
    (a, b) => b.questions.length - a.questions.length || b.questions[0]!.at - a.questions[0]!.at,
  );
}

function openGroup(audience: AnswerAudience, questions: readonly Unanswered[]): OpenGroup {
  const points = new Map<string, number>();
  for (const { near } of questions) {
    near.forEach((id, place) => points.set(id, (points.get(id) ?? 0) + 1 / (place + 1)));
  }
  return {
    audience,
    questions: questions.map(({ id, text, at }) => ({ id, text, at })),
    near: [...points].sort(([, a], [, b]) => b - a).map(([id]) => id),
  };
}
