// What the words of a change tell beside names and days: who gave notice, who signed, who is co-worker coach.
import { fold } from '../../../src/language/index.ts';
import type { FileChangeName } from '../../../cards/agreementActions.ts';
import type { SignerRole } from '../../../src/rules/index.ts';
import { SIGNERS } from '../../../src/rules/index.ts';
import type { NoticeGiver } from '../../../src/store/agreementFileRecord.ts';

const QUESTION =
  /\?|^(?:wie|wat|wanneer|hoe|hoeveel|waarom|welke?|is|zijn|heeft|hebben|staa?t|moet|mag|kan|kun|kunt|wordt|kreeg|weet)\b/;
const SIGNED = /\b(?:ge|onder)?teken(?:d|t|de|den|ing)\b|\bhandtekening(?:en)?\b/;
const PLAN = /\b(?:ondersteunings|begeleidings)?plan\b/;
const CHANGED =
  /\b(?:gewijzigd|wijzigt|wijziging|verander(?:d|t|ing)|verhoogd|verlaagd|aangepast|nieuwe (?:begeleidings)?premie|verlenging|verlengd)\b/;
/** "De premie van Jonas wordt 1.500 euro vanaf 1/12". */
const BECOMES = /\bwordt\b.*\d.*\b(?:vanaf|met ingang|per)\b|\bvanaf\b.*\bwordt\b.*\d/;
const INFORMED =
  /\b(?:ingelicht|geinformeerd|verwittigd|bezorgd|doorgestuurd|doorgegeven|gestuurd|informatie gegeven)\b/;
const WORK_ENDS =
  /\b(?:uit dienst|ontslag(?:en)?|ontsla\w*|laatste werkdag|arbeidsovereenkomst|arbeidscontract|ander werk|met pensioen|gepensioneerd|werkt (?:er |daar |hier )?(?:niet|nie) meer|stopt met werken|einde (?:van (?:het|zijn|haar) )?werk|einde (?:van (?:de|zijn|haar) )?tewerkstelling|weg (?:bij|van)|overleden)\b/;
/** Of somebody: "is gestopt", "stopte", "is vertrokken". */
const LEFT =
  /\b(?:gestopt|stopte|stopt|vertrokken|vertrok|weggegaan|opgestapt|afgedankt|buitengezet)\b/;
const OF_AGREEMENT =
  /\b(?:overeenkomst\w*|contract|samenwerking|begeleiding|opzeg\w*|opgezegd|coaching|imw)\b/;
const NEGLIGENCE =
  /\bnalatig\w*|\bonmiddellijk\w* (?:verbr\w*|beeindig\w*|stop\w*)|\bverbroken wegens\b/;

/** The work is surely over, and is no absence. */
const OVER =
  /\b(?:werkt (?:(?:er|daar|hier) (?:niet|nie) meer|(?:niet|nie) meer (?:bij|voor))|uit dienst|laatste werkdag|einde (?:van (?:het|zijn|haar) )?werk|einde (?:van (?:de|zijn|haar) )?tewerkstelling)\b/;

/** "Emre stopt op 10 januari": of a person, who stands first; not "de opschorting van Emre stopt". */
const STOPS =
  /^[a-z'-]+(?: [a-z'-]+){0,2} (?:stopt|stopte|vertrekt|vertrok) (?:er(?:mee| mee)?|op|vanaf|per|bij|met werken)\b/;
const OF_ELSE =
  /\b(?:opschort\w*|schorsing|pauze|afspraak|bezoek|gesprek|verlof|vakantie|premie|stage|plan|dossier)\b/;

/** True for a statement that the work of somebody is over: it is taken before absences are. */
export function saysWorkIsOver(text: string): boolean {
  const said = fold(text).trim();
  if (QUESTION.test(said)) return false;
  const stops = STOPS.test(said) && !OF_ELSE.test(said) && !OF_AGREEMENT.test(said);
  return stops || OVER.test(said);
}

/** Which change a statement tells of besides ends; null: none, or it is a question. */
export function changeIn(text: string): Exclude<FileChangeName, 'notice'> | null {
  const said = fold(text).trim();
  if (QUESTION.test(said)) return null;
  if (coworkerNamed(text) !== null) return 'coworkerCoach';
  if (SIGNED.test(said) && PLAN.test(said)) return 'signature';
  const isPremium = /\bpremie\b|\bbegeleidingspremie\b/.test(said);
  if (isPremium && (CHANGED.test(said) || BECOMES.test(said))) return 'premiumChange';
  return /\bvdab\b/.test(said) && INFORMED.test(said) ? 'vdabInformed' : null;
}

