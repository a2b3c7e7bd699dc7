// Which request is meant by words like "de vraag van De Smet", among those that one may answer.
import { fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

export type Picked =
  | { kind: 'one'; request: StoredRequest }
  /** Several, or nobody said which: they are shown. */
  | { kind: 'several'; requests: StoredRequest[] }
  | { kind: 'none' };

/**
 * The request that is meant: by the names that were said; without names the one last registered in
 * this conversation, or the only one. `also`: requests beside those that wait for an answer.
 */
export function pickRequest(
  understanding: RichUnderstanding,
  isMeant: (request: StoredRequest) => boolean,
  why: string,
  turn: Turn,
  deps: DialogDeps,
  { also = [] }: { also?: readonly StoredRequest[] } = {},
): Picked {
  const open = [...deps.commitments.requests.open(turn.who, why), ...also].filter(isMeant);
  const { slots } = understanding;
  const saysWhich = slots.employerMatch !== null || slots.employeeMatches.length > 0;
  if (!saysWhich) {
    const last = open.find(({ id }) => id === turn.lastRequestId);
    if (last) return { kind: 'one', request: last };
    return pickedOf([...open]);
  }
  const named = open.filter((request) => isNamed(request, understanding, turn, deps));
  return pickedOf(named.length > 0 ? named : [...open], named.length === 0);
}

function pickedOf(requests: StoredRequest[], mustAsk = false): Picked {
  const [one, ...others] = requests;
  if (!one) return { kind: 'none' };
  return others.length === 0 && !mustAsk
    ? { kind: 'one', request: one }
    : { kind: 'several', requests };
}

/** True when every name that was said belongs to the request: its file, or who asked. */
function isNamed(
  { employerId, employerName, agreementId, callerName, employeeName }: StoredRequest,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): boolean {
  const { agreements } = deps.files(turn.who);
  const employeeId = agreements.find(({ id }) => id === agreementId)?.employeeId;
  const words = fold([callerName, employeeName, employerName].filter(Boolean).join(' '));
  const isSaid = ({ text, ids }: { text: string; ids: readonly string[] }): boolean =>
    words.includes(fold(text)) ||
    (employerId !== null && ids.includes(employerId)) ||
    (employeeId !== undefined && ids.includes(employeeId));
  const names = [slots.employerMatch, ...slots.employeeMatches];
  return names.every((match) => match === null || isSaid(match));
}
