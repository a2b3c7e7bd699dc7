// Messages about a week: is everything of it noted? And its summary.
import { askMissingCard } from '../../../cards/askMissingCard.ts';
import { cardText } from '../../../cards/cardText.ts';
import { periodInWords } from '../../../dialogs/summary/periodInWords.ts';
import { dateInWords, timesInWords } from '../../language/index.ts';
import { daysOfWeek, periodOf } from '../../rules/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { OutboxRow } from '../../store/outbox.ts';
import type { StaffPrincipal } from '../../store/principal.ts';
import { mayPushAt, mayRemindAt } from '../officeMoments.ts';
import { Ticks } from '../ticks.ts';
import type { Composed, MessageGroup, MessageHouse } from './messageGroup.ts';
import { dueDayViews } from './owedViews.ts';
import { ownTurns } from './standIns.ts';

const MOST_ITEMS = 200;

/** Asks a coach to enter what is missing of a week, with what is still open in it. */
export const askMissingMessages: MessageGroup = {
  kinds: ['askMissing'],
  isBatched: false,
  mayBeSentAt: mayRemindAt,
  compose,
  mention: () => cardText('uncertain.askMissing'),
};

function compose(
  who: StaffPrincipal,
  rows: readonly OutboxRow[],
  house: MessageHouse,
): Composed | null {
  const [row] = rows;
  if (!row) return null;
  const { from, to } = daysOfWeek(row.subjectId);
  const ask = { scope: { kind: 'own' } as const, dueTo: to, offset: 0, limit: MOST_ITEMS };
  const open = house.deps.commitments.open.list(who, { ...ask, why: row.kind });
  const due = (open?.items ?? []).filter(({ commitment }) => commitment.dueDate >= from);
  const items = house.store.read((db) => ownTurns(db, who.personId, due));
  const card = askMissingCard({
    figures: house.deps.text('figures.mineOf', {
      period: periodInWords(periodOf(row.subjectId)!, house.deps.text),
    }),
    weekInWords: cardText('missing.week', { from: dateInWords(from), to: dateInWords(to) }),
    appointments: untold(who, { from, to }, row.kind, house),
    ...dueDayViews(items, who, 'others', house),
  });
  return { card, rows };
}

/** Appointments of the week that are over and of which nothing was noted. */
function untold(
  who: StaffPrincipal,
  days: { from: string; to: string },
  why: string,
  { store, deps }: MessageHouse,
): string[] {
  const today = brusselsDay(store.clock());
  return deps.commitments.plans
    .between(who, days, why)
    .filter(({ status, date }) => status === 'planned' && date < today)
    .map(({ date, start, employerName }) =>
      cardText('missing.appointment', {
        when: [dateInWords(date), timesInWords(start, null)].filter(Boolean).join(', '),
        employer: employerName,
      }),
    );
}

/** The summary of a week; what is in it is the summary's own business. */
export function weeklyPushMessages(
  pattern: string,
  summary: MessageGroup['compose'],
): MessageGroup {
  const push = new Ticks(pattern);
  return {
    kinds: ['weeklyPush'],
    isBatched: false,
    mayBeSentAt: (now, calendar) => mayPushAt(now, calendar, push),
    compose: summary,
    mention: () => cardText('uncertain.weeklyPush'),
  };
}
