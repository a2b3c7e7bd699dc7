// "Deze vraag sluiten?": one question, answered by a button, by "ja", "nee" or a reason, or left.
import type { RequestCloseReason } from '../../cards/commitmentActions.ts';
import { closeRequestCard } from '../../cards/closeRequestCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { confirmationOf, type RichUnderstanding, fold } from '../../src/language/index.ts';
import type { StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, NextDialog, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { pickRequest } from './pickRequest.ts';
import { requestView } from './requestViews.ts';
import { showRequests } from './showRequests.ts';
import { refusedRequest } from './takeRequest.ts';

export interface CloseRequestState {
  requestId: string;
  reason: RequestCloseReason | null;
  submissionKey: string;
}

type State = CloseRequestState;

const WHY = 'closeRequest';
/** How far down the list one looks for visits that were asked for. */
const LOOKED_AT = 60;

const REASONS: readonly [RequestCloseReason, RegExp][] = [
  ['duplicate', /\b(?:dubbel\w*|zelfde|dezelfde|twee keer)\b/],
  [
    'withdrawn',
    /\b(?:ingetrokken|trok\b.*\bin|trekt\b.*\bin|intrekken|trekken\b.*\bin|wil niet meer)\b/,
  ],
  [
    'noAnswerNeeded',
    /\b(?:geen (?:antwoord|reactie|actie|opvolging)|niet meer (?:nodig|relevant|beantwoord\w*)|niet (?:langer|meer) op ons|hoeft niet|hoeven\b.*\bniet|niet meer hoeven|geregeld|opgelost|van de baan|vervallen|zonder voorwerp|zelf een oplossing|vanzelf|laat\b.*\bvallen|vergissing|vergist|per ongeluk|verkeerd genoteerd|foutje)\b/,
  ],
];

/** The reason that words give; null when they give none: "beantwoord" is a contact, no reason. */
export function closeReasonIn(text: string): RequestCloseReason | null {
  const said = fold(text);
  return REASONS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

/** "Reden: …": meant as one, also when it is none that we know. */
const SAYS_REASON = /^\W*(?:(?:de )?reden\b|want\b|omdat\b|wegens\b)/i;
/** "Ik heb Karim gisteren gemaild, sluit de vraag": a contact that answers it. */
const MADE_CONTACT =
  /\b(?:ik|k|we|wij) (?:heb|hebben)\b.*\b(?:(?:op|terug)?gebeld|(?:terug)?gemaild|gesproken|geantwoord|beantwoord|getelefoneerd|gecontacteerd|ge-?smst)\b|\b(?:heb|hebben) (?:ik|we|wij)\b.*\b(?:(?:op|terug)?gebeld|(?:terug)?gemaild|gesproken|geantwoord)\b/;
const NOT_MADE = /\b(?:niet|nie|nooit|niemand|geen|geprobeer\w*)\b/;

function givesReason(text: string): boolean {
  return SAYS_REASON.test(text) || (text.length < 60 && closeReasonIn(text) !== null);
}

/** "De vraag van De Smet is opgelost": asks to confirm the one that is meant. */
export function closeByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const said = fold(text);
  if (MADE_CONTACT.test(said) && !NOT_MADE.test(said)) {
    return { dialog: 'registerContact', args: { text, understanding } };
  }
  const also = awaited(turn, deps);
  const picked = pickRequest(understanding, () => true, WHY, turn, deps, { also });
  if (picked.kind === 'none') return [say(deps.text('request.close.none'))];
  if (picked.kind === 'several') {
    const intro = deps.text('request.close.which');
    return showRequests(turn, deps, { intro, asked: 'close', only: picked.requests });
  }
  const args = { requestId: picked.request.id, reason: closeReasonIn(text) };
  return { dialog: 'closeRequest', args };
}

/** Answered, while somebody is still to come: that can turn out not to be needed. */
function awaited(turn: Turn, deps: DialogDeps): StoredRequest[] {
  const { open, requests } = deps.commitments;
  const ask = { scope: { kind: 'own' }, offset: 0, limit: LOOKED_AT, why: WHY } as const;
  return (open.list(turn.who, ask)?.items ?? [])
    .flatMap(({ commitment, request }) =>
      commitment.kind === 'onsite' && request
        ? (requests.find(turn.who, request.id, WHY) ?? [])
        : [],
    )
    .filter(({ status }) => status === 'answered');
}

/** Makes the dialog with what it needs from the house. */
export function closeRequestDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'closeRequest',
    version: 1,
    isBrief: true,
    begin: (args, turn) => begin((args ?? {}) as Partial<State>, turn, deps),
    continue: (state, input, turn) => proceed(state, input, turn, deps),
    reprompt: (state, turn) => askClose(state, turn, deps),
    farewell: () => deps.text('request.close.left'),
    expects: () => undefined,
    isAnswer: (_state, text) => givesReason(text),
    takesWords: (_state, text) => givesReason(text),
    owns: ({ submissionKey }, key) => submissionKey === key,
  };
}

