// What a library would show for a question, and how sure it is, before a threshold is chosen.
import type { Askable } from './askQuestions.ts';
import { intents } from './evalMaatje.ts';
import { judgeShown, type Verdict } from './judgeShown.ts';
import type { LibraryAnswer, LibraryFinder } from './libraryFinder.ts';
import type { Judgement } from './tally.ts';

/** What is read of a conversation, and what is taken for how sure the library is. */
export const WAYS = [
  { turns: 'last', sure: 'score' },
  { turns: 'all', sure: 'score' },
  { turns: 'last', sure: 'lead' },
  { turns: 'all', sure: 'lead' },
] as const;
export type Way = (typeof WAYS)[number];

/** The verdict when the best is shown, and how sure it was. */
export interface RankedQuestion extends Judgement {
  sure: number;
}

/** All that the libraries are given. */
export function libraryAnswers({ answers, textOf }: Askable): LibraryAnswer[] {
  return [...answers.values()].map(({ id, kind, title, wordings }) => ({
    ...{ id, kind, title, wordings },
    text: textOf(id),
  }));
}

/** Asks a library the questions that have to do with answers. */
export async function rankQuestions(
  library: LibraryFinder,
  judgements: readonly Judgement[],
  { turns, sure }: Way,
  askable: Askable,
): Promise<RankedQuestion[]> {
  const ranked: RankedQuestion[] = [];
  for (const { question, section } of judgements) {
    if (!isAsked(section)) continue;
    const text = turns === 'all' ? question.turns.join('\n') : question.turns.at(-1)!;
    const hits = (await library.rank(text)).filter(
      ({ id }) => section === 'staff' || askable.answers.get(id)?.audience === 'everyone',
    );
    const [best, second] = hits;
    const lead = best ? best.score / (best.score + (second?.score ?? 0)) : 0;
    ranked.push({
      ...{ question, section },
      verdict: verdictOf(best?.id ?? null, question, askable),
      sure: best ? (sure === 'score' ? best.score : lead) : 0,
    });
  }
  return ranked;
}

/** The same treatment as Maatje's finder gets: topics outside are not answered, actions are named. */
function verdictOf(id: string | null, question: Judgement['question'], askable: Askable): Verdict {
  const intentOf = intents(askable);
  const kind = id === null ? 'outside' : askable.answers.get(id)!.kind;
  if (id === null || kind === 'outside') {
    return judgeShown(question, { outcome: 'unknown', ids: [], intent: 'unknown' }, intentOf);
  }
  if (kind === 'action') {
    const intent = intentOf(id) ?? '';
    return judgeShown(question, { outcome: 'action', ids: [], intent }, intentOf);
  }
  return judgeShown(question, { outcome: 'answer', ids: [id], intent: 'ask' }, intentOf);
}

function isAsked(section: Judgement['section']): boolean {
  return section === 'in' || section === 'follow' || section === 'staff' || section === 'out';
}
