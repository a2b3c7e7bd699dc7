// The two forms of finance: how prices change, and what invoices need. What was typed is never lost.
import { billingFormCard, pricesFormCard } from '../../cards/pricesFormCard.ts';
import type { BillingFormView, PricesFormView } from '../../cards/billingViews.ts';
import { amountInWords, centsTyped, monthInWords } from '../../src/language/index.ts';
import {
  firstDayOf,
  highestPrices,
  isLocalDate,
  judgeTariffs,
  monthAfter,
  monthOf,
  numberPrefixSchema,
  parseBankAccount,
  tariffIn,
  VAT_TREATMENTS,
} from '../../src/rules/index.ts';
import type { IndexationMethod, TariffAmounts } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { PriceDecision, PriceOutcome } from './billingDesk.ts';
import { showPrices } from './prices.ts';
import { decidesMoney, refusedMoney } from './priceWords.ts';

type Inputs = Readonly<Record<string, string>>;
interface Key {
  seen: number;
  submissionKey: string;
}
const METHODS: readonly IndexationMethod[] = ['article5', 'none', 'datedAmounts'];

/** The form with what holds now, from the first day of next month. */
export function editPrices(turn: Turn, deps: DialogDeps): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { tariffs, seen } = deps.billing.prices();
  const next = monthAfter(monthOf(turn.today));
  const tariff = tariffIn(tariffs, next);
  const amount = (cents: number): string => amountInWords(cents);
  const view =
    tariff.kind === 'result'
      ? {
          method: tariff.indexation,
          basicFirst: amount(tariff.basicFirstCents),
          basicLater: amount(tariff.basicLaterCents),
          extraHourly: amount(tariff.extraHourlyCents),
        }
      : { method: 'article5', basicFirst: '', basicLater: '', extraHourly: '' };
  return shownPrices(
    { ...view, from: firstDayOf(next) },
    { seen, submissionKey: deps.newKey() },
    [],
    deps,
  );
}

/** Decides on the prices as they were filled in. */
export function savePrices(key: Key, inputs: Inputs, turn: Turn, deps: DialogDeps): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { text } = deps;
  const typed = {
    method: inputs['method'] ?? '',
    from: inputs['from'] ?? '',
    basicFirst: inputs['basicFirst'] ?? '',
    basicLater: inputs['basicLater'] ?? '',
    extraHourly: inputs['extraHourly'] ?? '',
  };
  const again = (problems: readonly string[]): Reply[] => shownPrices(typed, key, problems, deps);
  const method = METHODS.find((one) => one === typed.method);
  if (!method) return again([text('prices.no.method')]);
  if (!isLocalDate(typed.from)) return again([text('prices.no.from')]);
  const amounts = method === 'datedAmounts' ? readAmounts(typed) : null;
  if (method === 'datedAmounts' && amounts === null) return again([text('prices.no.notAnAmount')]);
  const { tariffs } = deps.billing.prices();
  const judged = judgeTariffs({
    ...{ facts: tariffs, from: typed.from, today: turn.today, method, amounts },
  });
  if (judged.kind === 'refused') {
    const citation = deps.citation(judged.articles);
    return again(judged.reasons.map((reason) => text(`prices.no.${reason}`, { citation })));
  }
  const decision = { kind: 'tariffs', effectiveFrom: typed.from, method, amounts } as const;
  const done = text('prices.done', { month: monthInWords(typed.from) });
  return decided(decision, key, done, again, turn, deps);
}

/** The form with the settings of invoices as they are now. */
export function editBilling(turn: Turn, deps: DialogDeps): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { billing, seen } = deps.billing.prices();
  const typed = {
    vat: billing.vat ?? '',
    bankAccount: billing.bankAccount ?? '',
    numberPrefix: billing.numberPrefix ?? '',
  };
  return shownBilling(typed, { seen, submissionKey: deps.newKey() }, []);
}