function begin(
  { requestId, reason = null }: Partial<State>,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  if (requestId === undefined) return done([say(deps.text('dialog.nothingToRestart'))]);
  const state = { requestId, reason, submissionKey: deps.newKey() };
  const replies = askClose(state, turn, deps);
  return replies.some(({ kind }) => kind === 'card')
    ? { kind: 'waiting', state, replies }
    : done(replies);
}

/** Asks to confirm, or says why there is nothing to close. */
function askClose(
  { requestId, reason, submissionKey }: State,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const request = deps.commitments.requests.find(turn.who, requestId, WHY);
  if (!request) return [say(deps.text('request.refused.unknownRequest'))];
  const owed = deps.commitments.requests.owed(turn.who, requestId, WHY);
  if (request.status !== 'open' && owed.every(({ closedAs }) => closedAs !== null))
    return [say(deps.text('request.refused.alreadyClosed'))];
  const view = { submissionKey, requestId, reason, request: requestView(request, deps) };
  return [{ kind: 'card', card: closeRequestCard(view) }];
}

function proceed(state: State, input: Input, turn: Turn, deps: DialogDeps): Step<State> {
  if (input.kind === 'action') {
    const { action } = input;
    if (action.verb !== 'closeRequest') return done([say(deps.text('dialog.stale'))]);
    return done(closeRequest(action, turn, deps));
  }
  const answer = confirmationOf(input.text);
  const said = closeReasonIn(input.text);
  // "Niet meer nodig" is no "nee".
  if (answer === 'no' && said === null) return done([say(deps.text('request.close.left'))]);
  const reason = answer === 'yes' ? state.reason : said;
  if (reason !== null) return done(closeRequest({ ...state, reason }, turn, deps));
  if (answer !== 'yes' && !SAYS_REASON.test(input.text)) return done([]);
  const replies = [say(deps.text('request.close.why')), ...askClose(state, turn, deps)];
  return { kind: 'waiting', state, replies };
}

/** Closes it; twice with the same key has one effect. */
export function closeRequest(
  {
    requestId,
    reason,
    submissionKey,
  }: { requestId: string; reason: RequestCloseReason; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const by = { submissionKey, activityId: turn.activityId, why: WHY };
  const outcome = deps.commitments.requests.close(turn.who, { requestId, reason }, by);
  if (outcome.kind !== 'saved' && outcome.kind !== 'existing') return refusedRequest(outcome, deps);
  const { request } = outcome;
  const card = noticeCard({
    title: deps.text('request.closed'),
    text: deps.text('request.closed.text', {
      caller: requestView(request, deps).caller,
      why: deps.text(`request.ended.${request.closedReason ?? reason}`),
    }),
    tone: 'good',
    suggestions: [deps.text('example.open')],
  });
  return [{ kind: 'card', card, replaces: true }];
}

function done(replies: Reply[]): Step<State> {
  return { kind: 'done', replies };
}
