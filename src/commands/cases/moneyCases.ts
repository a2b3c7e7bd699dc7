// The kinds of examples whose answer is an amount: quarterFee.
import { z } from 'zod';
import { isQuarter, localDateSchema, monthSchema, quarterFee } from '../../rules/index.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';
import { tariffsFor } from './caseTariffs.ts';

const quarter = z.string().refine(isQuarter, { error: 'expected a quarter as YYYY-Qn' });
const tariffShape = { baseMonth: monthSchema, crossings: z.array(monthSchema) };

const quarterFeeShape = z.object({
  ...{ premiumStart: localDateSchema, quarter, ...tariffShape },
  quarterNumber: z.int(),
  cents: z.int(),
});

/** Which quarter of the premium is it, and what does the basic package cost in it? */
export const quarterFeeCase: CaseKind = caseKind(quarterFeeShape, (one) => {
  const tariffs = tariffsFor(one.baseMonth, one.crossings);
  const fee = quarterFee({ ...one, agreementStart: null, tariffs });
  const expected = `quarter ${one.quarterNumber}, ${one.cents} cents`;
  const got = fee.kind === 'result' ? `quarter ${fee.quarterNumber}, ${fee.cents} cents` : fee.kind;
  return { expected, got };
});