/** Decides on the settings of invoices as they were filled in. */
export function saveBilling(key: Key, inputs: Inputs, turn: Turn, deps: DialogDeps): Reply[] {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const { text } = deps;
  const typed = {
    vat: inputs['vat'] ?? '',
    bankAccount: inputs['bankAccount'] ?? '',
    numberPrefix: inputs['numberPrefix'] ?? '',
  };
  const account = parseBankAccount(typed.bankAccount);
  const prefix = typed.numberPrefix.trim().toUpperCase();
  const problems = [
    ...(typed.bankAccount.trim() !== '' && account.kind === 'refused'
      ? account.reasons.map((reason) => text(`billing.no.${reason}`))
      : []),
    ...(prefix !== '' && !numberPrefixSchema.safeParse(prefix).success
      ? [text('billing.no.prefix')]
      : []),
  ];
  const again = (why: readonly string[]): Reply[] => shownBilling(typed, key, why);
  if (problems.length > 0) return again(problems);
  const change = {
    vat: VAT_TREATMENTS.find((one) => one === typed.vat) ?? null,
    bankAccount: account.kind === 'result' ? account.iban : null,
    numberPrefix: prefix === '' ? null : prefix,
  };
  return decided({ kind: 'billing', change }, key, text('billing.done'), again, turn, deps);
}

type Decision = PriceDecision extends infer One
  ? One extends unknown
    ? Omit<One, 'seen'>
    : never
  : never;

function decided(
  decision: Decision,
  { seen, submissionKey }: Key,
  done: string,
  again: (problems: readonly string[]) => Reply[],
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const by = { submissionKey, activityId: turn.activityId, why: decision.kind };
  const whole = { ...decision, seen } as PriceDecision;
  const outcome: PriceOutcome = deps.billing.decide(turn.who, whole, by);
  switch (outcome.kind) {
    case 'stale':
      return again([deps.text('prices.stale')]);
    case 'refused':
      return again([
        outcome.reason === 'looser'
          ? deps.text('prices.no.looser', { citation: deps.citation(outcome.articles) })
          : deps.text(`prices.no.${outcome.reason}`),
      ]);
    case 'unchanged':
      return showPrices(turn, deps, { done: deps.text('prices.unchanged'), replaces: true });
    case 'existing':
    case 'decided':
      return showPrices(turn, deps, { done, replaces: true });
  }
}

function readAmounts(
  typed: Pick<PricesFormView, 'basicFirst' | 'basicLater' | 'extraHourly'>,
): TariffAmounts | null {
  const basicFirstCents = centsTyped(typed.basicFirst);
  const basicLaterCents = centsTyped(typed.basicLater);
  const extraHourlyCents = centsTyped(typed.extraHourly);
  if (basicFirstCents === null || basicLaterCents === null || extraHourlyCents === null)
    return null;
  return { basicFirstCents, basicLaterCents, extraHourlyCents };
}

function shownPrices(
  typed: Omit<PricesFormView, 'seen' | 'submissionKey' | 'limits' | 'problems'>,
  key: Key,
  problems: readonly string[],
  deps: DialogDeps,
): Reply[] {
  const { tariffs } = deps.billing.prices();
  const highest = isLocalDate(typed.from) ? highestPrices(tariffs, monthOf(typed.from)) : null;
  const limits =
    highest === null
      ? ''
      : deps.text('prices.limits', {
          month: monthInWords(typed.from),
          first: amountInWords(highest.basicFirstCents),
          later: amountInWords(highest.basicLaterCents),
          extra: amountInWords(highest.extraHourlyCents),
          citation: deps.citation(['S0 art. 5']),
        });
  return [
    { kind: 'card', card: pricesFormCard({ ...typed, ...key, limits, problems }), replaces: true },
  ];
}

function shownBilling(
  typed: Omit<BillingFormView, 'seen' | 'submissionKey' | 'problems'>,
  key: Key,
  problems: readonly string[],
): Reply[] {
  return [{ kind: 'card', card: billingFormCard({ ...typed, ...key, problems }), replaces: true }];
}
