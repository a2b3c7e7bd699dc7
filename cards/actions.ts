// Every button there is: one closed union, and the door through which clicks come back, untrusted.
import { z } from 'zod';
import { agreementActions, type AgreementAction } from './agreementActions.ts';
import { answerActions, type AnswerAction } from './answerActions.ts';
import { billingActions, type BillingAction } from './billingActions.ts';
import { commitmentActions, type CommitmentAction } from './commitmentActions.ts';
import { day, personId, recordId, saidCorrection, submissionKey } from './actionParts.ts';
import { verbsOf, visitFilter, word, year } from './actionParts.ts';
import { coverActions, planActions, type CoverAction, type PlanAction } from './coverActions.ts';
import { faqActions, type FaqAction } from './faqActions.ts';
import { personActions, type PersonAction } from './personActions.ts';
import { publicActions, type PublicAction } from './publicActions.ts';
import { publicChatActions, type PublicChatAction } from './publicChatActions.ts';
import { retentionActions, type RetentionAction } from './retentionActions.ts';
import { summaryActions, type SummaryAction } from './summaryActions.ts';

/** What an administrator does in chat: people, and the closing days of a year. */
const peopleActions = [
  z.strictObject({ verb: z.literal('showPeople'), page: z.int().min(0).max(9999) }),
  // Null: somebody new.
  z.strictObject({ verb: z.literal('editPerson'), personId: personId.nullable() }),
  // `seen` names what the form showed, so that nobody overwrites what they did not see.
  z.strictObject({
    verb: z.literal('savePerson'),
    personId: personId.nullable(),
    seen: z.string().regex(/^\w{0,40}$/),
    submissionKey,
  }),
  z.strictObject({ verb: z.literal('askRetire'), personId }),
  z.strictObject({ verb: z.literal('retirePerson'), personId, submissionKey }),
  z.strictObject({ verb: z.literal('rehirePerson'), personId }),
  z.strictObject({ verb: z.literal('askTransfer'), personId }),
  z.strictObject({ verb: z.literal('checkTransfer'), personId }),
  // `files` is the number that was told: with another number it is asked again.
  z.strictObject({
    verb: z.literal('transferFiles'),
    personId,
    toId: personId,
    from: day,
    files: z.int().min(0).max(99_999),
    submissionKey,
  }),
  z.strictObject({ verb: z.literal('showClosingDays'), year }),
  // `seen` is when the list that the card showed was recorded (epoch ms); 0 for none.
  z.strictObject({
    verb: z.literal('confirmClosingDays'),
    year,
    seen: z.int().min(0),
    submissionKey,
  }),
] as const;

/** The buttons of a form's card (dialogs/form): kept once, whichever form it is. */
const formActions = [
  // Keeps the draft as the card's inputs say it.
  z.strictObject({ verb: z.literal('keepForm'), dialog: word, submissionKey }),
  // Takes the inputs into the draft and shows it again.
  z.strictObject({ verb: z.literal('updateForm'), dialog: word, submissionKey }),
  // What Teams runs by itself when the card comes back into view.
  z.strictObject({ verb: z.literal('refreshForm'), dialog: word, submissionKey }),
] as const;

const actionSchema = z.discriminatedUnion('verb', [
  // A suggested answer to the question of a dialog.
  z.strictObject({
    verb: z.literal('chooseOption'),
    dialog: word,
    field: word,
    value: z.string().max(400),
    submissionKey,
  }),
  // Keeps the draft as the card's inputs say it.
  z.strictObject({ verb: z.literal('confirmVisit'), submissionKey }),
  // Takes the inputs into the draft and shows it again.
  z.strictObject({ verb: z.literal('updateVisitDraft'), submissionKey }),
  z.strictObject({ verb: z.literal('cancelDialog'), submissionKey }),
  // Keeps the draft although it overlaps with another visit.
  z.strictObject({ verb: z.literal('overrideOverlap'), submissionKey }),
  // `version` is the one the card shows: what changed since is not undone by it.
  z.strictObject({
    verb: z.literal('undoVisit'),
    visitId: recordId,
    version: z.int().min(1).max(99_999),
    submissionKey,
  }),
  z.strictObject({
    verb: z.literal('correctVisit'),
    visitId: recordId,
    said: saidCorrection.optional(),
  }),
  z.strictObject({ verb: z.literal('withdrawVisit'), visitId: recordId }),
  z.strictObject({ verb: z.literal('confirmWithdrawal'), visitId: recordId, submissionKey }),
  z.strictObject({
    verb: z.literal('showMyVisits'),
    page: z.int().min(0).max(9999),
    only: visitFilter.optional(),
    said: saidCorrection.optional(),
  }),
  z.strictObject({
    verb: z.literal('showVisit'),
    visitId: recordId,
    said: saidCorrection.optional(),
  }),
  z.strictObject({ verb: z.literal('showVisitHistory'), visitId: recordId }),
  // A suggested sentence, handled as if it were typed.
  z.strictObject({ verb: z.literal('say'), text: z.string().min(1).max(300) }),
  // What Teams runs by itself when the card comes back into view.
  z.strictObject({ verb: z.literal('refreshVisit'), submissionKey }),
  ...formActions,
  ...commitmentActions,
  ...peopleActions,
  ...personActions,
  ...planActions,
  ...coverActions,
  ...summaryActions,
  ...faqActions,
  ...publicActions,
  ...publicChatActions,
  ...retentionActions,
  ...answerActions,
  ...billingActions,
  ...agreementActions,
]);

