// Takes the words that answer one question of "neem contact met mij op".
import { confirmationOf } from '../../src/language/index.ts';
import { parseEnterpriseNumber, parsePhone } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Heard } from '../form/form.ts';
import { withContactSentence, type ContactMeDraft } from './contactMeDraft.ts';
import {
  isAboutHealth,
  isSentence,
  nameAnswered,
  roleIn,
  saidBack,
  saysNotNeeded,
  saysSkip,
  subjectAnswered,
} from './contactMeWords.ts';

/** The longest answer, name or company, in characters. */
export const MAX_TEXT = 600;
export const MAX_NAME = 120;
export const MAX_SUBJECT = 200;

type Answer = (
  draft: ContactMeDraft,
  text: string,
  deps: Pick<DialogDeps, 'text'>,
) => Heard<ContactMeDraft>;

/** The draft after the answer; a sentence that says more is taken whole. */
export function contactAnswer(
  draft: ContactMeDraft,
  field: string,
  text: string,
  deps: Pick<DialogDeps, 'text'>,
): Heard<ContactMeDraft> {
  const answer = ANSWERS[field];
  return answer ? answer(draft, text, deps) : { draft: withContactSentence(draft, text) };
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  role(draft, text, deps) {
    const said = withContactSentence(draft, text);
    const role = said.role ?? roleIn(`ik ben ${text}`) ?? (OTHER.test(text) ? 'other' : null);
    if (role !== null) return { draft: { ...said, role } };
    const isSame = JSON.stringify(said) === JSON.stringify(draft);
    return isSame ? { why: deps.text('contactMe.wrong.role') } : { draft: said };
  },
  name(draft, text, deps) {
    const back = saidBack(text);
    if (back) return { draft: { ...draft, role: back.role } };
    const corrected = roleIn(text);
    if (corrected !== null && corrected !== draft.role) {
      return { draft: { ...withContactSentence(draft, text), role: corrected } };
    }
    const said = withContactSentence(draft, text);
    if (said.name !== null) return { draft: said };
    const hasMore = said.phone !== draft.phone || said.email !== draft.email;
    const name = nameAnswered(text);
    const isName = /\p{L}{2}/u.test(name) && !/[\d@?]/.test(name) && name.length <= MAX_NAME;
    if (isSentence(name) && !hasMore) return { why: deps.text('contactMe.wrong.name') };
    if (isName && !hasMore && said.why === null) return { draft: { ...draft, name } };
    return hasMore ? { draft: said } : { why: deps.text('contactMe.wrong.name') };
  },
  company(draft, text, deps) {
    if (saysSkip(text)) return { draft: { ...draft, skipped: [...draft.skipped, 'company'] } };
    const back = saidBack(text);
    if (back) return { draft: { ...draft, name: null, role: back.role ?? draft.role } };
    const number = parseEnterpriseNumber(text);
    if (number.kind !== 'result' && isOnlyNumber(text)) {
      return { why: deps.text('contactMe.why.enterpriseNumber') };
    }
    if (number.kind === 'result' && draft.role === 'employer') {
      return { draft: { ...draft, enterpriseNumber: number.digits, company: number.formatted } };
    }
    const said = withContactSentence(draft, text);
    if (said.company !== null) return { draft: said };
    if (said.phone !== draft.phone || said.email !== draft.email) return { draft: said };
    const company = nameAnswered(text).replace(/^(?:het is|bij|van|wij zijn|firma)\s+/i, '');
    const isName = /\p{L}{2}/u.test(company) && company.length <= MAX_NAME && !isSentence(company);
    return isName ? { draft: { ...said, company } } : { why: deps.text('contactMe.wrong.company') };
  },
  reach(draft, text, deps) {
    const said = withContactSentence(draft, text);
    if (said.phone !== null || said.email !== null) return { draft: said };
    const bare = parsePhone(text);
    if (bare.kind === 'result') return { draft: { ...said, phone: bare.formatted, why: null } };
    const why = said.why === 'email' || text.includes('@') ? 'email' : 'phone';
    const isAttempt = said.why !== null || /\d{3}|@/.test(text);
    return { why: deps.text(isAttempt ? `contactMe.why.${why}` : 'contactMe.wrong.reach') };
  },
  emailMeant(draft, text) {
    const answer = confirmationOf(text);
    if (answer === 'yes') return { draft: { ...draft, email: draft.emailDoubt, emailDoubt: null } };
    // "Nee": it is as it was typed, as the button says.
    if (answer === 'no') return { draft: { ...draft, emailDoubt: null } };
    return { draft: withContactSentence(draft, text) };
  },
  wants(draft, text, deps) {
    const said = withContactSentence(draft, text);
    const answer = confirmationOf(text);
    if (answer !== null)
      return { draft: { ...draft, wants: answer === 'yes' ? 'presence' : 'contact' } };
    if (said.wants !== draft.wants) return { draft: said };
    if (/\b(?:bel|mail|telefo|contact)/i.test(text) || saysNotNeeded(text))
      return { draft: { ...said, wants: 'contact' } };
    if (/\b(?:ja|graag|kom)/i.test(text)) return { draft: { ...said, wants: 'presence' } };
    const isSame = JSON.stringify(said) === JSON.stringify(draft);
    return isSame ? { why: deps.text('contactMe.wrong.wants') } : { draft: said };
  },
  subject(draft, text, deps) {
    if (saysSkip(text)) return { draft: { ...draft, skipped: [...draft.skipped, 'subject'] } };
    const subject = subjectAnswered(text);
    if (isAboutHealth(subject)) return { why: deps.text('contactMe.why.health') };
    if (subject.length > MAX_SUBJECT) {
      const most = MAX_SUBJECT;
      return { why: deps.text('contactMe.tooLong', { length: subject.length, most }) };
    }
    return { draft: { ...draft, subject } };
  },
};

/** Ten digits or nearly, and no name beside them. */
function isOnlyNumber(text: string): boolean {
  return /^\W*(?:be\W*)?[\d\s./-]{8,16}\W*$/i.test(text);
}

const OTHER =
  /\b(?:iemand anders|niemand van|ander\w*|familie|ouder|moeder|vader|gewoon|burger|vdab|ocmw|school|student)\b/i;
