// Registering a contact, or one that was tried: who was reached about whom, when and how.
import { ANSWERED, contactDraftCard, TRIED } from '../../cards/contactDraftCard.ts';
import type { Card } from '../../cards/card.ts';
import type { ContactView } from '../../cards/commitmentViews.ts';
import { addDays, type Intent } from '../../src/language/index.ts';
import type { ContactContent } from '../../src/store/contactRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { FieldErrors, Form, FormQuestion, Kept, Said } from '../form/form.ts';
import { choiceField, choicesField, required } from '../form/readField.ts';
import { instantOf, liesAhead, momentInputs, takeMoment } from '../form/saidMoment.ts';
import { unreadLines } from '../form/unreadTimes.ts';
import { dateOptions } from '../registerVisit/questions.ts';
import { fileOptions, running } from '../requests/settleRequest.ts';
import { say } from '../say.ts';
import { alsoAnswered } from './alsoAnswered.ts';
import { emptyContact, withContactSentence, type ContactDraft } from './contactDraft.ts';
import { savedContact } from './savedContact.ts';
import { ofCaller, settleContact, withFilesChoice, withRequest } from './settleContact.ts';

const WHY = 'registerContact';
const OWN_INTENTS: ReadonlySet<Intent> = new Set([
  'register_contact',
  'register_visit',
  'correct_visit',
  'new_request',
  'close_request',
  'unknown',
]);
const MODES = ['phone', 'teams', 'email'] as const;

/** What it starts from: a sentence, or a button on a request or a line. */
export interface ContactArgs extends Partial<Said> {
  requestId?: string;
  agreementId?: string;
}

