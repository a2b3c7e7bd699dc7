// "Onbeantwoorde vragen": groups of questions, a page at a time, for team leads and editors.
import type { GroupView } from '../../cards/answerViews.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { GROUPS_PAGE_SIZE, groupCard, questionsCard } from '../../cards/questionsCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { OpenGroup } from './answersDesk.ts';

/** Of a long text, so that a card with a page of them can be sent. */
const SHOWN = 200;
const MOST_IN_GROUP = 40;

/** A page of groups; the polite "no" to who writes no answers. */
export async function showQuestions(
  page: number,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): Promise<Reply[]> {
  const groups = await deps.answers.groups(turn.who, 'showQuestions');
  if (!groups) return [refusedAnswers(deps, replaces)];
  if (groups.length === 0) return [noQuestions(deps, replaces)];
  const shown = Math.min(page, Math.ceil(groups.length / GROUPS_PAGE_SIZE) - 1);
  const from = shown * GROUPS_PAGE_SIZE;
  const questions = groups.reduce((sum, group) => sum + group.questions.length, 0);
  const card = questionsCard({
    total: totalInWords(questions, groups.length, deps),
    groups: groups.slice(from, from + GROUPS_PAGE_SIZE).map((group) => groupView(group, deps)),
    page: shown,
    count: groups.length,
  });
  return [{ kind: 'card', card, replaces }];
}

/** All questions of the group in which this one stands. */
export async function showGroup(
  questionId: string,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  return inGroup(questionId, turn, deps, (group) => {
    const card = groupCard(groupView(group, deps));
    return [{ kind: 'card', card, replaces: true }];
  });
}

/** What is done with the group in which a question stands; who is too late sees what is left. */
export async function inGroup(
  questionId: string,
  turn: Turn,
  deps: DialogDeps,
  work: (group: OpenGroup) => Reply[] | Promise<Reply[]>,
): Promise<Reply[]> {
  const groups = await deps.answers.groups(turn.who, 'showQuestions');
  if (!groups) return [refusedAnswers(deps, true)];
  const group = groups.find(({ questions }) => questions.some(({ id }) => id === questionId));
  if (group) return work(group);
  const gone: Reply = { kind: 'text', text: deps.text('questions.gone') };
  return [gone, ...(await showQuestions(0, turn, deps, true))];
}

/** A group as its card shows it. */
export function groupView({ audience, questions }: OpenGroup, deps: DialogDeps): GroupView {
  const [newest] = questions;
  const texts = [...new Set(questions.map(({ text }) => text))];
  const count = questions.length;
  const who = deps.text(`questions.by.${audience}`);
  const key = count === 1 ? 'questions.askedOnce' : 'questions.asked';
  return {
    questionId: newest!.id,
    text: shortened(texts[0]!),
    about: deps.text(key, { count, who, moment: deps.momentInWords(newest!.at) }),
    others: texts.slice(1, MOST_IN_GROUP).map(shortened),
  };
}

/** The polite "no": whose work this is, and what one can do instead. */
export function refusedAnswers(deps: DialogDeps, replaces = false): Reply {
  const title = deps.text('answers.refusedTitle');
  const suggestions = [deps.text('answers.refusedInstead')];
  const card = noticeCard({ title, text: deps.text('answers.refused'), tone: 'info', suggestions });
  return { kind: 'card', card, replaces };
}

function noQuestions(deps: DialogDeps, replaces: boolean): Reply {
  const total = deps.text('questions.none');
  const card = questionsCard({ total, groups: [], page: 0, count: 0 });
  return { kind: 'card', card, replaces };
}

function totalInWords(questions: number, groups: number, { text }: DialogDeps): string {
  if (questions === 1) return text('questions.totalOne');
  if (groups === 1) return text('questions.totalOneGroup', { questions });
  return text('questions.total', { questions, groups });
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).trimEnd()}…`;
}
