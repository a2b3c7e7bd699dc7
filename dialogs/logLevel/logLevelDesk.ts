// What the dialogs need to have more or less written in the log for an hour.
import type { StaffPrincipal } from '../../src/store/principal.ts';

/** `usual`: what the settings say. */
export type WantedLevel = 'debug' | 'info' | 'warn' | 'error' | 'usual';

export interface LogLevelDesk {
  /** The level, and until when (epoch ms); null: it is the one of the settings. */
  now(): { level: string; until: number | null };
  /** Only for administrators: false for anybody else. */
  set(who: StaffPrincipal, level: WantedLevel): boolean;
}
