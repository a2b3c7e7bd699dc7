// The draft of a suspension: files, period and a neutral reason. What is said about health is not kept.
import type { SuspensionReason } from '../../src/rules/index.ts';
import { addDays, type NameMatch, type RichSlots, fold } from '../../src/language/index.ts';
import type { SuspensionOutcome } from '../commitments/coverDesks.ts';
import { NOBODY_NAMED, withNames } from '../form/namedFiles.ts';
import { saysPartOfDay } from './partOfDay.ts';
import { certainDays, countedFrom, saidPeriod, type SaidPeriod } from './saidPeriod.ts';
import type { FileDraft } from './laterFiles.ts';

export type SuspendRefusal = Extract<SuspensionOutcome, { kind: 'refused' }>['reason'];

export interface SuspendDraft extends FileDraft {
  /** YYYY-MM-DD, both included. */
  from: string | null;
  to: string | null;
  reason: SuspensionReason | null;
  /** Only a part of these days was said: the card says that whole days count. */
  isPart: boolean;
  /** Why it could not be kept as it was; gone as soon as the period changes. */
  refused: SuspendRefusal | null;
}

/** A suspension of which nothing is known yet. */
export function emptySuspension(submissionKey: string): SuspendDraft {
  const nothing = { from: null, to: null, reason: null, isPart: false, refused: null };
  return { submissionKey, ...NOBODY_NAMED, ...nothing };
}

/** The first that fits; all that is about a person becomes "afwezig", whatever the cause. */
const REASONS: readonly [SuspensionReason, RegExp][] = [
  [
    'employerAskedOtherDate',
    /\b(?:andere? (?:datum|dag|moment|week)|later moment|uit te stellen|uitstel\w*|stelt .*uit|op vraag van de werkgever|werkgever (?:vraagt|vroeg))\b/,
  ],
  [
    'workplaceClosed',
    /\b(?:gesloten|sluit(?:en|ing\w*)?|dicht|toe|collectieve? (?:verlof|sluiting|vakantie)|bouwverlof|verbouwing\w*|verbouwd|inventaris|jaarlijkse vakantie)\b/,
  ],
  [
    'coachAbsent',
    /\b(?:(?:coach|begeleider|begeleidster) (?:is |was |zal )?(?:\w+ )?(?:afwezig|ziek|weg|met verlof|in verlof)|ik (?:ben|zal) (?:\w+ )?(?:afwezig|weg))\b/,
  ],
  [
    'agreementSuspended',
    /\b(?:(?:overeenkomst|contract|arbeidsovereenkomst) .*(?:geschorst|opgeschort|schorsing)|geschorst|schorsing van de overeenkomst)\b/,
  ],
  [
    'employeeAbsent',
    /\b(?:afwezig\w*|ziek\w*|(?:is|es|zal) (?:er|der|d'r)? ?(?:niet|nie|ni)\b|(?:niet|nie|ni) (?:op (?:het|zijn|haar|t) )?werk(?:en)?|werkt (?:er )?(?:niet|nie|ni)|verlof|vakantie|congé|conge|ziekenhuis|zwangerschaps\w*|bevalling\w*|bevallen|werkonbekwaam\w*|arbeidsongeschikt\w*|werkloos|werkloosheid|buitenland|thuis|revalidatie|opgenomen|ongeval|familie|afgekeurd|recup\w*|opleiding)\b/,
  ],
];

/** The reason that the words point at; null when they point at none. */
export function reasonIn(text: string): SuspensionReason | null {
  const said = fold(text);
  return REASONS.find(([, words]) => words.test(said))?.[0] ?? null;
}

/** The draft after a sentence; `asked` is the field of the open question. */
export function withSuspendWords(
  draft: SuspendDraft,
  {
    text,
    slots,
    asked,
    today,
  }: { text: string; slots: RichSlots; asked: string | null; today: string },
): SuspendDraft {
  const days = withDays(draft, daysSaid(draft, { text, slots, today }), asked);
  const isSame = days.from === draft.from && days.to === draft.to;
  const next: SuspendDraft = {
    ...withNames(draft, withoutReasonNames(slots)),
    ...days,
    isPart: saysPartOfDay(text, days) || (isSame && draft.isPart),
    reason: reasonIn(text) ?? draft.reason,
  };
  return changedSuspension(draft, next);
}

/** "In het ziekenhuis" is no employer that nobody knows; it is not said again either. */
function withoutReasonNames(slots: RichSlots): RichSlots {
  const { employerMatch, workplaceMatch, employeeMatches } = slots;
  const isReason = (match: NameMatch | null): boolean =>
    match?.kind === 'unknown' && reasonIn(match.text) !== null;
  return {
    ...slots,
    employerMatch: isReason(employerMatch) ? null : employerMatch,
    workplaceMatch: isReason(workplaceMatch) ? null : workplaceMatch,
    employeeMatches: employeeMatches.filter((match) => !isReason(match)),
  };
}

/** The draft after a change: what was refused may now be kept, unless nothing changed. */
export function changedSuspension(before: SuspendDraft, next: SuspendDraft): SuspendDraft {
  const isSame = before.from === next.from && before.to === next.to;
  return { ...next, refused: isSame ? before.refused : null };
}

const NOW = /\b(?:is|es|zit|ligt|blijft)\b/;
/** "Kan pas na 30 november", "ten vroegste vanaf 1 december": until then nothing is owed. */
const NOT_BEFORE =
  /\b(?:(?:kan|kunnen|mag|past|lukt|is|terug|beschikbaar|komt|open|weer)\b.{0,30}\b(?:pas|maar|ten vroegste|eerst)\b|(?:pas|ten vroegste) (?:weer |terug )?(?:na|vanaf|op)\b|niet (?:meer )?voor\b|tot na\b)/;
const AFTER = /\b(?:pas|maar|tot|eerst|vroegste)\b.{0,20}\bna\b|\btot na\b/;

/** "Peter vroeg een andere datum, kan pas na 30 november": no request, it was answered at once. */
export function saysNotBefore(text: string): boolean {
  return NOT_BEFORE.test(fold(text)) && reasonIn(text) === 'employerAskedOtherDate';
}

/** The days of a sentence; one day from which it can be again ends what begins today. */
function daysSaid(
  draft: SuspendDraft,
  { text, slots, today }: { text: string; slots: RichSlots; today: string },
): SaidPeriod {
  const said = saidPeriod(countedFrom(draft.from, certainDays(slots), slots), text, today);
  if (slots.dateConflict) return said;
  const words = fold(text);
  const day = said.from ?? said.to;
  const isOneDay =
    day !== null && (said.from === null || said.to === null || said.from === said.to);
  if (!isOneDay || day <= today || draft.from !== null || !NOT_BEFORE.test(words)) {
    return beginningToday(said, draft, text, today);
  }
  return { from: today, to: AFTER.test(words) ? day : addDays(day, -1) };
}

/** "Is ziek tot vrijdag": it began already. */
function beginningToday(
  said: SaidPeriod,
  draft: SuspendDraft,
  text: string,
  today: string,
): SaidPeriod {
  const begins = said.from === null && said.to !== null && draft.from === null;
  return begins && NOW.test(fold(text)) ? { from: today, to: said.to } : said;
}

function withDays(
  draft: SuspendDraft,
  { from, to }: SaidPeriod,
  asked: string | null,
): Pick<SuspendDraft, 'from' | 'to'> {
  const isOneDay = from !== null && from === to;
  if (isOneDay && asked === 'from') return { from, to: draft.to };
  if (isOneDay && asked !== null) return { from: draft.from, to };
  return { from: from ?? draft.from, to: to ?? draft.to };
}