/**
 * Which end a message with the intent `notice` tells of.
 * @param isOfEmployee an employee is named, and no employer: who "is gestopt" left the work
 */
export function endIn(
  text: string,
  isOfEmployee: boolean,
): 'notice' | 'negligence' | 'employmentEnd' {
  const said = fold(text);
  if (NEGLIGENCE.test(said)) return 'negligence';
  if (isOfEmployee && LEFT.test(said) && !OF_AGREEMENT.test(said)) return 'employmentEnd';
  return WORK_ENDS.test(said) ? 'employmentEnd' : 'notice';
}

/** True for words that ask something. */
export function asksSomething(text: string): boolean {
  return QUESTION.test(fold(text).trim());
}

/** Who gave notice, as far as it is said. */
export function giverIn(text: string): NoticeGiver | null {
  const said = fold(text);
  if (
    /\b(?:de stad|stad gent|wij zelf|door ons)\b|\b(?:we|wij) (?:zeggen|stoppen|beeindigen)\b/.test(
      said,
    )
  )
    return 'city';
  return /\b(?:werkgever|baas|zaakvoerder|firma|bedrijf|ze|zij)\b/.test(said) ? 'employer' : null;
}

const SIGNER_WORDS: Record<SignerRole, RegExp> = {
  coworkerCoach: /\bcollega-? ?coach(?:e)?\b/,
  employee: /\b(?:werknemer|medewerker|maatwerker|hijzelf|zijzelf)\b/,
  employer: /\b(?:werkgever|baas|zaakvoerder)\b/,
  coach: /\b(?:begeleid(?:er|ster)|job-?coach|door mij|ikzelf|ik heb|ik teken\w*)\b/,
};

/** Who signed, in the order of the article; all four when everybody did. */
export function signersIn(text: string): SignerRole[] {
  const said = fold(text);
  if (/\b(?:alle ?(?:vier|4)|iedereen|alleman|allemaal|volledig)\b/.test(said)) return [...SIGNERS];
  return SIGNERS.filter((by) => SIGNER_WORDS[by].test(said));
}

/** A name: words with a capital, and the small ones inside it. */
const NAME =
  "(?<name>\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:van|de|den|der|el|ten|ter|le|la)\\s+)*\\p{Lu}[\\p{L}'’.-]*){0,3})";
/** Since when: "sinds maandag". */
const SINCE = '(?<since>\\s+(?:sinds|vanaf|per|sedert|met ingang van)\\s.+?)?';
const COWORKER = 'collega[- ]?coach(?:e)?\\b';
/** "De collega-coach van Marie is An Peeters sinds maandag", "nieuwe collega-coach bij De Smet: Piet". */
const SINCE_WHEN = new RegExp(
  `^(?<about>.*?\\b${COWORKER}.*?)(?:\\s(?:is|wordt|werd|heet)\\s+(?:nu\\s+)?|\\s*:\\s*)${NAME}${SINCE}\\s*[.!]?$`,
  'u',
);
/** "Zet Lieve als collega-coach bij Jonas". */
const SET_AS = new RegExp(
  `^(?:[Zz]et|[Nn]oteer|[Rr]egistreer|[Vv]ul|[Vv]oeg|[Dd]uid|[Nn]eem|[Gg]eef)\\s+${NAME}\\s+(?:in\\s+|toe\\s+|aan\\s+|op\\s+)?als\\s+(?:de\\s+|nieuwe\\s+)*(?<about>${COWORKER}.*?)\\s*[.!]?$`,
  'u',
);
const IS_COWORKER =
  /^(?<about>.*?\bcollega[- ]?coach(?:e)?\b.*?)\s(?:is|wordt|werd|heet)\s+(?<name>\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,4})\s*[.!]?$/u;
const COWORKER_IS =
  /^(?<name>\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,4}?)\s+(?:is|wordt|werd)\s+(?:vanaf nu\s+)?(?:de\s+)?(?:nieuwe\s+)?(?<about>collega[- ]?coach(?:e)?\b.*?)\s*[.!]?$/u;

/** "Collega-coach van Jonas is An Peeters": her name, and the words that say of whom. */
export function coworkerNamed(text: string): { name: string; about: string } | null {
  const said = text.trim().replaceAll(/\s+/g, ' ');
  const found =
    SET_AS.exec(said) ?? SINCE_WHEN.exec(said) ?? IS_COWORKER.exec(said) ?? COWORKER_IS.exec(said);
  const { name, about, since = '' } = found?.groups ?? {};
  return name && about && name.length <= 80 ? { name, about: `${about}${since}` } : null;
}
