// Handing over all files of a coach: to whom and from when, then a confirmation with their number.
import { confirmPeopleCard } from '../../cards/confirmPeopleCard.ts';
import { filesInWords } from '../../cards/personFacts.ts';
import { transferFilesCard } from '../../cards/transferFilesCard.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showPersonForm } from './editPerson.ts';
import type { PersonFile } from './peopleDesk.ts';
import { readFromDay } from './readFromDay.ts';
import { refusalText } from './refusalText.ts';
import { mayChangePeople, refusedPeople, showPeople } from './showPeople.ts';

/** A month back for who is told late; who had a file longer ago stays as it was. */
const TRANSFER_SPAN = { daysBack: 31, daysAhead: 366 };

interface Asked {
  toId: string;
  from: string;
  problems: readonly string[];
}

/** Asks who gets the files, and from which day. */
export function askTransfer(
  personId: string,
  turn: Turn,
  deps: DialogDeps,
  asked: Asked = { toId: '', from: turn.today, problems: [] },
): Reply[] {
  return withGiver(personId, turn, deps, (giver) => {
    if (giver.files === 0) {
      const none = { kind: 'refused', reason: 'noFiles' } as const;
      const problems = [refusalText(none, giver.name, deps)];
      return showPersonForm(personId, turn, deps, { problems, replaces: true });
    }
    const everybody = deps.people.everybody(turn.who, 'transferFiles') ?? [];
    const coaches = everybody.filter(({ id, roles }) => roles.includes('coach') && id !== personId);
    const card = transferFilesCard({
      personId,
      name: giver.name,
      files: giver.files,
      colleagues: coaches.map(({ id, name }) => ({ title: name, value: id })),
      picked: asked.toId,
      from: asked.from,
      problems: coaches.length === 0 ? [deps.text('people.transfer.nobody')] : [...asked.problems],
    });
    return [{ kind: 'card', card, replaces: true }];
  });
}

/** Asks to confirm with the number of files, or says what is still missing. */
export function checkTransfer(
  personId: string,
  { toId = '', from = '' }: { toId?: string; from?: string },
  turn: Turn,
  deps: DialogDeps,
  { recounted = false, submissionKey = deps.newKey() } = {},
): Reply[] {
  return withGiver(personId, turn, deps, (giver) => {
    const again = (...problems: string[]): Reply[] =>
      askTransfer(personId, turn, deps, { toId, from, problems });
    const everybody = deps.people.everybody(turn.who, 'transferFiles') ?? [];
    const taker = everybody.find(({ id }) => id === toId && id !== personId);
    if (!taker) return again(deps.text('people.transfer.who'));
    const day = readFromDay(from, turn.today, TRANSFER_SPAN);
    if (day.kind === 'bad') return again(deps.text('people.transfer.day', day.between));
    const files = deps.people.filesFrom(turn.who, personId, from);
    if (files === 0) return again(deps.text('people.transfer.none', { name: giver.name }));
    const values = {
      name: giver.name,
      other: taker.name,
      files: filesInWords(files),
      date: dateInWords(from),
    };
    const card = confirmPeopleCard(
      {
        title: deps.text('people.transfer.title', values),
        lines: [deps.text('people.transfer.explain', values)],
        warnings: recounted ? [deps.text('people.transfer.recounted')] : [],
        yes: deps.text('people.transfer.yes'),
        danger: false,
      },
      {
        yes: { verb: 'transferFiles', personId, toId, from, files, submissionKey },
        no: { verb: 'askTransfer', personId },
      },
    );
    return [{ kind: 'card', card, replaces: true }];
  });
}

/** Confirmed: the files go; with another number than was told it is asked again. */
export function transfer(
  action: { personId: string; toId: string; from: string; files: number; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { personId, toId, from, submissionKey } = action;
  return withGiver(personId, turn, deps, (giver) => {
    if (readFromDay(from, turn.today, TRANSFER_SPAN).kind === 'bad')
      return checkTransfer(personId, { toId, from }, turn, deps);
    const by = { submissionKey, activityId: turn.activityId, why: 'transferFiles' };
    const { files } = action;
    const outcome = deps.people.transfer(turn.who, { fromId: personId, toId, from, files }, by);
    if (outcome.kind === 'recounted') {
      return checkTransfer(personId, { toId, from }, turn, deps, { recounted: true });
    }
    const taker = deps.people.person(turn.who, toId, 'transferFiles');
    if (outcome.kind === 'refused') {
      const about = outcome.reason === 'notACoach' ? (taker?.name ?? '') : giver.name;
      const problems = [refusalText(outcome, about, deps)];
      return askTransfer(personId, turn, deps, { toId, from, problems });
    }
    const moved = 'files' in outcome ? (outcome.files ?? 0) : 0;
    const values = {
      name: giver.name,
      other: taker?.name ?? '',
      files: filesInWords(moved),
      date: dateInWords(from),
    };
    const key = outcome.kind === 'done' ? 'people.transfer.done' : 'people.transfer.already';
    return showPeople(0, turn, deps, {
      replaces: true,
      intro: deps.text(key, values),
      only: [personId, toId],
    });
  });
}

function withGiver(
  personId: string,
  turn: Turn,
  deps: DialogDeps,
  then: (giver: PersonFile) => Reply[],
): Reply[] {
  if (!mayChangePeople(turn.who)) return [refusedPeople(deps, true)];
  const giver = deps.people.person(turn.who, personId, 'transferFiles');
  return giver ? then(giver) : showPersonForm(personId, turn, deps, { replaces: true });
}
