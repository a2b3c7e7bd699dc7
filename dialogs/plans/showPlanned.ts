// Shows appointments: one of them, or those of a day or some days.
import { listed } from '../../cards/listed.ts';
import { agendaCard } from '../../cards/agendaCard.ts';
import { appointmentCard } from '../../cards/appointmentCard.ts';
import type { AgendaView, AppointmentCardView } from '../../cards/planViews.ts';
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { PlannedVisit } from '../commitments/planDesk.ts';
import { dueViews } from '../cover/dueViews.ts';
import { openItemsOf } from '../commitments/openItemsOf.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { exampleEmployer } from '../exampleEmployer.ts';
import { say } from '../say.ts';
import { appointmentView } from './appointmentViews.ts';
import { hasBegun } from './hasBegun.ts';

/** YYYY-MM-DD, both included. */
export interface Days {
  from: string;
  to: string;
}

/** The card of one appointment; `how` is what just happened to it. */
export function showAppointment(
  planned: PlannedVisit,
  how: AppointmentCardView['how'],
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const card = appointmentCard({
    plannedId: planned.id,
    submissionKey: deps.newKey(),
    how,
    status: planned.status,
    appointment: appointmentView(planned),
    isDue: hasBegun(planned, turn),
    notes: how === 'shown' ? [] : mailNotes(planned, deps),
  });
  return { kind: 'card', card, replaces: true };
}

/** Who of the employer hears of it. */
function mailNotes(planned: PlannedVisit, deps: DialogDeps): string[] {
  const names = deps.commitments.plans.mailed(planned);
  if (names.length === 0) return [];
  const key = names.length === 1 ? 'plan.mailed' : 'plan.mailedSeveral';
  return [deps.text(key, { names: listed(names) })];
}

/** One appointment by its id, or why it is not shown. */
export function showPlanned(plannedId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const planned = deps.commitments.plans.find(turn.who, plannedId, 'showPlanned');
  if (!planned) return [say(deps.text('plan.no.unknownPlan'))];
  return [{ ...showAppointment(planned, 'shown', turn, deps), replaces: false } as Reply];
}

/** The appointments of some days; of today also what is due. */
export function showAgenda(
  days: Days,
  turn: Turn,
  deps: DialogDeps,
  { replaces = false, intro = null }: { replaces?: boolean; intro?: string | null } = {},
): Reply[] {
  const planned = deps.commitments.plans.between(turn.who, days, 'agenda');
  return [{ kind: 'card', card: agendaOf(planned, days, intro, turn, deps), replaces }];
}

/** Only these appointments, with a line above them: which one is meant? */
export function showSome(
  planned: readonly PlannedVisit[],
  intro: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const from = planned[0]?.date ?? turn.today;
  const to = planned.at(-1)?.date ?? from;
  const card = agendaCard({
    ...agendaView(planned, { from, to }, turn, deps),
    title: deps.text('agenda.which'),
    intro,
    severalDays: true,
  });
  return [{ kind: 'card', card }];
}

function agendaOf(
  planned: readonly PlannedVisit[],
  days: Days,
  intro: string | null,
  turn: Turn,
  deps: DialogDeps,
) {
  const isToday = days.from === turn.today && days.to === turn.today;
  const { items } = isToday
    ? openItemsOf({ coachId: turn.who.personId, dueTo: turn.today }, 'agenda', turn, deps)
    : { items: [] };
  return agendaCard({
    ...agendaView(planned, days, turn, deps),
    intro,
    due: dueViews(items, deps),
    others: isToday ? otherDays(turn, deps) : [],
  });
}

function agendaView(
  planned: readonly PlannedVisit[],
  { from, to }: Days,
  turn: Turn,
  deps: DialogDeps,
): AgendaView {
  const employer = exampleEmployer(turn.who, deps);
  return {
    title: titleOf({ from, to }, turn, deps),
    intro: null,
    rows: planned
      .filter(({ status }) => status !== 'cancelled')
      .map((one) => ({
        plannedId: one.id,
        submissionKey: deps.newKey(),
        status: one.status,
        appointment: appointmentView(one),
        isDue: hasBegun(one, turn),
      })),
    severalDays: from !== to,
    due: [],
    others: [],
    example: deps.text('plan.example', { employer }),
  };
}

function titleOf({ from, to }: Days, turn: Turn, deps: DialogDeps): string {
  const first = dateInWords(from);
  if (from !== to) return deps.text('agenda.days', { from: first, to: dateInWords(to) });
  if (from === turn.today) return deps.text('agenda.today', { date: first });
  if (from === addDays(turn.today, 1)) return deps.text('agenda.tomorrow', { date: first });
  return deps.text('agenda.day', { date: first });
}

function otherDays(turn: Turn, deps: DialogDeps): AgendaView['others'] {
  const tomorrow = addDays(turn.today, 1);
  return [
    { title: deps.text('option.tomorrow'), from: tomorrow, to: tomorrow },
    { title: deps.text('agenda.nextDays'), from: turn.today, to: addDays(turn.today, 7) },
  ];
}
