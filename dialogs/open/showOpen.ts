// "Wat staat er open?": the list by deadline, a page at a time, with what can be done about each line.
import type { OpenFilter } from '../../cards/commitmentActions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { openCommitmentsCard, OPEN_PAGE_SIZE } from '../../cards/openCommitmentsCard.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import type { OpenRowView } from '../../cards/openViews.ts';
import { dateInWords, timesInWords, type RichUnderstanding } from '../../src/language/index.ts';
import { COMMITMENT_ARTICLES } from '../../src/rules/index.ts';
import type { OpenItem, OpenScope } from '../../src/store/openItem.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { mayTake } from '../requests/requestViews.ts';
import { folded } from '../requests/requestWords.ts';
import { showRequests } from '../requests/showRequests.ts';
import { nameOf } from '../requests/settleRequest.ts';
import { openFilterIn } from './openFilterIn.ts';

const WHY = 'openCommitments';

/** "Openstaande vragen", "wat zit er in de wachtrij?" */
export function saysRequests(text: string): boolean {
  return /\b(?:vragen|aanvragen|verzoeken|aanmeldingen|oproepen|wachtrij)\b/.test(folded(text));
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
  if (said.kind === 'filter') return showOpen(said.filter, 0, turn, deps);
  const card = noticeCard({
    title: deps.text('open.whichCoach'),
    text: deps.text('open.whichCoach.text'),
    tone: 'info',
    suggestions: said.coaches.map(({ name }) => deps.text('open.sayCoach', { name })),
  });
  return [{ kind: 'card', card }];
}

/** One page; who asks for what is not theirs to see hears so and sees their own. */
export function showOpen(
  filter: OpenFilter,
  page: number,
  turn: Turn,
  deps: DialogDeps,
  { intro = null, replaces = false }: { intro?: string | null; replaces?: boolean } = {},
): Reply[] {
  const found = listOpen(
    filter,
    { offset: page * OPEN_PAGE_SIZE, limit: OPEN_PAGE_SIZE },
    turn,
    deps,
  );
  if (!found) {
    return showOpen(OWN_OPEN, 0, turn, deps, { intro: deps.text('open.notYours') });
  }
  const card = openCommitmentsCard({
    title: titleOf(filter, turn, deps),
    intro:
      intro ??
      (filter.dueTo === null ? null : deps.text('open.until', { date: dateInWords(filter.dueTo) })),
    rows: found.items.map((item) => rowOf(item, filter, deps)),
    page,
    total: found.total,
    filter,
    queued: isAllOwn(filter) && page === 0 ? queued(turn, deps) : 0,
  });
  return [{ kind: 'card', card, replaces }];
}

/** Just these lines, at most a page of them, under a question that they answer. */
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
    rows: items.map((item) => rowOf(item, filter, deps)),
    page: 0,
    total: items.length,
    filter,
    queued: 0,
  });
  return [{ kind: 'card', card }];
}

/** The items of a filter; null when it is not theirs to see. */
export function listOpen(
  filter: OpenFilter,
  { offset, limit }: { offset: number; limit: number },
  turn: Turn,
  deps: DialogDeps,
): { items: readonly OpenItem[]; total: number } | null {
  const { employerId, agreementId, dueTo } = filter;
  return deps.commitments.open.list(turn.who, {
    scope: scopeOf(filter),
    ...(employerId === null ? {} : { employerId }),
    ...(agreementId === null ? {} : { agreementIds: [agreementId] }),
    ...(dueTo === null ? {} : { dueTo }),
    offset,
    limit,
    why: WHY,
  });
}

function scopeOf({ scope, coachId }: OpenFilter): OpenScope {
  if (scope !== 'coach') return { kind: scope };
  return coachId === null ? { kind: 'own' } : { kind: 'coach', coachId };
}

function isAllOwn({ scope, employerId, agreementId, dueTo }: OpenFilter): boolean {
  return scope === 'own' && employerId === null && agreementId === null && dueTo === null;
}

function queued(turn: Turn, deps: DialogDeps): number {
  return deps.commitments.requests
    .open(turn.who, WHY)
    .filter((request) => request.route.as === 'queue' && mayTake(request, turn.who)).length;
}

function titleOf(filter: OpenFilter, turn: Turn, deps: DialogDeps): string {
  const { roster, agreements } = deps.files(turn.who);
  const file = agreements.find(({ id }) => id === filter.agreementId);
  const name = file
    ? nameOf(roster.employees, file.employeeId)
    : filter.employerId === null
      ? filter.coachId === null
        ? ''
        : deps.nameOfPerson(filter.coachId)
      : nameOf(roster.employers, filter.employerId);
  if (name !== '') return deps.text('open.titleOf', { name });
  return deps.text(filter.scope === 'team' ? 'open.titleTeam' : 'open.title');
}

function rowOf(item: OpenItem, { scope }: OpenFilter, deps: DialogDeps): OpenRowView {
  const { commitment, state, employeeName, coachName, request } = item;
  const { id, kind, dueDate, agreementId } = commitment;
  const act = deps.dayToActInstead(dueDate);
  return {
    commitmentId: id,
    agreementId: agreementId === '' ? null : agreementId,
    requestId: request?.id ?? null,
    commitment: kind,
    state,
    dueInWords: dateInWords(dueDate),
    actInWords: act === null || state === 'breached' ? null : dateInWords(act),
    who: whoInWords(item, deps),
    coach: scope !== 'team' || coachName === '' ? null : coachName,
    citation: deps.citation(COMMITMENT_ARTICLES[kind]),
    remarks: remarksOf(item, deps),
    handOver: agreementId === '' ? null : deps.text('open.handOver', { employee: employeeName }),
  };
}

/** "Jonas Verbeke, Bakkerij De Smet" */
export function whoInWords(
  { commitment, employeeName, employerName, request }: OpenItem,
  deps: Pick<DialogDeps, 'text'>,
): string {
  if (commitment.agreementId !== '') {
    return deps.text('open.who', { employee: employeeName, employer: employerName });
  }
  const name = employerName || request?.callerName;
  return name ? deps.text('open.whoNoFile', { name }) : deps.text('open.whoUnknown');
}

function remarksOf({ request, planned, suspended }: OpenItem, deps: DialogDeps): string[] {
  const asked = [request?.callerName, request?.subject].filter(Boolean).join(': ');
  return [
    ...(asked === '' ? [] : [deps.text('open.asked', { asked })]),
    ...(planned
      ? [
          deps.text('open.planned', {
            when: [dateInWords(planned.date), timesInWords(planned.start, null)]
              .filter(Boolean)
              .join(', '),
          }),
        ]
      : []),
    ...(suspended
      ? [
          deps.text('open.suspended', {
            from: dateInWords(suspended.from),
            to: dateInWords(suspended.to),
            reason: deps.text(`suspension.${suspended.reason}`),
          }),
        ]
      : []),
  ];
}
