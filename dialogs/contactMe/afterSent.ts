// What is said about a request that was sent: "annuleer het", "mijn nummer was fout", "wanneer bellen jullie?". It is
// with the team by then: nothing is pretended, and the way to change it is told.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { saysOnlyStop, saysStop } from '../visitor/saysStop.ts';
import type { Outsider } from '../visitor/visitorConversation.ts';
import type { Told } from './contactMeDesk.ts';
import { asksToBeContacted, saysWhereToReach } from './contactMeWords.ts';
import { contactOf } from './contactNoted.ts';
import { dueInWords } from './dueInWords.ts';
import { wantsSaid } from './saidWants.ts';

const REQUEST =
  '(?:aan)?(?:vra+g|verzoek|bericht|aanvraag|oproep|afspraak|contact(?:aanvraag|vraag)?|gegevens|het|dat|hem|ze|die)';
const WITHDRAWS = new RegExp(
  String.raw`\b(?:trek\b.{0,30}\bin\b|intrek\w*|ingetrokken|annul\w*|schrap\w*|verwijder\w*|wis\b|wissen|herroep\w*|terugtrek\w*|cancel\w*)`,
  'i',
);
const MINE = new RegExp(
  String.raw`\b(?:mijn|de|deze|die|dat|het|ze|my|ma)\b.{0,12}\b${REQUEST}\b|\b(?:het|dat|hem|ze|die)\b`,
  'i',
);
const NOT_NEEDED =
  /\b(?:niet meer nodig|hoeft (?:al )?niet meer|niet meer (?:te )?(?:bellen|contacteren|komen|langskomen)|al opgelost|is opgelost|niet nodig meer)\b/i;
const WRONG =
  /\b(?:fout\w*|verkeerd\w*|vergist|niet juist|niet correct|klopt niet|juiste|nieuw\w*|ander\w*|wijzig\w*|verander\w*|aan\s?(?:te )?pas\w*|aangepast|pas\b.{0,30}\baan|verbeter\w*|corrig\w*|typfout|tikfout)\b/i;
const DETAIL =
  /\b(?:nummer|telefoon\w*|gsm\w*|e-?mail\w*|mailadres|adres|naam|bedrijf|onderwerp|gegevens|(?:aan)?vraag|verzoek|bericht)\b/i;
const ADDS =
  /\b(?:toe\s?(?:te )?voeg\w*|voeg\b.{0,30}\btoe|aan\s?(?:te )?vul\w*|vul\b.{0,30}\baan|bij\s?(?:te )?voeg\w*|erbij|nog iets|vergeten (?:te )?\w*|vergat)\b/i;
const RATHER = /\b(?:toch|liever|liefst|eigenlijk|bij nader inzien)\b/i;
const WHEN =
  /\b(?:wanneer|wan+eer|hoe laat|hoe snel|hoe ?lang|welke dag|tegen wanneer|wie)\b[^?]*\b(?:bel\w*|terugbel\w*|gebeld|hoor\w*|contact\w*|mail\w*|antwoord\w*|reactie|lang(?:s|st)\w*|kom\w*)\b/i;
const ARRIVED =
  /\b(?:is|zijn|werd|hebben|heb|hebt|kreeg|kregen|komt)\b[^?]*\b(?:verstuurd|verzonden|aangekomen|ontvangen|binnen|doorgestuurd|gekregen|toegekomen)\b/i;
const BETWEEN_US = /\b(?:jullie|u|ik|mij|me|ons|mijn|iemand)\b/i;
/** Somebody else's answer, or a question of how it goes. */
const OF_OTHERS =
  /\b(?:vdab|wewis|premie\w*|factu\w*|coach|begeleid\w*|overeenkomst\w*|opzeg\w*|werknemer|medewerker|plan)\b/i;
const MOST_WORDS = 18;

/** What is told about the request that was sent last; null: these words are not about it. */
export function aboutSent(
  text: string,
  lastContact: string | null,
  turn: Turn<Outsider>,
  deps: DialogDeps,
): Reply[] | null {
  if (lastContact === null || text.trim().split(/\s+/).length > MOST_WORDS) return null;
  const asks = asksWhen(text);
  if (!asks && !changes(text)) return null;
  const sent = deps.contactMe.bySubmission(turn.who, lastContact);
  // Once it was to be answered, these words are about something else.
  if (!sent || sent.dueAt < turn.now) return null;
  const then = deps.text(
    asks ? 'contactMe.after.sooner' : 'contactMe.after.change',
    contactOf(turn.now, deps),
  );
  return [say(`${sentBefore(sent, turn.now, deps)} ${then}`)];
}

function asksWhen(text: string): boolean {
  return (WHEN.test(text) || ARRIVED.test(text)) && BETWEEN_US.test(text) && !OF_OTHERS.test(text);
}

function changes(text: string): boolean {
  if (saysOnlyStop(text) || NOT_NEEDED.test(text)) return true;
  if (OF_OTHERS.test(text) && !/\b(?:aanvraag|vraag|verzoek|nummer)\b/i.test(text)) {
    return RATHER.test(text) && wantsSaid(text) !== null;
  }
  const isQuestion = /^\W*(?:wat|hoeveel|wie|waarom|welke?|wanneer|is|zijn)\b/i.test(text);
  if (!isQuestion && WITHDRAWS.test(text) && (MINE.test(text) || saysStop(text))) return true;
  if (!isQuestion && WRONG.test(text) && DETAIL.test(text) && /\b(?:mijn|het|ik|de)\b/i.test(text))
    return true;
  if (!isQuestion && ADDS.test(text) && /\b(?:ik|kan|wil|mag|mijn)\b/i.test(text)) return true;
  if (RATHER.test(text) && (wantsSaid(text) !== null || CALL.test(text))) return true;
  return saysWhereToReach(text) && !asksToBeContacted(text);
}

const CALL = /\b(?:bel\w*|mail\w*|gebeld|telefon\w*)\b/i;

/** "Uw vraag met nummer V-7KQ4-2M9X is al verstuurd: ten laatste …" */
function sentBefore({ reference, dueAt, coachName }: Told, now: number, deps: DialogDeps): string {
  const due = dueInWords(dueAt, now, deps);
  const promise =
    coachName === null
      ? deps.text('contactMe.told.team', { due })
      : deps.text('contactMe.told.coach', { due, coach: coachName });
  return `${deps.text('contactMe.after.sent', { reference })} ${promise}`;
}
