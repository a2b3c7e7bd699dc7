// "Ik neem het op": a request from the team's queue, or one that comes to a colleague, becomes one's own to answer.
import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { RequestOutcome } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { pickRequest } from './pickRequest.ts';
import { mayTake, shownRequest } from './requestViews.ts';
import { showRequests } from './showRequests.ts';

const TAKES =
  /\b(?:neem|nemen|pak|pakken)\b.*\bvoor (?:mijn|onze|eigen) rekening\b|\b(?:vraag|vraagje|aanvraag|verzoek|oproep|melding)\b.*\b(?:neem|pak|pik|doe) (?:ik|we)(?: (?:wel|zelf|dan|nu|maar))*\W*$|\b(?:ik|we|wij) (?:neem|pak|pik|doe|nemen|pakken|pikken)\b.*\b(?:op|aan|vast)\b|\b(?:neem|pak|pik) (?:ik|we)\b.*\b(?:op|aan|vast)\b|^\W*voor mij\W*$|\bik zal (?:het|die|deze|ze) (?:op|aan)?nemen\b/;
/** "Ik neem de vraag op", and nothing about days off or notes. */
const NOT_TAKING = /\b(?:verlof|vakantie|contact|afspraak|nota|ziek|dag|week|weken)\b/;

/** "Ik neem het op", "de vraag van Karim neem ik", "ik neem Karim voor mijn rekening" */
export function saysTake(text: string): boolean {
  const said = fold(text);
  return said.length < 120 && TAKES.test(said) && !NOT_TAKING.test(said);
}

/** Takes the request that is meant; several are shown. */
export function takeByWords(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const picked = pickRequest(
    understanding,
    (request) => mayTake(request, turn.who),
    'takeRequest',
    turn,
    deps,
  );
  if (picked.kind === 'none') return [say(deps.text('request.take.none'))];
  if (picked.kind === 'several') {
    return showRequests(turn, deps, {
      intro: deps.text('request.take.which'),
      asked: 'take',
      only: picked.requests,
    });
  }
  const key = deps.newKey();
  return takeRequest({ requestId: picked.request.id, submissionKey: key }, turn, deps);
}

/** Takes it; twice with the same key has one effect. */
export function takeRequest(
  { requestId, submissionKey }: { requestId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const by = { submissionKey, activityId: turn.activityId, why: 'takeRequest' };
  const outcome = deps.commitments.requests.take(turn.who, requestId, by);
  if (outcome.kind !== 'saved' && outcome.kind !== 'existing') {
    return goneMeanwhile(outcome, deps) ?? refusedRequest(outcome, deps);
  }
  return [{ kind: 'card', card: shownRequest(outcome, 'taken', turn.who, deps), replaces: true }];
}

/** The card that offered it makes place for who was first; null when it did not come to that. */
function goneMeanwhile(outcome: RequestOutcome, deps: DialogDeps): Reply[] | null {
  if (outcome.kind !== 'refused') return null;
  const { reason, takenByName: name = '' } = outcome;
  if (reason !== 'alreadyTaken' && reason !== 'alreadyClosed') return null;
  const card = noticeCard({
    title: deps.text(`request.gone.${reason}`, { name }),
    text: deps.text(`request.refused.${reason}`, { name }),
    tone: 'info',
  });
  return [{ kind: 'card', card, replaces: true }];
}

/** What stands in the place of an announcement once there is nothing to do about it any more. */
export function goneCard(
  gone: { reason: 'alreadyTaken' | 'alreadyClosed'; name: string; receivedAt: number },
  deps: Pick<DialogDeps, 'text' | 'momentInWords'>,
): Card {
  const received = deps.momentInWords(gone.receivedAt);
  return noticeCard({
    title: deps.text(`request.gone.${gone.reason}`, { name: gone.name }),
    text: deps.text('request.gone.nothingToDo', { received }),
    tone: 'info',
  });
}

/** The sentence for an outcome in which nothing changed. */
export function refusedRequest(
  outcome: Extract<RequestOutcome, { kind: 'refused' | 'duplicate' }>,
  deps: DialogDeps,
): Reply[] {
  if (outcome.kind === 'duplicate') throw new Error('only registering finds a duplicate');
  const { reason, takenByName = '' } = outcome;
  return [say(deps.text(`request.refused.${reason}`, { name: takenByName }))];
}
