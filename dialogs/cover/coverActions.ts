// What the buttons about absence, handing over one file and suspending do; every id is checked anew.
import type { CoverAction } from '../../cards/coverActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { changeDraftOf } from './absenceDraft.ts';
import { emptyHandOver } from './handOverDraft.ts';
import { withFile } from './settleFile.ts';
import { findAbsence, showAbsences, withdrawAbsence } from './showAbsences.ts';
import {
  decideSuspension,
  showPending,
  showSuspension,
  withdrawSuspension,
} from './showSuspensions.ts';
import { emptySuspension } from './suspendDraft.ts';

export interface CoverStep {
  replies: Reply[];
  next?: NextDialog;
}

/** A button about who replaces whom, about one file, or about a period that does not count. */
export function handleCoverAction(action: CoverAction, turn: Turn, deps: DialogDeps): CoverStep {
  switch (action.verb) {
    case 'showAbsences':
      return { replies: showAbsences(turn, deps, { replaces: true }) };
    case 'changeAbsence': {
      const absence = findAbsence(action.absenceId, turn, deps);
      if (!absence) return { replies: [say(deps.text('absence.no.unknownAbsence'))] };
      const draft = changeDraftOf(absence, deps.newKey(), null);
      return { replies: [], next: { dialog: 'absence', args: { draft } } };
    }
    case 'askWithdrawAbsence':
      return confirm('withdrawAbsence', action.absenceId);
    case 'withdrawAbsence':
      return { replies: [withdrawAbsence(action, turn, deps)] };
    case 'handOverFile':
      return onFile('handOver', action.agreementId, turn, deps);
    case 'suspendFile':
      return onFile('suspend', action.agreementId, turn, deps);
    case 'showPendingSuspensions':
      return { replies: showPending(turn, deps) };
    case 'showSuspension':
      return { replies: showSuspension(action.suspensionId, turn, deps) };
    case 'decideSuspension':
      return { replies: [decideSuspension(action, turn, deps)] };
    case 'askWithdrawSuspension':
      return confirm('withdrawSuspension', action.suspensionId);
    case 'withdrawSuspension':
      return { replies: [withdrawSuspension(action, turn, deps)] };
  }
}

function confirm(what: 'withdrawAbsence' | 'withdrawSuspension', id: string): CoverStep {
  return { replies: [], next: { dialog: 'confirmStep', args: { what, id } } };
}

function onFile(
  dialog: 'handOver' | 'suspend',
  agreementId: string,
  turn: Turn,
  deps: DialogDeps,
): CoverStep {
  const isOwn = deps.files(turn.who).agreements.some(({ id }) => id === agreementId);
  if (!isOwn) return { replies: [say(deps.text('plan.no.notYourFile'))] };
  const key = deps.newKey();
  const draft =
    dialog === 'handOver'
      ? withFile(emptyHandOver(key, turn), agreementId, turn, deps)
      : withFile(emptySuspension(key), agreementId, turn, deps);
  return { replies: [], next: { dialog, args: { draft } } };
}
