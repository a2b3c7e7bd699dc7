// What a correction in words tells: which visit it means, what that visit should be, and what it was not.
import type { NameMatch, RichSlots, RichUnderstanding } from '../../src/language/index.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { withSentence } from '../registerVisit/sentence.ts';
import { withTheirEmployer } from '../registerVisit/theirEmployer.ts';
import type { VisitDraft } from '../registerVisit/visitDraft.ts';
import { weekdayMeant } from '../registerVisit/weekdayMeant.ts';
import { draftOf } from './correctionDraft.ts';
import { correctionParts, deniedPart, leavesOut, loosely } from './correctionWords.ts';
import { moved, movedBy, withoutMoving } from './movedVisit.ts';
import { saysWhich } from './visitsMeant.ts';

export interface HeardCorrection {
  /** Names a day, an employer or somebody of the visit that is meant; null: it does not say which. */
  which: RichUnderstanding | null;
  /** The words that say which. */
  whichWords: string;
  /** Speaks of a visit as of something there is ("het bezoek van maandag was …"). */
  isOfKept: boolean;
  change: { text: string; slots: RichSlots };
  /** What it should be stands apart from which visit it is. */
  isParted: boolean;
  /** The kind of contact of the visit that is meant, when it is said ("het telefoontje van maandag"). */
  kind: RichSlots['mode'];
  /** What it was not; null when nothing is denied. */
  denied: RichUnderstanding | null;
}

/** Hears a correction; the understanding is of the whole text, at the moment of the turn. */
export function heardCorrection(
  text: string,
  understanding: RichUnderstanding,
  { who, now }: Pick<Turn, 'who' | 'now'>,
  deps: DialogDeps,
): HeardCorrection {
  const { roster } = deps.files(who);
  const hear = (words: string, as: 'correct_visit' | 'my_visits'): RichUnderstanding =>
    deps.understand(words, { now, roster, as });
  const exact = correctionParts(text);
  const parts = exact ?? loosely(text);
  const { slots } = parts ? hear(withoutMoving(parts.change), 'correct_visit') : understanding;
  const whole = understanding.slots;
  const not = deniedPart(parts?.change === '' ? text : (parts?.change ?? text));
  const denied = not === '' ? null : hear(not, 'correct_visit');
  const said = parts && hear(parts.which, 'my_visits');
  // "Fatima was er ook bij" says nothing of a visit of hers.
  const isLoose = exact === null && (!said || !saysWhich(said) || !tellsFacts(slots));
  if (!parts || !said || isLoose) {
    return {
      which: null,
      whichWords: '',
      isOfKept: false,
      isParted: false,
      kind: null,
      change: { text, slots: whole },
      denied,
    };
  }
  const isOfKept = exact?.isClear ?? false;
  const whichWords = parts.which;
  const { mode, modeIsWeak } = hear(parts.which, 'correct_visit').slots;
  if (parts.change === '') {
    const which = saysWhich(said) ? said : null;
    const slots = which ? { ...whole, ...NOT_WHICH } : whole;
    const change = { text, slots };
    return { which, whichWords, isOfKept, isParted: false, kind: null, change, denied };
  }
  const which = withDenied(said, slots, denied);
  const kind = modeIsWeak ? null : mode;
  const change = { text: parts.change, slots };
  return { which, whichWords, isOfKept, isParted: true, kind, change, denied };
}

/** True when a day, an hour, a length, a kind of contact or a name is said. */
export function tellsFacts(slots: RichSlots): boolean {
  const { date, start, end, minutes, mode, extraMinutes, employeeMatches, employerMatch } = slots;
  const facts = [date, start, end, minutes, mode, extraMinutes, employerMatch];
  return facts.some((fact) => fact !== null) || employeeMatches.length > 0;
}

/** What tells which visit it is, and changes nothing of it. */
const NOT_WHICH = {
  ...{ employer: null, employee: null, employees: [], date: null, dateConflict: false },
  ...{ employerMatch: null, workplaceMatch: null, employeeMatches: [] },
} satisfies Partial<RichSlots>;

/** "Het bezoek van gisteren was bij Kevin en niet bij Kenneth": it was kept as what it was not. */
function withDenied(
  said: RichUnderstanding,
  change: RichSlots,
  denied: RichUnderstanding | null,
): RichUnderstanding | null {
  if (!denied) return saysWhich(said) ? said : null;
  const { slots } = said;
  const { date, employeeMatches, employerMatch } = denied.slots;
  const known = (match: NameMatch): boolean => match.kind !== 'unknown';
  const people = employeeMatches.filter(known);
  const isElse = change.date !== null && slots.date === null && slots.period === null;
  const isOther = change.employeeMatches.length > 0 && slots.employeeMatches.length === 0;
  const which = {
    ...said,
    slots: {
      ...slots,
      date: isElse ? date : slots.date,
      employeeMatches: isOther ? people : slots.employeeMatches,
      employerMatch:
        slots.employerMatch ??
        (change.employerMatch && known(change.employerMatch) ? employerMatch : null),
    },
  };
  return saysWhich(which) ? which : null;
}

/** The kept visit with what was said changed in it. */
export function correctedDraft(
  visit: StoredVisit,
  { text, slots }: HeardCorrection['change'],
  { who, today }: Pick<Turn, 'who' | 'today'>,
  deps: Pick<DialogDeps, 'newKey' | 'files'>,
): VisitDraft {
  const draft = draftOf(visit, deps.newKey());
  const named = slots.employeeMatches;
  const isThere = (match: NameMatch): boolean =>
    match.kind === 'matched' && draft.employeeIds.includes(match.ids[0] ?? '');
  const nobody = { employee: null, employees: [], employeeMatches: [] };
  // "Bij Jonas duurde het 90 minuten" sends nobody else home; "het was met Jonas" does.
  const isOfMore = tellsFacts({ ...slots, ...nobody }) && named.every(isThere);
  const people = isOfMore && !leavesOut(text) ? nobody : {};
  const date = weekdayMeant(text, slots.date, visit.date, today);
  const by = movedBy(text);
  const said = { ...slots, ...people, date };
  if (by) return moved(draft, by, said);
  const changed = withSentence(draft, text, said, today);
  return withTheirEmployer(draft, changed, said, deps.files(who));
}
