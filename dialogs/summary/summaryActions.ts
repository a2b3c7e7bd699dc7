// What the buttons about figures do.
import type { SummaryAction } from '../../cards/summaryActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { knownPeriod } from './askedPeriod.ts';
import { exportSummary } from './exportSummary.ts';
import { future } from './summaryByWords.ts';
import { showCases, showChanges, showSummary, showWork } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';

/** A button of a card about figures; a period that does not exist is said so. */
export function handleSummaryAction(action: SummaryAction, turn: Turn, deps: DialogDeps): Reply[] {
  const asked = knownPeriod(action.period, turn.today);
  if (asked.kind === 'future') return [future(asked.period, deps)];
  if (asked.kind !== 'period') return [say(deps.text('figures.noPeriod'))];
  const { period } = asked;
  if (action.verb === 'showSummaryWork') return showWork({ period }, action.page, turn, deps);
  const { coachId } = action;
  // Who may see a colleague's figures hears that there is no such colleague (any more).
  if (coachId !== null && turn.who.roles.has('teamLead') && deps.nameOfPerson(coachId) === '')
    return [say(deps.text('figures.noCoach'))];
  const scope =
    coachId === null ? ({ kind: 'team' } as const) : { kind: 'coach' as const, coachId };
  const ask: SummaryAsk = { period, scope };
  switch (action.verb) {
    case 'showSummary':
      return showSummary(ask, turn, deps, true);
    case 'showCases':
      return showCases(ask, action, turn, deps);
    case 'showSummaryChanges':
      return showChanges(ask, action, turn, deps);
    case 'exportSummary':
      return exportSummary(ask, action.format, turn, deps);
  }
}
