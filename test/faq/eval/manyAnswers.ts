// Makes thousands of answers from the real ones, by recombining their words: as many as no city will ever write.
import type { FaqEntry } from '../../../src/faq/index.ts';

const WORDINGS = 8;

/**
 * Every made wording is the begin of one real wording and the end of another; the choice is by place, so that it is
 * the same each time.
 * @param real at least three
 */
export function manyAnswers(real: readonly FaqEntry[], count: number): FaqEntry[] {
  const answers: FaqEntry[] = [];
  for (let place = 0; place < count; place++) {
    const first = real[place % real.length]!;
    const second = real[(place * 7 + Math.floor(place / real.length) * 13 + 1) % real.length]!;
    const wordings = Array.from({ length: WORDINGS }, (_, at) =>
      joined(pick(first.wordings, at + place), pick(second.wordings, at * 3 + place)),
    );
    answers.push({
      ...{ id: `made-${place}`, kind: 'fact', audience: 'everyone', wordings },
      title: joined(first.title, second.title),
      answer: joined(first.answer, second.answer),
      related: [],
      next: [],
    });
  }
  return answers;
}

function pick(wordings: readonly string[], at: number): string {
  return wordings[at % wordings.length]!;
}

/** The first half of the words of one, the second half of the other. */
function joined(one: string, other: string): string {
  const begin = one.split(/\s+/);
  const end = other.split(/\s+/);
  return [
    ...begin.slice(0, Math.ceil(begin.length / 2)),
    ...end.slice(Math.floor(end.length / 2)),
  ].join(' ');
}
