// "Weekoverzicht", "week 46", "vorige maand", "mijn cijfers", "cijfers van Els": which figures a sentence asks for.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { askedPeriod } from './askedPeriod.ts';
import { periodInWords } from './periodInWords.ts';
import { showSummary } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';
import { capital } from './summaryView.ts';

/** The team's figures for a lead; a coach hears whose they are, and is offered one's own. */
export function weeklySummaryByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  // Who may see them is the repository's business: a coach is refused there, and it is logged.
  return inPeriod(text, understanding, turn, deps, (period) => ({
    period,
    scope: { kind: 'team' },
  }));
}

/** One's own figures. */
export function myFiguresByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!turn.who.roles.has('coach')) return [say(deps.text('figures.noOwn'))];
  const coachId = turn.who.personId;
  return inPeriod(text, understanding, turn, deps, (period) => ({
    period,
    scope: { kind: 'coach', coachId },
  }));
}

function inPeriod(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
  askOf: (period: SummaryAsk['period']) => SummaryAsk,
): Reply[] {
  const asked = askedPeriod(text, understanding, turn);
  if (asked.kind === 'unknown') return [say(deps.text('figures.noPeriod'))];
  if (asked.kind === 'future') {
    const period = capital(periodInWords(asked.period, deps.text));
    return [say(deps.text('figures.future', { period }))];
  }
  return showSummary(askOf(asked.period), turn, deps);
}
