// "Waarom deze datum?": which deadline is meant, and the sum behind it in words.
import type { OpenFilter } from '../../cards/commitmentActions.ts';
import { explanationCard } from '../../cards/explanationCard.ts';
import { OPEN_PAGE_SIZE } from '../../cards/openCommitmentsCard.ts';
import type { ExplanationView } from '../../cards/openViews.ts';
import {
  brusselsDay,
  dateInWords,
  type RichUnderstanding,
  fold,
} from '../../src/language/index.ts';
import type { CommitmentKind, Explanation } from '../../src/rules/index.ts';
import type { OpenItem } from '../../src/store/openItem.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { openFilterIn } from './openFilterIn.ts';
import { whoInWords } from './openRow.ts';
import { listOpen, showItems, showOpen, whichName } from './showOpen.ts';
import { skippedInWords } from './skippedInWords.ts';

const WHY = 'explain';
/** How far down the list one looks for the date that is meant. */
const LOOKED_AT = 60;

const KINDS: readonly [CommitmentKind, RegExp][] = [
  ['supportPlan', /\bondersteuningsplan\b|\bplan\b/],
  ['onsite', /\b(?:werkvloer|ter plaatse|langs\w*|onsite)\b/],
  ['reachable', /\b(?:bereikbaar\w*|antwoord\w*|terugbel\w*|bellen|contact)\b/],
  ['followUp', /\b(?:opvolg\w*|twee ?weke\w*|14 dagen|veertien dagen|bezoek)\b/],
];

/** The deadline that a sentence asks about; several are shown, to choose from. */
export function explainByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const said = openFilterIn(text, understanding, turn, deps);
  const intro = deps.text('explain.which');
  if (said.kind === 'several') return [whichName(said, 'explain.sayName', deps)];
  const filter = { ...said.filter, dueTo: null };
  if (said.unknown !== null) {
    const unknown = deps.text('explain.unknownName', { typed: said.unknown });
    return showOpen(filter, 0, turn, deps, { intro: unknown });
  }
  const isBare = !saysWho(filter) && understanding.slots.date === null;
  const kind = KINDS.find(([, pattern]) => pattern.test(fold(text)))?.[0] ?? null;
  const last = isBare ? ofLastRequest(kind, turn, deps) : [];
  const [latest, ...more] = last;
  if (latest && more.length === 0) return explain(latest.commitment.id, turn, deps);
  if (latest) return showItems(last, filter, intro, turn, deps);
  const found = listOpen(filter, { offset: 0, limit: LOOKED_AT }, turn, deps);
  const { date } = understanding.slots;
  const meant = (found?.items ?? []).filter(
    ({ commitment }) =>
      (kind === null || commitment.kind === kind) &&
      (date === null || commitment.dueDate.slice(5) === date.slice(5)) &&
      (!isBare || kind !== null || date !== null),
  );
  const [one, ...others] = meant;
  if (one && others.length === 0) return explain(one.commitment.id, turn, deps);
  return meant.length > 0 && meant.length <= OPEN_PAGE_SIZE
    ? showItems(meant, filter, intro, turn, deps)
    : showOpen(filter, 0, turn, deps, { intro, asked: 'why' });
}

function saysWho({ employeeIds, employerId, coachId }: OpenFilter): boolean {
  return employeeIds.length > 0 || employerId !== null || coachId !== null;
}

/** What the request opened that was last registered in this conversation. */
function ofLastRequest(kind: CommitmentKind | null, turn: Turn, deps: DialogDeps): OpenItem[] {
  if (turn.lastRequestId === null) return [];
  return deps.commitments.requests
    .owed(turn.who, turn.lastRequestId, WHY)
    .filter((one) => one.closedAs === null && (kind === null || one.kind === kind))
    .flatMap(({ id }) => deps.commitments.open.explain(turn.who, id, WHY)?.item ?? []);
}

/** The sum behind one deadline. */
export function explain(commitmentId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const found = deps.commitments.open.explain(turn.who, commitmentId, WHY);
  if (!found) return [say(deps.text('explain.notYours'))];
  // "En de tweede?" is of the list out of which this one was chosen.
  const explains = { ids: turn.lastWhy?.ids ?? [commitmentId], isAsked: true };
  return [{ kind: 'card', card: explanationCard(explanationView(found, turn, deps)), explains }];
}

function explanationView(
  { item, explanation }: { item: OpenItem; explanation: Explanation },
  turn: Turn,
  deps: DialogDeps,
): ExplanationView {
  const { commitment, coachName, request } = item;
  const { dueAt, promisedDueAt, agreementId, kind } = commitment;
  const { rule, countedTo, policyVersion, calendarVersion } = explanation;
  const coach = coachName || deps.text('explain.theCoach');
  const countedOn = dateInWords(countedTo);
  return {
    commitment: kind,
    who: whoInWords(item, deps),
    started: startedInWords(explanation, turn, deps),
    counted: deps.text(`explain.rule.${rule}`, { coach, date: countedOn }),
    skipped: skippedInWords(explanation.skipped, coach, deps),
    moved:
      explanation.moved === 'none'
        ? null
        : deps.text(`explain.moved.${explanation.moved}`, { date: countedOn }),
    dueInWords: deps.momentInWords(dueAt),
    firstPromised: promisedDueAt === dueAt ? null : firstInWords(item, deps),
    citation: deps.citation(explanation.articles),
    version: deps.text('explain.version', {
      policy: policyVersion,
      known: dateInWords(brusselsDay(Date.parse(calendarVersion.split('#')[0] ?? ''))),
    }),
    ended: endedInWords(item, deps),
    agreementId: agreementId === '' ? null : agreementId,
    requestId: request?.id ?? null,
  };
}

/** A button on an old card also explains what was kept since. */
function endedInWords({ commitment, state }: OpenItem, deps: DialogDeps): string | null {
  if (commitment.closedAs === null) return null;
  return deps.text(state === 'met' || state === 'late' ? `explain.${state}` : 'explain.ended');
}

/** What began it; the day itself does not count. */
function startedInWords(
  { rule, start, startedBy }: Explanation,
  turn: Turn,
  deps: DialogDeps,
): string {
  const date = dateInWords(start);
  switch (rule) {
    case 'reachable.firstOwnDay':
    case 'reachable.firstOfficeDay':
    case 'onsite.week':
    case 'contactRequest.officeDay':
    case 'contactRequest.told':
      return deps.text('explain.started.request', { date });
    case 'reachable.newCoach':
      return deps.text('explain.started.newCoach', { date });
    case 'followUp.twoWeeks': {
      const visit = deps.visits.find(turn.who, startedBy, WHY);
      return deps.text(visit ? 'explain.started.visit' : 'explain.started.employment', { date });
    }
    case 'supportPlan.start':
      return deps.text('explain.started.employment', { date });
    case 'supportPlan.change':
      return deps.text('explain.started.change', { date });
  }
}

function firstInWords({ commitment, suspended }: OpenItem, deps: DialogDeps): string {
  const moment = deps.momentInWords(commitment.promisedDueAt);
  const isLater = commitment.dueAt > commitment.promisedDueAt;
  const key = isLater && suspended ? 'explain.first.suspended' : 'explain.first.moved';
  return deps.text(key, { moment });
}
