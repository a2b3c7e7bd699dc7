// "Mijn bezoeken", and finding the visit that somebody wants to correct or withdraw in words.
import { myVisitsCard, MY_VISITS_PAGE_SIZE } from '../../cards/myVisitsCard.ts';
import type { VisitRowView } from '../../cards/views.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit, VisitFilter } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { exampleEmployer } from '../exampleEmployer.ts';
import {
  saysAlso,
  saysNoExtra,
  saysNote,
  saysNoTimes,
  withSentence,
} from '../registerVisit/sentence.ts';
import { keptVisitView } from '../visitViews.ts';
import { draftOf } from './correctionDraft.ts';
import { namesFit, saysWhich, visitsMeant, type VisitsMeant } from './visitsMeant.ts';

/** "Mijn bezoeken", also of a period, an employer or somebody. */
export function myVisitsByWords(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { visits, said, only } = visitsMeant(understanding, turn, deps);
  if (said === '') return showMyVisits(0, turn, deps);
  if (visits.length > 0) {
    return showMyVisits(0, turn, deps, { intro: deps.text('visits.chosen', { said }), only });
  }
  const none = `${deps.text('visits.noneSaid', { said })} ${deps.text('visits.latest')}`;
  return showMyVisits(0, turn, deps, { intro: none });
}

/** One page of one's own visits, most recent day first. */
export function showMyVisits(
  page: number,
  turn: Turn,
  deps: DialogDeps,
  options: { replaces?: boolean; intro?: string; only?: VisitFilter | undefined } = {},
): Reply[] {
  const size = MY_VISITS_PAGE_SIZE;
  const { visits, total } = deps.visits.mine(turn.who, {
    ...{ offset: page * size, limit: size },
    ...(options.only ? { only: options.only } : {}),
  });
  const employer = exampleEmployer(turn.who, deps);
  const card = myVisitsCard({
    intro: options.intro ?? null,
    visits: visits.map(rowOf),
    page,
    total,
    ...(options.only ? { only: options.only } : {}),
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

/** "Nee, het was Fatima" speaks about what was just kept, also when it names somebody else. */
const SAYS_NO = /^\W*(?:nee|neen|nie|nope)\b/i;

/**
 * "Nota: …", "er was geen extra werk", "het duurde een uur" after keeping: with nobody and no day in it,
 * that is about the visit just kept, and no new one.
 */
export function saysOfKept(text: string, { slots }: RichUnderstanding, turn: Turn): boolean {
  if (turn.lastVisitId === null) return false;
  if (saysNote(text)) return true;
  const { date, employerMatch, employeeMatches } = slots;
  if (employerMatch === null && date === null && WAS_THERE_TOO.test(text)) return true;
  if (employerMatch !== null || employeeMatches.length > 0) return false;
  if (SAYS_NO.test(text)) return true;
  if (date !== null) return false;
  return saysNoTimes(text) || saysNoExtra(text) || OF_KEPT.test(text);
}

const WAS_THERE_TOO = /\bwa(?:s|ren) er ook\b/i;
const OF_KEPT = /^\W*(?:het|'t|dat) (?:duurde|was)\b/i;

/** "Nee, het was woensdag": the visit just kept, or the one that the words point at, as a draft. */
export function correctByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const last = lastVisit(turn, deps, 'correctVisit');
  const isSame = last && (saysAlso(text) || SAYS_NO.test(text) || namesFit(last, understanding));
  if (last && last.status !== 'withdrawn' && isSame) {
    const before = draftOf(last, deps.newKey());
    const draft = withSentence(before, text, understanding.slots, turn.today);
    return { dialog: 'registerVisit', args: { drafts: [draft] } };
  }
  const found = visitsMeant(understanding, turn, deps);
  const [meant, ...others] = found.visits;
  if (!meant || others.length > 0) return whichOne('correct', found, turn, deps);
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
  if (!saysWhich(understanding)) {
    const last = lastVisit(turn, deps, 'withdrawVisit');
    if (last && last.status !== 'withdrawn') {
      return { dialog: 'withdrawVisit', args: { visitId: last.id } };
    }
  }
  const found = visitsMeant(understanding, turn, deps);
  const [meant, ...others] = found.visits;
  if (!meant || others.length > 0) return whichOne('withdraw', found, turn, deps);
  return { dialog: 'withdrawVisit', args: { visitId: meant.id } };
}

/** Nothing was said, nothing fits, or several do: the visits to choose from, with which. */
function whichOne(
  wish: 'correct' | 'withdraw',
  { visits, said, only }: VisitsMeant,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const which = deps.text(`${wish}.which`);
  if (said === '') {
    return showMyVisits(0, turn, deps, { intro: `${which} ${deps.text('visits.latest')}` });
  }
  if (visits.length === 0) {
    const none = deps.text('visits.noneSaid', { said });
    return showMyVisits(0, turn, deps, { intro: `${none} ${deps.text('visits.latest')}` });
  }
  const several = deps.text('visits.several', { said });
  return showMyVisits(0, turn, deps, { intro: `${which} ${several}`, only });
}
