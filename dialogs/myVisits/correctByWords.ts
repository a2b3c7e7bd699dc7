// "Nee, het was woensdag", "het bezoek van maandag duurde 90 min": finds the visit, and begins its correction with what was said.
import { addDays, type RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { visitInWords } from '../registerVisit/draftCard.ts';
import { saysAlso } from '../registerVisit/sentence.ts';
import { saysBareWeekday } from '../registerVisit/weekdayMeant.ts';
import { say } from '../say.ts';
import { draftOf } from './correctionDraft.ts';
import { correctedDraft, heardCorrection, tellsFacts } from './heardCorrection.ts';
import type { HeardCorrection } from './heardCorrection.ts';
import { lastVisit, SAYS_NO, WAS_SOMEBODY, whichOne } from './myVisits.ts';
import { fitsDay, namesFit, saysWhich, visitsMeant, was, type VisitsMeant } from './visitsMeant.ts';

/** Visits kept within this time are those of a moment ago. */
const JUST_KEPT_MS = 2 * 60 * 60 * 1000;

/** The visit just kept, or the one that the words point at, as a draft with what was said. */
export function correctByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const heard = heardCorrection(text, understanding, turn, deps);
  const last = lastVisit(turn, deps, 'correctVisit');
  if (last && last.status !== 'withdrawn' && meansLast(last, text, understanding, heard)) {
    return corrected(last, heard, turn, deps, []);
  }
  const found = visitsCorrected(heard, understanding, turn, deps);
  const [meant, ...others] = found.visits;
  if (!meant || others.length > 0) return whichOne('correct', found, turn, deps, text);
  return corrected(meant, heard, turn, deps, [which(meant, deps)]);
}

/** A sentence that sounds like something else, but speaks of a visit that was kept; null: it does not. */
export function correctionByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog | null {
  const heard = heardCorrection(text, understanding, turn, deps);
  const { which, denied, kind } = heard;
  if (!which || !tellsFacts(heard.change.slots)) return null;
  // "… duurde 60 min ipv 45" of a visit that is not found: that is said, and no new one is made of it.
  const isCorrection =
    saysInstead(heard) || (heard.isParted && SAYS_OTHERWISE.test(heard.change.text));
  if (heard.isOfKept && saysWhichOf(which) && isCorrection) {
    return correctByWords(text, understanding, turn, deps);
  }
  const isOfLast = SAYS_NO.test(text) && turn.lastVisitId !== null;
  const isDenial = heard.isParted && denied !== null && saysWhichOf(which);
  if (!isOfKept(heard, text) && !isOfLast && !isDenial) return null;
  const { visits } = visitsCorrected(heard, understanding, turn, deps);
  const [first] = visits;
  const isMeant =
    (isOfKept(heard, text) && visits.some(({ mode }) => kind === null || kind === mode)) ||
    (isOfLast && visits.every((visit) => turn.now - visit.recordedAt < JUST_KEPT_MS)) ||
    (isDenial && visits.length === 1 && first !== undefined && was(first, denied.slots));
  return isMeant && first ? correctByWords(text, understanding, turn, deps) : null;
}

const WHO_WAS_THERE =
  /^\W*(?:(?:nee|neen|sorry|oeps|en|maar|dus)\W+)*(?:zonder|alleen|enkel|niet met)\s|\bwa(?:s|ren) er (?:toch |eigenlijk )?(?:niet|nie|ni)(?: bij)?\W*$/i;

/** "Zonder Noor", "Noor was er niet bij" after a visit to several was kept; null for anything else. */
export function leftOutByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): NextDialog | null {
  const { employeeMatches, date } = understanding.slots;
  const isShort = WHO_WAS_THERE.test(text) && employeeMatches.length > 0 && date === null;
  const last = isShort ? lastVisit(turn, deps, 'correctVisit') : null;
  if (!last || last.status === 'withdrawn' || last.agreements.length < 2) return null;
  if (!namesFit(last, understanding)) return null;
  const { slots } = understanding;
  const heard = { text, slots: { ...slots, employerMatch: null, workplaceMatch: null } };
  return begin([correctedDraft(last, heard, turn, deps)], []);
}

/** True for words about a visit that was kept before, and not about the one that is being filled in. */
export function isOfAnother(
  text: string,
  understanding: RichUnderstanding,
  employeeIds: readonly string[],
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const heard = heardCorrection(text, understanding, turn, deps);
  if (!isOfKept(heard, text) || !tellsFacts(heard.change.slots)) return false;
  const { visits } = visitsCorrected(heard, understanding, turn, deps);
  const isHere = visits.some((visit) =>
    visit.agreements.some(({ employeeId }) => employeeIds.includes(employeeId)),
  );
  return visits.length > 0 && !isHere;
}

/** Somebody and a day are named, and it is spoken of as something there is: no new visit is told so. */
function isOfKept(heard: HeardCorrection, text: string): boolean {
  const { which, isParted, isOfKept: isSpokenOf } = heard;
  const isWrong = isParted && SAYS_WRONG.test(text);
  return which !== null && saysWhichOf(which) && (isSpokenOf || isWrong || saysInstead(heard));
}

/** True when a day, and somebody or an employer, were named. */
function saysWhichOf({ slots }: RichUnderstanding): boolean {
  const { employeeMatches, employerMatch, date, from } = slots;
  return (employeeMatches.length > 0 || employerMatch !== null) && (date ?? from) !== null;
}

