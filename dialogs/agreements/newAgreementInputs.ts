// Reads the form of a new agreement: every field that cannot be taken is told at once, nothing is lost.
import {
  NEW_AGREEMENT_FIELDS,
  type NewAgreementField,
  type NewAgreementInputs,
} from '../../cards/agreementViews.ts';
import { centsTyped } from '../../src/language/index.ts';
import { parseEnterpriseNumber } from '../../src/rules/index.ts';
import type { NewAgreementContent } from '../../src/store/newAgreementRecord.ts';
import type { DialogDeps } from '../deps.ts';
import { comingDay, pastDay } from '../typedDay.ts';

const LONGEST = 120;
const MOST_WORKPLACES = 10;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()./-]{6,30}$/;

export type FieldProblems = Partial<Record<NewAgreementField, string>>;
export type ReadAgreement =
  { kind: 'content'; content: NewAgreementContent } | { kind: 'problems'; errors: FieldProblems };

/** What was typed, to the letter. */
export function typedAgreement(inputs: Readonly<Record<string, string>>): NewAgreementInputs {
  const typed = NEW_AGREEMENT_FIELDS.map((field) => [field, inputs[field] ?? ''] as const);
  return Object.fromEntries(typed) as NewAgreementInputs;
}

/** Everything as content, or why each field cannot be taken. */
export function readAgreementForm(
  typed: NewAgreementInputs,
  { today, modelVersion }: { today: string; modelVersion: string },
  { text }: Pick<DialogDeps, 'text'>,
): ReadAgreement {
  const errors: FieldProblems = {};
  const tidy = (field: NewAgreementField): string =>
    typed[field].trim().replaceAll(/\s+/g, ' ').normalize('NFC');
  const fail = (field: NewAgreementField, key: Parameters<typeof text>[0]): void => {
    errors[field] ??= text(key, { typed: tidy(field).slice(0, 40) });
  };
  const words = (field: NewAgreementField, isNeeded = false): string | null => {
    const said = tidy(field);
    if (said === '' && isNeeded) fail(field, 'newAgreement.no.empty');
    if (said.length > LONGEST) fail(field, 'newAgreement.no.tooLong');
    return said === '' ? null : said;
  };
  const shaped = (field: NewAgreementField, shape: RegExp, key: Parameters<typeof text>[0]) => {
    const said = words(field);
    if (said !== null && !shape.test(said)) fail(field, key);
    return said;
  };
  const day = (field: NewAgreementField, isPast: boolean): string => {
    const said = tidy(field);
    if (said === '') fail(field, 'newAgreement.no.empty');
    const read = isPast ? pastDay(said, today) : comingDay(said, today);
    if (said !== '' && read === null) fail(field, 'newAgreement.no.day');
    return read ?? today;
  };
  const number = parseEnterpriseNumber(words('enterpriseNumber', true) ?? '');
  if (tidy('enterpriseNumber') !== '' && number.kind !== 'result')
    fail('enterpriseNumber', 'newAgreement.no.number');
  const years = tidy('years');
  if (years !== '2' && years !== '5') fail('years', 'newAgreement.no.choice');
  const amount = words('amount');
  const quarterCents = amount === null ? null : centsTyped(amount);
  if (amount !== null && !quarterCents) fail('amount', 'newAgreement.no.amount');
  const percent = words('wagePercent');
  const wagePermille = percent === null ? null : permilleTyped(percent);
  if (percent !== null && wagePermille === null) fail('wagePercent', 'newAgreement.no.percent');
  const contactName = words('contactName');
  const email = shaped('contactEmail', EMAIL, 'newAgreement.no.email')?.toLowerCase() ?? null;
  const phone = shaped('contactPhone', PHONE, 'newAgreement.no.phone');
  if (contactName === null && (email !== null || phone !== null))
    fail('contactName', 'newAgreement.no.contactName');
  const places = typed.workplaces.split(/[,;\n|]/).map((one) => one.trim());
  const workplaces = [...new Set(places.filter((one) => one !== ''))];
  if (workplaces.length > MOST_WORKPLACES || workplaces.some((one) => one.length > LONGEST))
    fail('workplaces', 'newAgreement.no.tooLong');
  const userCompany = words('userCompany');
  if (userCompany !== null && workplaces.length === 0)
    fail('workplaces', 'newAgreement.no.workplaces');
  const start = day('start', false);
  const content: NewAgreementContent = {
    enterpriseNumber: number.kind === 'result' ? number.digits : '',
    employerName: words('employerName', true) ?? '',
    employeeReference: words('employeeReference', true) ?? '',
    employeeName: words('employeeName', true) ?? '',
    reference: words('reference'),
    coachId: words('coachId', true) ?? '',
    start,
    employmentStart: tidy('employmentStart') === '' ? start : day('employmentStart', false),
    ...{ modelVersion, workplaces, userCompany, quarterCents, wagePermille },
    premiumFrom: day('premiumFrom', false),
    years: years === '5' ? 5 : 2,
    approvedOn: day('approvedOn', true),
    coworkerCoach: words('coworkerCoach'),
    contact: contactName === null ? null : { name: contactName, email, phone },
  };
  return Object.keys(errors).length > 0
    ? { kind: 'problems', errors }
    : { kind: 'content', content };
}

/** Thousandths of "45", "37,5 %"; null: it is none between 0 and 100. */
function permilleTyped(typed: string): number | null {
  const [, whole, tenth = '0'] = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(typed) ?? [];
  const permille = whole === undefined ? 0 : Number(whole) * 10 + Number(tenth);
  return permille >= 1 && permille <= 1000 ? permille : null;
}
