// Words of distress get the numbers of people before anything else; when nothing else was said, nothing else follows.
import { distressCard } from '../cards/humanNumbers.ts';
import { confirmationOf, fold } from '../src/language/index.ts';
import type { Principal } from '../src/store/principal.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply, Turn } from './dialog.ts';
import { wasDistress } from './faq/lastQuestion.ts';
import { saysWhere } from './faq/saysWhere.ts';
import { say } from './say.ts';

/** What somebody did, asked or wants kept: then the numbers stand beside it. */
const SAYS_MORE =
  /\b(?:\w*gebel\w*|belde\w*|belt|bel|bellen|terugbel\w*|\w*mailde?\w*|mail\w*|gesproken|sprak|gesprek|telefo\w*|geweest|bezoek\w*|bezocht|langs\w*|passe\w+|gepasseerd|gezien|afspraak|overleg\w*|vraagt|vroeg\w*|vragen|vraag|gevraagd|weten|kom|komt|komen|verlof|afwezig\w*|ziek|registre\w*|noteer|noteren|opschort\w*|schors\w*|overdra\w*|draag|neem|open|overzicht|cijfers|hulp|loopt\b.*\bmis|loopt\b.*\bfout|\d{1,2} ?(?:u|uur|:\d\d)\w*)\b/;

/** "Waarom krijg ik die nummers?", after a request with the numbers beside it. */
const WHY_NUMBERS = /^\W*(?:waarom|vanwaar|hoezo)\b.*\bnummers\b/;

/** The numbers; what was said is not kept, only that it was distress. @param now epoch ms */
export function distressReply(
  { distress, faq }: Pick<DialogDeps, 'distress' | 'faq'>,
  now: number,
): Reply {
  const asked = { text: '', answerId: null, at: now, urgent: true } as const;
  return { kind: 'card', card: distressCard(distress.numbers, faq.contact(now)), asked };
}

/** The numbers; empty when no word speaks of distress. @param now epoch ms */
export function inDistress(
  text: string,
  now: number,
  deps: Pick<DialogDeps, 'distress' | 'faq'>,
): Reply[] {
  return deps.distress.isSaid(text) ? [distressReply(deps, now)] : [];
}

/** "Ja", "ik weet niet wie ik moet bellen", "kunt u niet helpen?" right after the numbers. */
const NEEDS_HELP =
  /\b(?:help (?:mij|me|ons)|wie (?:moet|kan) ik bellen|wat moet ik (?:zeggen|doen)|wat nu$|durf niet|niet bellen)\b|\bhelpen\W*$|^\W*help\W*$/;
const IS_OVER =
  /\b(?:gaat wel|gaat al|gaat beter|voorbij|geen gevaar|was niet erg|niet zo erg|vals alarm|vergissing)\b/;
const MOST_WORDS = 9;

/** What is said right after the numbers, "ja" or "waarom?": how to go on, and once more; null for anything else. */
export function afterDistress(
  text: string,
  { now, lastQuestion }: Pick<Turn<Principal>, 'now' | 'lastQuestion'>,
  deps: Pick<DialogDeps, 'distress' | 'faq' | 'text'>,
): Reply[] | null {
  if (!wasDistress(lastQuestion, now)) return null;
  const said = fold(text);
  if (saysWhere(text) || WHY_NUMBERS.test(said))
    return [say(deps.text('distress.why')), distressReply(deps, now)];
  const answer = confirmationOf(text);
  const isShort = said.split(/\s+/).length <= MOST_WORDS;
  if (answer === 'no' || (isShort && IS_OVER.test(said))) return [say(deps.text('distress.then'))];
  if (answer === null && !(isShort && NEEDS_HELP.test(said))) return null;
  return [say(deps.text('distress.call')), distressReply(deps, now)];
}

/**
 * "Jonas dreigt met zelfmoord": the numbers and how to go on; null when more was said, or no distress.
 * @param numbers what `inDistress` gave for the text
 * @param isTold whether it tells what is to be kept: a whole visit stays, with the numbers beside it
 */
export function onlyDistress(
  text: string,
  numbers: readonly Reply[],
  deps: Pick<DialogDeps, 'text'>,
  isTold: () => boolean = () => false,
): Reply[] | null {
  if (numbers.length === 0 || SAYS_MORE.test(fold(text)) || isTold()) return null;
  return [...numbers, say(deps.text('distress.then'))];
}
