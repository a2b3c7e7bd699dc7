// Which question about a file a sentence asks, beside the whole of it: when the price drops, the next bill…
import { fold } from '../../../src/language/index.ts';

export const FILE_QUESTIONS = [
  'feeDrops',
  'premiumEnds',
  'nextBill',
  'whyBill',
  'howToEnd',
  'isRunning',
] as const;
export type FileQuestion = (typeof FILE_QUESTIONS)[number];

const WHEN =
  /\b(?:wanneer|wneer|hoe ?lang|tot hoever|(?:welke|wat) (?:dag|datum|maand|kwartaal))\b/;
const PRICE =
  /\b(?:prij[sz]\w*|tarie[fv]\w*|kost\w*|bedrag|bijdrage|beta+l\w*|forfait|1\.?200|600)\b/;
const LOWER =
  /\b(?:zak\w*|daalt?|dalen|daling|gezakt|gedaald|verlaag\w*|verminder\w*|lager\w*|goedkoper|minder|600)\b/;
const PREMIUM = /\b\w*premies?\b/;
const ENDS =
  /\b(?:eindig\w*|einde|einddatum|stopt?|stoppen|loopt|lopen|looptijd|duurt|af|afloop\w*|afgelopen|verval\w*|verstrijk\w*|verleng\w*|vernieuw\w*|geldt|geldig)\b/;
const UNTIL = /\btot wanneer\b|\bhoe ?lang (?:nog )?(?:krijg|heb|heeft|hebben)\w*/;
const ONLY_END = /^\W*(?:einde|einddatum|vervaldatum|looptijd|afloop)\b/;
const NEXT_BILL =
  /\b(?:volgende|komende|eerstvolgende|aankomende|toekomstige)\s+(?:factu\w+|(?:af)?rekening\w*)\b/;
const ASKS_SUM =
  /\b(?:hoe ?veel|wat)\b.{0,40}\b(?:beta+l\w*|kost(?:en)?|factureren|gefactureerd|aangerekend)\b/;
const NEXT =
  /\b(?:volgende|komende|straks|binnenkort|nu|momenteel|per kwartaal|dit kwartaal|moet|moeten)\b/;
const WHY = /\b(?:waarom|hoezo|vanwaar|waarvoor|hoe (?:komt?|kan) (?:het|da|dat))\b/;
const MUCH = /\b(?:beta+l\w*|zo ?veel|duur|kost\w*|prijs|aangerekend|gefactureerd)\b/;
/** An estimate is asked for, or what costs time and trouble. */
const OTHERWISE =
  /\b\d+ (?:kwarta\w+|jaar|uur|maanden)\b|\b(?:raming|simulatie|schatting|tijd|energie|moeite|bezoek\w*)\b/;
const GIVE_UP =
  /\bop ?(?:te )?(?:zeg(?:t|gen|ging)?|gezegd)\b|\bopzeg\w*|\bzeg(?:t|gen)?\b.*\bop\b|\b(?:stopzet\w*|stop te zetten|beeindig\w*|verbre\w+|ontbind\w*|opdoeken)\b|\b(?:contract|overeenkomst|samenwerking)\b.*\bstop\w*|\bstop\w*\b.*\b(?:contract|overeenkomst|samenwerking|begeleiding)\b/;
const WORK_ENDS =
  /\b(?:uit dienst|ontsla\w*|werkt (?:er |hier |bij ons )?(?:niet|nie) meer|vertrekt|laatste werkdag)\b/;

/** null: none of them. What a colleague tells of a notice is no question: `howToEnd` is for an employer. */
export function fileQuestionIn(text: string): FileQuestion | null {
  const said = fold(text).replaceAll(/\s+/g, ' ').trim();
  if (OTHERWISE.test(said)) return null;
  if (NEXT_BILL.test(said)) return 'nextBill';
  if (PREMIUM.test(said)) {
    const isAsked = WHEN.test(said) || ONLY_END.test(said);
    return UNTIL.test(said) || (isAsked && ENDS.test(said)) ? 'premiumEnds' : null;
  }
  if (WHEN.test(said) && PRICE.test(said) && LOWER.test(said)) return 'feeDrops';
  if (WHEN.test(said) && /\bgoedkoper\b/.test(said)) return 'feeDrops';
  if (WHY.test(said)) return MUCH.test(said) ? 'whyBill' : null;
  return ASKS_SUM.test(said) && NEXT.test(said) ? 'nextBill' : null;
}

/** "Is Emre ontslagen?", "werkt Jonas nog bij De Smet?": of somebody who is named right behind the verb. */
const STILL_WORKS =
  /^(?:en |maar |zeg )?(?:is|werkt|weet je of|klopt het dat) .*(?:\b(?:ontslagen|afgedankt|gestopt|vertrokken|opgestapt|uit dienst|weg bij|in dienst|aan (?:het werk|de slag))\b|\bwerkt\b)|^(?:en |maar )?werkt (?!er |daar |hier |niet |nie )\S.*\b(?:nog|niet meer|nie meer)\b/;
const AGREEMENT = /\b(?:overeenkomst|contract|dossier|samenwerking|begeleiding)\b/;
const STILL_RUNS =
  /^(?:en |maar )?(?:is|loopt|stopt|eindigt|liep|eindigde|bestaat|tot wanneer|tot welke dag|wanneer|hoe ?lang)\b.*(?:\b(?:nog|al)\b|\b(?:loopt|stopt|eindigt|duurt|geldt|afloopt|gestopt|afgelopen|beeindigd)\b)/;
/** Whether it may be stopped, or how, is a question of its own. */
const ASKS_TO_STOP = /\b(?:mag|kan|kun|kunnen|moet|opzeg\w*|opgezegd|hoe (?!lang))\b/;

/** True for a colleague's question whether a file still runs, and until when. */
export function asksIfRunning(text: string): boolean {
  const said = fold(text).replaceAll(/\s+/g, ' ').trim();
  if (OTHERWISE.test(said) || PREMIUM.test(said) || ASKS_TO_STOP.test(said)) return false;
  return STILL_WORKS.test(said) || (AGREEMENT.test(said) && STILL_RUNS.test(said));
}

/** True when it is of an agreement, and not only of somebody. */
export function saysAgreement(text: string): boolean {
  return AGREEMENT.test(fold(text));
}

/** An employer who wants to end an agreement, or asks how. */
export function asksHowToEnd(text: string): boolean {
  const said = fold(text).replaceAll(/\s+/g, ' ').trim();
  return GIVE_UP.test(said) || WORK_ENDS.test(said);
}

/** "Mijn overeenkomst", "ons contract": of who asks. */
export function saysOwn(text: string): boolean {
  return /\b(?:mijn\w*|onze|ons)\b/.test(fold(text));
}
