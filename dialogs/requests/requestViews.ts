// Says a request in words for the cards: who asked, about whom, what was promised, who answers.
import { dateInWords } from '../../src/language/index.ts';
import { COMMITMENT_ARTICLES } from '../../src/rules/index.ts';
import type { PromiseView, RequestCardView, RequestView } from '../../cards/commitmentViews.ts';
import { requestCard } from '../../cards/requestCard.ts';
import type { Card } from '../../cards/card.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { RequestContent, StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';

/** The facts of a request that people read, wherever they come from: a draft or a kept request. */
export type SpokenRequest = Pick<
  RequestContent,
  | 'employerName'
  | 'callerName'
  | 'callerRole'
  | 'callerPhone'
  | 'callerEmail'
  | 'reference'
  | 'wants'
  | 'receivedAt'
  | 'subject'
> & { employeeName: string | null };

/** "mevrouw Claeys (de werkgever)", "de werkgever" */
export function callerInWords(
  { callerName, callerRole }: Pick<SpokenRequest, 'callerName' | 'callerRole'>,
  deps: Pick<DialogDeps, 'text'>,
): string {
  const role = deps.text(`request.role.${callerRole}`);
  return callerName === null
    ? role
    : deps.text('request.caller', { name: callerName, role: lowerFirst(role) });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A request as its card shows it. */
export function requestView(
  request: SpokenRequest,
  deps: Pick<DialogDeps, 'text' | 'momentInWords'>,
): RequestView {
  return {
    caller: callerInWords(request, deps),
    phone: request.callerPhone,
    email: request.callerEmail ?? null,
    reference: request.reference ?? null,
    employer: request.employerName,
    employee: request.employeeName,
    wants: request.wants,
    receivedInWords: deps.momentInWords(request.receivedAt),
    subject: request.subject,
  };
}

/** What was promised and is still owed, soonest first. */
export function promiseViews(
  commitments: readonly StoredCommitment[],
  deps: Pick<DialogDeps, 'momentInWords' | 'dayToActInstead' | 'citation'>,
): PromiseView[] {
  return commitments
    .filter(({ closedAs }) => closedAs === null)
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ id, kind, dueAt, dueDate }) => {
      const act = deps.dayToActInstead(dueDate);
      return {
        commitmentId: id,
        commitment: kind,
        dueInWords: deps.momentInWords(dueAt),
        actInWords: act === null ? null : dateInWords(act),
        citation: deps.citation(COMMITMENT_ARTICLES[kind]),
      };
    });
}

/** Who answers, one sentence for each thing to know. */
export function routeInWords(
  { route, routedToName, takenBy }: StoredRequest,
  who: Pick<StaffPrincipal, 'personId'>,
  deps: Pick<DialogDeps, 'text' | 'nameOfPerson'>,
): string[] {
  if (takenBy) {
    return takenBy.id === who.personId
      ? [deps.text('request.route.takenByYou')]
      : [deps.text('request.route.takenBy', { name: takenBy.name })];
  }
  if (route.as === 'queue') return [deps.text('request.route.queue')];
  const isYou = route.personId === who.personId;
  const name = routedToName ?? '';
  const answers = isYou
    ? deps.text(`request.route.you.${route.as}`)
    : deps.text(`request.route.${route.as}`, { name });
  const told = route.alsoTold.map((id) =>
    id === who.personId
      ? deps.text('request.route.youAreTold', { name })
      : deps.text('request.route.alsoTold', { name, told: deps.nameOfPerson(id) }),
  );
  const nobody = route.nobodyThere ? [deps.text('request.route.nobodyThere')] : [];
  return [answers, ...told, ...nobody];
}

/** The card of a request, as this person sees it. */
export function shownRequest(
  { request, commitments }: { request: StoredRequest; commitments: readonly StoredCommitment[] },
  how: RequestCardView['how'],
  who: StaffPrincipal,
  deps: DialogDeps,
  {
    distress = false,
    tries = null,
    before = [],
  }: { distress?: boolean; tries?: string | null; before?: readonly Receipt[] } = {},
): Card {
  const isOpen = request.status === 'open';
  const isAwaited =
    request.status === 'answered' && commitments.some(({ closedAs }) => closedAs === null);
  return requestCard({
    submissionKey: deps.newKey(),
    requestId: request.id,
    how,
    request: requestView(request, deps),
    promises: isOpen || isAwaited ? promiseViews(commitments, deps) : [],
    route: isOpen ? [...routeInWords(request, who, deps), ...(tries === null ? [] : [tries])] : [],
    ended: isAwaited ? deps.text('request.ended.awaited') : endedInWords(request, deps),
    canTake: isOpen && mayTake(request, who),
    canAnswer: (isOpen || isAwaited) && mayAnswer(request, who, deps),
    canTie: isOpen && request.agreementId === null,
    canCorrectReceipt:
      (isOpen || isAwaited) && request.channel !== 'web' && mayAnswer(request, who, deps),
    receipts: receiptsInWords(before, deps),
    numbers: distress ? deps.distress.numbers : [],
  });
}

/** What stood there before a correction (epoch ms), and when that was corrected. */
interface Receipt {
  receivedAt: number;
  correctedAt: number;
}

function receiptsInWords(
  before: readonly Receipt[],
  deps: Pick<DialogDeps, 'text' | 'momentInWords'>,
): string[] {
  return before.map(({ receivedAt, correctedAt }) =>
    deps.text('request.receipt.before', {
      before: deps.momentInWords(receivedAt),
      corrected: deps.momentInWords(correctedAt),
    }),
  );
}

function endedInWords(
  { status, closedReason }: StoredRequest,
  deps: Pick<DialogDeps, 'text'>,
): string | null {
  if (status === 'open') return null;
  if (status === 'answered' || closedReason === null) return deps.text('request.ended.answered');
  return deps.text(`request.ended.${closedReason}`);
}

/** What waits in the queue, or comes to somebody else while one is told: who takes it answers. */
export function mayTake(
  { route, takenBy }: StoredRequest,
  { personId, roles }: StaffPrincipal,
): boolean {
  if (takenBy || route.personId === personId) return false;
  const isTold = route.alsoTold.includes(personId);
  return route.as === 'queue' || isTold || (route.nobodyThere && roles.has('teamLead'));
}

/** Whoever it comes to, or whose file it is; the desk decides, this only leaves out useless buttons. */
function mayAnswer(request: StoredRequest, who: StaffPrincipal, deps: DialogDeps): boolean {
  const { route, takenBy, agreementId } = request;
  if (who.roles.has('teamLead') || takenBy?.id === who.personId) return true;
  if (route.personId === who.personId || route.alsoTold.includes(who.personId)) return true;
  if (route.as === 'queue' && takenBy === null) return true;
  return deps.files(who).agreements.some(({ id }) => id === agreementId);
}
