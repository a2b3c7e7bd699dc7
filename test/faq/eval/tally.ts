// Counts verdicts: of each kind of question, of each tag and of each writer.
import { VERDICTS, type Verdict } from './judgeShown.ts';
import type { Question } from './readCorpus.ts';

/** `staff`: questions of `in` and `follow` that only answers for colleagues answer. */
export type Section = Question['kind'] | 'staff';
export type Counts = Record<Verdict, number> & { total: number };

export interface Judgement {
  question: Question;
  section: Section;
  verdict: Verdict;
}

export interface Tally {
  sections: Record<Section, Counts>;
  /** `in` and `follow` together. */
  inScope: Counts;
  /** Of `in` only, as both below. */
  tags: Record<string, Counts>;
  writers: Record<string, Counts>;
  /** Of `out`, by what it is about. */
  topics: Record<string, Counts>;
}

/** Counts all of them. */
export function tally(judgements: readonly Judgement[]): Tally {
  const of = (chosen: (one: Judgement) => boolean): Counts => countOf(judgements.filter(chosen));
  const section = (name: Section): Counts => of((one) => one.section === name);
  const inScope = judgements.filter((one) => one.section === 'in');
  const outside = judgements.filter((one) => one.section === 'out');
  return {
    sections: {
      in: section('in'),
      follow: section('follow'),
      staff: section('staff'),
      out: section('out'),
      action: section('action'),
      smalltalk: section('smalltalk'),
      urgent: section('urgent'),
    },
    inScope: of((one) => one.section === 'in' || one.section === 'follow'),
    tags: grouped(inScope, ({ question }) => question.tags),
    writers: grouped(inScope, ({ question }) => [question.id.slice(0, 1)]),
    topics: grouped(outside, ({ question }) => [topicOf(question.why ?? '')]),
  };
}

/** How many got an answer, right or not. */
export function answered({ right, tolerated, wrong }: Counts): number {
  return right + tolerated + wrong;
}

function countOf(judgements: readonly Judgement[]): Counts {
  const verdicts = Object.keys(VERDICTS).map((verdict) => [verdict, 0]);
  const counts = { total: 0, ...Object.fromEntries(verdicts) } as Counts;
  for (const { verdict } of judgements) {
    counts[verdict] += 1;
    counts.total += 1;
  }
  return counts;
}

function grouped(
  judgements: readonly Judgement[],
  namesOf: (one: Judgement) => readonly string[],
): Record<string, Counts> {
  const groups = new Map<string, Judgement[]>();
  for (const one of judgements) {
    for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const sorted = [...groups].sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b));
  return Object.fromEntries(sorted.map(([name, list]) => [name, countOf(list)]));
}

/** What the writers added to a topic says too much of a question: only its kind is told. */
function topicOf(why: string): string {
  return TOPICS.find((topic) => why.includes(topic)) ?? 'other';
}

const TOPICS: readonly string[] = [
  ...(['near miss', 'shared word', 'other premium', 'collective', 'legal', 'medical'] as const),
  ...(["other people's data", 'instructions', 'wage', 'leave', 'parking', 'jobs'] as const),
  ...(['nonsense', 'lookalike', 'other city service', 'waste', 'tax'] as const),
];
