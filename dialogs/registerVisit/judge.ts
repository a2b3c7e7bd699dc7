// The question the dialog puts to the rules about a draft, and the verdict it gets back.
import type { judgeVisit } from '../../src/rules/index.ts';
import type { FileAgreement } from '../deps.ts';
import type { VisitDraft } from './visitDraft.ts';

export interface VisitToJudge {
  draft: VisitDraft;
  agreements: readonly FileAgreement[];
}

/** Result with warnings, refusal with all reasons, or incomplete with the missing facts. */
export type Judged = ReturnType<typeof judgeVisit>;
export type JudgedResult = Extract<Judged, { kind: 'result' }>;
export type JudgedRefusal = Extract<Judged, { kind: 'refused' }>['reasons'][number];
export type MissingFact = Extract<Judged, { kind: 'incomplete' }>['missing'][number];
export type JudgedWarning = JudgedResult['warnings'][number];
