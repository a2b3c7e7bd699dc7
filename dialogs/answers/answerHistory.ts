// "Geschiedenis van dit antwoord", all that was written in chat, and withdrawing an answer.
import {
  answerHistoryCard,
  WRITTEN_PAGE_SIZE,
  writtenListCard,
} from '../../cards/answerHistoryCard.ts';
import { answerKeptCard } from '../../cards/answerKeptCard.ts';
import { confirmCard } from '../../cards/confirmCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { AnswerDraft, HistoryEntry } from './answersDesk.ts';
import { refusedAnswers } from './showQuestions.ts';

const MOST_ENTRIES = 8;
const LONGEST_SHOWN = 300;

/** Every version of an answer, as far as a card can show them. */
export function showHistory(answerId: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps)];
  const entries = deps.answers.history(answerId);
  const title = entries.find(({ draft }) => draft !== null)?.draft?.title;
  if (title === undefined) return [say(deps.text('answers.notToEdit'))];
  const card = answerHistoryCard({
    ...{ answerId, title },
    isInForce: (deps.answers.stored(answerId)?.version ?? '') !== '',
    entries: entries.slice(0, MOST_ENTRIES).map((one, at) => ({
      entry: one.entry,
      when: whenInWords(one, deps),
      what: whatInWords(one, entries[at + 1] ?? null, deps),
      words: one.draft && shortened(one.draft.answer),
    })),
  });
  return [{ kind: 'card', card }];
}

/** A page of the answers about which something was decided in chat. */
export function showWritten(page: number, turn: Turn, deps: DialogDeps, replaces = true): Reply[] {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps, replaces)];
  const all = deps.answers.decided();
  const last = Math.max(0, Math.ceil(all.length / WRITTEN_PAGE_SIZE) - 1);
  const from = Math.min(page, last) * WRITTEN_PAGE_SIZE;
  const card = writtenListCard({
    answers: all.slice(from, from + WRITTEN_PAGE_SIZE).map(({ id, title, inForce, decided }) => ({
      ...{ answerId: id, title },
      about: deps.text(inForce ? 'written.inForce' : 'written.withdrawn', {
        moment: deps.momentInWords(decided.at),
        who: decided.by,
      }),
    })),
    ...{ page: Math.min(page, last), total: all.length },
  });
  return [{ kind: 'card', card, replaces }];
}

/** Asks once more; nothing has happened yet. */
export function askWithdraw(answerId: string, turn: Turn, deps: DialogDeps): Reply[] {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps)];
  const stored = deps.answers.stored(answerId);
  if (!stored || stored.version === '') return [say(deps.text('answers.notToEdit'))];
  const { version, draft } = stored;
  const submissionKey = deps.newKey();
  const card = confirmCard({
    title: deps.text('withdraw.title'),
    lines: [draft.title, deps.text('withdraw.explain')],
    yes: {
      title: deps.text('withdraw.yes'),
      action: { verb: 'withdrawAnswer', answerId, version, submissionKey },
    },
    no: { title: deps.text('withdraw.no'), action: { verb: 'answerHistory', answerId } },
  });
  return [{ kind: 'card', card }];
}

/** Nobody gets it any more. */
export function withdrawAnswer(
  action: { answerId: string; version: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps, true)];
  const { answerId, version, submissionKey } = action;
  const by = { submissionKey, activityId: turn.activityId, why: 'withdrawAnswer' };
  const outcome = deps.answers.withdraw(turn.who, { answerId, version }, by);
  if (outcome === 'refused') return [refusedAnswers(deps, true)];
  if (outcome === 'stale') {
    return [say(deps.text('withdraw.stale')), ...showHistory(answerId, turn, deps)];
  }
  const card = answerKeptCard({
    ...{ answerId, inForce: false },
    heading: deps.text('withdraw.doneTitle'),
    title: deps.answers.stored(answerId)?.draft.title ?? deps.text('withdraw.itsTitle'),
    text: deps.text('withdraw.done'),
  });
  return [{ kind: 'card', card, replaces: true }];
}

function whenInWords({ decided }: HistoryEntry, deps: DialogDeps): string {
  if (!decided) return deps.text('history.shipped');
  const values = { moment: deps.momentInWords(decided.at), who: decided.by };
  return deps.text('history.decided', values);
}

function whatInWords(
  { draft, decided }: HistoryEntry,
  before: HistoryEntry | null,
  { text }: DialogDeps,
): string {
  if (!draft) return text('history.withdrawn');
  if (!before?.draft) return text(decided ? 'history.published' : 'history.first');
  const fields = FIELDS.filter((one) => !same(draft[one], before.draft![one]));
  if (fields.length === 0) return text('history.checked');
  const names = fields.map((one) => text(`history.field.${one}`));
  return text('history.changed', { fields: names.join(', ') });
}

const FIELDS = ['title', 'audience', 'answer', 'wordings', 'sources', 'related'] as const;

function same<K extends keyof AnswerDraft>(one: AnswerDraft[K], other: AnswerDraft[K]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shortened(words: string): string {
  return words.length <= LONGEST_SHOWN ? words : `${words.slice(0, LONGEST_SHOWN - 1)}…`;
}