export type CardAction = z.infer<typeof actionSchema>;
export type Verb = CardAction['verb'];
/** What every button there is does. */
export const VERBS: readonly Verb[] = actionSchema.options.map(({ shape }) => shape.verb.value);
export type PeopleAction = z.infer<(typeof peopleActions)[number]>;
export type FormAction = z.infer<(typeof formActions)[number]>;
/** All others: buttons about visits, and those of an open dialog. */
export type VisitAction = Exclude<
  CardAction,
  | PeopleAction
  | PersonAction
  | FormAction
  | PlanAction
  | CoverAction
  | CommitmentAction
  | SummaryAction
  | FaqAction
  | PublicAction
  | PublicChatAction
  | RetentionAction
  | AgreementAction
  | AnswerAction
  | BillingAction
>;

const PEOPLE_VERBS = verbsOf(peopleActions);
const FORM_VERBS = verbsOf(formActions);
const COMMITMENT_VERBS = verbsOf(commitmentActions);

/** True for a button of the cards about people and closing days. */
export function isPeopleAction(action: CardAction): action is PeopleAction {
  return PEOPLE_VERBS.has(action.verb);
}

/** True for a button of a form's card. */
export function isFormAction(action: CardAction): action is FormAction {
  return FORM_VERBS.has(action.verb);
}

/** True for a button about requests, contacts and what is open. */
export function isCommitmentAction(action: CardAction): action is CommitmentAction {
  return COMMITMENT_VERBS.has(action.verb);
}

export type CardSubmit =
  { kind: 'ok'; action: CardAction; inputs: Record<string, string> } | { kind: 'bad' };

/** Name of the input whose choice becomes the `value` of a `chooseOption` that has none. */
export const CHOICE_INPUT = 'choice';

const MAX_INPUTS = 40;
const MAX_INPUT_LENGTH = 4000;
const INPUT_NAME = /^[A-Za-z]\w{0,39}$/;
const BAD: CardSubmit = { kind: 'bad' };

/**
 * Reads what a card sent: `{action: {verb, data: {maatje, …inputs}}}` of Action.Execute or
 * `{maatje, …inputs}` of Action.Submit. Never throws; anything else, too large or too deep is `bad`.
 */
export function parseCardSubmit(value: unknown): CardSubmit {
  try {
    return parse(value);
  } catch {
    return BAD;
  }
}

function parse(value: unknown): CardSubmit {
  if (!isRecord(value)) return BAD;
  const executed = value['action'];
  const data = isRecord(executed) ? executed['data'] : value;
  if (!isRecord(data)) return BAD;
  const parsed = actionSchema.safeParse(data['maatje']);
  if (!parsed.success) return BAD;
  if (isRecord(executed) && executed['verb'] !== parsed.data.verb) return BAD;
  const inputs = readInputs(data);
  return inputs === null ? BAD : { kind: 'ok', action: chosen(parsed.data, inputs), inputs };
}

/** The inputs beside the action as texts; null when one is no plain value, too long, or there are too many. */
function readInputs(data: Record<string, unknown>): Record<string, string> | null {
  const inputs = new Map<string, string>();
  for (const name in data) {
    if (name === 'maatje' || name === 'msteams') continue;
    if (inputs.size >= MAX_INPUTS || !INPUT_NAME.test(name)) return null;
    const text = inputText(data[name]);
    if (text === null || text.length > MAX_INPUT_LENGTH) return null;
    inputs.set(name, text);
  }
  return Object.fromEntries(inputs);
}

function inputText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A list of choices sends what was picked as an input: for a dialog it is the chosen option. */
function chosen(action: CardAction, inputs: Record<string, string>): CardAction {
  const picked = inputs[CHOICE_INPUT];
  if (action.verb !== 'chooseOption' || action.value !== '' || picked === undefined) return action;
  return { ...action, value: picked.slice(0, 400) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values picked in a choice that takes several. */
export function multipleValues(input: string): string[] {
  return input.split(',').filter((value) => value !== '');
}

/** What Teams sends when a button with this action is pressed (`value` of the invoke). */
export function executeValue(action: CardAction, inputs: Record<string, string> = {}): unknown {
  const data = { maatje: action, ...inputs };
  return { action: { type: 'Action.Execute', verb: action.verb, data }, trigger: 'manual' };
}

/** What Web Chat sends when a button with this action is pressed (`value` of the message). */
export function submitValue(action: CardAction, inputs: Record<string, string> = {}): unknown {
  return { maatje: action, ...inputs };
}
