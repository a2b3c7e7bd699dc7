// In group chats and channels: figures only. Whatever could name somebody is for the personal conversation.
import { summaryCard } from '../cards/summaryCard.ts';
import type { RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply, Turn } from './dialog.ts';
import type { Event } from './conversation.ts';
import { inDistress, onlyDistress } from './distress.ts';
import { colleaguesNamed, colleaguesOf } from './cover/colleagueNamed.ts';
import { say } from './say.ts';
import { smallTalkAnswer } from './smallTalk.ts';
import { askedPeriod, knownPeriod, type AskedPeriod } from './summary/askedPeriod.ts';
import { figuresMeant, future } from './summary/summaryByWords.ts';
import { summaryView } from './summary/summaryView.ts';

/** `personal`: the answer belongs in the personal conversation; `replies` are for all to read. */
export interface GroupAnswer {
  replies: Reply[];
  personal: boolean;
}

/** What is said where others read along; nothing is kept, no dialog begins. */
export function answerInGroup(event: Event, turn: Turn, deps: DialogDeps): GroupAnswer {
  if (event.kind === 'text') return answerText(event.text.trim(), turn, deps);
  const { action } = event;
  if (action.verb === 'say') return answerText(action.text, turn, deps);
  if (action.verb !== 'showSummary' || action.coachId !== null) return PERSONAL;
  return sharedFigures(knownPeriod(action.period, turn.today), turn, deps, true);
}

const OWN = /\b(?:ik|mij|mijn|me)\b/i;
/** Who or which ones: a count is no answer. */
const ASKS_NAMES =
  /\b(?:wie|wiens|welke|dewelke|namen|naam|lijst|lijstje|per (?:coach|begeleider|collega|dossier))\b/i;
const PERSONAL: GroupAnswer = { replies: [], personal: true };

function answerText(text: string, turn: Turn, deps: DialogDeps): GroupAnswer {
  const numbers = inDistress(text, turn.now, deps);
  const alone = onlyDistress(text, numbers, deps);
  if (alone) return here(...alone);
  const { replies, personal } = answerTo(text, turn, deps);
  return { replies: [...numbers, ...replies], personal };
}

function answerTo(text: string, turn: Turn, deps: DialogDeps): GroupAnswer {
  if (text === '') return here(say(deps.text('group.help')));
  const asked = figuresMeant(text, turn, deps);
  if (asked && asked !== 'team') return PERSONAL;
  // Without a roster: nobody's name is looked for, none can be said.
  const understanding = deps.understand(text, { now: turn.now });
  switch (asked === null ? understanding.intent : 'weekly_summary') {
    case 'weekly_summary':
      if (namesColleague(text, turn, deps)) return PERSONAL;
      return sharedFigures(askedPeriod(text, understanding, turn), turn, deps);
    case 'open_commitments':
      return isOfSomebody(text, understanding, turn, deps) ? PERSONAL : openFigures(turn, deps);
    case 'smalltalk':
      return here(say(deps.text(smallTalkAnswer(text))));
    case 'help':
    case 'cancel':
    case 'restart':
    case 'unknown':
      return here(say(deps.text('group.help')));
    default:
      return PERSONAL;
  }
}

/** "Weekoverzicht van Els": figures about one person are personal. */
function namesColleague(text: string, turn: Turn, deps: DialogDeps): boolean {
  const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
  return colleagues.length + doubtful.length > 0;
}

/** "Wat moet ik nog doen?", "wie is te laat?", "wat staat er open bij De Smet?": no question for a count. */
function isOfSomebody(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const { employerMatch, employeeMatches } = slots;
  const isNamed = employerMatch !== null || employeeMatches.length > 0;
  return isNamed || OWN.test(text) || ASKS_NAMES.test(text) || namesColleague(text, turn, deps);
}

function here(...replies: Reply[]): GroupAnswer {
  return { replies, personal: false };
}

/** The team's figures for a lead who asks for them; the repository decides who may. */
function sharedFigures(
  asked: AskedPeriod,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): GroupAnswer {
  if (asked.kind === 'future') return here(future(asked.period, deps));
  if (asked.kind !== 'period') return here(say(deps.text('figures.noPeriod')));
  const ask = { period: asked.period, scope: { kind: 'team' } } as const;
  const summary = deps.summaries.summary(turn.who, ask, 'showSummaryInGroup');
  if (!summary) return PERSONAL;
  const card = summaryCard(summaryView(summary, ask, turn, deps, true));
  return here({ kind: 'card', card, replaces });
}

/** How much stands open with the whole team; what it is, a lead asks in the personal conversation. */
function openFigures(turn: Turn, deps: DialogDeps): GroupAnswer {
  const why = 'openInGroup';
  const { open, requests } = deps.commitments;
  const ask = { scope: { kind: 'team' }, offset: 0, limit: 0, why } as const;
  const all = open.list(turn.who, ask);
  if (!all) return PERSONAL;
  const late = open.list(turn.who, { ...ask, dueBefore: turn.now })?.total ?? 0;
  const queued = requests.countQueued(turn.who);
  return here(say(deps.text('group.open', { open: all.total, late, queued })));
}
