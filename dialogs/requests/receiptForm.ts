// Correcting when a request came in: what it opened then counts from there. What stood there is kept.
import { correctReceiptCard } from '../../cards/correctReceiptCard.ts';
import type { Intent } from '../../src/language/index.ts';
import type { RequestOutcome, StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { Form, Kept } from '../form/form.ts';
import { dayField, required, timeField } from '../form/readField.ts';
import { ALL_TIMES_READ, unreadAfter, unreadLines, type UnreadTimes } from '../form/unreadTimes.ts';
import { say } from '../say.ts';
import { pickRequest } from './pickRequest.ts';
import { movedViews } from './movedDeadlines.ts';
import { withoutDenied } from './receiptWords.ts';
import { requestView, shownRequest } from './requestViews.ts';
import { showRequests } from './showRequests.ts';

export interface ReceiptDraft extends UnreadTimes {
  submissionKey: string;
  requestId: string;
  /** The receipt that stands there (epoch ms), and its day and time in Brussels. */
  seen: number;
  /** YYYY-MM-DD and HH:mm; null: not said. */
  date: string | null;
  time: string | null;
}

const WHY = 'correctReceipt';
/** Where a day was said without a time, as for a new request. */
const MIDDAY = '12:00';
const OWN_INTENTS: ReadonlySet<Intent> = new Set([
  'new_request',
  'close_request',
  'register_contact',
  'register_visit',
  'contact_request',
  'correct_visit',
  'plan_visit',
  'unknown',
]);

/** Begins with the request that is meant, or shows those that wait; null: nothing waits, it is something else. */
export function receiptByWords(
  text: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const { roster } = deps.files(turn.who);
  const understanding = deps.understand(withoutDenied(text), { now: turn.now, roster });
  const picked = pickRequest(understanding, () => true, WHY, turn, deps);
  if (picked.kind === 'none') return null;
  if (picked.kind === 'several') {
    const intro = deps.text('request.receipt.which');
    return showRequests(turn, deps, { intro, asked: 'receipt', only: picked.requests });
  }
  const { date, start } = understanding.slots;
  const args = { requestId: picked.request.id, date, time: start };
  return { dialog: 'correctReceipt', args };
}

/** The form, with what it needs from the house. */
export function receiptForm(deps: DialogDeps): Form<ReceiptDraft> {
  return {
    id: 'correctReceipt',
    version: 1,
    ownIntents: OWN_INTENTS,
    begin(args, turn) {
      const { requestId, date = null, time = null } = (args ?? {}) as Partial<ReceiptDraft>;
      const request = requestId === undefined ? null : find(requestId, turn);
      if (!request) return { replies: [say(deps.text('request.refused.unknownRequest'))] };
      const { id, receivedAt: seen } = request;
      const draft = { submissionKey: deps.newKey(), requestId: id, seen, date, time };
      const tried = outcomeOf({ ...draft, ...ALL_TIMES_READ, date: null, time: null }, turn);
      if (tried.kind === 'refused') return { replies: [refused(tried)] };
      return { draft: { ...draft, ...ALL_TIMES_READ } };
    },
    next(draft, turn) {
      if (draft.date === null && draft.time === null)
        return { draft, question: when(draft, 'ask') };
      const ahead = receiptOf(draft) > turn.now + 60_000;
      const question = ahead ? when(draft, 'future') : null;
      return { draft: ahead ? { ...draft, date: null, time: null } : draft, question };
    },
    hear(draft, { text }, _question, turn) {
      const { roster } = deps.files(turn.who);
      const heard = deps.understand(withoutDenied(text), {
        now: turn.now,
        roster,
        expected: 'date',
      });
      const { date, start } = heard.slots;
      const after = { ...draft, ...unreadAfter(draft, heard.slots) };
      if (date === null && start === null) return { draft: after };
      const time = start ?? (date === null ? draft.time : null);
      return { draft: { ...after, date: date ?? draft.date, time } };
    },
    choose: () => null,
    read(draft, inputs, turn) {
      const taker = fieldTaker(inputs, deps);
      const shown = momentOf(draft);
      const date = taker.take('date', 'date', shown.date, required(dayField(turn.today)));
      const time = taker.take('time', 'time', shown.time, required(timeField));
      return { draft: { ...draft, ...ALL_TIMES_READ, date, time }, errors: taker.errors() };
    },
    card(draft, errors, turn) {
      const request = find(draft.requestId, turn);
      if (!request) throw new Error('correctReceipt: the request is gone');
      const receivedAt = receiptOf(draft);
      const tried = outcomeOf(draft, turn);
      const owed = deps.commitments.requests.owed(turn.who, draft.requestId, WHY);
      const problem = tried.kind === 'refused' ? [refusalText(tried)] : [];
      return correctReceiptCard({
        submissionKey: draft.submissionKey,
        request: requestView({ ...request, receivedAt }, deps),
        before: deps.momentInWords(draft.seen),
        moved: tried.kind === 'saved' ? movedViews(owed, tried.commitments, turn.now, deps) : [],
        notes: [...unreadLines(draft, deps), ...problem],
        inputs: momentOf(draft),
        today: turn.today,
        errors,
      });
    },
    keep,
    whatIsWrong: deps.text('request.receipt.whatIsWrong'),
    notUnderstood: deps.text('request.receipt.whatIsWrong'),
    farewell: deps.text('request.receipt.left'),
  };

  function find(requestId: string, turn: Turn): StoredRequest | null {
    return deps.commitments.requests.find(turn.who, requestId, WHY);
  }

  function when({ seen }: ReceiptDraft, why: 'ask' | 'future') {
    const text = deps.text(`request.receipt.${why}`, { moment: deps.momentInWords(seen) });
    return { field: 'receipt', text, options: [], expected: 'date' } as const;
  }

  /** The day that was said, or that of the receipt that stands there; the time, or noon of another day. */
  function momentOf({ seen, date, time }: ReceiptDraft): { date: string; time: string } {
    const before = deps.localOf(seen);
    if (date === null) return { date: before.date, time: time ?? before.time };
    return { date, time: time ?? (date === before.date ? before.time : MIDDAY) };
  }

  function receiptOf(draft: ReceiptDraft): number {
    // What was not touched keeps its seconds.
    if (draft.date === null && draft.time === null) return draft.seen;
    const { date, time } = momentOf(draft);
    const before = deps.localOf(draft.seen);
    if (date === before.date && time === before.time) return draft.seen;
    return deps.instantOf(date, time);
  }

  function outcomeOf(draft: ReceiptDraft, turn: Turn): RequestOutcome {
    const { requestId, seen } = draft;
    const change = { requestId, seen, receivedAt: receiptOf(draft) };
    return deps.commitments.requests.tryReceipt(turn.who, change);
  }

  function keep(draft: ReceiptDraft, turn: Turn): Kept<ReceiptDraft> {
    const { requestId, seen, submissionKey } = draft;
    const by = { submissionKey, activityId: turn.activityId, why: WHY };
    const change = { requestId, seen, receivedAt: receiptOf(draft) };
    const outcome = deps.commitments.requests.correctReceipt(turn.who, change, by);
    if (outcome.kind === 'refused') return { kind: 'done', replies: [refused(outcome)] };
    if (outcome.kind === 'duplicate') throw new Error('only registering finds a duplicate');
    const before = deps.commitments.requests.receiptsBefore(turn.who, requestId, WHY);
    const card = shownRequest(outcome, 'receiptCorrected', turn.who, deps, { before });
    return { kind: 'done', replies: [{ kind: 'card', card }], lastRequestId: requestId };
  }

  function refused(outcome: Extract<RequestOutcome, { kind: 'refused' }>): Reply {
    return say(refusalText(outcome));
  }

  function refusalText({
    reason,
    takenByName: name = '',
  }: {
    reason: Refusal;
    takenByName?: string;
  }) {
    return deps.text(`request.refused.${reason}`, { name });
  }
}

type Refusal = Extract<RequestOutcome, { kind: 'refused' }>['reason'];
