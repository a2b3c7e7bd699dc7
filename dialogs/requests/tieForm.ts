// Putting a request under a file: its commitments open there, and count from its receipt.
import { tieRequestCard } from '../../cards/tieRequestCard.ts';
import {
  brusselsDay,
  type Intent,
  type RichUnderstanding,
  fold,
} from '../../src/language/index.ts';
import type { StoredRequest } from '../../src/store/requestRecord.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { fieldTaker } from '../form/fieldTaker.ts';
import type { Form, Kept } from '../form/form.ts';
import { choiceField, required } from '../form/readField.ts';
import { say } from '../say.ts';
import { pickRequest } from './pickRequest.ts';
import { requestView, shownRequest } from './requestViews.ts';
import { fileOptions, running } from './settleRequest.ts';
import { showRequests } from './showRequests.ts';

export interface TieDraft {
  submissionKey: string;
  requestId: string;
  /** Null: not chosen yet. */
  agreementId: string | null;
  /** Those that words left over; null: all. */
  among: string[] | null;
}

const WHY = 'tieRequest';
const OWN_INTENTS: ReadonlySet<Intent> = new Set([
  'new_request',
  'close_request',
  'register_contact',
  'register_visit',
  'contact_request',
  'correct_visit',
  'unknown',
]);
const TIES =
  /\bkoppel\w*\b|\b(?:vraag|aanvraag|oproep|die|ze)\b.*\bhoort (?:bij|onder)\b|\b(?:zet|plaats|steek)\b.*\bvraag\b.*\b(?:bij|onder|dossier)\b/;

/** "Koppel die vraag aan Jonas", "die vraag hoort bij De Smet" */
export function saysTie(text: string): boolean {
  return TIES.test(fold(text));
}

/** Begins with the request that is meant, or shows those without a file. */
export function tieByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | NextDialog {
  const isLoose = ({ agreementId }: StoredRequest): boolean => agreementId === null;
  const open = deps.commitments.requests.open(turn.who, WHY).filter(isLoose);
  const said = fold(text);
  const isNamed = ({ callerName, employerName }: StoredRequest): boolean =>
    [callerName, employerName].some((name) => name !== null && said.includes(fold(name)));
  const whose = WHOSE.exec(said)?.[1] ?? null;
  const named = open.filter((one) => isNamed(one) || (whose !== null && isOf(one, whose)));
  if (whose !== null && named.length === 0 && open.length > 0) {
    const intro = deps.text('request.tie.which');
    return showRequests(turn, deps, { intro, asked: 'tie', only: open });
  }
  const nobody = { ...understanding, slots: { ...understanding.slots, ...NO_NAMES } };
  const picked =
    named.length === 1 && named[0]
      ? ({ kind: 'one', request: named[0] } as const)
      : pickRequest(nobody, isLoose, WHY, turn, deps);
  if (picked.kind === 'none') return [say(deps.text('request.tie.none'))];
  if (picked.kind === 'several') {
    return showRequests(turn, deps, {
      intro: deps.text('request.tie.which'),
      asked: 'tie',
      only: picked.requests,
    });
  }
  return { dialog: 'tieRequest', args: { requestId: picked.request.id, understanding } };
}

/** "Garage Vermeersch" in "koppel de vraag van Garage Vermeersch aan Jonas" */
const WHOSE =
  /\b(?:vraag|aanvraag|oproep) (?:van|door) (?!(?:daarnet|daarstraks|vandaag|gisteren|net|zonet|zojuist)\b)(.+?)(?= (?:hoort|aan|bij|onder|op)\b|$)/;
/** Words that many employers have in their name. */
const COMMON =
  /^(?:de|het|een|mijn|die|van|der|den|bakkerij|garage|frituur|brouwerij|drukkerij|wasserij|basisschool|school|winkel|bedrijf|firma|mevrouw|meneer|mijnheer|iemand)$/;

/** True when a word that says whose it is stands in who asked, or where. */
function isOf({ callerName, employerName }: StoredRequest, whose: string): boolean {
  const words = fold([callerName, employerName].filter(Boolean).join(' ')).match(/[a-z0-9]+/g);
  const said = (whose.match(/[a-z0-9]+/g) ?? []).filter(
    (word) => word.length > 2 && !COMMON.test(word),
  );
  return said.some((word) => words?.includes(word));
}

const NO_NAMES = { employerMatch: null, employeeMatches: [] };

