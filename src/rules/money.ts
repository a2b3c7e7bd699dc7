// The part of the door (index.ts) for prices and invoices.
export type {
  CrossingFact,
  DatedAmountsFact,
  FirstQuartersFrom,
  IndexationMethod,
  TariffAmounts,
  TariffFacts,
  TariffPolicyFact,
} from './tariffs/tariffFacts.ts';
export type { Tariff } from './tariffs/tariffIn.ts';
export { confirmedCrossings, tariffIn } from './tariffs/tariffIn.ts';
export type {
  CrossingEffect,
  CrossingInput,
  CrossingRefusal,
  PriceChange,
} from './tariffs/crossingEffect.ts';
export { crossingEffect } from './tariffs/crossingEffect.ts';
export type { JudgedPrices, PricesRefusal, PricesToJudge } from './tariffs/judgeTariffs.ts';
export { highestPrices, judgeTariffs } from './tariffs/judgeTariffs.ts';
export type { Estimate, EstimateInput, EstimateRefusal } from './tariffs/estimateCost.ts';
export {
  estimateCost,
  MOST_EXTRA_MINUTES,
  MOST_PEOPLE,
  MOST_QUARTERS,
} from './tariffs/estimateCost.ts';
export type { EstimateStartDay, EstimateStarts } from './tariffs/estimateStarts.ts';
export { estimateStarts } from './tariffs/estimateStarts.ts';
export type { QuarterFee, QuarterFeeFact, QuarterFeeInput } from './tariffs/quarterFee.ts';
export { quarterFee } from './tariffs/quarterFee.ts';

export type {
  AgreementToBill,
  BasicLine,
  ExtraLine,
  ExtraWork,
  Invoice,
  InvoiceFact,
  InvoiceInput,
  InvoiceLine,
  InvoiceRefusal,
  InvoiceWarning,
} from './invoices/invoice.ts';
export type { BankAccount, BankAccountRefusal } from './invoices/bankAccount.ts';
export { parseBankAccount } from './invoices/bankAccount.ts';
export type { BillingFact, VatTreatment } from './invoices/billingSchema.ts';
export { missingSettings, VAT_TREATMENTS } from './invoices/billingSchema.ts';
export { basicBilledIn } from './invoices/basicBilledIn.ts';
export { dueDate } from './invoices/dueDate.ts';
export { extraCents } from './invoices/invoiceLines.ts';
export type { InvoiceOfMonth } from './invoices/monthlyInvoice.ts';
export { monthlyInvoice } from './invoices/monthlyInvoice.ts';
export type { PaymentReference, PaymentReferenceRefusal } from './invoices/paymentReference.ts';
export { paymentReference } from './invoices/paymentReference.ts';
export type { TariffPolicyEntry, TariffsFile } from './tariffs/tariffsSchema.ts';
export {
  tariffAmountsSchema,
  tariffFacts,
  tariffPolicyFact,
  tariffSettings,
  tariffsSchema,
} from './tariffs/tariffsSchema.ts';
export type { BillingEntry } from './invoices/billingSchema.ts';
export {
  billingFact,
  billingSchema,
  billingSettings,
  ibanSchema,
  numberPrefixSchema,
} from './invoices/billingSchema.ts';
export type {
  Bill,
  BillDocument,
  Billed,
  BilledWork,
  BillInput,
  BillLine,
  BillProblem,
  BillWarning,
  CorrectionReason,
} from './invoices/bill.ts';
export { agreementBill } from './invoices/agreementBill.ts';
export type { NextBill, NextBillInput, RunsSoFar } from './invoices/nextBill.ts';
export { billsOfQuarter, firstBilledMonth, nextBill } from './invoices/nextBill.ts';
export type { CreditRefusal } from './invoices/creditByHand.ts';
export { creditByHand } from './invoices/creditByHand.ts';
export { sharedMinutes } from './invoices/sharedMinutes.ts';
