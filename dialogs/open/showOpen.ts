// "Wat staat er open?": the list by deadline, a page at a time, with what can be done about each line.
import type { OpenFilter } from '../../cards/commitmentActions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { openCommitmentsCard, OPEN_PAGE_SIZE } from '../../cards/openCommitmentsCard.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import { dateInWords, type RichUnderstanding, fold } from '../../src/language/index.ts';
import type { OpenItem, OpenScope } from '../../src/store/openItem.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showRequests } from '../requests/showRequests.ts';
import { nameOf } from '../requests/settleRequest.ts';
import { clocksBesideOpen } from '../agreements/showClocks.ts';
import { say } from '../say.ts';
import { agendaLines } from './agendaLines.ts';
import { openFilterIn, type SaidFilter } from './openFilterIn.ts';
import { openRow } from './openRow.ts';

const WHY = 'openCommitments';

/** "Openstaande vragen", "wat zit er in de wachtrij?" */
export function saysRequests(text: string): boolean {
  return /\b(?:vragen|aanvragen|verzoeken|aanmeldingen|oproepen|wachtrij)\b/.test(fold(text));
}

/** What a sentence asks to see. */
export function openByWords(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  if (saysRequests(text)) return showRequests(turn, deps);
  const said = openFilterIn(text, understanding, turn, deps);
  if (said.kind === 'several') return [whichName(said, 'open.sayName', deps)];
  const intro = said.unknown === null ? null : unknownInWords(said.unknown, said.filter, deps);
  const open = showOpen(said.filter, 0, turn, deps, { intro });
  const { scope, employeeIds, employerId, coachId, dueTo } = said.filter;
  const isNarrow = employeeIds.length > 0 || employerId !== null || coachId !== null || dueTo;
  return isNarrow || said.unknown !== null
    ? open
    : [...open, ...clocksBesideOpen(scope === 'own', turn, deps)];
}

/** Several are called like this: who is meant? `sentence` is what each of them would be asked with. */
export function whichName(
  { names }: Extract<SaidFilter, { kind: 'several' }>,
  sentence: 'open.sayName' | 'explain.sayName',
  deps: DialogDeps,
): Reply {
  const card = noticeCard({
    title: deps.text('open.whichName'),
    text: deps.text('open.whichName.text'),
    tone: 'info',
    suggestions: names.map((name) => deps.text(sentence, { name })),
  });
  return { kind: 'card', card };
}

function unknownInWords(typed: string, { scope }: OpenFilter, deps: DialogDeps): string {
  return deps.text(scope === 'team' ? 'open.unknownName.team' : 'open.unknownName', { typed });
}

/** One page; who asks for what is not theirs to see hears so and sees their own. */
export function showOpen(
  filter: OpenFilter,
  page: number,
  turn: Turn,
  deps: DialogDeps,
  {
    intro = null,
    asked = null,
    replaces = false,
  }: { intro?: string | null; asked?: 'why' | null; replaces?: boolean } = {},
): Reply[] {
  const found = listOpen(
    filter,
    { offset: page * OPEN_PAGE_SIZE, limit: OPEN_PAGE_SIZE },
    turn,
    deps,
  );
  if (!found) {
    // Neither a coach nor a lead: there is nothing of their own either.
    if (filter.scope === 'own') return [say(deps.text('open.noFiles'))];
    return showOpen(OWN_OPEN, 0, turn, deps, { intro: deps.text('open.notYours') });
  }
  const card = openCommitmentsCard({
    title: titleOf(filter, turn, deps),
    intro: intro ?? narrowedInWords(filter, deps),
    asked,
    rows: found.items.map((item) => openRow(item, { namesCoach: filter.scope === 'team' }, deps)),
    page,
    total: found.total,
    filter,
    queued: isAllOwn(filter) && page === 0 ? deps.commitments.requests.countQueued(turn.who) : 0,
    agenda: isAllOwn(filter) && page === 0 ? agendaLines(turn, deps) : [],
  });
  const explains = { ids: idsOf(found.items), isAsked: asked === 'why' };
  return [{ kind: 'card', card, replaces, explains }];
}

/** Just these lines, at most a page of them, under the question which of them is to be explained. */
export function showItems(
  items: readonly OpenItem[],
  filter: OpenFilter,
  intro: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const card = openCommitmentsCard({
    title: titleOf(filter, turn, deps),
    intro,
    asked: 'why',
    rows: items.map((item) => openRow(item, { namesCoach: filter.scope === 'team' }, deps)),
    page: 0,
    total: items.length,
    filter,
    queued: 0,
    agenda: [],
  });
  return [{ kind: 'card', card, explains: { ids: idsOf(items), isAsked: true } }];
}

function idsOf(items: readonly OpenItem[]): string[] {
  return items.map(({ commitment }) => commitment.id);
}

/** The items of a filter; null when it is not theirs to see. */
export function listOpen(
  filter: OpenFilter,
  { offset, limit }: { offset: number; limit: number },
  turn: Turn,
  deps: DialogDeps,
): { items: readonly OpenItem[]; total: number } | null {
  const { employerId, employeeIds, dueTo, overdue } = filter;
  const agreementIds = deps
    .files(turn.who)
    .agreements.filter(({ employeeId }) => employeeIds.includes(employeeId))
    .map(({ id }) => id);
  return deps.commitments.open.list(turn.who, {
    scope: scopeOf(filter),
    ...(employerId === null ? {} : { employerId }),
    ...(employeeIds.length === 0 ? {} : { agreementIds }),
    ...(dueTo === null ? {} : { dueTo }),
    ...(overdue ? { dueBefore: turn.now } : {}),
    offset,
    limit,
    why: WHY,
  });
}

function narrowedInWords({ dueTo, overdue }: OpenFilter, deps: DialogDeps): string | null {
  if (overdue) return deps.text('open.overdue');
  return dueTo === null ? null : deps.text('open.until', { date: dateInWords(dueTo) });
}

function scopeOf({ scope, coachId }: OpenFilter): OpenScope {
  if (scope !== 'coach') return { kind: scope };
  return coachId === null ? { kind: 'own' } : { kind: 'coach', coachId };
}

function isAllOwn({ scope, employerId, employeeIds, dueTo, overdue }: OpenFilter): boolean {
  const isWhole = employerId === null && employeeIds.length === 0 && dueTo === null;
  return scope === 'own' && isWhole && !overdue;
}

function titleOf(filter: OpenFilter, turn: Turn, deps: DialogDeps): string {
  const { scope, coachId, employerId, employeeIds } = filter;
  const { roster } = deps.files(turn.who);
  const names = [
    ...employeeIds.map((id) => nameOf(roster.employees, id)),
    ...(employerId === null ? [] : [nameOf(roster.employers, employerId)]),
    ...(coachId === null ? [] : [deps.nameOfPerson(coachId)]),
  ].filter((name) => name !== '');
  if (names.length > 0) return deps.text('open.titleOf', { name: names.join(', ') });
  return deps.text(scope === 'team' ? 'open.titleTeam' : 'open.title');
}