/** The form, with what it needs from the house. */
export function tieForm(deps: DialogDeps): Form<TieDraft> {
  return {
    id: 'tieRequest',
    version: 1,
    ownIntents: OWN_INTENTS,
    begin(args, turn) {
      const { requestId, understanding } = (args ?? {}) as {
        requestId?: string;
        understanding?: RichUnderstanding;
      };
      const request = requestId === undefined ? null : find(requestId, turn);
      if (!request) return { replies: [say(deps.text('request.refused.unknownRequest'))] };
      if (request.status !== 'open') {
        return { replies: [say(deps.text('request.refused.alreadyClosed'))] };
      }
      const draft: TieDraft = {
        submissionKey: deps.newKey(),
        requestId: request.id,
        agreementId: null,
        among: null,
      };
      return { draft: understanding ? named(draft, understanding, turn) : draft };
    },
    next(draft, turn) {
      const files = deps.files(turn.who);
      if (draft.agreementId !== null) return { draft, question: null };
      const here = candidates(draft, turn);
      const [only, ...others] = here;
      if (draft.among !== null && only && others.length === 0) {
        return { draft: { ...draft, agreementId: only.id }, question: null };
      }
      const text = deps.text(here.length === 0 ? 'request.tie.noFiles' : 'request.tie.ask');
      const options = fileOptions(here, files);
      return { draft, question: { field: 'file', text, options, expected: 'name' } };
    },
    hear: (draft, { understanding }, _question, turn) => ({
      draft: named(draft, understanding, turn),
    }),
    choose: (draft, _question, value, turn) =>
      fits(draft, value, turn) ? { ...draft, agreementId: value } : null,
    read(draft, inputs, turn) {
      const taker = fieldTaker(inputs, deps);
      const ids = candidates({ ...draft, among: null }, turn).map(({ id }) => id);
      const read = required(choiceField(ids));
      const agreementId = taker.take('file', 'choice', draft.agreementId, read);
      return { draft: { ...draft, agreementId }, errors: taker.errors() };
    },
    card(draft, errors, turn) {
      const request = find(draft.requestId, turn);
      if (!request) throw new Error('tieRequest: the request is gone');
      const files = deps.files(turn.who);
      const options = fileOptions(candidates({ ...draft, among: null }, turn), files);
      return tieRequestCard({
        submissionKey: draft.submissionKey,
        request: requestView(request, deps),
        file: options.find(({ value }) => value === draft.agreementId)?.title ?? '',
        fileId: draft.agreementId ?? '',
        files: options,
        errors,
      });
    },
    keep,
    whatIsWrong: deps.text('request.tie.whatIsWrong'),
    notUnderstood: deps.text('request.tie.notUnderstood'),
    farewell: deps.text('request.tie.left'),
  };

  function find(requestId: string, turn: Turn): StoredRequest | null {
    return deps.commitments.requests.find(turn.who, requestId, WHY);
  }

  /** Own files that ran on the day of the receipt. */
  function candidates({ requestId, among }: TieDraft, turn: Turn): FileAgreement[] {
    const request = find(requestId, turn);
    if (!request) return [];
    const here = running(deps.files(turn.who).agreements, brusselsDay(request.receivedAt));
    return among === null ? here : here.filter(({ id }) => among.includes(id));
  }

  function fits(draft: TieDraft, agreementId: string, turn: Turn): boolean {
    return candidates({ ...draft, among: null }, turn).some(({ id }) => id === agreementId);
  }

  /** The draft after names: one file is chosen, several are asked. */
  function named(draft: TieDraft, { slots }: RichUnderstanding, turn: Turn): TieDraft {
    const people = slots.employeeMatches.flatMap(({ ids }) => ids);
    const employers = slots.employerMatch?.ids ?? [];
    if (people.length === 0 && employers.length === 0) return draft;
    const among = candidates({ ...draft, among: null }, turn).filter(
      ({ employeeId, employerId }) =>
        (people.length === 0 || people.includes(employeeId)) &&
        (employers.length === 0 || people.length > 0 || employers.includes(employerId)),
    );
    if (among.length === 0) return draft;
    return { ...draft, agreementId: null, among: among.map(({ id }) => id) };
  }

  function keep(draft: TieDraft, turn: Turn): Kept<TieDraft> {
    const { requestId, agreementId, submissionKey } = draft;
    if (agreementId === null) return { kind: 'ask', draft };
    const by = { submissionKey, activityId: turn.activityId, why: WHY };
    const outcome = deps.commitments.requests.tie(turn.who, { requestId, agreementId }, by);
    if (outcome.kind === 'duplicate') throw new Error('only registering finds a duplicate');
    if (outcome.kind === 'refused') {
      const text = deps.text(`request.refused.${tieRefusal(outcome.reason)}`, { name: '' });
      return { kind: 'done', replies: [say(text)] };
    }
    const card = shownRequest(outcome, 'tied', turn.who, deps);
    return {
      kind: 'done',
      replies: [{ kind: 'card', card }],
      lastRequestId: outcome.request.id,
    };
  }
}

type Refusal = Extract<
  ReturnType<DialogDeps['commitments']['requests']['tie']>,
  { kind: 'refused' }
>['reason'];

function tieRefusal(reason: Refusal): Exclude<Refusal, 'future'> {
  return reason === 'future' ? 'unknownRequest' : reason;
}
