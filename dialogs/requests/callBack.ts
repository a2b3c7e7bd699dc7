// "Die bel ik terug": somebody means to answer a request; what waits for a taker becomes theirs, their own is shown.
import { fold, type RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { pickRequest } from './pickRequest.ts';
import { mayTake } from './requestViews.ts';
import { showRequest, showRequests } from './showRequests.ts';
import { takeByWords } from './takeRequest.ts';

const WHY = 'callBack';
const WHOM = String.raw`(?:hem|haar|ze|die|dat|deze|hun|hen|[\p{L}'-]+(?: [\p{L}'-]+){0,3})`;
const WHEN = String.raw`(?:wel|zelf|straks|seffens|dadelijk|direct|meteen|morgen|vandaag|nu|dan|nog|even|eens|ne keer|zo|maandag|dinsdag|woensdag|donderdag|vrijdag)`;
const CALLS_BACK = new RegExp(
  [
    String.raw`^\W*(?:ja |ok |oke )?(?:${WHOM} )?bel(?:le)? (?:ik|ekik|ek|kik)(?: ${WHOM})??(?: ${WHEN})* (?:terug|op)\W*$`,
    String.raw`^\W*(?:ja |ok |oke )?(?:ik|k|'k) (?:bel|belle|zal|ga)(?: ${WHOM})??(?: ${WHEN})* (?:terug|terugbellen|opbellen|terug bellen)\W*$`,
  ].join('|'),
  'u',
);

/** "Bel ik terug", "ik bel haar straks terug", "die bel ik morgen wel op" */
export function saysCallBack(text: string): boolean {
  const said = fold(text);
  return said.length < 80 && CALLS_BACK.test(said);
}

/** Takes what waits for somebody; one's own is shown with the button to register the call. */
export function callBackByWords(
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const picked = pickRequest(understanding, () => true, WHY, turn, deps);
  if (picked.kind === 'none') return [say(deps.text('request.callBack.none'))];
  if (picked.kind === 'several') {
    return [say(deps.text('request.callBack.which')), ...showRequests(turn, deps)];
  }
  if (mayTake(picked.request, turn.who)) return takeByWords(understanding, turn, deps);
  return [say(deps.text('request.callBack.yours')), ...showRequest(picked.request.id, turn, deps)];
}
