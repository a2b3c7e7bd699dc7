// "Neem contact met mij op": in one form or by single questions, read back, and sent once.
import {
  contactMeCard,
  contactMeEntryCard,
  contactMeSentCard,
} from '../../cards/contactMeCards.ts';
import { confirmationOf, type Intent } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn as AnyTurn } from '../dialog.ts';
import type { Form, FormQuestion, Heard, Kept, Said } from '../form/form.ts';
import { say } from '../say.ts';
import { saysOnlyStop, saysStop } from '../visitor/saysStop.ts';
import type { Outsider } from '../visitor/visitorConversation.ts';
import { AS_FORM, nextContactQuestion, NO_FILE, ROLES, SKIP } from './askContactMe.ts';
import { contactAnswer, MAX_TEXT } from './contactAnswer.ts';
import { newContact, withContactSentence, type ContactMeDraft } from './contactMeDraft.ts';
import { readContactInputs } from './contactMeInputs.ts';
import { contactView, inputsOf } from './contactMeViews.ts';
import type { Told } from './contactMeDesk.ts';
import { contactOf, saidBefore } from './contactNoted.ts';
import { dueInWords } from './dueInWords.ts';
import { plainAnswer } from './plainAnswer.ts';
import { roleAnswered } from './contactRoles.ts';
import { asksWhyAsked } from './refusedAnswer.ts';
import { saidFile } from './saidFile.ts';
import { saysNotNeeded } from './saidWants.ts';
import { subjectWithWish } from './saidWish.ts';

type Turn = AnyTurn<Outsider>;

/** How it is begun. */
export interface ContactStart {
  how?: ContactMeDraft['how'];
  /** The sentence that asked for it. */
  text?: string;
}

const OWN_INTENTS: ReadonlySet<Intent> = new Set(['contact_request', 'new_request', 'unknown']);

const WHY_ASKED: ReadonlySet<string> = new Set(['role', 'name', 'company', 'reach', 'subject']);

