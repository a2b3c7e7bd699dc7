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
  /** The visits that are asked about after this one. */
  then: string[];
  submissionKey: string;
}

type State = WithdrawVisitState;

/** Makes the dialog with what it needs from the house. */
export function withdrawVisitDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'withdrawVisit',
    version: 2,
    isBrief: true,
    begin: (args, turn) => begin((args ?? {}) as WithdrawVisitArgs, turn, deps),
    continue: (state, input, turn) => proceed(state, input, turn, deps),
    reprompt: (state, turn) => askWithdrawal(state, turn, deps),
    farewell: () => deps.text('withdraw.left'),
    expects: () => undefined,
    takesWords: () => false,
    owns: ({ submissionKey }, key) => submissionKey === key,
  };
}

interface WithdrawVisitArgs {
  visitId?: string;
  then?: string[];
}

function begin(
  { visitId, then = [] }: WithdrawVisitArgs,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  if (visitId === undefined) return done([say(deps.text('dialog.nothingToRestart'))]);
  const state = { visitId, then, submissionKey: deps.newKey() };
  const replies = askWithdrawal(state, turn, deps);
  return replies.some(({ kind }) => kind === 'card')
    ? { kind: 'waiting', state, replies }
    : done(replies);
}

/** Asks to confirm, or says why there is nothing to withdraw. */
export function askWithdrawal(
  { visitId, submissionKey }: Pick<State, 'visitId' | 'submissionKey'>,
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
  if (answer === 'yes') return goOn(state, withdrawVisit(state, turn, deps));
  return answer === 'no' ? goOn(state, [say(deps.text('withdraw.left'))]) : done([]);
}

/** "Verwijder beide" asks about one after the other. */
function goOn({ then: [visitId, ...then] }: State, replies: Reply[]): Step<State> {
  if (visitId === undefined) return done(replies);
  return { kind: 'done', replies, next: { dialog: 'withdrawVisit', args: { visitId, then } } };
}

function done(replies: Reply[]): Step<State> {
  return { kind: 'done', replies };
}
