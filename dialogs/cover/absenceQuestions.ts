// Which single thing is asked next about an absence, and who can be chosen in it.
import type { Choice } from '../../cards/card.ts';
import { addDays, dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion } from '../form/form.ts';
import { NOBODY, USUAL, type AbsenceDraft, type AbsenceRefusal } from './absenceDraft.ts';
import { colleaguesOf } from './colleagueNamed.ts';

/** The question, or null when the card can be shown. */
export function absenceQuestion(
  draft: AbsenceDraft,
  turn: Turn,
  deps: DialogDeps,
): FormQuestion | null {
  const { coachId, doubtful, from, to, refused } = draft;
  const whose = coachId === turn.who.personId ? 'Own' : 'Other';
  if (doubtful) {
    const options = colleaguesOf(turn, deps).filter(({ id }) => doubtful.ids.includes(id));
    const text = deps.text(`absence.ask.${doubtful.field}Doubtful`);
    return { field: doubtful.field, text, options: options.map(choiceOf), expected: 'name' };
  }
  if (refused === 'notACoach') return refusedQuestion(refused, draft, turn, deps);
  if (coachId === null) {
    const options = coachChoices(turn, deps);
    return { field: 'coach', text: deps.text('absence.ask.coach'), options, expected: 'name' };
  }
  if (draft.unknownBackup !== null) {
    const text = deps.text('absence.ask.backupUnknown', { typed: draft.unknownBackup });
    const options = backupChoices(draft, turn, deps);
    return { field: 'backup', text, options, expected: 'name' };
  }
  if (refused === 'backupNotACoach') return refusedQuestion(refused, draft, turn, deps);
  if (from === null) {
    const text = deps.text(`absence.ask.from${whose}`);
    return { field: 'from', text, options: firstDays(turn, deps), expected: 'date' };
  }
  if (to === null || to < from) {
    const text = deps.text(to === null ? `absence.ask.to${whose}` : 'absence.no.endBeforeStart');
    return { field: 'to', text, options: lastDays(from, deps), expected: 'date' };
  }
  return refused === null ? null : refusedQuestion(refused, draft, turn, deps);
}

/** What has to be said anew after a refusal. */
function refusedQuestion(
  refused: AbsenceRefusal,
  draft: AbsenceDraft,
  turn: Turn,
  deps: DialogDeps,
): FormQuestion {
  const isNamed = draft.backupId !== USUAL && draft.backupId !== NOBODY;
  const backup = isNamed ? deps.nameOfPerson(draft.backupId) : '';
  const coach = draft.coachId === null ? '' : deps.nameOfPerson(draft.coachId);
  const text = deps.text(`absence.no.${refused}`, { backup, coach });
  if (refused === 'backupAbsent' || refused === 'backupIsSelf' || refused === 'backupNotACoach') {
    const options = backupChoices(draft, turn, deps);
    return { field: 'backup', text, options, expected: 'name' };
  }
  if (refused === 'notACoach') {
    return { field: 'coach', text, options: coachChoices(turn, deps), expected: 'name' };
  }
  return { field: 'period', text, options: [], expected: 'date' };
}

/** Whose absence it can be: one's own as a coach; a team lead's: also every coach's. */
export function coachChoices(turn: Turn, deps: DialogDeps): Choice[] {
  const { who } = turn;
  const self = who.roles.has('coach') ? [{ title: who.name, value: who.personId }] : [];
  return who.roles.has('teamLead') ? [...self, ...colleaguesOf(turn, deps).map(choiceOf)] : self;
}

/** Who can take over: the usual back-up, any other coach, or nobody. */
export function backupChoices(draft: AbsenceDraft, turn: Turn, deps: DialogDeps): Choice[] {
  const isOwn = draft.coachId === turn.who.personId;
  const usual = deps.text(isOwn ? 'absence.usualOwn' : 'absence.usual');
  const isSelfPossible = turn.who.roles.has('coach') && !isOwn;
  const self = isSelfPossible ? [{ title: turn.who.name, value: turn.who.personId }] : [];
  const colleagues = colleaguesOf(turn, deps).filter(({ id }) => id !== draft.coachId);
  const nobody = { title: deps.text('absence.nobody'), value: NOBODY };
  return [{ title: usual, value: USUAL }, ...self, ...colleagues.map(choiceOf), nobody];
}

function choiceOf({ id, name }: { id: string; name: string }): Choice {
  return { title: name, value: id };
}

function firstDays({ today }: Turn, deps: DialogDeps): Choice[] {
  return [
    { title: deps.text('option.today'), value: today },
    { title: deps.text('option.tomorrow'), value: addDays(today, 1) },
    { title: deps.text('option.dayAfter'), value: addDays(today, 2) },
  ];
}

/** That day alone, or one or two weeks. */
function lastDays(from: string, deps: DialogDeps): Choice[] {
  return [0, 6, 13].map((days) => {
    const value = addDays(from, days);
    const date = dateInWords(value);
    return { title: days === 0 ? deps.text('absence.onlyThatDay') : date, value };
  });
}
