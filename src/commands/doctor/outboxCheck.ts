// Checks what goes out and comes in by itself: messages that wait too long, jobs that stopped.
import { jobFigures, outboxFigures } from '../../store/operatingFigures.ts';
import { jobInWords, remedyFor } from '../../jobs/jobInWords.ts';
import { failingJobs } from '../../store/jobRuns.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

const HOUR_MS = 3_600_000;
/** Reminders wait for office hours, and the longest closing of the office is about a week and a half. */
const LONGEST_WAIT_MS = 12 * 24 * HOUR_MS;
/** The scheduler writes down once a day that it looked. */
const LONGEST_SILENCE_MS = 3 * 24 * HOUR_MS;

export const outbox: Check = {
  name: 'outbox',
  title: 'Berichten die wachten',
  fine: 'niets blijft liggen',
  look({ current, now, env }) {
    if (!current) return null;
    const { byState, waitsSince, untold } = current.read(outboxFigures);
    const jobsOff = ['false', '0'].includes(env['MAATJE_JOBS'] ?? '');
    const problems: Problem[] = [];
    const days = waitsSince === null ? 0 : Math.floor((now - waitsSince) / (24 * HOUR_MS));
    if (waitsSince !== null && now - waitsSince > LONGEST_WAIT_MS)
      problems.push(
        wrong(
          jobsOff ? 'MAATJE_JOBS' : 'outbox',
          `het oudste van ${byState.pending ?? 0} berichten wacht al ${days} dagen`,
          jobsOff
            ? 'Haal MAATJE_JOBS weg en start opnieuw.'
            : 'Zoek in het log naar "job failed" en "send failed"; start opnieuw als er niets staat.',
        ),
      );
    if ((byState.unreachable ?? 0) > 0)
      problems.push(
        attention(
          'outbox',
          `${byState.unreachable} berichten wachten op mensen aan wie niet te schrijven is`,
          'Laat hen Maatje in Teams openen en “hulp” typen; de berichten komen dan alsnog.',
        ),
      );
    if (untold > 0)
      problems.push(
        attention(
          'outbox',
          `${untold} berichten kwamen misschien niet aan, en dat is nog niet gezegd`,
          'Maatje zegt het in het volgende bericht; blijft dit zo, kijk dan of MAATJE_SERVICE_URLS en de verbinding kloppen.',
        ),
      );
    return problems;
  },
};

export const jobs: Check = {
  name: 'jobs',
  title: 'Taken op vaste uren',
  fine: 'deden hun werk',
  look({ current, now }) {
    if (!current) return null;
    const failing = current.read(failingJobs).map((job) => {
      const hours = Math.floor((now - job.failingSince) / HOUR_MS);
      const since = hours < 1 ? 'minder dan een uur' : `${hours} uur`;
      return wrong(
        settingOf(job.name),
        `${jobInWords(job.name)} lukt niet, al ${since}`,
        remedyFor(job),
      );
    });
    const late = current.read(jobFigures).filter(({ lastAt }) => now - lastAt > LONGEST_SILENCE_MS);
    if (late.length === 0) return failing;
    const what = `${late.map(({ name }) => name).join(', ')}: al meer dan drie dagen niets gedaan`;
    const remedy =
      'Draait Maatje wel? Zoek in het log naar "job failed"; wat gemist is, wordt ingehaald.';
    return [...failing, attention('data/jobs.json', what, remedy)];
  },
};

/** Where what a job needs is set. */
function settingOf(name: string): string {
  if (name === 'backup') return 'MAATJE_BACKUP_DIR';
  return name === 'purge' ? 'MAATJE_DB' : 'data/jobs.json';
}
