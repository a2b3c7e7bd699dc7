// Whether words are heard as distress: by how they sound, unless they are a plain question that an answer knows.
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import type { FaqDesk } from '../../dialogs/faq/faqDesk.ts';
import type { HeardDistress } from '../language/index.ts';

/**
 * So sure of an answer, what sounds doubtful is a plain question: of 343 cries for help of other writers none was, of 35
 * questions that got the numbers six were (tuning, sixWriters, frenchEnglish and blind of test/faq/corpus, and
 * test/language/distressWriters.json).
 */
const PLAIN_QUESTION = 0.93;
/** Whoever asks this gets the numbers. */
const EMERGENCY = 'noodgeval';

/** @param heard how the words sound */
export function heardDistress(
  heard: (text: string) => HeardDistress,
  faq: Pick<FaqDesk, 'find'>,
): (text: string) => boolean {
  return (text) => {
    const sounds = heard(text);
    return sounds === 'sure' || (sounds === 'doubtful' && !isPlainQuestion(text, faq));
  };
}

function isPlainQuestion(text: string, faq: Pick<FaqDesk, 'find'>): boolean {
  try {
    const { outcome, best } = faq.find({ text, audience: 'everyone' });
    if (outcome !== 'answer' || best === null || best.id === EMERGENCY) return false;
    return best.confidence >= PLAIN_QUESTION;
  } catch (error) {
    // Who is in distress does not wait for the answers.
    if (error instanceof AnswersNotRead) return false;
    throw error;
  }
}
