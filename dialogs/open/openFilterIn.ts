// Whose open commitments a sentence asks for: one's own, the team's, a coach's, of a file, until a day.
import type { OpenFilter } from '../../cards/commitmentActions.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import { periodOf } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { folded } from '../requests/requestWords.ts';

const TEAM =
  /\b(?:team|ploeg|iedereen|(?:alle|al de|heel de|de hele) (?:coaches|begeleiders|collega'?s|dienst|ploeg)|de dienst|allemaal|iedere coach|elke coach|per coach)\b/;
const OWN = /\b(?:ik|mij|mijn|me|mezelf)\b/;

export type SaidFilter =
  | { kind: 'filter'; filter: OpenFilter }
  /** Several coaches have that name. */
  | { kind: 'coaches'; coaches: readonly { id: string; name: string }[] };

/** The filter that a sentence says; who leads and has no files of their own means the team. */
export function openFilterIn(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): SaidFilter {
  const { roster, agreements } = deps.files(turn.who);
  const said = folded(text);
  const people = slots.employeeMatches.filter(({ kind }) => kind !== 'unknown');
  const employeeIds = people.flatMap(({ ids }) => ids);
  const employerId =
    slots.employerMatch?.kind === 'matched' ? (slots.employerMatch.ids[0] ?? null) : null;
  const coaches = people.length > 0 ? [] : coachesNamed(said, roster.colleagues ?? []);
  if (coaches.length > 1) return { kind: 'coaches', coaches };
  const coachId = coaches[0]?.id ?? null;
  const file = agreements.find(({ employeeId }) => employeeIds.includes(employeeId));
  const named = file ?? agreements.find((one) => one.employerId === employerId);
  const isOthers = named !== undefined && !named.own;
  const filter: OpenFilter = {
    ...OWN_OPEN,
    scope: scopeOf(said, coachId, isOthers, turn),
    coachId,
    employerId: file ? null : employerId,
    agreementId: file?.id ?? null,
    dueTo: dueToIn(slots, said, turn),
  };
  return { kind: 'filter', filter };
}

function scopeOf(
  said: string,
  coachId: string | null,
  isOthers: boolean,
  { who }: Turn,
): OpenFilter['scope'] {
  if (coachId !== null) return 'coach';
  if (TEAM.test(said)) return 'team';
  const leadsOnly = who.roles.has('teamLead') && !who.roles.has('coach') && !OWN.test(said);
  return isOthers || leadsOnly ? 'team' : 'own';
}

function coachesNamed(
  said: string,
  colleagues: readonly { id: string; name: string }[],
): { id: string; name: string }[] {
  const words = new Set(said.match(/[a-z0-9'-]+/g) ?? []);
  const scored = colleagues.map((person) => {
    const [first = '', ...rest] = folded(person.name).split(' ');
    const last = rest.join(' ');
    const score = (words.has(first) ? 1 : 0) + (last !== '' && said.includes(last) ? 2 : 0);
    return { person, score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ person }) => person);
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
