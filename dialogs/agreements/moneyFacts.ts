// The premiums of a file, and what the city bills for it: now, later and next.
import {
  dateInWords,
  eurosInWords,
  permilleInWords,
  quarterInWords,
} from '../../src/language/index.ts';
import {
  agreementState,
  feeDropsOn,
  feeOfQuarter,
  monthOf,
  premiumOn,
  premiumPeriods,
  premiumStart,
  tariffIn,
} from '../../src/rules/index.ts';
import type { PremiumKind, PremiumPeriod } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { FileToShow } from './agreementView.ts';
import { cited } from './cited.ts';
import { nextBillFacts } from './nextBillWords.ts';

type Fact = { label: string; value: string };

/** Both premiums with their height, term and approval (S0 art. 1 and 4). */
export function premiumFacts(shown: FileToShow): Fact[] {
  const { deps } = shown;
  const { text } = deps;
  const coaching = currentPremium(shown, 'coachingSubsidy');
  const wage = currentPremium(shown, 'wageSubsidy');
  const amount = coaching?.quarterCents
    ? text('agreement.amountPerQuarter', { amount: eurosInWords(coaching.quarterCents) })
    : text(coaching ? 'agreement.amountUnknown' : 'agreement.noPremium');
  const approved = coaching?.approvedOn;
  return [
    { label: text('agreement.label.coachingSubsidy'), value: cited(amount, 4, deps) },
    ...(coaching
      ? [
          {
            label: text('agreement.label.term'),
            value: cited(termInWords(coaching, deps), 4, deps),
          },
        ]
      : []),
    {
      label: text('agreement.label.approved'),
      value: cited(approved ? dateInWords(approved) : text('agreement.unknown'), 1, deps),
    },
    ...(wage?.permille
      ? [
          {
            label: text('agreement.label.wageSubsidy'),
            value: cited(
              text('agreement.percentOfWage', { percent: permilleInWords(wage.permille) }),
              ...([4, deps] as const),
            ),
          },
        ]
      : []),
  ];
}

/** The premium of today; else the last that held, or the first to come. */
export function currentPremium(
  { file, today }: Pick<FileToShow, 'file' | 'today'>,
  kind: PremiumKind,
): PremiumPeriod | null {
  const periods = premiumPeriods(file.premiums, kind);
  const begun = periods.filter(({ from }) => from <= today).at(-1);
  return premiumOn(file.premiums, kind, today) ?? begun ?? periods[0] ?? null;
}

function termInWords(
  { from, grantedUntil, years }: PremiumPeriod,
  { text }: Pick<DialogDeps, 'text'>,
): string {
  const days = { from: dateInWords(from), to: grantedUntil ? dateInWords(grantedUntil) : '' };
  if (grantedUntil === null) return text('agreement.termFrom', days);
  return years === null
    ? text('agreement.termTo', days)
    : text('agreement.termOf', { ...days, years });
}

/** The quarter and its fee, when it drops, and the next bill (S0 art. 5 and 7). */
export function feeFacts(shown: FileToShow): Fact[] {
  const { file, facts, today, deps } = shown;
  const { text } = deps;
  const { tariffs } = facts;
  const { start, end } = file.agreement;
  const agreement = { start, end, premiumStart: premiumStart(file.premiums) };
  const state = agreementState(agreement, today);
  const fee = feeOfQuarter(agreement, today, tariffs);
  const isOutside = state === 'toCome' || state === 'ended';
  const now = fee
    ? text('agreement.feeOf', {
        number: fee.quarterNumber,
        quarter: quarterInWords(fee.quarter),
        amount: eurosInWords(fee.cents),
      })
    : text(isOutside ? 'agreement.feeNone' : 'agreement.feeUnknown');
  const later = state === 'ended' ? null : laterInWords(shown);
  return [
    { label: text('agreement.label.quarter'), value: cited(now, 5, deps) },
    ...(later === null
      ? []
      : [{ label: text('agreement.label.later'), value: cited(later, 5, deps) }]),
    ...nextBillFacts(shown),
  ];
}

function laterInWords(shown: FileToShow): string | null {
  const { file, facts, today, deps } = shown;
  const { agreement, premiums } = file;
  const drops = feeDropsOn({ agreement, premiums, tariffs: facts.tariffs });
  if (drops === null || (agreement.end !== null && drops > agreement.end)) return null;
  const date = dateInWords(drops);
  if (drops <= today) return deps.text('agreement.feeIsLater', { date });
  return deps.text('agreement.feeLater', { date, amount: laterAmount(shown) });
}

/** The lower fee of a whole quarter at today's tariffs. */
export function laterAmount({ facts, today }: Pick<FileToShow, 'facts' | 'today'>): string {
  const tariff = tariffIn(facts.tariffs, monthOf(today));
  return tariff.kind === 'result' ? eurosInWords(tariff.basicLaterCents) : '';
}
