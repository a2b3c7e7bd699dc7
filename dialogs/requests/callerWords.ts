// Words that tell who asked something: who speaks, on whose behalf, and whom it is about.

/** Who speaks for the employer. */
const EMPLOYER_PEOPLE =
  'werkgever|baas|bazin|bazinne|boas|chef|cheffin|cheffinne|ploegbaas|ploegboas|ploegbas|zaakvoerder|zaakvoerster|directeur|directrice|manager|leidinggevende|verantwoordelijke|werkleider|teamleider|teamleidster|teamverantwoordelijke|afdelingshoofd|meestergast|personeelsdienst|hr|hr-dienst|hr-dame|boekhoudster|patron|diensthoofd|supervisor|firma|bedrijf|eigenaar|uitbater|uitbaatster';
const COWORKER_COACHES = 'collega-?\\s?coach|buddy|peter|meter|jobbuddy|mentor';
const OTHER_PEOPLE =
  'moeder|mama|ma|vader|papa|ouders?|broer|zus|partner|vrouw|man|vriend|vriendin|zoon|dochter|dokter|huisarts|begeleidster|bewindvoerder|curator|maatschappelijk werker|collega|trajectbegeleider|vdab|ocmw';
const ROLE_WORD = new RegExp(
  `(?<![\\p{L}-])(?:(${COWORKER_COACHES})|(${EMPLOYER_PEOPLE})|(${OTHER_PEOPLE}))(?![\\p{L}-])`,
  'iu',
);

const SPEAKS =
  "(?:belde|belt|bellen|belden|vroeg|vroegen|vraagt|vragen|vroagt|mailde|mailt|wil|wilt|wou|wenst|zegt|zei|zeit|stuurde|stuurt|zoekt|meldt|meldde|verzoekt|eist|heeft|hee|hèt|eet|eu|had|sprak|kwam|liet|weet|verwacht|moet|zou|gebeld|gevraagd|gemaild|'s)";
/** What stands between a name and its verb: "van Bakkerij De Smet", a title. */
const SPEAKS_AFTER = new RegExp(
  `^(?:\\s+(?:van|uit|bij|vanuit|\\(|,)[^.;:]{0,60}?)?\\s*\\)?\\s+${SPEAKS}(?![\\p{L}])`,
  'iu',
);
const FROM_BEFORE =
  /(?:vraag|verzoek|telefoon|telefoontje|oproep|bericht|mail|mailtje|belletje|aanmelding|melding|van|door)\s+(?:van|door)?\s*$/iu;
const ABOUT_BEFORE =
  /(?:^|\s)(?:over|voor|veur|vo|rond|betreffende|betreft|inzake|aangaande|wegens|met|mee|tussen|bij|naar|aan|omtrent)\s+$/iu;
const TITLE_BEFORE =
  /(?:^|\s)(mevrouw|mevr\.?|mw\.?|meneer|mijnheer|m'neer|de heer|dhr\.?|juffrouw|dokter|den?)\s+$/iu;
const OWNED_AFTER = /^(?:'s)?\s+(?:zijn|haar|z'n|ze|zen|d'r|heur|hun|eur)\s+(\p{L}[\p{L}-]*)/iu;
const OWNER_BEFORE = /\s+(?:van|veur|voor|bij)\s+(?:den?\s+)?$/iu;

export type SpokenRole = 'employer' | 'coworkerCoach' | 'other';

/** A word for somebody around the employee, and where it stands. */
export interface RoleWord {
  role: SpokenRole;
  word: string;
  at: number;
}

/** The first word that says what the caller is: "de baas", "collega-coach", "zijn moeder". */
export function roleWordIn(text: string): RoleWord | null {
  const found = ROLE_WORD.exec(text);
  if (!found) return null;
  const role = found[1] ? 'coworkerCoach' : found[2] ? 'employer' : 'other';
  return { role, word: found[0].toLowerCase(), at: found.index };
}

export type NamedAs = 'speaks' | 'about' | 'unclear';

/** What the words around a name say: this person speaks, or it is about them. */
export function namedAs(before: string, after: string): NamedAs {
  const bare = before.replace(TITLE_BEFORE, ' ');
  const owned = OWNED_AFTER.exec(after)?.[1];
  if (owned !== undefined && roleWordIn(owned)) return 'about';
  if (isOwner(bare)) return 'about';
  if (ABOUT_BEFORE.test(bare)) return 'about';
  if (SPEAKS_AFTER.test(after) || FROM_BEFORE.test(bare)) return 'speaks';
  return 'unclear';
}

/** "De baas van …": the name belongs to whom it is about. */
function isOwner(before: string): boolean {
  const owner = OWNER_BEFORE.exec(before);
  if (!owner) return false;
  const head = before.slice(0, owner.index);
  const role = roleWordIn(head.slice(-24));
  return role !== null && head.slice(-24).trimEnd().toLowerCase().endsWith(role.word);
}

/** "mevrouw ", "meneer ": kept before a name that is known from nowhere else. */
export function titleBefore(before: string): string {
  const title = TITLE_BEFORE.exec(before)?.[1]?.toLowerCase() ?? '';
  return title === '' || title === 'de' || title === 'den' ? '' : `${title} `;
}

const REPORTS = String.raw`[^?.;]{0,80}?(?<!\p{L})(?:belde|belt|vraagt|vroeg|vroagt|mailde|mailt|wil weten|wilt weten|wou weten|wilde weten|zou willen weten|informeert|informeerde|gebeld|gemaild|heeft een vraag|had een vraag|aan de lijn|aan de telefoon)(?!\p{L})`;
/** "Iemand van …", "mevrouw van …" */
const DESCRIBED = new RegExp(
  String.raw`^\W*(?:(?:daarnet|gisteren|vandaag|er|zonet|net|vanmorgen|heeft) )*(?:iemand|(?:een|nen|ne) (?:mevrouw|meneer|mijnheer|madam|dame|man|vrouw|bakker|garagist|zaakvoerder|zaakvoerster|baas)|mevrouw|meneer|mijnheer|madame?|mevr\.?|dhr\.?)(?!\p{L})${REPORTS}`,
  'iu',
);
/** "Karim van Brouwerij De Roos": a capital, and no article or question word. */
const NAMED = new RegExp(
  String.raw`^\W*(?!(?:De|Den|Het|Een|Mijn|Onze|Als|Ons|Die|Deze|Elke|Ik|Jullie|Men)\s)\p{Lu}[\p{L}'-]+\s(?:van\s|uit\s|\p{Lu})${REPORTS}`,
  'u',
);
const ASKS_THE_BOT =
  /^\W*(?:wie|wat|waar|wanneer|waarom|hoe|hoeveel|welke?|mag|mogen|moet|moeten|kan|kunnen|krijgt|is|zijn|heeft|geldt)\b/i;

/** Somebody else's question is passed on: it is to be answered by a person, not looked up. */
export function reportsCaller(text: string): boolean {
  return !ASKS_THE_BOT.test(text) && (DESCRIBED.test(text) || NAMED.test(text));
}
