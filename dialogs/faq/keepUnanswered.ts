// Which questions are kept because they got no answer: none in distress, none from where others read along.
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { UnansweredQuestion } from './questionDesk.ts';

const QUESTION =
  /\?|^\W*(?:en |maar |dag |hallo |hey )?(?:wie|wat|wa|waar\w*|wanneer|waarom|hoe\w*|welke?|kan|kun\w*|mag|mogen|moet\w*|is|zijn|heb\w*|heeft|krijg\w*|bestaat|geldt|zou|wil|weet|vraag\w*|quel\w*|comment|combien|est-ce|what|how|who|when|can|is)\b/i;

type KeepingTurn = Pick<Turn, 'activityId' | 'isFromGroup'>;

/** Keeps a question that got no answer. */
export function keepUnanswered(
  question: Omit<UnansweredQuestion, 'activityId'>,
  { activityId, isFromGroup = false }: KeepingTurn,
  deps: Pick<DialogDeps, 'questions' | 'distress'>,
): void {
  if (isFromGroup || deps.distress.isSaid(question.text)) return;
  deps.questions.keep({ ...question, activityId });
}

/** True when the words ask something: what is merely not understood is nobody's question. */
export function asksSomething(text: string): boolean {
  return QUESTION.test(text.trim());
}

const BEGINS =
  /^\W*(?:(?:en|maar)\s+)?(?:[Ww]at?|[Hh]oe\p{L}*|[Ww]aar\p{L}*|[Ww]anneer|[Ww]elke?|[Ww]ie)\s+\p{Ll}/u;

/** "hoeveel kost het", also without a question mark; "Wat Anders" is rather a name. */
export function beginsAsQuestion(text: string): boolean {
  return BEGINS.test(text);
}