/** The form, with what it needs from the house. */
export function contactForm(deps: DialogDeps): Form<ContactDraft> {
  const { contacts, requests } = deps.commitments;
  return {
    id: 'registerContact',
    version: 2,
    ownIntents: OWN_INTENTS,
    begin: (args, turn) => begin((args ?? {}) as ContactArgs, turn),
    next,
    hear: (draft, said, _question, turn) => ({
      draft: withContactSentence(draft, asContact(said, turn), turn, deps),
    }),
    choose,
    read,
    card,
    keep,
    whatIsWrong: deps.text('contact.whatIsWrong'),
    notUnderstood: deps.text('contact.notUnderstood'),
    farewell: deps.text('contact.left'),
  };

  function begin(
    { text, understanding, requestId, agreementId }: ContactArgs,
    turn: Turn,
  ): ReturnType<Form<ContactDraft>['begin']> {
    const empty = emptyContact(turn, deps);
    if (requestId !== undefined) {
      const request = requests.find(turn.who, requestId, WHY);
      if (!request) return { replies: [say(deps.text('request.refused.unknownRequest'))] };
      const isOwed = requests
        .owed(turn.who, requestId, WHY)
        .some(({ closedAs }) => closedAs === null);
      // An announcement keeps its buttons after a colleague answered; what was tied goes on elsewhere.
      if (!isOwed && request.closedReason !== 'tied')
        return { replies: [say(deps.text('request.answeredMeanwhile'))] };
      return { draft: withRequest(empty, request) };
    }
    if (agreementId !== undefined) {
      const draft = withFilesChoice(empty, agreementId, turn, deps);
      return draft ? { draft } : { replies: [say(deps.text('contact.refused.notYourFile'))] };
    }
    if (text === undefined || !understanding) return { draft: empty };
    return {
      draft: withContactSentence(empty, asContact({ text, understanding }, turn), turn, deps),
    };
  }

  function asContact(said: Said, turn: Turn): Said {
    if (said.understanding.intent === 'register_contact') return said;
    const { roster } = deps.files(turn.who);
    const context = { now: turn.now, roster, as: 'register_contact' as const };
    return { text: said.text, understanding: deps.understand(said.text, context) };
  }

  function next(
    draft: ContactDraft,
    turn: Turn,
  ): { draft: ContactDraft; question: FormQuestion | null } {
    const settled = settleContact(draft, turn, deps);
    return settled.question
      ? settled
      : { draft: settled.draft, question: missing(settled.draft, turn) };
  }

  function missing(draft: ContactDraft, turn: Turn): FormQuestion | null {
    if (draft.mode === null) {
      return {
        field: 'mode',
        text: deps.text('ask.mode'),
        options: MODES.map((value) => ({ title: deps.text(`contact.mode.${value}`), value })),
        expected: 'name',
      };
    }
    if (!liesAhead(draft, turn, deps)) return null;
    return {
      field: 'date',
      text: deps.text('contact.ask.future'),
      options: dateOptions(turn, deps),
      expected: 'date',
    };
  }

  function choose(
    draft: ContactDraft,
    { field }: FormQuestion,
    value: string,
    turn: Turn,
  ): ContactDraft | null {
    if (field === 'files') return withFilesChoice(draft, value, turn, deps);
    if (field === 'mode') {
      const mode = MODES.find((one) => one === value);
      return mode === undefined ? null : { ...draft, mode };
    }
    const isPast = [0, -1, -2].some((ago) => addDays(turn.today, ago) === value);
    return field === 'date' && isPast ? { ...draft, date: value, time: null } : null;
  }

  function read(
    draft: ContactDraft,
    inputs: Readonly<Record<string, string>>,
    turn: Turn,
  ): { draft: ContactDraft; errors: FieldErrors } {
    const taker = fieldTaker(inputs, deps);
    const ids = deps.files(turn.who).agreements.map(({ id }) => id);
    const next: ContactDraft = {
      ...takeMoment(draft, taker, turn),
      agreementIds: taker.take('files', 'choice', draft.agreementIds, required(choicesField(ids))),
      mode: taker.take('mode', 'choice', draft.mode, (typed) => {
        const mode = MODES.find((one) => one === typed);
        return mode === undefined ? { why: 'unreadable' } : { value: mode };
      }),
    };
    const shown = draft.answered ? ANSWERED : TRIED;
    const answer = taker.take('answered', 'choice', shown, choiceField([ANSWERED, TRIED]));
    return { draft: { ...next, answered: answer === ANSWERED }, errors: taker.errors() };
  }

  function viewOf(draft: ContactDraft, turn: Turn): ContactView {
    const files = deps.files(turn.who);
    const about = files.agreements.filter(({ id }) => draft.agreementIds?.includes(id));
    const request = draft.requestId === null ? null : requests.find(turn.who, draft.requestId, WHY);
    return {
      withWhom: fileOptions(about, files).map(({ title }) => title),
      whenInWords: deps.momentInWords(instantOf(draft, deps)),
      mode: draft.mode ?? 'phone',
      answered: draft.answered,
      about: request ? ofCaller(request, deps) : null,
    };
  }

  function card(draft: ContactDraft, errors: FieldErrors, turn: Turn): Card {
    const files = deps.files(turn.who);
    const { agreementIds, repaired, others, submissionKey } = draft;
    const notes = repaired.map(({ text, name }) =>
      deps.text('warning.repaired', { typed: text, name }),
    );
    const also = alsoAnswered(draft, turn, deps);
    const own = running(files.agreements, draft.date ?? draft.toldOn);
    const picked = files.agreements.filter(({ id }) => agreementIds?.includes(id));
    return contactDraftCard({
      submissionKey,
      contact: viewOf(draft, turn),
      inputs: {
        files: agreementIds ?? [],
        mode: draft.mode ?? 'phone',
        answered: draft.answered,
        ...momentInputs(draft),
      },
      files: draft.requestId === null ? fileOptions([...picked, ...own], files) : [],
      today: turn.today,
      notes: [
        ...notes,
        ...unreadLines(draft, deps),
        ...(others > 0 ? [deps.text('contact.note.others')] : []),
        ...(also === null ? [] : [also]),
      ],
      errors,
    });
  }

  function keep(draft: ContactDraft, turn: Turn): Kept<ContactDraft> {
    const content: ContactContent = {
      agreementIds: draft.agreementIds ?? [],
      requestId: draft.requestId,
      at: instantOf(draft, deps),
      answered: draft.answered,
      mode: draft.mode ?? 'phone',
    };
    const by = { submissionKey: draft.submissionKey, activityId: turn.activityId, why: WHY };
    const outcome = contacts.register(turn.who, content, by);
    if (outcome.kind === 'refused') {
      const text = deps.text(`contact.refused.${outcome.reason}`);
      return { kind: 'done', replies: [say(text)] };
    }
    const lastKept = { what: 'contact' as const, ids: [] };
    return { kind: 'done', replies: [savedContact(outcome, turn, deps)], lastKept };
  }
}
