// What Maatje says back to a greeting, a farewell, thanks, a loose "ja", or the question whether it is human.
import { confirmationOf } from '../src/language/index.ts';
import type { TextKey } from './texts.ts';

const MACHINE = /\b(?:robot|mens|persoon|computer|bot|machine|echt|ai|wie ben|wat ben)\b/i;
const THANKS = /\b(?:dank|bedankt|dankje|dankjewel|merci|thanks|thx|top|super|goed gedaan)\b/i;
/** Nothing but signs that please: a thumb, a heart, a smile. */
const PLEASED = /^(?:[👍👌✅🆗🙌👏💪🙏🎉❤♥😀😃😄😁😊🙂😉🥳🥰]|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;
const FAREWELL =
  /\b(?:tot (?:ziens|later|straks|morgen|volgende|de volgende|gauw)|daag|dada|salukes|ciao|fijne|prettige|slaapwel|goeienacht|goedenacht|goede avond nog|au revoir|bye)\b/i;

/** "👍" when nothing was asked. */
export function isPleased(text: string): boolean {
  return PLEASED.test(text);
}

/** The key of the answer. */
export function smallTalkAnswer(text: string): TextKey {
  if (MACHINE.test(text)) return 'smalltalk.machine';
  if (isPleased(text) || THANKS.test(text)) return 'smalltalk.thanks';
  if (FAREWELL.test(text)) return 'smalltalk.farewell';
  return confirmationOf(text) === 'yes' ? 'smalltalk.nothingAsked' : 'smalltalk.greeting';
}
