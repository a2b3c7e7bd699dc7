// "Nieuwe overeenkomst": a form for a team lead; what is wrong comes back in it, with what was typed.
import type { NewAgreementField, NewAgreementInputs } from '../../cards/agreementViews.ts';
import { agreementAddedCard, newAgreementCard } from '../../cards/newAgreementCard.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type {
  NewAgreementOutcome,
  NewAgreementProblem,
} from '../../src/store/newAgreementRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { readAgreementForm, typedAgreement, type FieldProblems } from './newAgreementInputs.ts';

const WHY = 'newAgreement';

/** Under which field a problem stands. */
const FIELD: Record<Exclude<NewAgreementProblem, 'notALead' | 'keyUsed'>, NewAgreementField> = {
  notACoach: 'coachId',
  referenceTaken: 'reference',
  otherEmployerName: 'employerName',
  otherEmployeeName: 'employeeName',
  nationalNumber: 'employeeReference',
  startBeforeApproval: 'start',
  approvalAhead: 'approvedOn',
  endBeforeStart: 'start',
  overlaps: 'start',
};

/** A message with the intent `new_agreement`: the form, with the names that were said. */
export function newAgreementByWords(
  _text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { roster } = deps.files(turn.who);
  const { employerMatch, employeeMatches, date } = slots;
  const known = roster.employers.find(({ id }) => id === employerMatch?.ids[0]);
  const employee = employeeMatches.find(({ kind }) => kind === 'unknown');
  return showNewAgreement(turn, deps, {
    employerName: known?.name ?? employerMatch?.text ?? '',
    employeeName: employee?.text ?? '',
    start: date ?? '',
  });
}

/** The empty form, or with what is known. */
export function showNewAgreement(
  turn: Turn,
  deps: DialogDeps,
  known: Partial<NewAgreementInputs> = {},
): Reply[] {
  if (!turn.who.roles.has('teamLead')) return [say(deps.text('newAgreement.notALead'))];
  const inputs = { ...typedAgreement({}), years: '2', ...known };
  return [formReply(deps.newKey(), inputs, {}, turn, deps, false)];
}

/** Keeps the form, all of it or nothing. */
export function saveAgreement(
  { submissionKey }: { submissionKey: string },
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (!turn.who.roles.has('teamLead')) return [say(deps.text('newAgreement.notALead'))];
  const typed = typedAgreement(inputs);
  const { modelVersion } = deps.agreements.facts(turn.now);
  const read = readAgreementForm(typed, { today: turn.today, modelVersion }, deps);
  const again = (errors: FieldProblems): Reply[] => [
    formReply(submissionKey, typed, errors, turn, deps, true),
  ];
  if (read.kind === 'problems') {
    const kept = deps.agreements.addedBy(turn.who, submissionKey);
    return kept ? [addedReply(kept, turn, deps)] : again(read.errors);
  }
  const by = { submissionKey, activityId: turn.activityId, why: WHY };
  const outcome = deps.agreements.add(turn.who, read.content, by);
  if (outcome.kind !== 'refused') return [addedReply(outcome, turn, deps)];
  const errors: FieldProblems = {};
  for (const { problem, known } of outcome.problems) {
    if (problem === 'notALead') return [say(deps.text('newAgreement.notALead'))];
    if (problem === 'keyUsed') return [say(deps.text('newAgreement.no.keyUsed'))];
    errors[FIELD[problem]] ??= deps.text(`newAgreement.no.${problem}`, { known: known ?? '' });
  }
  return again(errors);
}

function addedReply(
  { kind, agreementId, reference, warnings }: Exclude<NewAgreementOutcome, { kind: 'refused' }>,
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const file = deps.agreements.file(turn.who, agreementId, WHY);
  const card = agreementAddedCard({
    agreementId,
    employer: file?.agreement.employerName ?? '',
    employee: file?.agreement.employeeName ?? '',
    reference,
    warnings: warnings.map(({ kind: what, by }) => {
      // The day of the plan as it is kept, on an office day: the agreement's own card says the same.
      const day = what === 'premiumAfterStart' ? by : (file?.planDue ?? by);
      return deps.text(`newAgreement.warn.${what}`, { date: dateInWords(day) });
    }),
    already: kind === 'existing',
  });
  return { kind: 'card', card, replaces: true };
}

function formReply(
  submissionKey: string,
  inputs: NewAgreementInputs,
  errors: FieldProblems,
  turn: Turn,
  deps: DialogDeps,
  replaces: boolean,
): Reply {
  const coaches = deps.agreements
    .coaches(turn.who)
    .map(({ id, name }) => ({ title: name, value: id }));
  return {
    kind: 'card',
    card: newAgreementCard({ submissionKey, inputs, coaches, errors }),
    replaces,
  };
}
