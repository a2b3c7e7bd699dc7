// The buttons about agreements: seeing one, telling what changed, taking it back, entering a new one.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { recordId, submissionKey, verbsOf } from './actionParts.ts';

/** What can be told of a file. */
export const FILE_CHANGES = [
  'notice',
  'negligence',
  'employmentEnd',
  'premiumChange',
  'signature',
  'coworkerCoach',
  'vdabInformed',
] as const;

export const agreementActions = [
  z.strictObject({ verb: z.literal('showAgreement'), agreementId: recordId }),
  // Null: those of all employers.
  z.strictObject({
    verb: z.literal('showAgreements'),
    employerId: recordId.nullable(),
    page: z.int().min(0).max(9999),
  }),
  z.strictObject({
    verb: z.literal('tellChange'),
    agreementId: recordId,
    what: z.enum(FILE_CHANGES),
  }),
  z.strictObject({ verb: z.literal('undoChange'), changeKey: submissionKey, submissionKey }),
  z.strictObject({ verb: z.literal('newAgreement') }),
  z.strictObject({ verb: z.literal('saveAgreement'), submissionKey }),
  z.strictObject({ verb: z.literal('showClocks'), page: z.int().min(0).max(9999) }),
] as const;

export type AgreementAction = z.infer<(typeof agreementActions)[number]>;
export type FileChangeName = (typeof FILE_CHANGES)[number];

const AGREEMENT_VERBS = verbsOf(agreementActions);

/** True for a button about agreements. */
export function isAgreementAction(action: CardAction): action is AgreementAction {
  return AGREEMENT_VERBS.has(action.verb);
}
