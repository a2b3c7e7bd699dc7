// "Mijn bezoeken", and finding the visit that somebody wants to correct or withdraw in words.
import { myVisitsCard, MY_VISITS_PAGE_SIZE } from '../../cards/myVisitsCard.ts';
import type { VisitRowView } from '../../cards/views.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { saysAlso, withSentence } from '../registerVisit/sentence.ts';
import { keptVisitView } from '../visitViews.ts';
import { draftOf } from './correctionDraft.ts';

/** How far back one looks for the visit that is meant. */
const RECENT = 40;

/** One page of one's own visits, most recent day first. */
export function showMyVisits(
  page: number,
  turn: Turn,
  deps: DialogDeps,
  options: { replaces?: boolean; intro?: string } = {},
): Reply[] {
  const size = MY_VISITS_PAGE_SIZE;
  const { visits, total } = deps.visits.mine(turn.who, { offset: page * size, limit: size });
  const employer = deps.files(turn.who).roster.employers[0]?.name ?? '';
  const card = myVisitsCard({
    intro: options.intro ?? null,
    visits: visits.map(rowOf),
    page,
    total,
    example: deps.text('visits.example', { employer }),
  });
  return [{ kind: 'card', card, replaces: options.replaces ?? false }];
}

function rowOf(visit: StoredVisit): VisitRowView {
  const {
    employer,
    employees,
    dateInWords,
    timesInWords,
    durationInWords,
    mode,
    late,
    outsideAgreement,
  } = keptVisitView(visit);
  return {
    visitId: visit.id,
    employer,
    employees,
    dateInWords,
    timesInWords,
    durationInWords,
    mode,
    withdrawn: visit.status === 'withdrawn',
    late,
    outsideAgreement,
  };
}

/** "Nee, het was woensdag": the visit just kept, or the one that the words point at, as a draft. */
export function correctByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const last = lastVisit(turn, deps, 'correctVisit');
  const isSame = last && (saysAlso(text) || namesFit(last, understanding));
  if (last && last.status !== 'withdrawn' && isSame) {
    const draft = withSentence(draftOf(last, deps.newKey()), text, understanding.slots);
    return { dialog: 'registerVisit', args: { drafts: [draft] } };
  }
  const [meant, ...others] = visitsMeant(understanding, turn, deps);
  if (!meant || others.length > 0) {
    return showMyVisits(0, turn, deps, { intro: deps.text('correct.which') });
  }
  return { dialog: 'registerVisit', args: { drafts: [draftOf(meant, deps.newKey())] } };
}

function lastVisit(turn: Turn, deps: DialogDeps, why: string): StoredVisit | null {
  return turn.lastVisitId ? deps.visits.find(turn.who, turn.lastVisitId, why) : null;
}

/** "Trek het bezoek van gisteren in": asks to confirm the one that is meant. */
export function withdrawByWords(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const named = visitsMeant(understanding, turn, deps);
  const meant = saysWhich(understanding)
    ? named.length === 1
      ? named[0]
      : null
    : lastVisit(turn, deps, 'withdrawVisit');
  if (!meant || meant.status === 'withdrawn') {
    return showMyVisits(0, turn, deps, { intro: deps.text('withdraw.which') });
  }
  return { dialog: 'withdrawVisit', args: { visitId: meant.id } };
}

function saysWhich({ slots }: RichUnderstanding): boolean {
  return slots.date !== null || slots.employerMatch !== null || slots.employeeMatches.length > 0;
}

/** Recent visits to which every word about day, employer and people applies; none when nothing was said. */
function visitsMeant(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): StoredVisit[] {
  if (!saysWhich(understanding)) return [];
  const { date } = understanding.slots;
  const { visits } = deps.visits.mine(turn.who, { offset: 0, limit: RECENT });
  return visits.filter(
    (visit) => (date === null || visit.date === date) && namesFit(visit, understanding),
  );
}

/** True when every employer and person that was named belongs to the visit; also when nobody was. */
function namesFit(visit: StoredVisit, { slots }: RichUnderstanding): boolean {
  const { employerMatch, employeeMatches } = slots;
  const isPartOf = (ids: readonly string[]): boolean =>
    visit.agreements.some((a) => ids.includes(a.employeeId));
  return (
    (employerMatch === null || employerMatch.ids.includes(visit.employerId)) &&
    employeeMatches.every((match) => isPartOf(match.ids))
  );
}
