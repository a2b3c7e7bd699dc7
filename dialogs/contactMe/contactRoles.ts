// Which role somebody from outside says to have: "ik ben werknemer", "personeelsdienst", "employeur".
import type { CallerRole } from '../../src/store/requestRecord.ts';
import { roleWordIn } from '../requests/callerWords.ts';

/** Who works for the employer in an office, or is one: no name of a trade, which is a family name as well. */
const OFFICE =
  'hr(?:[- ]\\w+)?|h\\.r\\.|hrm|human resources?|personeels?\\w*|personeelszaken|boekhoud(?:er|ster|ing)|zelfstandigen?|zelfstandig ondernemer|ondernemer|onderneemster|bedrijfsleid(?:er|ster)|zaakvoerders?|zaakvoerster|werkgevers?|werkgeefster|ceo|vennoot|secretariaat|administratie|directie|preventieadviseur';
const TRADES =
  'bakker|bakkerin|slager|beenhouwer|garagist|garagehouder|kapper|kapster|frituurist|caf[ée]baas|caf[ée]houder|restauranthouder|hotelier|apotheker|winkelier|tuinbouwer|landbouwer|aannemer|drukker|schrijnwerker|loodgieter|elektricien|bloemist';
const EMPLOYER_ABROAD =
  'employer|employeur|business owner|owner|boss|manager|company|patronne?|g[ée]rante?|entreprise|directeur|chef d.entreprise|ind[ée]pendante?|self[- ]employed';
const EMPLOYEE_WORDS =
  'werknem(?:er|ers|ster)|werkneemster|medewerk(?:er|ster)|maatwerk(?:er|ster)|individueel maatwerker|maatwerkmedewerker|arbeid(?:er|ster)|bediende|uitzendkracht|stagiair|employee|worker|employ[ée]e?|travailleu(?:r|se)|salari[ée]e?|ouvri(?:er|ère)';
const COWORKER_WORDS =
  'collega[- ]?coach|co-?worker coach|job buddy|coll[èe]gue[- ]coach|coll[èe]gue|coworker|co-worker|colleague';
const OTHER_WORDS =
  'iemand anders|niemand van (?:die|deze)|geen van (?:die|deze|beide)|ander\\w*|familie(?:lid)?|ouders?|moeder|vader|gewoon|burger|vdab|ocmw|school|student|leerkracht|buur\\w*|someone else|other|quelqu.un d.autre|autre|m[èe]re|p[èe]re|mother|father|parent|partner';

const IS = String.raw`^\W*(?:(?:nee|ja|dag|hallo|hello|bonjour|goeiedag|eigenlijk|sorry)\W+)*(?:(?:ik ben|ben ik|ben|wij zijn|we zijn|wij|ik|hier|als|het is|dit is|i am|i'm|we are|je suis|nous sommes)\s+)?(?:(?:de|het|den|een|nen|ne|zijn|haar|hun|zelf|ook|gewoon|maar|van|the|an|a|un|une|le|la|l')\s*(?<=\W))*`;
const TAIL = String.raw`(?<tail>\s+(?:van|bij|in|voor|uit|op|of|at|chez|de)\s+[^.?!]{2,60})?\W*$`;

type Spoken = readonly [CallerRole, RegExp];
const ANSWERS: readonly Spoken[] = (
  [
    ['coworkerCoach', COWORKER_WORDS],
    ['employer', `${OFFICE}|${TRADES}|${EMPLOYER_ABROAD}`],
    ['employee', EMPLOYEE_WORDS],
    ['other', OTHER_WORDS],
  ] as const
).map(([role, words]) => [
  role,
  new RegExp(String.raw`${IS}(?:${words})(?![\p{L}-])${TAIL}`, 'iu'),
]);

/** What "wie bent u?" was answered with, and what follows the word ("van een bakkerij"); null: no role, or more than one. */
export function roleAnswered(text: string): { role: CallerRole; tail: string } | null {
  for (const [role, pattern] of ANSWERS) {
    const found = pattern.exec(text);
    if (found) return { role, tail: found.groups?.['tail']?.trim() ?? '' };
  }
  const rest = text.replace(START, '');
  const word = roleWordIn(rest);
  if (word?.at !== 0) return null;
  const after = rest.slice(word.word.length);
  const tail = ONLY_TAIL.exec(after)?.groups?.['tail'];
  return ONLY_TAIL.test(after) ? { role: word.role, tail: tail?.trim() ?? '' } : null;
}

const START = new RegExp(IS, 'iu');
const ONLY_TAIL = new RegExp(`^${TAIL}`, 'iu');

const EMPLOYEE =
  /\bik ben (?:een |zelf |de )?(?:individueel )?(?:maatwerker|maatwerkmedewerker|werknemer|werkneemster|medewerker|arbeider|bediende)\b|\bik werk (?:bij|in|als)\b|\bmijn (?:eigen )?(?:coach|begeleider|jobcoach)\b/i;
const EMPLOYER_SAID =
  /\b(?:ik ben (?:een |de |den )?(?:werkgever|zaakvoerder|zaakvoerster|baas|eigenaar|directeur|directrice)|wij zijn een|mijn (?:bedrijf|zaak|firma)|onze? (?:bedrijf|zaak|werknemer)|mijn werkne(?:e)?mer)\b/i;
/** "Ik werk bij de hr van Colruyt", "ik ben de boekhouder van een bakkerij". */
const OF_OFFICE = new RegExp(
  String.raw`(?<!\p{L})(?:ik ben|ben ik|wij zijn|ik werk (?:bij|op|in|voor|als)) (?:een |de |den |het )?(?:${OFFICE})(?![\p{L}-])`,
  'iu',
);
/** In small letters: "ik ben De Bakker" is a name. */
const OF_TRADE = new RegExp(
  String.raw`(?<!\p{L})[Ii]k ben (?:een |de |den )?(?:zelfstandig )?(?:${TRADES})(?![\p{L}-])`,
  'u',
);

/** "Ik ben werknemer", "ik ben de collega-coach", "als werkgever" */
export function roleIn(text: string): CallerRole | null {
  if (/\bcollega-? ?coach\b/i.test(text)) return 'coworkerCoach';
  if (EMPLOYER_SAID.test(text) || OF_OFFICE.test(text) || OF_TRADE.test(text)) return 'employer';
  if (EMPLOYEE.test(text)) return 'employee';
  if (/\b(?:als|ben|de) (?:een )?werkgever\b/i.test(text)) return 'employer';
  const isOwn = /\bik ben\b|\bben ik\b/i.test(text);
  const word = isOwn ? roleWordIn(text) : null;
  return word?.role ?? null;
}
