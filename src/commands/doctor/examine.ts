// Does all checks of an installation, one after the other, and gathers what they found.
import { answers } from './answersCheck.ts';
import { backup } from './backupCheck.ts';
import type { Check, Problem } from './check.ts';
import { closingDays, data, tariffs } from './dataChecks.ts';
import { clock, database, demo } from './databaseChecks.ts';
import { certificate, secret } from './expiryChecks.ts';
import { leftovers } from './leftoverCheck.ts';
import { browserFiles, program, running } from './installationChecks.ts';
import { jobs, outbox } from './outboxCheck.ts';
import { people } from './peopleChecks.ts';
import { disk } from './placeChecks.ts';
import { permissions } from './rightsChecks.ts';
import { openRoom, type Environment } from './room.ts';
import { state } from './stateCheck.ts';
import { mail, settings, switches, web } from './settingChecks.ts';

const CHECKS: readonly Check[] = [
  ...[settings, switches, web, mail, secret, certificate],
  ...[data, answers, closingDays, tariffs],
  ...[database, state, demo, clock, backup, disk, permissions, leftovers],
  ...[people, outbox, jobs, browserFiles, program, running],
];

export interface Finding extends Pick<Check, 'name' | 'title'> {
  /** `unknown`: it could not be looked at. */
  level: 'ok' | 'unknown' | Problem['level'];
  what: string;
  setting: string | null;
  remedy: string | null;
  about: readonly string[];
}

export interface ExamineOptions {
  /** The folder of the project. */
  root: string;
  /** Epoch ms. */
  now: number;
  /** The file that the settings come from, when it is known. */
  settingsFile?: string | null;
  /** Checks that make no sense at this moment, by name. */
  without?: readonly string[];
  /** Hears the title of each check before it is done. */
  progress?: (title: string) => void;
}

/** At least one finding for each check, in a fixed order. */
export async function examine(
  environment: Environment,
  { root, now, settingsFile = null, without = [], progress = () => {} }: ExamineOptions,
): Promise<Finding[]> {
  const room = openRoom(environment, { root, now, settingsFile });
  try {
    const findings: Finding[] = [];
    for (const check of CHECKS.filter(({ name }) => !without.includes(name))) {
      progress(check.title);
      findings.push(...findingsOf(check, await look(check, room)));
    }
    return findings;
  } finally {
    room.store?.close();
  }
}

/** A check that fails itself says so: all others are still done. */
async function look(check: Check, room: ReturnType<typeof openRoom>): Promise<Problem[] | null> {
  try {
    return await check.look(room);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    return [
      {
        level: 'wrong',
        what: `kon niet nagekeken worden (${code ?? message ?? 'onbekende fout'})`,
        setting: check.name,
        remedy:
          'Los eerst op wat de andere controles melden; blijft dit zo, meld het dan aan wie Maatje maakt.',
      },
    ];
  }
}

function findingsOf({ name, title, fine }: Check, problems: Problem[] | null): Finding[] {
  const nothing = { setting: null, remedy: null, about: [] };
  if (problems === null)
    return [
      {
        name,
        title,
        level: 'unknown',
        what: 'niet nagekeken: los eerst het andere op',
        ...nothing,
      },
    ];
  if (problems.length === 0) return [{ name, title, level: 'ok', what: fine, ...nothing }];
  return problems.map((problem) => ({ name, title, about: [], ...problem }));
}
