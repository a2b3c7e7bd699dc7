// For administrators: what should happen by itself and fails, all in one card, with what to do.
import { announcementCard } from '../../../cards/announcementCard.ts';
import { cardText } from '../../../cards/cardText.ts';
import { failingJobs, type FailingJob } from '../../store/jobRuns.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { jobInWords, remedyFor } from '../jobInWords.ts';
import { mayRemindAt } from '../officeMoments.ts';
import type { MessageGroup, MessageHouse } from './messageGroup.ts';

/** Nothing once it works again, or for who is no administrator (or lead, when there is none) any more. */
export const jobMessages: MessageGroup = {
  kinds: ['jobFailed'],
  isBatched: true,
  mayBeSentAt: mayRemindAt,
  compose(who, rows, { store, deps }) {
    if (!mayHear(who)) return null;
    const failing = store.read(failingJobs);
    const told = failing.filter((job) => rows.some((row) => isAbout(row, job)));
    if (told.length === 0) return null;
    const card = announcementCard({
      about: 'jobFailed',
      jobs: told.map((job) => ({
        job: capital(jobInWords(job.name)),
        sinceInWords: deps.momentInWords(job.failingSince),
        remedy: remedyFor(job),
      })),
    });
    return { card, rows: rows.filter((row) => told.some((job) => isAbout(row, job))) };
  },
  mention: (who, row, { store }: MessageHouse) => {
    const isOn = mayHear(who) && store.read(failingJobs).some((job) => isAbout(row, job));
    return isOn ? cardText('uncertain.jobFailed', { job: jobInWords(row.subjectId) }) : null;
  },
};

function isAbout({ key }: { key: string }, { name, failingSince }: FailingJob): boolean {
  return key.startsWith(`${name}@${failingSince}+`);
}

function mayHear({ roles }: StaffPrincipal): boolean {
  return roles.has('administrator') || roles.has('teamLead');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
