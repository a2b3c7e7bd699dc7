// What is held on one person, in numbers, and the files with all of it; for an administrator.
import { heldCard } from '../../cards/personCards.ts';
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { offerDownload } from '../offerDownload.ts';
import { refusedPeople } from '../people/showPeople.ts';
import type { PersonKey } from './personDesk.ts';
import { aboutPerson } from './personNamed.ts';

/** The numbers, with what was just done above them. */
export function showPerson(
  { kind, id }: PersonKey,
  turn: Turn,
  deps: DialogDeps,
  { replaces = true, intro = null }: { replaces?: boolean; intro?: string | null } = {},
): Reply[] {
  const person = { kind, id };
  const found = deps.persons.held(turn.who, person);
  if (!found) return [refusedPeople(deps, replaces)];
  const { subject, tables, corrections } = found;
  const field = (name: string): string =>
    name === 'name' || name === 'email' || name === 'phone'
      ? deps.text(`held.field.${name}`)
      : name;
  const card = heldCard({
    ...{ person, intro },
    title: deps.text('held.title', { name: subject.name }),
    about: aboutPerson(subject, deps),
    held: tables.map(({ title, count }) => ({ label: title, value: String(count) })),
    history: corrections.map((one) =>
      deps.text('held.historyLine', {
        date: dateInWords(one.day),
        field: field(one.field),
        old: one.oldValue ?? deps.text('held.empty'),
        new: one.newValue ?? deps.text('held.empty'),
        reason: one.reason === '' ? deps.text('held.noReason') : one.reason,
        by: one.byName ?? deps.text('access.system'),
      }),
    ),
  });
  return [{ kind: 'card', card, replaces }];
}

/** Two files: one to read, one for a computer. */
export function exportPerson({ kind, id }: PersonKey, turn: Turn, deps: DialogDeps): Reply[] {
  if (!turn.who.roles.has('administrator')) return [refusedPeople(deps)];
  const file = (format: 'html' | 'json', what: string): Reply[] =>
    offerDownload({ kind: 'person', args: { kind, id, format }, what }, turn, deps);
  const page = file('html', deps.text('held.page'));
  // Without an address of the server that is said once.
  return page[0]?.kind === 'text' ? page : [...page, ...file('json', deps.text('held.data'))];
}
