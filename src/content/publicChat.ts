// Whether the chat on the website is open: what was decided last, and taking that decision.
import { z } from 'zod';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Reader, Tx } from '../store/handle.ts';
import type { StaffPrincipal } from '../store/principal.ts';
import { decidedSetting, settingsVersion } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { decide } from './decide.ts';

const KEY = 'publicChat';
const schema = z.strictObject({ open: z.boolean(), reason: z.string().max(300) });

export interface PublicChat {
  isOpen: boolean;
  /** What visitors read while it is closed. */
  reason: string;
  decided: { at: number; by: string } | null;
}

const OPEN: PublicChat = { isOpen: true, reason: '', decided: null };

/** As it was decided last; open until somebody decides. */
export function publicChat(db: Reader): PublicChat {
  const setting = decidedSetting(db, KEY);
  const value = schema.safeParse(setting?.value);
  if (!setting || !value.success) return OPEN;
  const { open, reason } = value.data;
  return { isOpen: open, reason, decided: { at: setting.recordedAt, by: setting.recordedBy } };
}

/** The same, read anew only when a setting was decided. */
export function publicChatNow(store: Pick<Store, 'read'>): () => PublicChat {
  let read: { version: number; state: PublicChat } | null = null;
  return () => {
    const version = store.read(settingsVersion);
    if (read?.version !== version) read = { version, state: store.read(publicChat) };
    return read.state;
  };
}

/** Closes or opens it from now on; false when this person may not. */
export function switchPublicChat(
  tx: Tx,
  who: StaffPrincipal,
  change: { open: boolean; reason: string },
): boolean {
  const value = { open: change.open, reason: change.open ? '' : change.reason };
  const effectiveFrom = brusselsDay(tx.now);
  const outcome = decide(tx, who, { kind: 'setting', effectiveFrom, key: KEY, value });
  const subjectId = `${KEY} ${change.open ? 'open' : 'closed'}`;
  const action = outcome.kind === 'decided' ? 'write' : 'refused';
  tx.noteAccess({ who, action, subject: 'team', subjectId, why: 'offSwitch' });
  return outcome.kind === 'decided';
}
