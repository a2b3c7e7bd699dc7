// "Hoe wordt dat berekend?", "en een videogesprek dan?": asks how things are, though it sounds like a command.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { answerQuestion } from './answerQuestion.ts';
import { questionBefore } from './lastQuestion.ts';

/** Not "hoeveel bezoeken", "hoe staan we ervoor", "wanneer moet ik bij Jonas zijn": these want figures and days. */
const HOW =
  /^\W*(?:en |maar |zeg |zeg eens )?(?:hoe (?!veel|ver|staan|staat|zit|druk)\w+|wanneer (?:komt|krijg|krijgt|lig|ligt|liggen|stuurt|telt|tellen|wordt|worden)|(?:vanaf|sinds|tot) wanneer|wie (?:ziet|zien|mag|krijgt|beslist)|mag|moet (?:een|het|de|ik altijd)|telt|tellen)\b/i;
const ASKS_ON = /^\W*(?:en|maar|of|geldt|ook)\b.*\?\W*$/i;
const SURE = 0.8;

type Understood = Pick<RichUnderstanding, 'slots'>;

/** The answer, when it surely is one and nobody and no day is named; null for anything else. */
export function howByWords(
  text: string,
  understood: Understood,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const before = questionBefore(turn.lastQuestion, turn.now);
  const asksOn = before !== undefined && before.answerId !== null && ASKS_ON.test(text);
  return asksOn || HOW.test(text) ? sureAnswer(text, understood, turn, deps, { asksOn }) : null;
}

/** The same for a whole question in the middle of a dialog. */
export function questionBetween(
  text: string,
  understood: Understood,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const isWhole = /\?\W*$/.test(text) && text.trim().split(/\s+/).length > SHORT;
  return isWhole ? sureAnswer(text, understood, turn, deps, { asksOn: false }) : null;
}

const SHORT = 3;

function sureAnswer(
  text: string,
  { slots }: Understood,
  turn: Turn,
  deps: DialogDeps,
  { asksOn }: { asksOn: boolean },
): Reply[] | null {
  const { date, from, period, employeeMatches, employerMatch } = slots;
  const isNamed = employeeMatches.length > 0 || employerMatch !== null;
  if (isNamed || date !== null || from !== null || period !== null) return null;
  const asker = { audience: 'staff', now: turn.now, last: turn.lastQuestion ?? null } as const;
  const { outcome, found, replies } = answerQuestion(text, asker, deps);
  const isSure = (asksOn && found.leans) || (found.best?.confidence ?? 0) >= SURE;
  return outcome === 'answer' && isSure ? replies : null;
}
