// Shows one request, or those that wait for an answer.
import type { RequestAsked } from '../../cards/commitmentViews.ts';
import { requestListCard, REQUEST_LIST_SIZE } from '../../cards/requestListCard.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { StoredRequest } from '../../src/store/requestRecord.ts';
import type { Tries } from '../../src/store/requestTries.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { mayTake, requestView, routeInWords, shownRequest } from './requestViews.ts';

/** "Vragen in de wachtrij" */
export function saysQueue(text: string): boolean {
  return text.length < 80 && /\bwachtrij\b/i.test(text);
}

/** "Vragen", "welke vragen staan er open?", "toon de vragen": nothing but the list. */
export function saysOnlyRequests(text: string): boolean {
  return ONLY_REQUESTS.test(text);
}

const ONLY_REQUESTS =
  /^\W*(?:(?:toon|geef|laat|zie|bekijk|de|alle|al|mijn|me|mij|eens|onze|welke|zijn|er|nog|nieuwe?|open|openstaande) )*(?:vragen|aanvragen|oproepen|verzoeken)(?: (?:zien|zijn|staan|er|nog|open|binnen|gekomen|binnengekomen|aub|alstublieft))*\W*$/i;

/** One request with what it opened and who answers. */
export function showRequest(requestId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const { requests } = deps.commitments;
  const request = requests.find(turn.who, requestId, 'showRequest');
  if (!request) return [say(deps.text('request.refused.unknownRequest'))];
  const commitments = requests.owed(turn.who, requestId, 'showRequest');
  const tries = triesInWords(requests.tries(turn.who, requestId, 'showRequest'), deps);
  const shown = { request, commitments };
  const before = requests.receiptsBefore(turn.who, requestId, 'showRequest');
  const also = { tries, before };
  return [{ kind: 'card', card: shownRequest(shown, 'shown', turn.who, deps, also) }];
}

function triesInWords({ count, lastAt }: Tries, deps: DialogDeps): string | null {
  if (lastAt === null) return null;
  const moment = deps.momentInWords(lastAt);
  return count === 1
    ? deps.text('request.triedOnce', { moment })
    : deps.text('request.tried', { count, moment });
}

/** The requests that one may answer, oldest first; or some of them, under a question. */
export function showRequests(
  turn: Turn,
  deps: DialogDeps,
  question: { intro: string; asked: RequestAsked; only: readonly StoredRequest[] } | null = null,
): Reply[] {
  const found = question?.only ?? deps.commitments.requests.open(turn.who, 'showRequests');
  const shown = found.slice(0, REQUEST_LIST_SIZE);
  const card = requestListCard({
    title: deps.text('request.list.title'),
    intro: found.length === 0 ? null : (question?.intro ?? null),
    asked: question?.asked ?? null,
    requests: shown.map((request) => ({
      requestId: request.id,
      submissionKey: deps.newKey(),
      request: requestView(request, deps),
      dueInWords: firstDue(request, turn, deps),
      route: routeInWords(request, turn.who, deps)[0] ?? '',
      canTake: mayTake(request, turn.who),
    })),
    more: found.length - shown.length,
  });
  return [{ kind: 'card', card }];
}

function firstDue({ id }: StoredRequest, turn: Turn, deps: DialogDeps): string | null {
  const first = deps.commitments.requests
    .owed(turn.who, id, 'showRequests')
    .find(({ closedAs }) => closedAs === null);
  return first ? dateInWords(first.dueDate) : null;
}
