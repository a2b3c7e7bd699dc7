// "Ik zeg hierbij op": notice that is given in the chat, where it does not count; what is asked about notice is a question.
import type { Courtesy } from '../../cards/faqViews.ts';
import { fold } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply } from '../dialog.ts';
import { courtesyOf, shownAnswer } from './answerQuestion.ts';

/** The answer on the form in which notice must be given. */
const FORM_OF_NOTICE = 'opzeg-vorm';

const ENDS = String.raw`(?:zeg\w*\b.*\bop|op te zeggen|opzeg\w*|beeindig\w*|verbreek|verbreken|ontbind\w*|stopzet\w*|stop\w*|een einde maken)\b`;
const AGREEMENT = String.raw`(?:overeenkomst|contract|samenwerking|begeleiding|jullie|stad|gent)\b`;
const EXPLICIT = [
  new RegExp(String.raw`\b(?:hierbij|bij dezen?)\b.*\b${ENDS}`),
  new RegExp(
    String.raw`\b${ENDS}.*\b(?:hierbij|bij dezen?)\b|\bzeg\w*\b.*\b(?:hierbij|bij dezen?)\b.*\bop\b`,
  ),
  /^\W*(?:dag |hallo |ok |goed )*(?:ik|wij|we)\W+zeg(?:gen)?\b(?! (?:dat|aan|tegen)\b).{0,40}\bop\b(?=\W*(?:$|[,.;:]|(?:vanaf|tegen|per|kan|noteer|en|aub|graag)\b))/,
  new RegExp(
    String.raw`\b(?:noteer|noteren|registreer|bevestig)\b.*\b(?:opzeg\w*|opzegging|(?:ik|wij|we)\b.*\b${AGREEMENT}.*${ENDS})`,
  ),
  /\bhereby\b.*\b(?:cancel|terminate|end)\b|\b(?:par la presente|par ce message)\b.*\b(?:resili\w*|mets? fin|mettons fin|arret\w*)|\b(?:resili\w*|mets? fin|mettons fin)\b.*\bpar la presente\b/,
];
/** Says so of what goes on: in the middle of a dialog it is the dialog that stops. */
const VAGUE =
  /^\W*(?:(?:en|dus|ja|dag|hallo)\W+)*(?:ik|wij|we|onze firma|ons bedrijf)\W+(?:(?:wil|willen|wilt|wens|wensen|gaan|ga|zou|zouden|gaat)\b.{0,20}\bermee (?:te )?(?:stoppen|ophouden)|(?:stop|stoppen|stopt|houden|hou) (?:er ?mee|met (?:de begeleiding|de samenwerking|jullie))(?: op)?)(?:\W+(?:hoor|graag|aub|nu|dank u|bedankt))*\W*$/;
const ASKS =
  /^\W*(?:hoe\w*|wat|mag|mogen|kan (?:ik|men|de|een)|kunnen (?:we|wij)|moet\w*|wanneer|waar\w*|welke|als|wie|is|telt|klopt)\b|\b(?:hoelang|hoe lang|hoe|wanneer|wat nu|welke|waarom|stel)\b/;

/** True when notice is given; `vaguely`: also "we willen ermee stoppen", where no dialog is open. */
export function givesNotice(text: string, { vaguely }: { vaguely: boolean }): boolean {
  const said = fold(text);
  if (ASKS.test(said)) return false;
  return EXPLICIT.some((words) => words.test(said)) || (vaguely && VAGUE.test(said));
}

/** "Ik zeg hierbij op": that it must be in writing; null when no notice is given. @param now epoch ms */
export function answerToNotice(
  said: string,
  now: number,
  deps: Pick<DialogDeps, 'faq' | 'newKey'>,
): { id: string; sources: readonly string[]; courtesy: Courtesy; replies: Reply[] } | null {
  if (!givesNotice(said, { vaguely: true })) return null;
  const answer = deps.faq.answer(FORM_OF_NOTICE, 'everyone', now);
  if (!answer) return null;
  const courtesy = courtesyOf(deps.faq.find({ text: said, audience: 'everyone' }));
  const replies = [shownAnswer(answer, courtesy, said, { audience: 'everyone', now }, deps)];
  return { id: answer.id, sources: answer.sources, courtesy, replies };
}
