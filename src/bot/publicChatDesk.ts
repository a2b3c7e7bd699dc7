// Gives the dialogs the off-switch of the public chat, as a dated decision.
import type { PublicChatDesk } from '../../dialogs/publicChat/publicChatDesk.ts';
import { publicChat, switchPublicChat } from '../content/publicChat.ts';
import type { Store } from '../store/store.ts';
import { findSubmission, keepSubmission } from '../store/submissions.ts';

/** The switch of an opened store. */
export function publicChatDesk(store: Store): PublicChatDesk {
  return {
    state: () => store.read(publicChat),
    switch: (who, { open, reason, seen }, { submissionKey, why }) =>
      store.join((tx) => {
        if (findSubmission(tx, submissionKey)) return 'existing';
        const now = publicChat(tx);
        if ((now.decided?.at ?? 0) !== seen) return now.isOpen === open ? 'unchanged' : 'stale';
        if (now.isOpen === open) return 'unchanged';
        if (!switchPublicChat(tx, who, { open, reason })) return 'refused';
        const subjectId = open ? 'open' : 'closed';
        keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
        return 'switched';
      }),
  };
}
