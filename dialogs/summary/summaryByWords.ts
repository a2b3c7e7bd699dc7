// "Weekoverzicht", "week 46", "vorige maand", "mijn cijfers", "cijfers van Els": which figures a sentence asks for.
import { noticeCard } from '../../cards/noticeCard.ts';
import type { Period } from '../../src/rules/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { colleaguesNamed, colleaguesOf, type Colleague } from '../cover/colleagueNamed.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { askedPeriod } from './askedPeriod.ts';
import { exportSummary } from './exportSummary.ts';
import { daysInWords, periodInWords } from './periodInWords.ts';
import { showSummary, showWork } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';
import { capital } from './summaryView.ts';

const PER_COACH =
  /\b(?:werk|werkdruk|werklast|dossiers|termijnen|\w*cijfers|\w*overzicht)\s+per\s+(?:begeleider|coach|collega)\b/i;
const ASKING = String.raw`^(?:(?:toon|geef)\s+(?:me\s+|mij\s+)?)?(?:de\s+)?`;
const OF_SOMEBODY = new RegExp(String.raw`${ASKING}cijfers\s+van\s`, 'i');
const EIGHT_WEEKS_ONLY = new RegExp(
  String.raw`${ASKING}(?:cijfers\s+van\s+de\s+)?(?:(?:laatste|voorbije|afgelopen)\s+)?(?:acht|8)\s+(?:(?:laatste|voorbije|afgelopen)\s+)?weken\b`,
  'i',
);
const AS_FILE = { xlsx: /\b(?:excel|xlsx?)\b/i, csv: /\bcsv\b/i } as const;

/** "Werk per begeleider", "cijfers van Els", "de laatste acht weken": surely about figures, whatever else it sounds like. */
export function figuresByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const understood = (): RichUnderstanding =>
    deps.understand(text, { now: turn.now, as: 'weekly_summary' });
  if (PER_COACH.test(text))
    return inPeriod(text, understood(), turn, deps, (period) =>
      showWork({ period }, 0, turn, deps, false),
    );
  const isOfColleague =
    OF_SOMEBODY.test(text) && colleaguesNamed(text, colleaguesOf(turn, deps)).colleagues.length > 0;
  if (!isOfColleague && !EIGHT_WEEKS_ONLY.test(text)) return null;
  return weeklySummaryByWords(text, understood(), turn, deps);
}

/** The team's figures, or those of the coach who is named; who may see them is the repository's business. */
export function weeklySummaryByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  return inPeriod(text, understanding, turn, deps, (period) => {
    const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
    const [named] = colleagues;
    if (named) return figures(text, ofCoach(period, named.id), turn, deps);
    if (doubtful.length > 0) return [whichColleague(period, doubtful, deps)];
    return figures(text, { period, scope: { kind: 'team' } }, turn, deps);
  });
}

/** One's own figures. */
export function myFiguresByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!turn.who.roles.has('coach')) return [say(deps.text('figures.noOwn'))];
  return inPeriod(text, understanding, turn, deps, (period) =>
    figures(text, ofCoach(period, turn.who.personId), turn, deps),
  );
}

function inPeriod(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
  answer: (period: Period) => Reply[],
): Reply[] {
  const asked = askedPeriod(text, understanding, turn);
  switch (asked.kind) {
    case 'period':
      return answer(asked.period);
    case 'unknown':
      return [say(deps.text('figures.noPeriod'))];
    case 'future':
      return [future(asked.period, deps)];
  }
}

/** The card, and the file when it was asked for in one breath. */
function figures(text: string, ask: SummaryAsk, turn: Turn, deps: DialogDeps): Reply[] {
  const shown = showSummary(ask, turn, deps);
  const formats = (['xlsx', 'csv'] as const).filter((format) => AS_FILE[format].test(text));
  if (formats.length === 0 || !deps.summaries.summary(turn.who, ask, 'exportSummary')) return shown;
  return [...shown, ...formats.flatMap((format) => exportSummary(ask, format, turn, deps))];
}

function ofCoach(period: Period, coachId: string): SummaryAsk {
  return { period, scope: { kind: 'coach', coachId } };
}

/** A period that has not begun. */
export function future(period: Period, { text }: DialogDeps): Reply {
  const words = capital(periodInWords(period, text));
  return say(text('figures.future', { period: words, days: daysInWords(period, text) }));
}

function whichColleague(period: Period, colleagues: readonly Colleague[], deps: DialogDeps): Reply {
  const { text } = deps;
  const suggestions = colleagues.map(({ name }) =>
    text('figures.ofColleague', { name, period: periodInWords(period, text) }),
  );
  const title = text('figures.whichColleague');
  const body = suggestions.map((line) => `"${line}"`).join(', ');
  return { kind: 'card', card: noticeCard({ title, text: body, tone: 'info', suggestions }) };
}