function saysInstead({ denied, change, isParted }: HeardCorrection): boolean {
  return isParted && denied !== null && INSTEAD.test(change.text);
}

/** What was kept is wrong: "ik heb maandag bij Jonas fout ingegeven, het was 90 min". */
const SAYS_WRONG =
  /\bvergis\w*|\b(?:fout|verkeerd|mis|foutief)\s+(?:ingegeven|ingevuld|ingevoerd|genoteerd|geregistreerd|gezet|opgeschreven|ingetypt)|\bklopt? (?:niet|nie|ni)\b/i;
/** Something else stands there: no visit is told for the first time so. */
const SAYS_OTHERWISE =
  /\b(?:eigenlijk|toch|in feite|moe(?:s)?t(?:en)? (?:eigenlijk )?(?:\S+ ){0,4}(?:zijn|worden)|niet|nie|geen)\b/i;
const INSTEAD = /\bipv\b|\bi\.p\.v|\bplaats van\b/i;

/** The sentence that was said before a visit was chosen, now of that visit. @param at epoch ms */
export function correctChosen(
  visit: StoredVisit,
  said: { text: string; at: number } | undefined,
  turn: Turn,
  deps: DialogDeps,
): NextDialog {
  if (!said) return begin([draftOf(visit, deps.newKey())], []);
  const { roster } = deps.files(turn.who);
  const understanding = deps.understand(said.text, { now: said.at, roster });
  const heard = heardCorrection(said.text, understanding, { ...turn, now: said.at }, deps);
  return corrected(visit, heard, turn, deps, []);
}

function corrected(
  visit: StoredVisit,
  { change }: HeardCorrection,
  turn: Turn,
  deps: DialogDeps,
  before: Reply[],
): NextDialog {
  const draft = correctedDraft(visit, change, turn, deps);
  const same = JSON.stringify(draftOf(visit, draft.submissionKey)) === JSON.stringify(draft);
  // "Ja" to a card that shows the visit as it was would keep nothing of what was said.
  return begin([draft], same ? [...before, say(deps.text('ask.whatIsWrong'))] : before);
}

function begin(drafts: object[], before: Reply[]): NextDialog {
  return { dialog: 'registerVisit', args: { drafts }, before };
}

function which(visit: StoredVisit, deps: DialogDeps): Reply {
  return say(deps.text('correct.this', { visit: visitInWords(visit, deps) }));
}

/** Whatever is said of a day or a name that is not its own, is about another visit. */
function meansLast(
  last: StoredVisit,
  text: string,
  understanding: RichUnderstanding,
  { which: meant, denied }: HeardCorrection,
): boolean {
  if (meant) return namesFit(last, meant) && fitsDay(last, meant);
  if (saysAlso(text) || SAYS_NO.test(text) || namesFit(last, understanding)) return true;
  if (WAS_SOMEBODY.test(text) && understanding.slots.date === null) return true;
  return denied !== null && saysWhich(denied) && namesFit(last, denied) && fitsDay(last, denied);
}

function visitsCorrected(
  { which: meant, whichWords, denied, kind, change }: HeardCorrection,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): VisitsMeant {
  const wasNot = meant || !denied ? null : keptAs(understanding, denied);
  const before = wasNot && visitsMeant(wasNot, turn, deps);
  const found = before?.visits.length ? before : visitsMeant(meant ?? understanding, turn, deps);
  const isCorrection = understanding.intent === 'correct_visit' || SAYS_OTHERWISE.test(change.text);
  if (found.visits.length === 0 && meant && isCorrection && saysBareWeekday(whichWords)) {
    return ofEarlierWeek(meant, turn, deps) ?? found;
  }
  if (found.visits.length < 2) return found;
  const just = found.visits.filter(({ recordedAt }) => turn.now - recordedAt < JUST_KEPT_MS);
  const wasSo = denied ? found.visits.filter((visit) => was(visit, denied.slots)) : [];
  const ofKind = found.visits.filter(({ mode }) => mode === kind);
  const only = [wasSo, ofKind, just].find(({ length }) => length === 1);
  return only ? { ...found, visits: only } : found;
}

/** "Het bezoek van woensdag": nothing was kept last Wednesday, so the nearest one before is meant; null: none. */
function ofEarlierWeek(meant: RichUnderstanding, turn: Turn, deps: DialogDeps): VisitsMeant | null {
  const { date } = meant.slots;
  if (date === null) return null;
  for (const weeks of [1, 2, 3, 4]) {
    const slots = { ...meant.slots, date: addDays(date, -7 * weeks) };
    const found = visitsMeant({ ...meant, slots }, turn, deps);
    if (found.visits.length > 0) return found;
  }
  return null;
}

/** "Niet dinsdag maar maandag was ik bij Lotte": kept on Tuesday, with Lotte; null when no such thing was denied. */
function keptAs(whole: RichUnderstanding, denied: RichUnderstanding): RichUnderstanding | null {
  if (!saysWhich(denied)) return null;
  const { date, employeeMatches, employerMatch } = denied.slots;
  const slots = {
    ...whole.slots,
    date: date ?? whole.slots.date,
    employeeMatches: employeeMatches.length > 0 ? employeeMatches : whole.slots.employeeMatches,
    employerMatch: employerMatch ?? whole.slots.employerMatch,
  };
  return { ...whole, slots };
}
