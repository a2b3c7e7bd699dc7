// Erasing what may go of a person: what goes and what stays is shown first, and done once.
import { noticeCard } from '../../cards/noticeCard.ts';
import { erasePersonCard } from '../../cards/personCards.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { refusedPeople } from '../people/showPeople.ts';
import { goesInWords, staysInWords } from './eraseInWords.ts';
import type { ErasePreview, PersonKey } from './personDesk.ts';
import { aboutPerson, nobodyThere } from './personNamed.ts';

/** What erasing would do. */
export function askErase(
  { kind, id }: PersonKey,
  turn: Turn,
  deps: DialogDeps,
  { replaces = true }: { replaces?: boolean } = {},
): Reply[] {
  const preview = deps.persons.erasePreview(turn.who, { kind, id });
  return preview ? [shown(preview, deps, { replaces })] : [refusedPeople(deps, replaces)];
}

/** Done, when it still is what was shown. */
export function erase(
  action: PersonKey & { seen: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { kind, id, seen, submissionKey } = action;
  const by = { submissionKey, activityId: turn.activityId, why: 'erasePerson' };
  const outcome = deps.persons.erase(turn.who, { person: { kind, id }, seen }, by);
  switch (outcome.kind) {
    case 'erased':
      return [gone('erase.gone', outcome.preview.goes, deps)];
    case 'existing':
      return [gone('erase.goneAlready', outcome.goes, deps)];
    case 'stale':
      return [shown(outcome.preview, deps, { notice: deps.text('erase.stale') })];
    case 'nothing':
      return [shown(outcome.preview, deps)];
    case 'refused':
      return [turn.who.roles.has('administrator') ? nobodyThere(deps) : refusedPeople(deps, true)];
  }
}

function shown(
  { subject, goes, stays, seen }: ErasePreview,
  deps: DialogDeps,
  { replaces = true, notice = null }: { replaces?: boolean; notice?: string | null } = {},
): Reply {
  const person = { kind: subject.kind, id: subject.id };
  const said = goesInWords(goes, deps.text);
  const submissionKey = deps.newKey();
  const card = erasePersonCard({
    title: deps.text('erase.title', { name: subject.name }),
    about: aboutPerson(subject, deps),
    notice,
    goes: said,
    stays: staysInWords(stays, deps.text),
    yes: said.length === 0 ? null : { verb: 'erasePerson', ...person, seen, submissionKey },
    back: { verb: 'showPerson', ...person },
  });
  return { kind: 'card', card, replaces };
}

function gone(
  key: 'erase.gone' | 'erase.goneAlready',
  goes: ErasePreview['goes'],
  deps: DialogDeps,
): Reply {
  const text = deps.text(key, { goes: goesInWords(goes, deps.text).join(' ') });
  const card = noticeCard({ title: deps.text('erase.goneTitle'), text, tone: 'good' });
  return { kind: 'card', card, replaces: true };
}
