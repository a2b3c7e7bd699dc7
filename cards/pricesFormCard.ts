// How prices change from a month on, and what invoices need: two forms of finance.
import type { BillingFormView, PricesFormView } from './billingViews.ts';
import type { Card, Element } from './card.ts';
import { cardText } from './cardText.ts';
import { problemGroup } from './problemGroup.ts';

const MAX_AMOUNT = 20;
const MAX_ACCOUNT = 40;
const MAX_PREFIX = 8;
const BACK = { verb: 'showPrices' } as const;

/** Method, first month, and the amounts that the last method needs. */
export function pricesFormCard(view: PricesFormView): Card {
  const { submissionKey, seen, method, from, limits, problems } = view;
  const methods = (['article5', 'none', 'datedAmounts'] as const).map((value) => ({
    title: cardText(`prices.method.${value}`),
    value,
  }));
  return {
    id: 'pricesForm',
    summary: cardText('prices.summary'),
    body: [
      { kind: 'text', text: cardText('prices.formTitle'), style: 'title' },
      ...problemGroup(cardText('prices.notKept'), problems),
      {
        ...{ kind: 'input', type: 'choice', id: 'method', label: cardText('input.method') },
        ...{ choices: methods, style: 'expanded', value: method },
      },
      { kind: 'input', type: 'date', id: 'from', label: cardText('input.pricesFrom'), value: from },
      { kind: 'text', text: limits, style: 'subtle' },
      amount('basicFirst', view.basicFirst),
      amount('basicLater', view.basicLater),
      amount('extraHourly', view.extraHourly),
    ],
    buttons: [
      {
        title: cardText('button.keep'),
        action: { verb: 'savePrices', seen, submissionKey },
        style: 'primary',
      },
      { title: cardText('button.back'), action: BACK, needsInputs: false },
    ],
  };
}

function amount(id: 'basicFirst' | 'basicLater' | 'extraHourly', value: string): Element {
  return {
    ...{ kind: 'input', type: 'text', id, label: cardText(`input.${id}`), value },
    maxLength: MAX_AMOUNT,
  };
}

/** VAT, bank account and the letters before a number; what stays empty stays unset. */
export function billingFormCard(view: BillingFormView): Card {
  const { submissionKey, seen, vat, bankAccount, numberPrefix, problems } = view;
  const treatments = (['notSubject', 'exempt', 'rate6', 'rate12', 'rate21'] as const).map(
    (value) => ({ title: cardText(`vat.${value}`), value }),
  );
  return {
    id: 'billingForm',
    summary: cardText('prices.summary'),
    body: [
      { kind: 'text', text: cardText('billing.formTitle'), style: 'title' },
      ...problemGroup(cardText('prices.notKept'), problems),
      { kind: 'text', text: cardText('billing.formHint'), style: 'body' },
      {
        ...{ kind: 'input', type: 'choice', id: 'vat', label: cardText('input.vat') },
        ...{ choices: treatments, style: 'compact' },
        ...(vat === '' ? {} : { value: vat }),
      },
      {
        ...{ kind: 'input', type: 'text', id: 'bankAccount', value: bankAccount },
        ...{ label: cardText('input.bankAccount'), maxLength: MAX_ACCOUNT },
        placeholder: cardText('input.bankAccount.placeholder'),
      },
      {
        ...{ kind: 'input', type: 'text', id: 'numberPrefix', value: numberPrefix },
        ...{ label: cardText('input.numberPrefix'), maxLength: MAX_PREFIX },
        placeholder: cardText('input.numberPrefix.placeholder'),
      },
    ],
    buttons: [
      {
        title: cardText('button.keep'),
        action: { verb: 'saveBilling', seen, submissionKey },
        style: 'primary',
      },
      { title: cardText('button.back'), action: BACK, needsInputs: false },
    ],
  };
}
