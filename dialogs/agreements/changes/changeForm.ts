// Telling of a change: a form that asks what is missing, reads it back with its ground, and keeps it once.
import { addDays, dateInWords } from '../../../src/language/index.ts';
import type { SignerRole } from '../../../src/rules/index.ts';
import { SIGNERS, isLocalDate } from '../../../src/rules/index.ts';
import { multipleValues } from '../../../cards/actions.ts';
import type { Choice } from '../../../cards/card.ts';
import { fileChoices, settleFile, withFile } from '../../cover/settleFile.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import { chooseName } from '../../form/fileAnswers.ts';
import type { Form, FormQuestion } from '../../form/form.ts';
import { goneFile } from '../../form/goneFile.ts';
import { say } from '../../say.ts';
import type { ChangeDraft } from './changeDraft.ts';
import { emptyChange } from './changeDraft.ts';
import { asksSomething, giverIn, signersIn } from './changeWords.ts';
import { changed, withChangeWords } from './hearChange.ts';
import { changeCard } from './changeCard.ts';
import { readChange } from './changeInputs.ts';
import { changeOf, fileOf, keepChange } from './keepChange.ts';

/** Refusals of which another day is the remedy. */
const OF_DAY = new Set([
  ...['ahead', 'beforeStart', 'ended', 'endsEarlier', 'premiumLater', 'beforeRevision', 'already'],
]);

/** Makes the form with what it needs from the house. */
export function changeForm(deps: DialogDeps): Form<ChangeDraft> {
  return {
    id: 'tellChange',
    version: 2,
    ownIntents: new Set([
      ...(['notice', 'register_visit', 'plan_visit', 'correct_visit', 'unknown'] as const),
      ...(['agreement_summary', 'new_agreement', 'suspend', 'absence'] as const),
    ]),
    whatIsWrong: deps.text('change.whatIsWrong'),
    notUnderstood: deps.text('change.notUnderstood'),
    farewell: ({ isNext }) =>
      deps.text(isNext === true ? 'change.farewellNext' : 'change.farewell'),
    begin(args, turn) {
      const { draft, what, agreementId } = (args ?? {}) as {
        draft?: ChangeDraft;
        what?: ChangeDraft['what'];
        agreementId?: string;
      };
      if (fileChoices(turn, deps).length === 0)
        return { replies: [say(deps.text('plan.noFiles'))] };
      if (draft) return { draft };
      const empty = emptyChange(what ?? 'notice', deps.newKey());
      const about = agreementId === undefined ? empty : withFile(empty, agreementId, turn, deps);
      return about.employerId === null && agreementId !== undefined
        ? { replies: [say(deps.text('agreement.notFound'))] }
        : { draft: about };
    },
    gone: (draft, turn) => goneFile(draft, 'save.notYourFile', turn, deps),
    next(draft, turn) {
      const settled = settleFile(draft, null, false, turn, deps);
      if (settled.question) return settled;
      const draftNow = judged(settled.draft, turn, deps);
      return { draft: draftNow, question: detailQuestion(draftNow, turn, deps) };
    },
    // "Hoe lang is de opzegtermijn?" to "wie zegt op?" is a question in between.
    answers: ({ field }, text) =>
      !asksSomething(text) &&
      ((field === 'givenBy' && giverIn(text) !== null) ||
        (field === 'signers' && signersIn(text).length > 0)),
    hear: (draft, { text }, question, turn) => ({
      draft: withChangeWords(draft, text, question, turn, deps),
    }),
    choose: (draft, question, value) => choose(draft, question, value),
    read: (draft, inputs, turn) => readChange(draft, inputs, turn, deps),
    card: (draft, errors, turn) => changeCard(draft, errors, turn, deps),
    keep: (draft, turn) => keepChange(draft, turn, deps),
  };
}

/** What could not be kept is not read back first: the day is asked at once. */
function judged(draft: ChangeDraft, turn: Turn, deps: DialogDeps): ChangeDraft {
  if (draft.refused !== null) return draft;
  const file = fileOf(draft, turn, deps);
  const change = file && changeOf(draft, file, turn, deps);
  const refused = change && deps.agreements.refusal(turn.who, change);
  return refused && OF_DAY.has(refused) ? { ...draft, refused } : draft;
}

function detailQuestion(draft: ChangeDraft, turn: Turn, deps: DialogDeps): FormQuestion | null {
  const { what, refused } = draft;
  if (refused !== null && OF_DAY.has(refused)) {
    // WEWIS' approval is the one day of a premium that may not lie ahead.
    const isApproval = what === 'premiumChange' && refused === 'ahead';
    const field = what === 'coworkerCoach' ? 'name' : isApproval ? 'approvedOn' : 'on';
    const text = refused === 'ahead' ? aheadText(draft, deps) : deps.text(`change.no.${refused}`);
    return { field, text, options: [], expected: field === 'name' ? 'text' : 'date' };
  }
  if ((what === 'notice' || what === 'negligence') && draft.givenBy === null) {
    const options = (['employer', 'city'] as const).map((value) => ({
      title: deps.text(`agreement.giver.${value}`),
      value,
    }));
    const text = deps.text('change.ask.givenBy');
    return { field: 'givenBy', text, options, expected: 'text', isChoice: true };
  }
  if (what === 'signature' && draft.signers.length === 0) {
    const options = SIGNERS.map((value) => ({
      title: deps.text(`agreement.signer.${value}`),
      value,
    }));
    const text = deps.text('change.ask.signers');
    return { field: 'signers', text, options, expected: 'text', multiple: true, isChoice: true };
  }
  if (what === 'coworkerCoach') {
    if (draft.name !== null) return null;
    return { field: 'name', text: deps.text('change.ask.name'), options: [], expected: 'text' };
  }
  if (draft.on === null)
    return { ...dayQuestion('on', turn, deps), text: deps.text(`change.ask.on.${what}`) };
  if (what === 'premiumChange' && draft.approvedOn === null)
    return { ...dayQuestion('approvedOn', turn, deps), text: deps.text('change.ask.approvedOn') };
  return null;
}

/** "zondag 20 december 2026 moet nog komen", and what that means for this change. */
function aheadText({ what, on, approvedOn }: ChangeDraft, deps: DialogDeps): string {
  const isPremium = what === 'premiumChange';
  const day = isPremium ? approvedOn : on;
  const date = day === null ? '' : dateInWords(day);
  const why = what === 'notice' || isPremium ? what : 'other';
  return deps.text(`change.ahead.${why}`, { date });
}

function dayQuestion(field: string, { today }: Turn, deps: DialogDeps): Omit<FormQuestion, 'text'> {
  const yesterday = addDays(today, -1);
  const options: Choice[] = [
    { title: deps.text('option.today'), value: today },
    { title: dateInWords(yesterday), value: yesterday },
  ];
  return { field, options, expected: 'date' };
}

function choose(draft: ChangeDraft, question: FormQuestion, value: string): ChangeDraft | null {
  switch (question.field) {
    case 'givenBy':
      return value === 'employer' || value === 'city' ? { ...draft, givenBy: value } : null;
    case 'signers': {
      const picked = multipleValues(value).filter(isSigner);
      return picked.length > 0 ? { ...draft, signers: picked } : null;
    }
    case 'on':
    case 'approvedOn':
      return isLocalDate(value) ? changed(draft, { ...draft, [question.field]: value }) : null;
    default:
      return chooseName(draft, question, value);
  }
}

function isSigner(value: string): value is SignerRole {
  return (SIGNERS as readonly string[]).includes(value);
}
