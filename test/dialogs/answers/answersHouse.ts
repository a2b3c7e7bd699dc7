// A house with a few answers, and questions that got none: of visitors and of colleagues.
import { keepUnanswered } from '../../../src/store/unanswered.ts';
import { fewAnswers } from '../../support/fewAnswers.ts';
import { NOW, openHouse, type TestHouse } from '../../support/house.ts';
import type { Talk } from '../../support/talk.ts';

/** Coach and editor, coach only, lead and administrator, in the demo data. */
export const EDITOR = 'demo-nadia';
export const COACH = 'demo-els';
export const LEAD = 'demo-sofie';

export interface AnswersHouse extends TestHouse {
  /** Keeps a question that got no answer, as a turn does; a minute passes. */
  asked(text: string, audience?: 'everyone' | 'staff'): string;
  editor(): Talk;
}

/** Opens it; to be closed. */
export function answersHouse(answers: readonly string[]): AnswersHouse {
  const data = fewAnswers(answers);
  const house = openHouse(NOW, data.folder);
  let count = 0;
  return {
    ...house,
    editor: () => house.talk(EDITOR),
    asked(text, audience = 'everyone') {
      count += 1;
      const id = `question-${count}`;
      house.clock.now += 60_000;
      house.store.write((tx) => keepUnanswered(tx, { id, text, audience, near: [] }));
      return id;
    },
    close() {
      house.close();
      data.remove();
    },
  };
}
