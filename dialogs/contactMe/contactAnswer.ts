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
  saidBack,
  saysOwnName,
  saysSkip,
  subjectAnswered,
} from './contactMeWords.ts';
import { withNoted } from './contactNoted.ts';
import { roleAnswered, roleIn } from './contactRoles.ts';
import { asksWhyAsked, isNoAnswer } from './refusedAnswer.ts';
import { isOwnVisit, saysSend, wantsAnswered } from './saidWants.ts';
import { wishIn, withWish } from './saidWish.ts';

/** The longest answer, name or company, in characters. */
export const MAX_TEXT = 600;
export const MAX_NAME = 120;
export const MAX_SUBJECT = 200;

type Texts = Pick<DialogDeps, 'text'>;
/** `reasons`: why something is asked, with the number of the service. */
export interface AnswerDeps extends Texts {
  reason(field: 'role' | 'name' | 'company' | 'reach' | 'subject'): string;
}
type Answer = (draft: ContactMeDraft, text: string, deps: AnswerDeps) => Heard<ContactMeDraft>;

/** The draft after the answer; a sentence that says more is taken whole, and what is beside the answer is noted. */
export function contactAnswer(
  draft: ContactMeDraft,
  field: string,
  text: string,
  deps: AnswerDeps,
): Heard<ContactMeDraft> {
  const answer = ANSWERS[field];
  const heard = answer
    ? answer(draft, text, deps)
    : { draft: keepingName(draft, withContactSentence(draft, text), text) };
  return 'why' in heard ? heard : { draft: withNoted(draft, heard.draft, field) };
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  role(draft, text, deps) {
    const plain = roleAnswered(text);
    if (plain !== null) {
      const company = plain.role === 'other' ? null : (OF_FIRM.exec(plain.tail)?.[1] ?? null);
      return { draft: { ...draft, role: plain.role, company: draft.company ?? company } };
    }
    if (isNoAnswer(text)) return { why: deps.reason('role') };
    const said = withContactSentence(draft, text);
    const role = said.role ?? roleIn(`ik ben ${text}`) ?? (OTHER.test(text) ? 'other' : null);
    if (role !== null) return { draft: { ...said, role, subject: said.subject ?? told(text) } };
    const isSame = JSON.stringify(said) === JSON.stringify(draft);
    return isSame ? { why: deps.text('contactMe.wrong.role') } : { draft: said };
  },
  name(draft, text, deps) {
    const back = saidBack(text);
    if (back) return { draft: { ...draft, role: back.role } };
    if (isNoAnswer(text)) return { why: deps.reason('name') };
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
    if (isNoAnswer(text)) return { why: deps.reason('company') };
    const phone = phoneTyped(text);
    if (phone !== null) return { draft: { ...draft, phone } };
    const number = parseEnterpriseNumber(text);
    if (number.kind !== 'result' && isOnlyNumber(text)) {
      return { why: deps.text('contactMe.why.enterpriseNumber') };
    }
    if (number.kind === 'result' && draft.role === 'employer') {
      return { draft: { ...draft, enterpriseNumber: number.digits, company: number.formatted } };
    }
    const said = keepingName(draft, withContactSentence(draft, text), text);
    if (said.company !== null) return { draft: said };
    if (said.phone !== draft.phone || said.email !== draft.email) return { draft: said };
    const company = nameAnswered(text).replace(/^(?:het is|bij|van|wij zijn|firma)\s+/i, '');
    const isName = /\p{L}{2}/u.test(company) && company.length <= MAX_NAME && !isSentence(company);
    if (isName) return { draft: { ...said, role: draft.role, company } };
    const subject = draft.subject === null && said.why === null ? told(text) : null;
    return subject === null
      ? { why: deps.text('contactMe.wrong.company') }
      : { draft: { ...said, role: draft.role, subject } };
  },
  reach(draft, text, deps) {
    const said = keepingName(draft, withContactSentence(draft, text), text);
    if (said.phone !== null || said.email !== null) return { draft: said };
    const bare = parsePhone(text);
    if (bare.kind === 'result') return { draft: { ...said, phone: bare.formatted, why: null } };
    const why = said.why === 'email' || text.includes('@') ? 'email' : 'phone';
    const isAttempt = said.why !== null || /\d{3}|@/.test(text);
    if (isAttempt) return { why: deps.text(`contactMe.why.${why}`) };
    return { why: isNoAnswer(text) ? deps.reason('reach') : deps.text('contactMe.wrong.reach') };
  },
  emailMeant(draft, text) {
    const answer = confirmationOf(text);
    if (answer === 'yes') return { draft: { ...draft, email: draft.emailDoubt, emailDoubt: null } };
    // "Nee": it is as it was typed, as the button says.
    if (answer === 'no') return { draft: { ...draft, emailDoubt: null } };
    return { draft: keepingName(draft, withContactSentence(draft, text), text) };
  },
  wants(draft, text, deps) {
    const said = keepingName(draft, withContactSentence(draft, text), text);
    const wants = wantsAnswered(text);
    if (said.why === 'health') return { draft: { ...said, wants } };
    const isNew = draft.subject === null && said.subject === null && tellsMore(text, wants);
    const subject = isNew ? told(text) : said.subject;
    const asksMore = wants !== null && isNew && subject !== null;
    const next = { ...said, role: draft.role, wants, subject, asksMore };
    if (wants !== null) return { draft: next };
    const isSame = JSON.stringify(next) === JSON.stringify({ ...draft, asksMore });
    return isSame ? { why: deps.text('contactMe.wrong.wants') } : { draft: next };
  },
  subject(draft, text, deps) {
    if (saysSkip(text) || saysSend(text)) {
      return { draft: { ...draft, skipped: [...draft.skipped, 'subject'] } };
    }
    if (asksWhyAsked(text)) return { why: deps.reason('subject') };
    if (confirmationOf(text) !== null) return { why: deps.text('contactMe.wrong.subject') };
    const more = subjectAnswered(text);
    const subject = draft.asksMore ? `${draft.subject}; ${more}` : more;
    if (isAboutHealth(subject)) return { why: deps.text('contactMe.why.health') };
    if (subject.length > MAX_SUBJECT) {
      const most = MAX_SUBJECT;
      return { why: deps.text('contactMe.tooLong', { length: subject.length, most }) };
    }
    const wish = WISHES.test(more) ? wishIn(more) : null;
    return { draft: { ...draft, subject, asksMore: false, wish: withWish(draft.wish, wish) } };
  },
};

