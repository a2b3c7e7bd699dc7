// What the dialogs need to show what is erased, and to keep a file from it.
import type { HoldsToReview, WeekKey } from '../../src/rules/index.ts';
import type { HoldOutcome } from '../../src/store/erasure/holds.ts';
import type { PurgePreview } from '../../src/store/erasure/purgePreview.ts';
import type { PurgeCounts } from '../../src/store/erasure/purgeRuns.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export interface RetentionDesk {
  /** What will be erased within some days, what else goes tonight; null for who is no lead. */
  preview(who: StaffPrincipal, days: number): (PurgePreview & { tonight: PurgeCounts }) | null;
  /** Held files that come back in the summary of a week, counted; null: none, not now, or for who is no lead. */
  toReview(who: StaffPrincipal, week: WeekKey): (HoldsToReview & { months: number }) | null;
  hold(
    who: StaffPrincipal,
    hold: { agreementId: string; reason: string },
    by: Submission,
  ): HoldOutcome;
  lift(who: StaffPrincipal, holdId: string, by: Submission): HoldOutcome;
}
