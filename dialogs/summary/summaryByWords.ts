// "Weekoverzicht", "week 46", "vorige maand", "mijn cijfers", "cijfers van Els": which figures a sentence asks for.
import { noticeCard } from '../../cards/noticeCard.ts';
import type { Period } from '../../src/rules/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { colleaguesNamed, colleaguesOf, type Colleague } from '../cover/colleagueNamed.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { noSuchYear } from '../noSuchYear.ts';
import { say } from '../say.ts';
import { askedPeriod } from './askedPeriod.ts';
import { exportSummary } from './exportSummary.ts';
import { daysInWords, periodInWords } from './periodInWords.ts';
import { showCasesOf } from './showCasesOf.ts';
import { showChanges, showSummary, showWork } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';
import { capital } from './summaryView.ts';

const PER_COACH =
  /\b(?:werk|werkdruk|werklast|dossiers|termijnen|\w*cijfers|\w*overzicht)\s+per\s+(?:begeleider|coach|collega)\b/i;
const MOST_FILES =
  /\b(?:wie|welke (?:coach|begeleider|collega))\b.*\b(?:meeste?|minste?|veel|weinig)\b.*\b(?:dossiers?|werk|termijnen|opvolgingen)\b|\bhoeveel (?:dossiers|termijnen) (?:heeft|hebben|heb)\b/i;
const CORRECTIONS =
  /^\W*(?:(?:toon|geef|welke|wat|alle|de|mij|me|eens|zijn|er|waren) )*correcties\b(?!.*\b(?:bezoek|bezoeken)\b)/i;
/** "Week 46 Jonas", "overzicht week 46 van De Smet" */
const WEEK_OF =
  /^\W*(?:(?:toon|geef|het|de|overzicht|cijfers|termijnen|gevallen|van|in) )*(?:week|wk)\s+\d{1,2}\W+(?:(?:van|bij|voor|over) )?\p{L}/iu;
const ASKING = String.raw`^(?:(?:toon|geef)\s+(?:me\s+|mij\s+)?)?(?:de\s+)?`;
const OF_SOMEBODY = new RegExp(String.raw`${ASKING}cijfers\s+van\s`, 'i');
const EIGHT_WEEKS_ONLY = new RegExp(
  String.raw`${ASKING}(?:cijfers\s+van\s+de\s+)?(?:(?:laatste|voorbije|afgelopen)\s+)?(?:acht|8)\s+(?:(?:laatste|voorbije|afgelopen)\s+)?weken\b`,
  'i',
);
const AS_FILE = { xlsx: /\b(?:excel|xlsx?)\b/i, csv: /\bcsv\b/i } as const;

/** Words that surely ask for figures: of the team, of a colleague, per coach, of a file, or corrections. */
export function figuresMeant(
  text: string,
  turn: Turn,
  deps: DialogDeps,
): 'team' | 'colleague' | 'perCoach' | 'corrections' | null {
  if (PER_COACH.test(text) || MOST_FILES.test(text)) return 'perCoach';
  if (CORRECTIONS.test(text)) return 'corrections';
  if (OF_SOMEBODY.test(text)) {
    const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
    if (colleagues.length + doubtful.length > 0) return 'colleague';
  }
  return EIGHT_WEEKS_ONLY.test(text) ? 'team' : null;
}

/** "Werk per begeleider", "cijfers van Els", "week 46 Jonas": surely about figures, whatever else it sounds like. */
export function figuresByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const asked = figuresMeant(text, turn, deps);
  if (asked === null && !WEEK_OF.test(text)) return null;
  const understood = deps.understand(text, { now: turn.now, as: 'weekly_summary' });
  switch (asked) {
    case 'perCoach':
      return inPeriod(text, understood, turn, deps, (period) =>
        showWork({ period }, 0, turn, deps, false),
      );
    case 'corrections':
      return inPeriod(text, understood, turn, deps, (period) => {
        const what = { what: 'corrections', page: 0 } as const;
        return showChanges({ period, scope: { kind: 'team' } }, what, turn, deps);
      });
    case null:
      return casesByWords(text, understood, turn, deps);
    default:
      return weeklySummaryByWords(text, understood, turn, deps);
  }
}

/** "Week 46 Jonas": the cases of that week in the files that are named; null when none is. */
function casesByWords(
  text: string,
  understood: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const asked = askedPeriod(text, understood, turn);
  if (asked.kind !== 'period') return null;
  const { roster, agreements } = deps.files(turn.who);
  const { slots } = deps.understand(text, { now: turn.now, roster, as: 'open_commitments' });
  const people = slots.employeeMatches.flatMap(({ ids }) => ids);
  const employers = slots.employerMatch?.ids ?? [];
  const meant = agreements.filter(
    ({ employeeId, employerId }) => people.includes(employeeId) || employers.includes(employerId),
  );
  return meant.length === 0 ? null : showCasesOf(asked.period, meant, turn, deps);
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
  const unread = noSuchYear(text, understanding, turn, deps);
  if (unread) return unread;
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
