// Which looks at files were unlike other weeks: many files in a short time, files of others, refusals.
import type { InstantMs } from '../core/localDate.ts';

/** One look of one colleague, as the log has it. */
export interface Look {
  who: string;
  at: InstantMs;
  /** The agreement that was opened; null: a refused look at something that is no file. */
  fileId: string | null;
  isRefused: boolean;
  /** Of a kind that can be many in a short time: one record was opened. */
  isOpening: boolean;
  /** The colleague's own file, as coach or back-up, or theirs by role. */
  isOwn: boolean;
}

export interface LookSettings {
  /** The short time, in minutes. */
  withinMinutes: number;
  /** So many files in that time are never unusual. */
  manyFiles: number;
  /** Nor are so many times what is normal for this colleague. */
  timesNormal: number;
  /** So many refusals in a week are slips. */
  refusedLooks: number;
}

export type UnusualLook =
  | {
      kind: 'manyFiles';
      who: string;
      files: number;
      /** From the first to the last of them. */
      from: InstantMs;
      to: InstantMs;
      /** The colleague's busiest short time of an ordinary week, in files; 0: not known. */
      normal: number;
    }
  | { kind: 'notOwn'; who: string; files: number }
  | { kind: 'refused'; who: string; tries: number };

const MINUTE_MS = 60_000;

/**
 * What was unusual in a week, by colleague. What is normal is the middle of the busiest short times of
 * the earlier weeks in which the colleague opened anything.
 * @param before the looks of earlier weeks, a list for each
 */
export function unusualLooks(
  week: readonly Look[],
  before: readonly (readonly Look[])[],
  settings: LookSettings,
): UnusualLook[] {
  const people = [...new Set(week.map(({ who }) => who))].sort();
  return people.flatMap((who) => {
    const own = week.filter((look) => look.who === who);
    const busiest = busiestTime(own, settings.withinMinutes);
    const normal = middle(
      before
        .map((looks) =>
          busiestTime(
            looks.filter((look) => look.who === who),
            settings.withinMinutes,
          ),
        )
        .flatMap((time) => time?.files ?? []),
    );
    const notOwn = filesOf(own.filter((look) => !look.isOwn && !look.isRefused));
    const tries = own.filter(({ isRefused }) => isRefused).length;
    const limit = Math.max(settings.manyFiles, settings.timesNormal * normal);
    const found: UnusualLook[] = [];
    if (busiest && busiest.files > limit)
      found.push({ kind: 'manyFiles', who, ...busiest, normal });
    if (notOwn > 0) found.push({ kind: 'notOwn', who, files: notOwn });
    if (tries > settings.refusedLooks) found.push({ kind: 'refused', who, tries });
    return found;
  });
}

interface BusyTime {
  files: number;
  from: InstantMs;
  to: InstantMs;
}

/** The short time in which the most different files were opened; null when none was. */
function busiestTime(looks: readonly Look[], withinMinutes: number): BusyTime | null {
  const opened = looks
    .filter(({ isOpening, isRefused, fileId }) => isOpening && !isRefused && fileId !== null)
    .toSorted((a, b) => a.at - b.at);
  const inWindow = new Map<string, number>();
  let most: BusyTime | null = null;
  let first = 0;
  for (const look of opened) {
    inWindow.set(look.fileId!, (inWindow.get(look.fileId!) ?? 0) + 1);
    while (opened[first]!.at <= look.at - withinMinutes * MINUTE_MS) {
      const gone = opened[first]!.fileId!;
      const left = inWindow.get(gone)! - 1;
      if (left === 0) inWindow.delete(gone);
      else inWindow.set(gone, left);
      first += 1;
    }
    if (inWindow.size > (most?.files ?? 0))
      most = { files: inWindow.size, from: opened[first]!.at, to: look.at };
  }
  return most;
}

function filesOf(looks: readonly Look[]): number {
  return new Set(looks.flatMap(({ fileId }) => fileId ?? [])).size;
}

/** The middle of some numbers, the lower one of two; 0 of none. */
function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
