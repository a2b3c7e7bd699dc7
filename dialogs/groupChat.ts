// In group chats and channels: figures only. Whatever could name somebody is for the personal conversation.
import { summaryCard } from '../cards/summaryCard.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply, Turn } from './dialog.ts';
import { inDistress, type Event } from './conversation.ts';
import { say } from './say.ts';
import { askedPeriod, knownPeriod, type AskedPeriod } from './summary/askedPeriod.ts';
import { summaryView } from './summary/summaryView.ts';

/** What is said where others read along; nothing is kept, no dialog begins. */
export function answerInGroup(event: Event, turn: Turn, deps: DialogDeps): Reply[] {
  if (event.kind === 'text') return answerText(event.text.trim(), turn, deps);
  const { action } = event;
  if (action.verb === 'say') return answerText(action.text, turn, deps);
  if (action.verb !== 'showSummary' || action.coachId !== null) return [personalOnly(deps)];
  return sharedFigures(knownPeriod(action.period, turn.today), turn, deps, true);
}

function answerText(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  // Without a roster: nobody's name is looked for, none can be said.
  const understanding = deps.understand(text, { now: turn.now });
  const replies =
    understanding.intent === 'weekly_summary'
      ? sharedFigures(askedPeriod(text, understanding, turn), turn, deps)
      : [personalOnly(deps)];
  return [...inDistress(text, deps), ...replies];
}

/** The team's figures for a lead who asks for them; the repository decides who may. */
function sharedFigures(
  asked: AskedPeriod,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): Reply[] {
  if (asked.kind !== 'period') return [say(deps.text('figures.noPeriod'))];
  const ask = { period: asked.period, scope: { kind: 'team' } } as const;
  const summary = deps.summaries.summary(turn.who, ask, 'showSummaryInGroup');
  if (!summary) return [personalOnly(deps)];
  const card = summaryCard(summaryView(summary, ask, turn, deps, true));
  return [{ kind: 'card', card, replaces }];
}

function personalOnly(deps: DialogDeps): Reply {
  return say(deps.text('group.personalOnly'));
}
