// Whether the personal data of an agreement may be erased when somebody asks for it, and why not.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';

export type KeepReason =
  /** The agreement runs: without the data it cannot be carried out. */
  | 'agreementRuns'
  /** Contact data and support plan are kept until a day after its end. */
  | 'legalTerm'
  /** A team lead keeps the file, with a reason. */
  | 'hold'
  | 'unpaidInvoice'
  /** Somebody still waits for an answer. */
  | 'openRequest';

export interface FileToErase {
  /** The agreement's last day; null: it has none. */
  endDay: LocalDate | null;
  /** The last day on which its data are kept (retentionEnd); null while it has no end. */
  deleteAfter: LocalDate | null;
  isHeld: boolean;
  unpaidInvoices: number;
  openRequests: number;
}

const ARTICLES: readonly ArticleId[] = ['S0 art. 11', 'S0 art. 7', 'policy'];

/** Refused with every reason for which the file stays, whoever asks (S0 art. 11). */
export function judgeErasure(
  { endDay, deleteAfter, isHeld, unpaidInvoices, openRequests }: FileToErase,
  today: LocalDate,
): Verdict<object, KeepReason> {
  const runs = endDay === null || endDay >= today;
  const reasons: KeepReason[] = [
    ...(runs ? (['agreementRuns'] as const) : []),
    ...(!runs && deleteAfter !== null && deleteAfter >= today ? (['legalTerm'] as const) : []),
    ...(isHeld ? (['hold'] as const) : []),
    ...(unpaidInvoices > 0 ? (['unpaidInvoice'] as const) : []),
    ...(openRequests > 0 ? (['openRequest'] as const) : []),
  ];
  return reasons.length > 0
    ? { kind: 'refused', reasons, articles: ARTICLES }
    : { kind: 'result', articles: ARTICLES };
}
