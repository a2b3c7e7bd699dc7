// "Verwijder de eerste", "de tweede was maar een half uur", "undo", "hetzelfde voor Kofi" after visits were kept.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { draftOf } from '../myVisits/correctionDraft.ts';
import { correctedDraft, tellsFacts } from '../myVisits/heardCorrection.ts';
import { movedByWords, saysOnlyMoved } from '../myVisits/movedVisit.ts';
import { lastVisit } from '../myVisits/myVisits.ts';
import {
  placesInList,
  takesAway,
  wantsChange,
  type PlacesInList,
} from '../myVisits/placeInList.ts';
import { undoVisit } from '../myVisits/takeBack.ts';
import { sameAgain, saysAlsoAt, saysSame } from '../registerVisit/sameAgain.ts';
import { visitInWords } from '../registerVisit/draftCard.ts';
import { say } from '../say.ts';
import { saysUndo, takesBack } from './leaningWords.ts';

/** What the words do to the visits of the message before; null: they are not about them. */
export function keptVisits(
  ids: readonly string[],
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const places = placesInList(text, ids.length);
  if (places) return atPlaces(ids, places, turn, deps);
  if (saysUndo(text) || takesBack(text)) return takenBack(saysUndo(text), turn, deps);
  if (saysOnlyMoved(text)) return movedLast(text, turn, deps);
  return sameVisit(text, understanding, turn, deps);
}

/** "Een kwartier langer": the visit kept last, with that changed, to be confirmed. */
function movedLast(text: string, turn: Turn, deps: DialogDeps): NextDialog | null {
  const last = lastVisit(turn, deps, 'correctVisit');
  if (!last || last.status === 'withdrawn') return null;
  const before = draftOf(last, deps.newKey());
  const draft = movedByWords(before, text, turn, deps);
  const isSame = JSON.stringify(draft) === JSON.stringify(before);
  return {
    dialog: 'registerVisit',
    args: { drafts: [draft] },
    before: isSame ? [say(deps.text('ask.whatIsWrong'))] : [],
  };
}

function atPlaces(
  ids: readonly string[],
  { at, rest }: PlacesInList,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const { roster } = deps.files(turn.who);
  const { slots } = deps.understand(rest, { now: turn.now, roster, as: 'correct_visit' });
  const isAway = takesAway(rest);
  if (!isAway && !tellsFacts(slots) && !wantsChange(rest)) return null;
  const visits = at.flatMap((place) => {
    const visit = deps.visits.find(turn.who, ids[place] ?? '', 'correctVisit');
    return visit && visit.status !== 'withdrawn' ? [visit] : [];
  });
  const [first, ...others] = visits;
  if (!first) {
    const words = ids.flatMap((id, place) => numbered(id, place, turn, deps));
    return [say(deps.text('kept.whichOfThese', { visits: words.join('; ') }))];
  }
  if (isAway) {
    const args = { visitId: first.id, then: others.map(({ id }) => id) };
    const before =
      others.length > 0 ? [say(deps.text('withdraw.each', { count: visits.length }))] : [];
    return { dialog: 'withdrawVisit', args, before };
  }
  const said = { text: rest, slots };
  const drafts = visits.map((visit) => correctedDraft(visit, said, turn, deps));
  const isSame = visits.every(
    (visit, i) =>
      JSON.stringify(draftOf(visit, drafts[i]?.submissionKey ?? '')) === JSON.stringify(drafts[i]),
  );
  const before = isSame ? [say(deps.text('ask.whatIsWrong'))] : [];
  return { dialog: 'registerVisit', args: { drafts }, before };
}

function numbered(id: string, place: number, turn: Turn, deps: DialogDeps): string[] {
  const visit = deps.visits.find(turn.who, id, 'correctVisit');
  return visit && visit.status !== 'withdrawn'
    ? [`${place + 1}. ${visitInWords(visit, deps)}`]
    : [];
}

/** A new visit is withdrawn, which is asked; a correction is undone, as its button does. */
function takenBack(isUndo: boolean, turn: Turn, deps: DialogDeps): Reply[] | NextDialog | null {
  const last = lastVisit(turn, deps, 'withdrawVisit');
  if (!last) return null;
  if (last.status === 'withdrawn') return [say(deps.text('save.alreadyWithdrawn'))];
  if (isUndo && last.version > 1) {
    const { id: visitId, version } = last;
    return undoVisit({ visitId, version, submissionKey: deps.newKey() }, turn, deps);
  }
  return { dialog: 'withdrawVisit', args: { visitId: last.id } };
}

/** "En ook bij Jonas, zelfde uur": a new visit on the day of the last one, to be confirmed. */
function sameVisit(
  text: string,
  { slots, more }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  if (!saysSame(text) && !saysAlsoAt(text)) return null;
  if (more.length > 0 || (slots.date !== null && slots.date > turn.today)) return null;
  const last: StoredVisit | null = lastVisit(turn, deps, 'registerVisit');
  if (!last || last.status === 'withdrawn') return null;
  const draft = sameAgain(text, slots, draftOf(last, ''), deps.newKey);
  return draft && { dialog: 'registerVisit', args: { drafts: [draft] } };
}