/** A name that stands by itself is no other name of who was asked something else: "Delhaize Gent". */
function keepingName(before: ContactMeDraft, after: ContactMeDraft, text: string): ContactMeDraft {
  return before.name === null || saysOwnName(text) ? after : { ...after, name: before.name };
}

/** "De coach mag niet meer langskomen" tells why; "jullie hoeven niet te komen" is no more than the answer. */
function tellsMore(text: string, wants: ContactMeDraft['wants']): boolean {
  if (wants === null) return true;
  const isLong = text.trim().split(/\s+/).length > MANY_WORDS;
  return !isOwnVisit(text) && (isLong || /\b(?:coach|begeleid)/i.test(text));
}

const MANY_WORDS = 8;
const LEAST_WORDS = 4;

/** A sentence that tells what it is about, to keep as the subject; null when it does not, or what may not be kept. */
function told(text: string): string | null {
  const subject = subjectAnswered(text);
  const isWhole = subject.split(/\s+/).length >= LEAST_WORDS && subject.length <= MAX_SUBJECT;
  const tells = isWhole && isSentence(subject) && !isNoAnswer(text) && !/[\d@]/.test(text);
  return tells && !isAboutHealth(subject) ? subject : null;
}

/** "0498 11 22 33", "+31 6 12345678": a number to call; a number of a company is written 0498.112.233. */
function phoneTyped(text: string): string | null {
  const typed = text.trim().replace(/[.!?]+$/, '');
  if (/^(?:be)?\W*[01]\d{3}\.\d{3}\.\d{3}$/i.test(typed)) return null;
  const number = parseEnterpriseNumber(typed);
  const isGrouped = /^(?:\+|00|0\d{1,3}[\s/.-]+\d)/.test(typed);
  if (number.kind === 'result' && !isGrouped) return null;
  const phone = parsePhone(typed);
  return phone.kind === 'result' ? phone.formatted : null;
}

/** Ten digits or nearly, and no name beside them. */
function isOnlyNumber(text: string): boolean {
  return /^\W*(?:be\W*)?[\d\s./-]{8,16}\W*$/i.test(text);
}

/** "Van Colruyt", after a role. */
const OF_FIRM = /^(?:van|bij|voor|in|at|chez) ((?:de |het )?\p{Lu}[^,.?!]*)$/u;
const WISHES = /\b(?:liefst|liever|graag|bel\w*|dringend\w*|spoed|zo \w+ mogelijk)\b/i;
const OTHER =
  /\b(?:iemand anders|niemand van|ander\w*|familie|ouder|moeder|vader|gewoon|burger|vdab|ocmw|school|student)\b/i;
