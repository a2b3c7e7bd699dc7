// A cost estimate outside its dialog: begun by a button or a sentence, and shown again by its reference.
import type { Principal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { EstimateStart } from './estimateForm.ts';
import { saidEstimate } from './estimateWords.ts';
import { PRICE, shownEstimate } from './showEstimate.ts';

type EstimateDeps = Pick<DialogDeps, 'text' | 'estimates' | 'citation' | 'faq'>;

const REFERENCE = /(?<![\p{L}\d])r[ -]?([\dA-Z]{4})[ -]?([\dA-Z]{4})(?![\p{L}\d])/iu;

/** The reference that a text names, as it was given: "raming r7kq4 2m9x"; null when it names none. */
export function referenceIn(text: string): string | null {
  const [, first, second] = REFERENCE.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  // A word of nine letters is no reference: each has a digit, or stands behind "raming".
  if (!/\d/.test(first + second) && !/\braming\b/i.test(text)) return null;
  const plain = (part: string): string =>
    part.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V');
  return `R-${plain(first)}-${plain(second)}`;
}

/** "Raming R-7KQ4-2M9X", typed anywhere; null when no reference was. */
export function estimateByReference(
  text: string,
  turn: Pick<Turn<Principal>, 'who' | 'now'>,
  deps: EstimateDeps,
): Reply[] | null {
  const reference = referenceIn(text);
  return reference === null ? null : estimateAgain(reference, turn, deps);
}

/** The estimate with this reference, with the figures that were shown then. */
export function estimateAgain(
  reference: string,
  turn: Pick<Turn<Principal>, 'who' | 'now'>,
  deps: EstimateDeps,
): Reply[] {
  const kept = deps.estimates.find(reference);
  return [kept ? shownEstimate(kept, turn, deps) : say(deps.text('estimate.none', { reference }))];
}

/** What a submission made; null when it made nothing. */
export function estimateKept(
  submissionKey: string,
  turn: Pick<Turn<Principal>, 'who' | 'now'>,
  deps: EstimateDeps,
): Reply[] | null {
  const kept = deps.estimates.bySubmission(submissionKey);
  return kept && [shownEstimate(kept, turn, deps)];
}

/** How a button begins an estimate: from the last one, when there was one. */
export function estimateStart(
  how: 'form' | 'questions',
  lastEstimate: string | null,
  deps: EstimateDeps,
): EstimateStart {
  const before = how === 'form' && lastEstimate ? deps.estimates.find(lastEstimate)?.asked : null;
  return before ? { how, before } : { how };
}

const GOES_ON = /^\W*(?:en|maar|nee+n?|of|wat als|als|dan)\b/iu;
/** "Toch 10 kwartalen", "zonder extra uren": so few words say nothing else, unless they ask something. */
const MOST_WORDS_ALONE = 5;
/** "Hoeveel is dat samen voor 3 werknemers?" */
const OF_THIS = /\b(?:dat|dit|da|samen|totaal|alles)\b/iu;
const ASKS_ELSE = /\b(?:wat|hoe\w*|wanneer|waarom|welke?|eerste|laatste|na|per|elke?)\b/iu;

/** "En voor 12 kwartalen?" after an estimate: the same with something changed; null when it is none. */
export function estimateGoesOn(
  text: string,
  lastEstimate: string | null,
  today: string,
  deps: EstimateDeps,
): EstimateStart | null {
  if (lastEstimate === null || text.length > 80) return null;
  const { premiumStart, quarters, until, people, extra } = saidEstimate(text, today);
  const isAlone =
    text.trim().split(/\s+/).length <= MOST_WORDS_ALONE &&
    !ASKS_ELSE.test(text) &&
    ([quarters, until, people].some((one) => one !== undefined) ||
      (extra !== undefined && /\bextra\b/iu.test(text)));
  const isOfSeveral = people !== undefined && OF_THIS.test(text);
  if (!GOES_ON.test(text) && !isAlone && !isOfSeveral) return null;
  const saidAny = [premiumStart, quarters, until, people, extra].some((one) => one !== undefined);
  if (!saidAny) return null;
  const before = deps.estimates.find(lastEstimate)?.asked;
  return before ? { text, before } : null;
}

const ONLY_COST =
  /^\W*(?:(?:en|maar)\s+)?(?:wat|hoeveel)\s+(?:kost\s+(?:dat|dit|da|het)|(?:gaat|zal|zou)\s+(?:dat|dit|da|het)\s+(?:mij\s+|ons\s+)?kosten)(?:\s+(?:mij|ons|voor (?:mij|ons)|allemaal|nu|eigenlijk|precies|juist|dan|hier))*\W*$/iu;

/** "Wat kost dat?" with nothing before it that "dat" could be: what the guidance costs the one who asks. */
export function asksOnlyCost(text: string): boolean {
  return ONLY_COST.test(text);
}

/** "Wa kost da voor nen bakker gelijk ik", "hoeveel betaal ik in het zesde kwartaal?": not for an estimate by name. */
export function asksPrice(text: string): boolean {
  return PRICES.test(text) && !ASKS_ESTIMATE.test(text);
}

const PRICES =
  /\b(?:kost\w*|pri(?:js|jzen|x)|betaal\w*|tari(?:ef|even)|duur|co[uû]te\w*|cost\w*|price\w*)(?!\p{L})/iu;

/** What is said to "wat kost dat?" before it is worked out with the visitor: the first two sentences of the price. */
export function priceInShort(now: number, deps: Pick<DialogDeps, 'faq' | 'text'>): Reply[] {
  const told = deps.faq.answer(PRICE, 'everyone', now)?.text.match(/^(?:.+?[a-z]\. ){1,2}/s)?.[0];
  return told === undefined ? [] : [say(deps.text('estimate.price', { price: told.trim() }))];
}

const ASKS_COST =
  /\b(?:kost\w*|prijs|betaal\w*|betalen|ram+ing|bereken\w*|reken\w*|simulatie|hoeveel)\b/iu;

const ASKS_ESTIMATE = /\b(?:ram+ing|kostenram+ing|simulatie|bereken)\b/iu;

/** "Wat kost dat voor 8 kwartalen vanaf januari 2027?": so much is no question about prices in general. */
export function saysWholeEstimate(text: string, today: string): boolean {
  if (!ASKS_COST.test(text) || !/\d|vanaf|volgend/iu.test(text)) return false;
  const { premiumStart, quarters, until, extra } = saidEstimate(text, today);
  const known = [premiumStart, quarters ?? until, extra].filter((one) => one !== undefined).length;
  return known >= (ASKS_ESTIMATE.test(text) ? 1 : 2);
}
