// For how many people an estimate is asked: "voor 3 werknemers", "ik heb twee medewerkers".
import { cardinal } from '../../src/language/index.ts';

const PEOPLE =
  /(?<![\p{L}\d.,])(\d{1,5}|\p{L}+) (?:(?:nieuwe|extra|andere|verschillende|individueel|individuele) )?(?:mede-?werkers?|werknemers?|werkneemsters?|medewerksters?|maatwerkers?|personen|persoon|mensen|collega(?:'s|s)?|kandidaten|kandidaat|doelgroep\p{L}*|employees?|workers?|people|employés?|travailleurs?)(?!\p{L})/giu;
/** "Een bedrijf met 50 werknemers" is its size, and "2 man personeel" as well. */
const SIZE =
  /\b(?:bedrijf\p{L}*|zaak|firma|winkel|kmo|vzw|onderneming|ploeg|team|kantoor|atelier|telt|tellen|in totaal)\b[^.;:?!]{0,25}$/iu;
/** "Eén van mijn 12 werknemers", "per werknemer" */
const ONE_OF = /\b(?:van (?:mijn|onze|de|zijn|die)|per|elke?|iedere?)\s*$/iu;

/** How many people are meant; undefined: no number was said. */
export function saidPeople(text: string): number | undefined {
  for (const one of text.matchAll(PEOPLE)) {
    const before = text.slice(0, one.index);
    if (SIZE.test(before) || ONE_OF.test(before)) continue;
    const count = numberOf(one[1]!.toLowerCase());
    if (count !== null) return count;
  }
  return undefined;
}

function numberOf(said: string): number | null {
  if (/^\d/.test(said)) return Number(said);
  // "Voor een medewerker" says nobody how many; "één" does, after "voor 3 personen".
  if (said === 'één') return 1;
  return FOREIGN[said] ?? (said === 'een' ? null : cardinal(said));
}

/** Who asks in another language is answered in Dutch, and counted right all the same. */
const FOREIGN: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5 },
};