/** The form, with what it needs from the house. */
export function contactMeForm(deps: DialogDeps): Form<ContactMeDraft, Outsider> {
  return {
    id: 'contactMe',
    version: 2,
    ownIntents: OWN_INTENTS,
    begin(args, { who }) {
      const { how = 'questions', text } = (args ?? {}) as ContactStart;
      const empty = newContact(deps.newKey(), how, deps.contactMe.known(who));
      if (text === undefined) return { draft: empty };
      const { wish, ...said } = withContactSentence(empty, text);
      return { draft: { ...said, wish, noted: wish === null ? [] : ['wish'] } };
    },
    next(draft, { who, now }) {
      const asked =
        draft.how === 'form' ? null : nextContactQuestion(draft, deps.contactMe.known(who), deps);
      const before = saidBefore(draft, now, deps);
      const question = asked && { ...asked, text: [...before, asked.text].join(' ') };
      return { draft, question };
    },
    answers: ({ field }, text) =>
      (field === 'emailMeant' && confirmationOf(text) !== null) ||
      (field === 'wants' && saysNotNeeded(text) && !saysStop(text)) ||
      (field === 'role' && roleAnswered(text) !== null) ||
      // "Is dat nodig?" asks why this is asked, and not how the premiums go.
      (asksWhyAsked(text) && WHY_ASKED.has(field)) ||
      // "Hoeveel het kost" is what somebody wants to speak about.
      (field === 'subject' && !text.trim().endsWith('?') && !saysOnlyStop(text)),
    onlyAnswers: (question, text) => plainAnswer(question?.field ?? '', text, deps.distress.isSaid),
    hear,
    choose,
    read: (draft, inputs) => readContactInputs(draft, inputs, deps),
    card(draft, errors, { now }) {
      const view = { submissionKey: draft.submissionKey, ...inputsOf(draft), errors };
      const contact = contactOf(now, deps);
      const why = draft.why === null ? null : deps.text(`contactMe.why.${draft.why}`, contact);
      const wished = draft.wish === null ? [] : [deps.text('contactMe.wish.note', contact)];
      if (!isComplete(draft) || Object.keys(errors).length > 0) {
        return contactMeEntryCard({ ...view, why });
      }
      return contactMeCard({
        ...view,
        why,
        notes: wished,
        shown: contactView(draft, deps),
        easy: draft.how === 'easy',
      });
    },
    keep,
    whatIsWrong: deps.text('contactMe.whatIsWrong'),
    notUnderstood: deps.text('contactMe.notUnderstood'),
    farewell: deps.text('contactMe.left'),
  };

  function hear(
    draft: ContactMeDraft,
    { text }: Said,
    question: FormQuestion | null,
    { now }: Turn,
  ): Heard<ContactMeDraft> {
    if (text.length > MAX_TEXT) {
      return { why: deps.text('contactMe.tooLong', { length: text.length, most: MAX_TEXT }) };
    }
    const fresh = heardAnew(draft);
    const file = question?.field === 'file' ? saidFile(question.options, text) : null;
    if (question && file !== null) return { draft: choose(fresh, question, file) ?? fresh };
    return question
      ? contactAnswer(fresh, question.field, text, {
          text: deps.text,
          reason: (field) => deps.text(`contactMe.reason.${field}`, contactOf(now, deps)),
        })
      : { draft: withContactSentence(fresh, text) };
  }

  function choose(
    before: ContactMeDraft,
    { field, options }: FormQuestion,
    value: string,
  ): ContactMeDraft | null {
    const option = options.find((one) => one.value === value);
    if (!option) return null;
    const draft = heardAnew(before);
    if (value === SKIP && (field === 'company' || field === 'subject')) {
      return { ...draft, skipped: [...draft.skipped, field] };
    }
    switch (field) {
      case 'role': {
        if (value === AS_FORM) return { ...draft, how: 'form' };
        const role = ROLES.find((one) => one === value);
        return role ? { ...draft, role } : null;
      }
      case 'emailMeant':
        return {
          ...draft,
          email: value === 'meant' ? draft.emailDoubt : draft.email,
          emailDoubt: null,
        };
      case 'file':
        return { ...draft, agreementId: value, about: value === NO_FILE ? null : option.title };
      case 'wants':
        return value === 'contact' || value === 'presence' ? { ...draft, wants: value } : null;
      default:
        return null;
    }
  }

  function keep(draft: ContactMeDraft, turn: Turn): Kept<ContactMeDraft> {
    if (!isComplete(draft)) return { kind: 'ask', draft };
    // What was filled in stays: it can be sent later.
    if (turn.mayRequest?.() === false) return { kind: 'ask', draft: { ...draft, why: 'tooMany' } };
    const { submissionKey, role, agreementId, phone, email } = draft;
    const by = { submissionKey, activityId: turn.activityId, why: 'contactMe' };
    const told = deps.contactMe.register(
      turn.who,
      {
        callerRole: role ?? 'other',
        callerName: draft.name,
        companyName: draft.company,
        enterpriseNumber: draft.enterpriseNumber,
        callerPhone: phone,
        callerEmail: email,
        wants: draft.wants ?? 'contact',
        subject: subjectWithWish(draft.subject, draft.wish, deps),
        agreementId: agreementId === NO_FILE ? null : agreementId,
      },
      by,
    );
    if (!told) return { kind: 'done', replies: [say(deps.text('contactMe.refused'))] };
    const mailedTo = deps.contactMe.byMail ? email : null;
    return {
      kind: 'done',
      replies: [sent(told, turn, deps, { mailedTo, easy: draft.how === 'easy' })],
      lastContact: submissionKey,
    };
  }
}

/** What was wrong before is not said again, and no longer stands in the form. */
function heardAnew({ typed: _, ...draft }: ContactMeDraft): ContactMeDraft {
  return { ...draft, why: null, noted: [] };
}

/** Contact data are in: before that, nothing is promised. */
function isComplete({ role, name, phone, email, emailDoubt, wants }: ContactMeDraft): boolean {
  const isReached = phone !== null || email !== null;
  return role !== null && name !== null && isReached && emailDoubt === null && wants !== null;
}

function sent(
  { reference, dueAt, coachName }: Told,
  turn: Pick<Turn, 'now'>,
  deps: DialogDeps,
  { mailedTo = null, easy = false }: { mailedTo?: string | null; easy?: boolean } = {},
): Reply {
  const due = dueInWords(dueAt, turn.now, deps);
  const promise =
    coachName === null
      ? deps.text(easy ? 'contactMe.told.easy' : 'contactMe.told.team', { due })
      : deps.text('contactMe.told.coach', { due, coach: coachName });
  const card = contactMeSentCard({
    promise,
    reference,
    contact: deps.faq.contact(turn.now),
    mailedTo,
    easy,
  });
  return { kind: 'card', card };
}

/** What a submission told, for a second click; null when it told nothing. */
export function contactMeKept(
  submissionKey: string,
  turn: Pick<Turn, 'who' | 'now'>,
  deps: DialogDeps,
): Reply[] | null {
  const told = deps.contactMe.bySubmission(turn.who, submissionKey);
  return told && [sent(told, turn, deps)];
}
