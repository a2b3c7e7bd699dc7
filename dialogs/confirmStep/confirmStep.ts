// "Annuleren?", "Intrekken?": one question, answered by a button, by "ja" or "nee", or left for something else.
import { listed } from '../../cards/listed.ts';
import { confirmCard, type ConfirmView } from '../../cards/confirmCard.ts';
import { confirmationOf } from '../../src/language/index.ts';
import { showAbsence, withdrawAbsence } from '../cover/showAbsences.ts';
import { absenceInWords } from '../cover/absenceViews.ts';
import { suspensionInWords } from '../cover/suspensionViews.ts';
import { showSuspension, withdrawSuspension } from '../cover/showSuspensions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import { appointmentInWords } from '../plans/appointmentViews.ts';
import { cancelPlanned } from '../plans/planActions.ts';
import { showPlanned } from '../plans/showPlanned.ts';
import { say } from '../say.ts';

export type ConfirmWhat = 'cancelPlanned' | 'withdrawAbsence' | 'withdrawSuspension';

export interface ConfirmStepState {
  what: ConfirmWhat;
  /** Of the appointment, the absence or the suspension. */
  id: string;
  submissionKey: string;
}

type State = ConfirmStepState;

interface Confirmed {
  /** What is asked; a reply when there is nothing to confirm. */
  ask(
    state: State,
    turn: Turn,
    deps: DialogDeps,
  ): (Pick<ConfirmView, 'lines' | 'yes' | 'no'> & { title?: string }) | Reply;
  yes(state: State, turn: Turn, deps: DialogDeps): Reply;
  no(state: State, turn: Turn, deps: DialogDeps): Reply[];
}

const CONFIRMED: Record<ConfirmWhat, Confirmed> = {
  cancelPlanned: {
    ask({ id, submissionKey }, turn, deps) {
      const planned = deps.commitments.plans.find(turn.who, id, 'cancelPlanned');
      if (!planned) return say(deps.text('plan.no.unknownPlan'));
      if (planned.status !== 'planned') return say(deps.text('plan.no.notPlanned'));
      const people = listed(planned.agreements.map(({ employeeName }) => employeeName));
      const isOfSeveral = planned.agreements.length > 1;
      const forAll = isOfSeveral ? [deps.text('confirm.cancelPlanned.forAll', { people })] : [];
      return {
        ...(isOfSeveral ? { title: deps.text('confirm.cancelPlanned.titleAll') } : {}),
        lines: [
          deps.text('confirm.cancelPlanned.what', { what: appointmentInWords(planned), people }),
          ...forAll,
        ],
        yes: {
          title: deps.text(`confirm.cancelPlanned.${isOfSeveral ? 'yesAll' : 'yes'}`),
          action: { verb: 'cancelPlanned', plannedId: id, submissionKey },
        },
        no: { title: deps.text('confirm.no'), action: { verb: 'showPlanned', plannedId: id } },
      };
    },
    yes: ({ id, submissionKey }, turn, deps) =>
      cancelPlanned({ plannedId: id, submissionKey }, turn, deps),
    no: ({ id }, turn, deps) => showPlanned(id, turn, deps),
  },
  withdrawAbsence: {
    ask({ id, submissionKey }, turn, deps) {
      const absences = deps.commitments.absences.list(turn.who, 'withdrawAbsence');
      const absence = absences.find(({ absenceId }) => absenceId === id);
      if (!absence) return say(deps.text('absence.no.unknownAbsence'));
      return {
        lines: [absenceInWords(absence, deps), deps.text('confirm.withdrawAbsence.explain')],
        yes: {
          title: deps.text('confirm.withdraw.yes'),
          action: { verb: 'withdrawAbsence', absenceId: id, submissionKey },
        },
        no: { title: deps.text('confirm.no'), action: { verb: 'showAbsences' } },
      };
    },
    yes: ({ id, submissionKey }, turn, deps) =>
      withdrawAbsence({ absenceId: id, submissionKey }, turn, deps),
    no: ({ id }, turn, deps) => showAbsence(id, turn, deps),
  },
  withdrawSuspension: {
    ask({ id, submissionKey }, turn, deps) {
      const found = deps.commitments.suspensions.find(turn.who, id, 'withdrawSuspension');
      if (!found) return say(deps.text('suspend.no.unknownSuspension'));
      return {
        lines: [suspensionInWords(found, deps), deps.text('confirm.withdrawSuspension.explain')],
        yes: {
          title: deps.text('confirm.withdraw.yes'),
          action: { verb: 'withdrawSuspension', suspensionId: id, submissionKey },
        },
        no: {
          title: deps.text('confirm.no'),
          action: { verb: 'showSuspension', suspensionId: id },
        },
      };
    },
    yes: ({ id, submissionKey }, turn, deps) =>
      withdrawSuspension({ suspensionId: id, submissionKey }, turn, deps),
    no: ({ id }, turn, deps) => showSuspension(id, turn, deps),
  },
};

/** Makes the dialog with what it needs from the house. */
export function confirmStepDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'confirmStep',
    version: 1,
    isBrief: true,
    begin(args, turn) {
      const { what, id } = (args ?? {}) as Partial<State>;
      if (what === undefined || id === undefined) {
        return done([say(deps.text('dialog.nothingToRestart'))]);
      }
      const state = { what, id, submissionKey: deps.newKey() };
      const reply = ask(state, turn, deps);
      return reply.kind === 'card' ? { kind: 'waiting', state, replies: [reply] } : done([reply]);
    },
    continue: (state, input, turn) => proceed(state, input, turn, deps),
    reprompt: (state, turn) => [ask(state, turn, deps)],
    farewell: () => deps.text('confirm.left'),
    expects: () => undefined,
    takesWords: () => false,
    owns: ({ submissionKey }, key) => submissionKey === key,
  };
}

/** The question by itself, beside a dialog that stays open: only its buttons answer it. */
export function askToConfirm(args: unknown, turn: Turn, deps: DialogDeps): Reply {
  const { what, id } = args as Pick<State, 'what' | 'id'>;
  return ask({ what, id, submissionKey: deps.newKey() }, turn, deps);
}

/** The question, or why there is nothing to confirm. */
function ask(state: State, turn: Turn, deps: DialogDeps): Reply {
  const asked = CONFIRMED[state.what].ask(state, turn, deps);
  if ('kind' in asked) return asked;
  const title = deps.text(`confirm.${state.what}.title`);
  return { kind: 'card', card: confirmCard({ title, ...asked }) };
}

function proceed(state: State, input: Input, turn: Turn, deps: DialogDeps): Step<State> {
  const { yes, no } = CONFIRMED[state.what];
  const answer = input.kind === 'text' ? confirmationOf(input.text) : 'yes';
  if (answer === 'yes') return done([yes(state, turn, deps)]);
  return done(answer === 'no' ? [say(deps.text('confirm.left')), ...no(state, turn, deps)] : []);
}

function done(replies: Reply[]): Step<State> {
  return { kind: 'done', replies };
}
