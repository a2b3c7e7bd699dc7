// What a verified contact person sees of the agreements on which they are one: no others, and no notes.
import { agreementCard, agreementsCard } from '../../cards/agreementCard.ts';
import type { ContactPersonPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { say } from '../say.ts';
import { agreementView, statusInWords } from './agreementView.ts';

const WHY = 'employerAgreements';

/** The moment (epoch ms) and its day in Brussels. */
interface When {
  now: number;
  today: string;
}

/** Their agreement with what comes due in it, or a list to choose from when there are several. */
export function employerAgreements(
  who: ContactPersonPrincipal,
  when: When,
  deps: Pick<DialogDeps, 'agreements' | 'text'>,
): Reply[] {
  const all = deps.agreements.list(who);
  const [only, ...others] = all;
  if (only && others.length === 0) return employerAgreement(who, only.id, when, deps);
  if (!only) return [say(deps.text('agreement.employer.none'))];
  const rows = all.map((one) => ({
    agreementId: one.id,
    employer: one.employerName,
    employee: one.employeeName,
    status: statusInWords(one, when.today, deps),
  }));
  const intro = deps.text('agreement.employer.which');
  const page = { total: rows.length, page: 0, employerId: null, paged: false };
  return [{ kind: 'card', card: agreementsCard({ intro, rows, ...page }) }];
}

/** One of them by its id; another's looks as one that does not exist. */
export function employerAgreement(
  who: ContactPersonPrincipal,
  agreementId: string,
  { now, today }: When,
  deps: Pick<DialogDeps, 'agreements' | 'text'>,
): Reply[] {
  const file = deps.agreements.file(who, agreementId, WHY);
  if (!file) return [say(deps.text('agreement.employer.none'))];
  const facts = deps.agreements.facts(now);
  const view = agreementView({ file, facts, today, deps }, false);
  return [{ kind: 'card', card: agreementCard(view) }];
}
