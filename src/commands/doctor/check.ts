// What a check is: it looks at one thing of an installation and says what is wrong, where, and what to do.
import type { Room } from './room.ts';

/** `wrong`: Maatje does not do what it should; `attention`: it does, and somebody should look. */
export type Level = 'wrong' | 'attention';

export interface Problem {
  level: Level;
  /** In Dutch, without names of people or companies: it stands in logs too. */
  what: string;
  /** What must be changed: the name of a setting, a file or a command. */
  setting: string;
  /** What to do, in Dutch. */
  remedy: string;
  /** Whom or what it is about, for the person who asks: never in a log. */
  about?: readonly string[];
}

export interface Check {
  name: string;
  /** In Dutch, as it stands before what was found. */
  title: string;
  /** What is said when nothing is wrong. */
  fine: string;
  /** Empty: all is well. Null: it could not be looked at, because of what another check names. */
  look(room: Room): Problem[] | null | Promise<Problem[] | null>;
}

export function wrong(setting: string, what: string, remedy: string, about?: string[]): Problem {
  return { level: 'wrong', setting, what, remedy, ...(about ? { about } : {}) };
}

export function attention(
  setting: string,
  what: string,
  remedy: string,
  about?: string[],
): Problem {
  return { level: 'attention', setting, what, remedy, ...(about ? { about } : {}) };
}
