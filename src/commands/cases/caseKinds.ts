// The kinds of examples that can be checked; a file's base name says its kind. A kind joins with one line.
import { z } from 'zod';
import { parseEnterpriseNumber } from '../../rules/index.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';
import { absenceCase, backupCase, suspensionCase } from './coverCases.ts';
import { followUpCase, onsiteCase, reachableCase } from './deadlineCases.ts';
import {
  invoiceCase,
  noticeCase,
  paymentReferenceCase,
  quarterFeeCase,
  retentionCase,
} from './moneyCases.ts';
import { movedCase } from './movedCases.ts';
import { reminderCase } from './reminderCases.ts';

const enterpriseNumberCase = caseKind(
  z.object({ text: z.string(), valid: z.boolean() }),
  ({ text, valid }) => {
    const isValid = parseEnterpriseNumber(text).kind === 'result';
    return { expected: `valid ${valid}`, got: `valid ${isValid}` };
  },
);

export const CASE_KINDS: ReadonlyMap<string, CaseKind> = new Map([
  ['reachable', reachableCase],
  ['onsite', onsiteCase],
  ['followUp', followUpCase],
  ['enterpriseNumber', enterpriseNumberCase],
  ['absence', absenceCase],
  ['backup', backupCase],
  ['suspension', suspensionCase],
  ['reminder', reminderCase],
  ['moved', movedCase],
  ['quarterFee', quarterFeeCase],
  ['invoice', invoiceCase],
  ['notice', noticeCase],
  ['paymentReference', paymentReferenceCase],
  ['retention', retentionCase],
]);
