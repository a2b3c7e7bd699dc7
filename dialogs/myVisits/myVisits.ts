// "Mijn bezoeken", and finding the visit that somebody wants to correct or withdraw in words.
import { myVisitsCard, MY_VISITS_PAGE_SIZE } from '../../cards/myVisitsCard.ts';
import type { SaidCorrectionView, VisitRowView } from '../../cards/views.ts';
import { dateInWords, type RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit, VisitFilter } from '../../src/store/visitRecord.ts';
import { colleaguesNamed, colleaguesOf } from '../cover/colleagueNamed.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { exampleEmployer } from '../exampleEmployer.ts';
import { saysNoExtra, saysNote, saysNoTimes } from '../registerVisit/sentence.ts';
import { say } from '../say.ts';
import { keptVisitView } from '../visitViews.ts';
import { saysWhich, visitsMeant, was, type VisitsMeant } from './visitsMeant.ts';

/** A longer sentence is said again once the visit is chosen: buttons carry no more. */
const MOST_SAID = 300;

/** "Mijn bezoeken", also of a period, an employer or somebody; those of a colleague are not shown. */
export function myVisitsByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const colleague = colleagueMeant(text, understanding, turn, deps);
  if (colleague !== null) {
    const key = turn.who.roles.has('teamLead') ? 'visits.colleague.lead' : 'visits.colleague';
    return [say(deps.text(key, { name: colleague }))];
  }
  const { visits, said, only } = visitsMeant(understanding, turn, deps);
  if (said === '') return showMyVisits(0, turn, deps);
  const [latest] = visits;
  if (latest) {
    const date = dateInWords(latest.date);
    const intro = ASKS_LAST.test(text)
      ? deps.text('visits.last', { said, date })
      : deps.text('visits.chosen', { said });
    return showMyVisits(0, turn, deps, { intro, only });
  }
  const none = `${deps.text('visits.noneSaid', { said })} ${deps.text('visits.latest')}`;
  return showMyVisits(0, turn, deps, { intro: none });
}

/** "Wanneer was ik laatst bij Emre?": one day is asked, and told before the list. */
const ASKS_LAST =
  /\b(?:laatst|laatste (?:keer|maal|bezoek|contact)|hoe ?lang (?:is het |is 't )?geleden)\b/i;
const SAYS_OWN = /\b(?:ik|mijn|m'n|mn|mij|me|we|wij|ons|onze)\b/i;

/** The name of the colleague whose visits are asked for ("bezoeken van Els"); null: one's own are. */
function colleagueMeant(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): string | null {
  if (SAYS_OWN.test(text) || slots.employeeMatches.some(({ ids }) => ids.length > 0)) return null;
  const { colleagues, doubtful } = colleaguesNamed(text, colleaguesOf(turn, deps));
  return (colleagues[0] ?? doubtful[0])?.name ?? null;
}

/** One page of one's own visits, most recent day first. */
export function showMyVisits(
  page: number,
  turn: Turn,
  deps: DialogDeps,
  options: {
    replaces?: boolean;
    intro?: string;
    only?: VisitFilter | undefined;
    said?: SaidCorrectionView | undefined;
  } = {},
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
    ...(options.said ? { said: options.said } : {}),
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
export const SAYS_NO = /^\W*(?:nee|neen|nie|nope)\b/i;

/**
 * "Nota: …", "er was geen extra werk", "het duurde een uur" after keeping: with nobody and no day in it,
 * that is about the visit just kept, and no new one.
 */
export function saysOfKept(text: string, { slots }: RichUnderstanding, turn: Turn): boolean {
  if (turn.lastVisitId === null) return false;
  if (saysNote(text)) return true;
  const { date, employerMatch, employeeMatches } = slots;
  if (employerMatch === null && date === null && WAS_THERE_TOO.test(text)) return true;
  if (date === null && employeeMatches.length > 0 && WAS_SOMEBODY.test(text)) return true;
  if (employerMatch !== null || employeeMatches.length > 0) return false;
  if (SAYS_NO.test(text)) return true;
  if (date !== null) return false;
  return saysNoTimes(text) || saysNoExtra(text) || OF_KEPT.test(text);
}

/** "Het was bij Jonas": somebody else than was kept. */
export const WAS_SOMEBODY =
  /^\W*(?:(?:ah|oei|oeps|sorry|nee|neen|maar|wacht)\W+)*(?:het|dat|'t|da)\s+(?:was|is|moest|moet|waren)\s+(?:(?:toch|eigenlijk|wel|niet \S+ maar)\s+)*(?:(?:bij|met|voor)\s+)?\p{Lu}/iu;
const WAS_THERE_TOO = /\bwa(?:s|ren) er ook\b/i;
const OF_KEPT = /^\W*(?:het|'t|dat) (?:duurde|was)\b/i;

/** The visit that was last kept in this conversation. @param why for the access log */
export function lastVisit(turn: Turn, deps: DialogDeps, why: string): StoredVisit | null {
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
  // "Trek het bezoek van maandag om 9u in": the hour tells which of that day.
  const then = found.visits.filter((visit) => was(visit, understanding.slots));
  const [meant, ...others] = then.length === 1 ? then : found.visits;
  if (!meant || others.length > 0) return whichOne('withdraw', found, turn, deps);
  return { dialog: 'withdrawVisit', args: { visitId: meant.id } };
}

/**
 * Nothing was said, nothing fits, or several do: the visits to choose from, with which.
 * @param text the correction: it goes on with the visit that is chosen
 */
export function whichOne(
  wish: 'correct' | 'withdraw',
  { visits, said, only }: VisitsMeant,
  turn: Turn,
  deps: DialogDeps,
  text = '',
): Reply[] {
  const isKept = text !== '' && text.length <= MOST_SAID;
  const change = isKept ? { said: { text, at: turn.now } } : {};
  const which = deps.text(`${wish}.which`);
  if (said === '') {
    const intro = `${which} ${deps.text('visits.latest')}`;
    return showMyVisits(0, turn, deps, { intro, ...change });
  }
  if (visits.length === 0) {
    const none = deps.text('visits.noneSaid', { said });
    return showMyVisits(0, turn, deps, {
      intro: `${none} ${deps.text('visits.latest')}`,
      ...change,
    });
  }
  const several = deps.text('visits.several', { said });
  return showMyVisits(0, turn, deps, { intro: `${which} ${several}`, only, ...change });
}
