// Passing on a request: what a caller asked becomes promises with a date, told to who answers.
import { requestDraftCard, NO_FILE } from '../../cards/requestDraftCard.ts';
import type { Card } from '../../cards/card.ts';
import type { Intent, RichUnderstanding } from '../../src/language/index.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { RequestContent } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FieldErrors, Form, FormQuestion, Heard, Said } from '../form/form.ts';
import { instantOf, momentInputs } from '../form/saidMoment.ts';
import { unreadLines } from '../form/unreadTimes.ts';
import { askRequest, chooseForRequest } from './askRequest.ts';
import { hearSame, saysSame, withSame } from './duplicate.ts';
import { keepRequest } from './keepRequest.ts';
import { readRequestInputs } from './requestInputs.ts';
import {
  emptyRequest,
  withRequestSentence,
  withoutFile,
  type RequestDraft,
} from './requestDraft.ts';
import { requestView } from './requestViews.ts';
import { saysNoFile } from './requestWords.ts';
import { fileOptions, nameOf, running } from './settleRequest.ts';

const OWN_INTENTS: ReadonlySet<Intent> = new Set([
  'new_request',
  'contact_request',
  'close_request',
  'register_contact',
  'register_visit',
  'plan_visit',
  'correct_visit',
  'hand_over',
  'unknown',
]);
const MAX_NAME = 120;

/** The form, with what it needs from the house. */
export function requestForm(deps: DialogDeps): Form<RequestDraft> {
  return {
    id: 'newRequest',
    version: 2,
    ownIntents: OWN_INTENTS,
    begin: (args, turn) => begin(args as Partial<Said> | null, turn),
    next: (draft, turn) => askRequest(draft, turn, deps),
    answers: ({ field }, text) =>
      (field === 'file' && saysNoFile(text)) || (field === 'duplicate' && saysSame(text) !== null),
    hear,
    choose,
    read: (draft, inputs, turn) => readRequestInputs(draft, inputs, turn, deps),
    card,
    keep: (draft, turn) => keepRequest(draft, contentOf(draft, turn), turn, deps),
    whatIsWrong: deps.text('request.whatIsWrong'),
    notUnderstood: deps.text('request.notUnderstood'),
    farewell: deps.text('request.left'),
  };

  function begin(said: Partial<Said> | null, turn: Turn): { draft: RequestDraft } {
    const empty = emptyRequest(turn, deps);
    const { text, understanding } = said ?? {};
    if (text === undefined || !understanding) return { draft: empty };
    const about = asRequest({ text, understanding }, turn);
    return { draft: withRequestSentence(empty, about, false, deps, turn) };
  }

  /** The same words, heard as a request: whatever intent was found. */
  function asRequest({ text, understanding }: Said, turn: Turn): Said {
    if (understanding.intent === 'new_request') return { text, understanding };
    const { roster } = deps.files(turn.who);
    const again: RichUnderstanding = deps.understand(text, {
      now: turn.now,
      roster,
      as: 'new_request',
    });
    return { text, understanding: again };
  }

  function hear(
    draft: RequestDraft,
    said: Said,
    question: FormQuestion | null,
    turn: Turn,
  ): Heard<RequestDraft> {
    if (question?.field === 'duplicate') {
      return { draft: hearSame(draft, said.text) };
    }
    if (question?.field === 'file' && saysNoFile(said.text)) return { draft: withoutFile(draft) };
    const next = withRequestSentence(draft, asRequest(said, turn), true, deps, turn);
    if (question?.field !== 'caller' || draft.callerName !== null) return { draft: next };
    if (next.callerRole !== null || next.callerName !== null) return { draft: next };
    return callerTyped(draft, said.text);
  }

  function callerTyped(draft: RequestDraft, text: string): Heard<RequestDraft> {
    const name = text.trim();
    if (confirmationOf(name) !== null) return { draft };
    if (name.length > MAX_NAME) {
      return { why: deps.text('answer.tooLong', { length: name.length, most: MAX_NAME }) };
    }
    return { draft: { ...draft, callerName: name } };
  }

  function choose(
    draft: RequestDraft,
    question: FormQuestion,
    value: string,
    turn: Turn,
  ): RequestDraft | null {
    if (question.field === 'duplicate') {
      return withSame(draft, value);
    }
    return chooseForRequest(draft, question, value, turn, deps);
  }

  function contentOf(draft: RequestDraft, turn: Turn): RequestContent {
    const files = deps.files(turn.who);
    const day = draft.date ?? draft.toldOn;
    const agreement = draft.withoutFile
      ? undefined
      : running(files.agreements, day).find(
          ({ employerId, employeeId }) =>
            employerId === draft.employerId && employeeId === draft.employeeIds[0],
        );
    return {
      agreementId: agreement?.id ?? null,
      employerName: agreement
        ? nameOf(files.roster.employers, agreement.employerId)
        : draft.employerName,
      callerName: draft.callerName,
      callerRole: draft.callerRole ?? 'other',
      callerPhone: draft.callerPhone,
      wants: draft.wants ?? 'contact',
      receivedAt: instantOf(draft, deps),
      subject: draft.subject,
      channel: 'teams',
    };
  }

  function card(draft: RequestDraft, errors: FieldErrors, turn: Turn): Card {
    const files = deps.files(turn.who);
    const content = contentOf(draft, turn);
    const employeeName = draft.withoutFile
      ? null
      : nameOf(files.roster.employees, draft.employeeIds[0] ?? null) || null;
    const notes = [
      ...draft.repaired.map(({ text, name }) =>
        deps.text('warning.repaired', { typed: text, name }),
      ),
      ...unreadLines(draft, deps),
      ...(draft.withoutFile ? [deps.text('request.note.noFile')] : []),
    ];
    return requestDraftCard({
      submissionKey: draft.submissionKey,
      request: requestView({ ...content, employeeName }, deps),
      inputs: {
        file: content.agreementId ?? NO_FILE,
        employerName: draft.employerName ?? '',
        callerName: draft.callerName ?? '',
        callerRole: content.callerRole,
        callerPhone: draft.callerPhone ?? '',
        wants: content.wants,
        ...momentInputs(draft),
        subject: draft.subject ?? '',
      },
      files: fileOptions(running(files.agreements, draft.date ?? draft.toldOn), files),
      today: turn.today,
      notes,
      errors,
    });
  }
}
