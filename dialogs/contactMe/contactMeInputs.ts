// Takes the fields of the contact form; what comes back is not trusted.
import { parseEmail, parseEnterpriseNumber, parsePhone } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors } from '../form/form.ts';
import { optional, required, textField, type FieldReader } from '../form/readField.ts';
import { ROLES } from './askContactMe.ts';
import { MAX_NAME, MAX_SUBJECT } from './contactAnswer.ts';
import type { ContactMeDraft } from './contactMeDraft.ts';
import { isAboutHealth } from './contactMeWords.ts';

/** As much comes back of what cannot be taken. */
const MOST_TYPED = 300;
const WANTS = ['contact', 'presence'] as const;

/** The draft after the form came back; a field that cannot be taken leaves what stood there. */
export function readContactInputs(
  draft: ContactMeDraft,
  inputs: Readonly<Record<string, string>>,
  { text }: Pick<DialogDeps, 'text'>,
): { draft: ContactMeDraft; errors: FieldErrors } {
  const taker = fieldTaker(inputs, { text }, { keepsTyped: true });
  const emailed = inputs['email']?.trim().toLowerCase() ?? '';
  const next: ContactMeDraft = {
    ...draft,
    role: taker.take('role', 'choice', draft.role, required(oneOf(ROLES))),
    name: taker.take<string | null>('name', 'text', draft.name, required(textField(MAX_NAME))),
    company: taker.take('company', 'text', draft.company, optional(textField(MAX_NAME))),
    enterpriseNumber: taker.take(
      'enterpriseNumber',
      'enterpriseNumber',
      draft.enterpriseNumber,
      optional(enterprise),
    ),
    phone: taker.take('phone', 'phone', draft.phone, optional(phone)),
    email: taker.take('email', 'email', draft.email, optional(email)),
    wants: taker.take('wants', 'choice', draft.wants, required(oneOf(WANTS))),
    subject: taker.take('subject', 'text', draft.subject, optional(textField(MAX_SUBJECT))),
    emailDoubt: null,
    why: null,
  };
  const errors: Record<string, string> = { ...taker.errors() };
  if (next.name !== null && !saysName(next.name)) {
    errors['name'] ??= text('contactMe.wrong.name');
    next.name = draft.name;
  }
  if (next.phone === null && next.email === null && !errors['phone'] && !errors['email']) {
    errors['phone'] = text('contactMe.wrong.reach');
  }
  // Said once: who sends the same address again means it.
  const meant =
    next.email !== null && next.email !== draft.email ? suggestionFor(next.email) : null;
  if (meant !== null && emailed !== '') errors['email'] = text('contactMe.emailHint', { meant });
  if (next.subject !== null && isAboutHealth(next.subject)) {
    errors['subject'] = text('contactMe.why.health');
    next.subject = draft.subject;
  }
  return { draft: { ...next, typed: typedIn(inputs, errors) }, errors };
}

/** What was typed in the fields that are wrong: it is not lost. */
function typedIn(
  inputs: Readonly<Record<string, string>>,
  errors: FieldErrors,
): NonNullable<ContactMeDraft['typed']> {
  const wrong = ['name', 'company', 'enterpriseNumber', 'phone', 'email', 'subject'] as const;
  return Object.fromEntries(
    wrong
      .filter((field) => errors[field] !== undefined && inputs[field] !== undefined)
      .map((field) => [field, inputs[field]!.slice(0, MOST_TYPED)]),
  );
}

/** Somebody has to be able to ask for this person: a letter, and one that is seen. */
function saysName(name: string): boolean {
  return /\p{L}/u.test(name.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

function oneOf<T extends string>(values: readonly T[]): FieldReader<T> {
  return (typed) => {
    const value = values.find((one) => one === typed);
    return value === undefined ? { why: 'unreadable' } : { value };
  };
}

const phone: FieldReader<string> = (typed) => {
  const verdict = parsePhone(typed);
  return verdict.kind === 'result' ? { value: verdict.formatted } : { why: 'unreadable' };
};

const email: FieldReader<string> = (typed) => {
  const verdict = parseEmail(typed);
  return verdict.kind === 'result' ? { value: verdict.address } : { why: 'unreadable' };
};

const enterprise: FieldReader<string> = (typed) => {
  const verdict = parseEnterpriseNumber(typed);
  return verdict.kind === 'result' ? { value: verdict.digits } : { why: 'unreadable' };
};

function suggestionFor(address: string): string | null {
  const verdict = parseEmail(address);
  return verdict.kind === 'result' ? verdict.suggestion : null;
}
