// The cases of a period in some files only, as somebody asks for them by name.
import { summaryCasesCard, CASES_PAGE_SIZE } from '../../cards/summaryCasesCard.ts';
import type { Period } from '../../src/rules/index.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { nameOf } from '../requests/settleRequest.ts';
import { say } from '../say.ts';
import { caseView } from './caseView.ts';
import { periodInWords } from './periodInWords.ts';
import { refused } from './showSummary.ts';
import type { SummaryAsk } from './summaryDesk.ts';
import { capital } from './summaryView.ts';

/** By deadline, as many as fit on one card. */
export function showCasesOf(
  period: Period,
  files: readonly FileAgreement[],
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { who } = turn;
  const isLead = who.roles.has('teamLead');
  const scope: SummaryAsk['scope'] = isLead
    ? { kind: 'team' }
    : { kind: 'coach', coachId: who.personId };
  const choice = { kind: 'together', which: 'due' } as const;
  const agreementIds = files.map(({ id }) => id);
  const ask = { period, scope, choice, agreementIds, offset: 0, limit: CASES_PAGE_SIZE };
  const found = deps.summaries.cases(who, ask, 'showSummaryCases');
  if (!found) return [refused({ period }, deps)];
  const { cases, total } = found;
  const { text } = deps;
  const names = namesOf(files, turn, deps);
  const inWords = capital(periodInWords(period, text));
  if (cases.length === 0) return [say(text('cases.noneOf', { period: inWords, names }))];
  const card = summaryCasesCard({
    key: { period: period.key, coachId: scope.kind === 'coach' ? scope.coachId : null },
    ...{ kind: 'together', which: 'due', page: 0, total: cases.length },
    title: text('cases.titleOf', { period: inWords, names }),
    cases: cases.map((one) => caseView(one, text)),
  });
  const more = total - cases.length;
  return [
    { kind: 'card', card },
    ...(more > 0 ? [say(text('cases.moreOf', { count: more }))] : []),
  ];
}

/** "Jonas Verbeke", or the employer of several. */
function namesOf(files: readonly FileAgreement[], turn: Turn, deps: DialogDeps): string {
  const { employees, employers } = deps.files(turn.who).roster;
  const people = [...new Set(files.map(({ employeeId }) => nameOf(employees, employeeId)))];
  if (people.length === 1) return people.join();
  return [...new Set(files.map(({ employerId }) => nameOf(employers, employerId)))].join(', ');
}
