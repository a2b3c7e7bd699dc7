// Words that lean on what was kept a moment ago go to that, and never to an older visit.
import type { RichUnderstanding } from '../../src/language/index.ts';
import { changeKept } from '../agreements/changes/keepChange.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { showSuspension } from '../cover/showSuspensions.ts';
import { showRequest } from '../requests/showRequests.ts';
import { say } from '../say.ts';
import { isWholeVisit } from '../visitAndMore.ts';
import { keptAbsence } from './keptAbsence.ts';
import { keptPlan } from './keptPlan.ts';
import { keptVisits } from './keptVisits.ts';
import { leansOnKept, saysNotAfterAll, saysUndo, takesBack } from './leaningWords.ts';

/** What the words lead to when they are about what was kept last; null when they are not. */
export function keptByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const kept = turn.lastKept;
  const [id] = kept?.ids ?? [];
  if (!kept) return null;
  if (kept.what === 'visits') return keptVisits(kept.ids, text, understanding, turn, deps);
  if (id !== undefined && (kept.what === 'planned' || kept.what === 'moved')) {
    return keptPlan({ id, isMoved: kept.what === 'moved' }, text, turn, deps);
  }
  const isBack = saysUndo(text) || takesBack(text) || saysNotAfterAll(text);
  if (!isBack && (!leansOnKept(text) || isWholeVisit(understanding))) return null;
  switch (kept.what) {
    case 'absence':
      return id === undefined ? null : keptAbsence(id, isBack, text, turn, deps);
    case 'suspension':
      if (id === undefined) return null;
      return isBack && kept.ids.length === 1
        ? { dialog: 'confirmStep', args: { what: 'withdrawSuspension', id } }
        : [
            say(deps.text('kept.suspension')),
            ...kept.ids.flatMap((one) => showSuspension(one, turn, deps)),
          ];
    case 'request':
      return id === undefined ? null : keptRequest(id, isBack, turn, deps);
    case 'contact':
      return [say(deps.text('kept.contact'))];
    case 'change': {
      const shown = id === undefined ? null : changeKept(id, turn, deps);
      return shown && [say(deps.text('kept.change')), ...shown];
    }
    default:
      return null;
  }
}

/** A request is closed and not wiped out; what else can be done with it stands on its card. */
function keptRequest(
  requestId: string,
  isBack: boolean,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const request = deps.commitments.requests.find(turn.who, requestId, 'closeRequest');
  if (isBack && request?.status === 'open') {
    const before = [say(deps.text('kept.request.close'))];
    return { dialog: 'closeRequest', args: { requestId, reason: null }, before };
  }
  return [say(deps.text('kept.request')), ...showRequest(requestId, turn, deps)];
}
