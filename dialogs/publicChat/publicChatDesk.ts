// What the dialogs need to switch the public chat off and on again.
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export interface PublicChatState {
  isOpen: boolean;
  /** What visitors read while it is closed. */
  reason: string;
  /** Null: nobody ever decided; it is open. */
  decided: { at: number; by: string } | null;
}

export type SwitchOutcome = 'switched' | 'existing' | 'unchanged' | 'stale' | 'refused';

export interface PublicChatDesk {
  state(): PublicChatState;
  /** A dated decision with who and when, and a line in the access log. @param change `seen`: the moment of the state that was shown, 0 for none */
  switch(
    who: StaffPrincipal,
    change: { open: boolean; reason: string; seen: number },
    by: Submission,
  ): SwitchOutcome;
}
