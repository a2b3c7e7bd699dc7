// Puts together what the dialogs need: texts, understanding, own files, the rules' verdict, the visits.
import { randomUUID } from 'node:crypto';
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { DownloadDesk } from '../../dialogs/downloadDesk.ts';
import { contentWarnings } from '../content/contentWarnings.ts';
import { faqValues } from '../content/faqValues.ts';
import type { Content } from '../content/loadContent.ts';
import { distressFinder, understand } from '../language/index.ts';
import { dayToActInstead, judgeVisit } from '../rules/index.ts';
import { brusselsDay, brusselsInstant, brusselsTime } from '../store/brusselsTime.ts';
import { findPerson } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { otherVisitsOn } from '../store/visitLists.ts';
import { answersDesk } from './answersDesk.ts';
import { billingDesk } from './billingDesk.ts';
import { agreementDesk } from './agreementDesk.ts';
import { closingDaysDesk } from './closingDaysDesk.ts';
import { commitmentDesks } from './commitmentDesks.ts';
import { contactMeDesk } from './contactMeDesk.ts';
import { dialogText } from './dialogText.ts';
import { estimateDesk } from './estimateDesk.ts';
import { faqDesk, filledAnswer } from './faqDesk.ts';
import { heardDistress } from './heardDistress.ts';
import { shelfOf } from './faqShelf.ts';
import { momentInWords } from './momentInWords.ts';
import { ownFiles } from './ownFiles.ts';
import { publicChatDesk } from './publicChatDesk.ts';
import { questionDesk } from './questionDesk.ts';
import { personDesk } from './personDesk.ts';
import { peopleDesk } from './peopleDesk.ts';
import { rememberedDistress, rememberedMeanings } from './remembered.ts';
import { retentionDesk } from './retentionDesk.ts';
import { ruleInputs } from './ruleInputs.ts';
import { summaryDesk } from './summaryDesk.ts';
import { visitDesk } from './visitDesk.ts';

/** Without a server nobody can fetch a file. */
const NO_DOWNLOADS: DownloadDesk = { link: () => null };

/** Makes the dialogs' needs over an opened store and loaded content. */
export function createDialogDeps(
  store: Store,
  content: Content,
  downloads: DownloadDesk = NO_DOWNLOADS,
  use: { byMail?: boolean; logLevel?: DialogDeps['logLevel']; logsIn?: boolean } = {},
): DialogDeps {
  const { logsIn = false } = use;
  const inputsAt = ruleInputs(store);
  const text = dialogText(content);
  const files = ownFiles(store);
  const shelf = shelfOf(store, content);
  const facts = () => store.read((db) => db.facts());
  const faq = faqDesk(shelf, content, facts, logsIn);
  const valuesNow = () => {
    const now = store.clock();
    return faqValues(content, facts(), { now, today: brusselsDay(now), logsIn });
  };
  return {
    text,
    understand: rememberedMeanings(understand),
    files,
    judge({ draft, agreements }, who, now) {
      const { calendar, policy } = inputsAt(now);
      const { date } = draft;
      const except = draft.correcting?.visitId ?? null;
      return judgeVisit({
        visit: { ...draft, agreementIds: agreements.map((a) => a.id) },
        now,
        calendar,
        agreements,
        otherVisits: date === null ? [] : store.read((db) => otherVisitsOn(db, who, date, except)),
        policy,
      });
    },
    dayToActInstead(promised) {
      const now = store.clock();
      return dayToActInstead(inputsAt(now).calendar, promised, brusselsDay(now));
    },
    visits: visitDesk(store),
    people: peopleDesk(store),
    persons: personDesk(store, content),
    closingDays: closingDaysDesk(store),
    publicChat: publicChatDesk(store),
    logLevel: use.logLevel ?? null,
    retention: retentionDesk(store, content),
    downloads,
    summaries: summaryDesk(store, content.retention),
    commitments: commitmentDesks(store, text, use),
    billing: billingDesk(store, content, files),
    faq,
    logsIn,
    agreements: agreementDesk(store, content),
    questions: questionDesk(store, shelf),
    estimates: estimateDesk(store, content),
    contactMe: contactMeDesk(store, use),
    answers: answersDesk(store, content, shelf, (text) => filledAnswer(text, valuesNow())),
    citation: ([first = '']) => citationOf(content, first),
    instantOf: brusselsInstant,
    localOf: (at) => ({ date: brusselsDay(at), time: brusselsTime(at) }),
    distress: {
      isSaid: heardDistress(rememberedDistress(distressFinder(content.distress)), faq),
      numbers: content.distress.numbers,
    },
    momentInWords,
    nameOfPerson: (id) => store.read((db) => findPerson(db, id))?.name ?? '',
    newKey: () => randomUUID(),
    warnings(who, now) {
      if (!who.roles.has('teamLead') && !who.roles.has('administrator')) return [];
      const facts = store.read((db) => db.facts());
      return contentWarnings(facts, brusselsDay(now)).map(({ years }) =>
        text('calendar.unconfirmed', { years: years.join(' en ') }),
      );
    },
  };
}

function citationOf(content: Content, article: string): string {
  return content.references[article as keyof Content['references']]?.document ?? article;
}
