// The buttons that anybody may press, pressed by a colleague.
import type { PublicAction } from '../cards/publicActions.ts';
import type { DialogDeps } from './deps.ts';
import type { NextDialog, Reply, Turn } from './dialog.ts';
import { estimateAgain, estimateStart } from './estimate/estimateByWords.ts';
import { say } from './say.ts';

/** What each leads to; a colleague's chat is wiped by nobody here. */
export function handlePublicAction(
  action: PublicAction,
  turn: Turn,
  deps: DialogDeps,
): { replies: Reply[]; next?: NextDialog } {
  switch (action.verb) {
    case 'startContact':
      return { replies: [], next: { dialog: 'newRequest', args: null } };
    case 'startEstimate': {
      const args = estimateStart(action.how, turn.lastEstimate ?? null, deps);
      return { replies: [], next: { dialog: 'costEstimate', args } };
    }
    case 'showEstimate':
      return { replies: estimateAgain(action.reference, turn, deps) };
    case 'wipeChat':
    case 'keepChat':
      return { replies: [say(deps.text('dialog.stale'))] };
  }
}
