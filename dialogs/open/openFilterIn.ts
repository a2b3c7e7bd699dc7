// Whose open commitments a sentence asks for: one's own, the team's, a coach's, of a file, until a day.
import type { OpenFilter } from '../../cards/commitmentActions.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import { fold, type NameMatch, type RichUnderstanding } from '../../src/language/index.ts';
import { periodOf } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

const TEAM =
  /\b(?:team|ploeg|iedereen|(?:alle|al de|heel de|de hele|onze|de) (?:coaches|begeleiders|collega'?s|dienst|ploeg)|de dienst|allemaal|iedere coach|elke coach|per coach)\b/;
const OWN = /\b(?:ik|mij|mijn|me|mezelf)\b/;
const OVERDUE =
  /\b(?:te laat|laattijdig\w*|over tijd|overschreden|verlopen|gemist\w*|achterstallig\w*)\b/;
/** As many as a button carries. */
const MAX_EMPLOYEES = 8;

export type SaidFilter =
  /** `unknown`: a name that nobody has, as typed. */
  | { kind: 'filter'; filter: OpenFilter; unknown: string | null }
  /** Several people or employers are called like this. */
  | { kind: 'several'; names: readonly string[] };

/** The filter that a sentence says; who leads and has no files of their own means the team. */
export function openFilterIn(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): SaidFilter {
  const { roster, agreements } = deps.files(turn.who);
  const said = fold(text);
  const matches = [...slots.employeeMatches, ...(slots.employerMatch ? [slots.employerMatch] : [])];
  const known = matches.filter(({ kind }) => kind === 'matched');
  const coaches = coachesMeant(said, slots.employeeMatches, roster.colleagues ?? []);
  const doubtful = matches.find(({ kind }) => kind === 'ambiguous');
  if (doubtful && coaches.length === 0) return { kind: 'several', names: doubtful.names };
  if (coaches.length > 1) return { kind: 'several', names: coaches.map(({ name }) => name) };
  const coachId = coaches[0]?.id ?? null;
  const people = coachId === null ? slots.employeeMatches : [];
  const employeeIds = people.filter(({ kind }) => kind === 'matched').flatMap(({ ids }) => ids);
  const employer = slots.employerMatch?.kind === 'matched' ? slots.employerMatch : null;
  const employerId = employer?.ids[0] ?? null;
  const named = agreements.filter(
    (one) => employeeIds.includes(one.employeeId) || one.employerId === employerId,
  );
  const isOthers = named.length > 0 && !named.some(({ own }) => own);
  const filter: OpenFilter = {
    ...OWN_OPEN,
    scope: scopeOf(said, coachId, isOthers, turn),
    coachId,
    employerId,
    employeeIds: employeeIds.slice(0, MAX_EMPLOYEES),
    dueTo: dueToIn(slots, said, turn),
    overdue: OVERDUE.test(said),
  };
  const isOfSomebody = known.length > 0 || coachId !== null || TEAM.test(said);
  const stranger = matches.find(({ kind }) => kind === 'unknown');
  const unknown = isOfSomebody ? null : (stranger?.text ?? null);
  return { kind: 'filter', filter, unknown };
}

function scopeOf(
  said: string,
  coachId: string | null,
  isOthers: boolean,
  { who }: Turn,
): OpenFilter['scope'] {
  if (coachId !== null) return 'coach';
  if (TEAM.test(said)) return 'team';
  const leads = who.roles.has('teamLead') && !OWN.test(said);
  // "Wie is er te laat?" is no question about oneself.
  if (leads && OVERDUE.test(said) && /\b(?:wie|welke)\b/.test(said)) return 'team';
  const leadsOnly = leads && !who.roles.has('coach');
  return isOthers || leadsOnly ? 'team' : 'own';
}

type Person = { id: string; name: string };

/** The coaches whom the words name; also an employee of that name, when only a first name was said. */
function coachesMeant(
  said: string,
  employees: readonly NameMatch[],
  colleagues: readonly Person[],
): Person[] {
  const words = new Set(said.match(/[a-z0-9'-]+/g) ?? []);
  const scored = colleagues.map((person) => {
    const [first = '', ...rest] = fold(person.name).split(' ');
    const last = rest.join(' ');
    const score = (words.has(first) ? 1 : 0) + (last !== '' && said.includes(last) ? 2 : 0);
    return { person, score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  const found = scored.filter(({ score }) => score === best).map(({ person }) => person);
  const namesakes = employees.filter(({ kind }) => kind !== 'unknown');
  if (best === 3 || namesakes.length === 0) return found;
  // A whole name of an employee is that employee.
  if (namesakes.some(({ text }) => text.trim().includes(' '))) return [];
  const others = namesakes.flatMap(({ ids, names }) =>
    ids.map((id, at) => ({ id, name: names[at] ?? '' })),
  );
  return [...found, ...others];
}

function dueToIn(
  { period, date }: RichUnderstanding['slots'],
  said: string,
  { today }: Turn,
): string | null {
  if (/\bvandaag\b/.test(said)) return today;
  if (period !== null) return periodOf(period)?.to ?? null;
  return date !== null && date >= today ? date : null;
}
