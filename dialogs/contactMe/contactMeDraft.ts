// The draft of "neem contact met mij op": what has been said so far, and how new words change it.
import type { CallerRole, RequestContent } from '../../src/store/requestRecord.ts';
import type { KnownContact } from './contactMeDesk.ts';
import { saidContact, saysSubjectNow, isAboutHealth, type SaidContact } from './contactMeWords.ts';
import { saysCalm, withWish } from './saidWish.ts';

/** What may be left open, once it was asked. */
export type Optional = 'company' | 'subject';

export type Noted = 'name' | 'company' | 'phone' | 'email' | 'subject' | 'wish';

export interface ContactMeDraft {
  submissionKey: string;
  /** One form, one question at a time, or short and simple: name and phone only. */
  how: 'form' | 'questions' | 'easy';
  role: CallerRole | null;
  name: string | null;
  company: string | null;
  /** Ten digits. */
  enterpriseNumber: string | null;
  /** "0470 12 34 56" */
  phone: string | null;
  email: string | null;
  wants: RequestContent['wants'] | null;
  subject: string | null;
  /** When, and how pressing it is: "dringend, vandaag nog"; no appointment. */
  wish: string | null;
  /** The subject was told beside another answer: more may be said of it. */
  asksMore: boolean;
  /** What was told beside the answer to a question: it is said before the next one. */
  noted: readonly Noted[];
  /** Only of a person whom the city's website logged in. */
  agreementId: string | null;
  /** Whose agreement that is; null: nobody's. */
  about: string | null;
  skipped: Optional[];
  /** What was probably meant instead of the address, until that is settled. */
  emailDoubt: string | null;
  /** What was typed in fields of the form that are wrong; absent: in none. */
  typed?: Partial<Record<'name' | 'company' | 'enterpriseNumber' | 'phone' | 'email' | 'subject', string>>; // prettier-ignore
  /** Why something that was said could not be taken. */
  why: NonNullable<SaidContact['wrong']> | 'health' | 'tooMany' | null;
}

/** A draft in which nothing is known but who is logged in. */
export function newContact(
  submissionKey: string,
  how: ContactMeDraft['how'],
  known: KnownContact | null,
): ContactMeDraft {
  const [first, ...others] = known?.files ?? [];
  const only = others.length === 0 ? first : undefined;
  return {
    ...{ submissionKey, how, subject: null, enterpriseNumber: null, skipped: [] },
    ...{ emailDoubt: null, why: null, wish: null, asksMore: false, noted: [] },
    role: known ? 'employer' : null,
    name: known?.name ?? null,
    company: known?.employerName ?? null,
    phone: known?.phone ?? null,
    email: known?.email ?? null,
    wants: how === 'easy' ? 'contact' : null,
    agreementId: only?.agreementId ?? null,
    about: only?.employeeName ?? null,
  };
}

/** The draft after a sentence: what is said replaces what was there. */
export function withContactSentence(draft: ContactMeDraft, text: string): ContactMeDraft {
  const subjectNow = saysSubjectNow(text);
  const said: SaidContact = subjectNow === null ? saidContact(text) : { subject: subjectNow };
  const isHealth = said.subject !== undefined && isAboutHealth(said.subject);
  return {
    ...draft,
    role: said.role ?? draft.role,
    name: said.name ?? draft.name,
    company: said.company ?? draft.company,
    enterpriseNumber: said.enterpriseNumber ?? draft.enterpriseNumber,
    phone: said.phone ?? draft.phone,
    email: said.email ?? draft.email,
    wants: said.wants ?? draft.wants,
    subject: isHealth ? draft.subject : (said.subject ?? draft.subject),
    wish: withWish(saysCalm(text) ? null : draft.wish, said.wish ?? null),
    emailDoubt: said.email === undefined ? draft.emailDoubt : (said.emailDoubt ?? null),
    why: said.wrong ?? (isHealth ? 'health' : null),
  };
}
