// "Dit bezoek intrekken?": one question, answered by a button, by "ja" or "nee", or left for something else.
import { withdrawVisitCard } from '../../cards/withdrawVisitCard.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { keptVisitView } from '../visitViews.ts';
import { withdrawVisit } from './takeBack.ts';

export interface WithdrawVisitState {
  visitId: string;
  submissionKey: string;
}

type State = WithdrawVisitState;

/** Makes the dialog with what it needs from the house. */
export function withdrawVisitDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'withdrawVisit',
    version: 1,
    isBrief: true,
    begin: (args, turn) => begin((args ?? {}) as { visitId?: string }, turn, deps),
    continue: (state, input, turn) => proceed(state, input, turn, deps),
    reprompt: (state, turn) => askWithdrawal(state, turn, deps),
    farewell: () => deps.text('withdraw.left'),
    expects: () => undefined,
    takesWords: () => false,
    owns: ({ submissionKey }, key) => submissionKey === key,
  };
}

function begin({ visitId }: { visitId?: string }, turn: Turn, deps: DialogDeps): Step<State> {
  if (visitId === undefined) return done([say(deps.text('dialog.nothingToRestart'))]);
  const state = { visitId, submissionKey: deps.newKey() };
  const replies = askWithdrawal(state, turn, deps);
  return replies.some(({ kind }) => kind === 'card')
    ? { kind: 'waiting', state, replies }
    : done(replies);
}

/** Asks to confirm, or says why there is nothing to withdraw. */
export function askWithdrawal(
  { visitId, submissionKey }: State,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const visit = deps.visits.find(turn.who, visitId, 'withdrawVisit');
  if (!visit) return [say(deps.text('save.unknownVisit'))];
  if (visit.status === 'withdrawn') return [say(deps.text('save.alreadyWithdrawn'))];
  const card = withdrawVisitCard({ submissionKey, visitId, visit: keptVisitView(visit) });
  return [{ kind: 'card', card }];
}

function proceed(state: State, input: Input, turn: Turn, deps: DialogDeps): Step<State> {
  const answer = input.kind === 'text' ? confirmationOf(input.text) : 'yes';
  if (answer === 'yes') return done(withdrawVisit(state, turn, deps));
  return done(answer === 'no' ? [say(deps.text('withdraw.left'))] : []);
}

function done(replies: Reply[]): Step<State> {
  return { kind: 'done', replies };
}
