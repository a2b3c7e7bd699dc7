// What a dialog is told of a message that nobody asked for: who reads it, and now.
import type { Turn } from '../../../dialogs/dialog.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import type { MessageHouse } from './messageGroup.ts';

/** A turn without an activity. */
export function turnOf(who: StaffPrincipal, { store }: MessageHouse): Turn {
  const now = store.clock();
  const nothingBefore = { activityId: null, lastVisitId: null, lastRequestId: null };
  return { who, now, today: brusselsDay(now), ...nothingBefore };
}
