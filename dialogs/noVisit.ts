// "Gisteren heel de dag teamdag gehad", "afgezegd": what is told and is no visit; nothing is kept of it, which is said.
import { fold, type RichUnderstanding } from '../src/language/index.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply, Turn } from './dialog.ts';
import { exampleEmployer } from './exampleEmployer.ts';
import { asksSomething } from './faq/keepUnanswered.ts';
import { say } from './say.ts';

const OTHER_WORK =
  /\b(?:(?:team|vormings|studie|opleidings|bijscholings|kantoor|bureau|admin(?:istratie)?)-?dag\w*|vorming|navorming|bijscholing|opleiding|team-?(?:vergadering|overleg|meeting|building)|(?:personeels|dienst|werk|stuur)-?vergadering|dienst-?overleg|intervisie|supervisie|webinar|administratie)\b/;
/** It has been: of what has still to come somebody may want to report an absence. */
const HAS_BEEN = /\b(?:was|waren|geweest|gehad|gevolgd|bijgewoond|gedaan|gezeten|zat|had)\b/;
/** "Bezoek met vorming aan de collega's" is told of a visit. */
const OF_VISIT = /\b(?:\w*bezoek\w*|werkvloer|gebeld|langs\w*|afspraak|extra|bij|met)\b/;

/** null: somebody is named, something is asked, or it is about something else. */
export function otherWorkByWords(
  text: string,
  { intent, slots }: RichUnderstanding,
  deps: DialogDeps,
): Reply[] | null {
  const said = fold(text);
  if (!OTHER_WORK.test(said) || OF_VISIT.test(said) || asksSomething(text)) return null;
  const { employerMatch, employeeMatches, date, from } = slots;
  if (employerMatch !== null || employeeMatches.length > 0) return null;
  const isDayOff = intent === 'absence' && HAS_BEEN.test(said);
  const isDated = (date ?? from) !== null;
  const isVisit = intent === 'register_visit' || intent === 'unknown';
  return isDayOff || (isVisit && isDated) ? [say(deps.text('unknown.otherWork'))] : null;
}

/** Of what is not understood nobody is so sure: it sounded like a visit, and was none. */
const SURE_OF_VISIT = 0.4;

/** "Moest gisteren bij Emre zijn, maar afgezegd": of somebody who is known; null for a question or anything else. */
export function unmadeByWords(
  text: string,
  { confidence, slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | null {
  const { employeeMatches, employerMatch } = slots;
  const named = [...employeeMatches, ...(employerMatch ? [employerMatch] : [])];
  const isKnown = named.some(({ kind }) => kind === 'matched');
  if (!isKnown || confidence <= SURE_OF_VISIT || asksSomething(text)) return null;
  const employer = exampleEmployer(turn.who, deps);
  return [say(deps.text('unknown.notMade', { employer }))];
}
