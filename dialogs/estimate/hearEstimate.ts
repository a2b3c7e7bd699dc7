// What somebody types during an estimate: the answer that was asked, one that corrects, or something else that counts.
import type { Principal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion, Heard } from '../form/form.ts';
import { noDayIn } from '../typedDay.ts';
import { SAME_DAY, UNKNOWN_YET, whyInWords, withoutRefused } from './askEstimate.ts';
import { correctedTo, correctsAnswer } from './corrects.ts';
import { withDerived, withEstimateSentence, type EstimateDraft } from './estimateDraft.ts';
import { extraAnswered, namesAgreement, namesPremium, quartersAnswered } from './estimateWords.ts';
import { saysUnknownYet } from './saysUnknownYet.ts';

type EstimateTurn = Pick<Turn<Principal>, 'now' | 'today'>;
type HearDeps = Pick<DialogDeps, 'text' | 'estimates'>;
type Asked = 'premiumStart' | 'agreementStart' | 'quarters' | 'extraMinutes';

/** The draft after these words; `question`: what was asked, null when the card is shown. */
export function hearEstimate(
  draft: EstimateDraft,
  text: string,
  question: FormQuestion | null,
  turn: EstimateTurn,
  deps: HearDeps,
): Heard<EstimateDraft> {
  const fresh: EstimateDraft = { ...draft, why: null };
  const asked = (question?.field ?? null) as Asked | null;
  if (asked !== null && saysUnknownYet(text)) {
    const unknown = withUnknown(fresh, asked, turn, deps);
    return unknown ? { draft: unknown } : { why: deps.text('estimate.unknownYet') };
  }
  const said = withEstimateSentence(fresh, text, turn.today);
  const placed =
    asked === null
      ? said
      : correctsAnswer(text)
        ? withCorrection(fresh, said, asked, text)
        : withAnswer(withAskedDay(fresh, said, asked, text), asked, text, turn.today);
  const heard = withoutRefused(withDerived(placed, turn.today), turn, deps);
  const isChanged = JSON.stringify({ ...heard, why: null }) !== JSON.stringify(fresh);
  if (isChanged) return { draft: { ...heard, why: heard.why ?? noted(fresh, heard, asked) } };
  // That the day does not exist is said whatever dialog is open.
  if (heard.why !== null && !(heard.why === 'badDay' && noDayIn(text) !== null))
    return { why: whyInWords(heard.why, deps)! };
  if (heard.why !== null || asked === null || draft[asked] !== null) return { draft: fresh };
  return { why: deps.text(`estimate.wrong.${asked}`) };
}

/** The draft with an option that was chosen for `field`. */
export function withOption(
  draft: EstimateDraft,
  field: string,
  value: string,
  turn: EstimateTurn,
  deps: HearDeps,
): EstimateDraft {
  const fresh: EstimateDraft = { ...draft, why: null };
  if (value === UNKNOWN_YET || value === SAME_DAY)
    return withUnknown(fresh, field as Asked, turn, deps) ?? fresh;
  const isDay = field === 'premiumStart' || field === 'agreementStart';
  const chosen = { ...fresh, [field]: isDay ? value : Number(value) };
  return withoutRefused(withDerived(chosen, turn.today), turn, deps);
}

/** Null: how many quarters or hours can only be guessed by who asks. */
function withUnknown(
  draft: EstimateDraft,
  asked: Asked,
  turn: EstimateTurn,
  deps: HearDeps,
): EstimateDraft | null {
  if (asked !== 'premiumStart' && asked !== 'agreementStart') return null;
  const unknown = [...draft.unknown.filter((day) => day !== asked), asked];
  return withoutRefused(withDerived({ ...draft, unknown }, turn.today), turn, deps);
}

/** What was taken though it was not asked is said, because the question comes again. */
function noted(
  before: EstimateDraft,
  after: EstimateDraft,
  asked: Asked | null,
): EstimateDraft['why'] {
  if (after.people !== before.people && after.people !== null && after.people > 1)
    return 'notedPeople';
  return asked !== null && before[asked] === null && after[asked] === null ? 'noted' : null;
}

/** A day that answers "wanneer start de overeenkomst?" says nothing about the premium. */
function withAskedDay(
  before: EstimateDraft,
  said: EstimateDraft,
  asked: Asked,
  text: string,
): EstimateDraft {
  const { premiumStart, agreementStart } = said;
  if (premiumStart !== agreementStart) return said;
  // "Van 1 januari tot eind 2028" is the whole of it, and no answer about one of both.
  if (asked === 'premiumStart' && !namesAgreement(text))
    return { ...said, agreementStart: before.agreementStart, unknown: before.unknown };
  return asked === 'agreementStart'
    ? { ...said, premiumStart: before.premiumStart, unknown: before.unknown }
    : said;
}

/** "Nee toch 1 april 2027" is about what was answered just before, "toch 12" as well. */
function withCorrection(
  before: EstimateDraft,
  said: EstimateDraft,
  asked: Asked,
  text: string,
): EstimateDraft {
  const isDaySaid =
    said.premiumStart !== before.premiumStart || said.agreementStart !== before.agreementStart;
  if (isDaySaid) {
    if (namesPremium(text) || namesAgreement(text)) return said;
    if (asked === 'agreementStart' && !SAME.test(text))
      return { ...said, agreementStart: before.agreementStart, unknown: before.unknown };
    const wereOne = before.premiumStart === before.agreementStart;
    return asked === 'premiumStart' || wereOne
      ? said
      : { ...said, premiumStart: before.premiumStart };
  }
  const rest = correctedTo(text);
  if (asked === 'extraMinutes' && said.extraMinutes === before.extraMinutes) {
    const quarters = quartersAnswered(rest);
    return quarters === null ? said : { ...said, quarters, until: null };
  }
  return withAnswer(said, asked, rest, '');
}

const SAME = /(?:zelfde|\bidem|ook dan|samen|gelijk)\b/i;

function withAnswer(
  draft: EstimateDraft,
  asked: Asked,
  text: string,
  today: string,
): EstimateDraft {
  switch (asked) {
    case 'quarters': {
      const quarters = quartersAnswered(text);
      return quarters === null ? draft : { ...draft, quarters, until: null };
    }
    case 'extraMinutes':
      return { ...draft, extraEach: extraAnswered(text) ?? draft.extraEach };
    case 'agreementStart': {
      if (!SAME.test(text)) return draft;
      const { premiumStart, unknown } = draft;
      if (premiumStart === null) return { ...draft, unknown: [...unknown, 'agreementStart'] };
      return { ...draft, agreementStart: premiumStart < today ? today : premiumStart };
    }
    default:
      return draft;
  }
}
