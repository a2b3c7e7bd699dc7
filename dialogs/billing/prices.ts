// The prices of today, how they change, and what finance settled about invoices.
import { pricesCard } from '../../cards/pricesCard.ts';
import type { PricesView } from '../../cards/billingViews.ts';
import { eurosInWords, monthInWords } from '../../src/language/index.ts';
import { confirmedCrossings, missingSettings, monthOf, tariffIn } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { PriceFacts } from './billingDesk.ts';
import { decidesMoney, priceGround, refusedMoney, seesMoney } from './priceWords.ts';

const SETTINGS = ['vat', 'bankAccount', 'numberPrefix'] as const;

const SETTING =
  /\b(?:prijzen|tarieven|btw|rekeningnummer|factuurnummers?|facturen)\s+(?:aanpassen|instellen|wijzigen|beheren)\b|\bfacturatie-?instellingen\b|^\W*(?:de |onze )?(?:prijzen|tarieven|btw|iban|rekeningnummer)\W*$/i;

/** "Prijzen aanpassen", "btw instellen", "facturatie-instellingen": no intent of their own, and finance's only. */
export function pricesByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  return SETTING.test(text) && decidesMoney(turn) ? showPrices(turn, deps) : null;
}

/** For finance and team leads; only the first can change anything. */
export function showPrices(
  turn: Turn,
  deps: DialogDeps,
  shown: { done?: string; note?: string; replaces?: boolean } = {},
): Reply[] {
  const { done = null, note, replaces = false } = shown;
  if (!seesMoney(turn)) return refusedMoney(deps, replaces);
  const { text } = deps;
  const facts = deps.billing.prices();
  const { tariffs, billing } = facts;
  const month = monthOf(turn.today);
  const tariff = tariffIn(tariffs, month);
  const missing = missingSettings(billing).map((one) => text(`billing.missing.${one}`));
  const view: PricesView = {
    title: text('prices.title', { month: monthInWords(month) }),
    prices:
      tariff.kind === 'result'
        ? (['basicFirstCents', 'basicLaterCents', 'extraHourlyCents'] as const).map((price) => ({
            label: text(`prices.${price}`, { quarters: tariff.firstQuarters }),
            value: eurosInWords(tariff[price]),
          }))
        : [],
    how: [
      ...(note === undefined ? [] : [note]),
      ...(tariff.kind === 'result' ? [howText(tariff, deps)] : []),
    ],
    crossings: crossingsOf(facts, deps),
    settings: SETTINGS.map((one) => ({
      label: text(`billing.${one}`),
      value: settingText(one, facts, deps),
    })),
    missing: missing.length === 0 ? null : text('billing.example', { missing: missing.join(', ') }),
    done,
    ground: priceGround(deps),
    mayDecide: decidesMoney(turn),
  };
  return [{ kind: 'card', card: pricesCard(view), replaces }];
}

function howText(
  {
    indexation,
    crossings,
  }: { indexation: 'article5' | 'none' | 'datedAmounts'; crossings: readonly string[] },
  { text }: DialogDeps,
): string {
  const how = text(`prices.how.${indexation}`);
  if (indexation !== 'article5') return text('prices.now', { how });
  if (crossings.length === 0) return text('prices.nowBase', { how });
  const months = crossings.map(monthInWords).join(', ');
  return text('prices.nowIndexed', { how, months });
}

function crossingsOf({ tariffs, deciders }: PriceFacts, deps: DialogDeps): PricesView['crossings'] {
  const { text } = deps;
  const confirmed = new Set(confirmedCrossings(tariffs));
  const months = [...new Set(tariffs.crossings.map(({ month }) => month))].sort();
  return months.map((month) => {
    const decided = deciders.get(month);
    const isConfirmed = confirmed.has(month);
    const state = isConfirmed ? 'confirmed' : decided ? 'takenBack' : 'reported';
    const by = decided
      ? text('crossing.by', {
          who: deps.nameOfPerson(decided.by),
          moment: deps.momentInWords(decided.at),
        })
      : '';
    return {
      ...{ month, label: monthInWords(month), confirmed: isConfirmed },
      value: `${text(`crossing.state.${state}`)}${by}`,
    };
  });
}

function settingText(
  one: (typeof SETTINGS)[number],
  { billing }: PriceFacts,
  { text }: DialogDeps,
): string {
  if (billing[one] === null) return text('billing.unset');
  if (one === 'vat') return text(`vat.${billing.vat ?? 'exempt'}`);
  if (one === 'numberPrefix') return billing.numberPrefix ?? '';
  return (billing.bankAccount ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ');
}
