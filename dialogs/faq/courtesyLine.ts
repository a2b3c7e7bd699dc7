// The fixed line for who speaks French or English: understood, and answered in Dutch.
import { cardText } from '../../cards/cardText.ts';
import type { Courtesy } from '../../cards/faqViews.ts';
import type { Reply } from '../dialog.ts';
import { say } from '../say.ts';
import { courtesyOf } from './answerQuestion.ts';
import { AnswersNotRead } from './answersNotRead.ts';
import type { FaqDesk } from './faqDesk.ts';

/** The line before anything is begun in Dutch; nothing for who speaks Dutch. */
export function inTheirLanguage(courtesy: Courtesy): Reply[] {
  return courtesy === null ? [] : [say(cardText(`faq.courtesy.${courtesy}`))];
}

/** "Salut, ça va ?": the line in their language; a single "bonjour" or "hello" says nothing of it. */
export function greetedIn(said: string, { faq }: { faq: Pick<FaqDesk, 'find'> }): Reply[] {
  if (!/\s/.test(said)) return [];
  try {
    return inTheirLanguage(courtesyOf(faq.find({ text: said, audience: 'everyone' })));
  } catch (error) {
    // Who greets does not wait for the answers.
    if (error instanceof AnswersNotRead) return [];
    throw error;
  }
}
