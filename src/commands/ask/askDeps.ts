// What a turn of `npm run ask` works with: the shipped answers, no bot, no network, no database needed.
import { v7 as newId } from 'uuid';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import { dialogText } from '../../bot/dialogText.ts';
import { faqDesk } from '../../bot/faqDesk.ts';
import { heardDistress } from '../../bot/heardDistress.ts';
import { shippedShelf, type FaqShelf } from '../../bot/faqShelf.ts';
import type { Content } from '../../content/loadContent.ts';
import { distressFinder, understand } from '../../language/index.ts';
import type { SharedFacts } from '../../store/sharedFacts.ts';

export type AskDeps = Pick<
  DialogDeps,
  'faq' | 'logsIn' | 'newKey' | 'text' | 'distress' | 'understand'
>;

/**
 * @param facts the settings that hold for everybody
 * @param shelf the answers; without it those that ship
 */
export function askDeps(
  content: Content,
  facts: () => Pick<SharedFacts, 'policies' | 'officeHours' | 'tariffs'>,
  shelf: FaqShelf = shippedShelf(content),
): AskDeps {
  const faq = faqDesk(shelf, content, facts, false);
  const isSaid = heardDistress(distressFinder(content.distress), faq);
  return {
    text: dialogText(content),
    understand,
    distress: { isSaid, numbers: content.distress.numbers },
    newKey: () => newId(),
    faq,
    logsIn: false,
  };
}
