// Which files a draft is about, as far as names were said: who was meant, who is still to be settled.
import type { NameMatch, RichSlots } from '../../src/language/index.ts';

/** A name that nobody could settle: the person is asked, it is never guessed. */
export interface OpenName {
  field: 'employer' | 'workplace' | 'employee';
  /** As typed. */
  text: string;
  /** Ids of the records it could be; empty when none is known. */
  candidates: string[];
}

export interface NamedFiles {
  employerId: string | null;
  workplaceId: string | null;
  employeeIds: string[];
  openNames: OpenName[];
  /** Names in which a typing slip was repaired: said on the card, so that nobody is taken silently. */
  repaired: { text: string; name: string }[];
  /** Names beside somebody who is certain, of people who are no employees; said on the card too. */
  strangers?: string[];
}

/** Nobody was named yet. */
export const NOBODY_NAMED: NamedFiles = {
  employerId: null,
  workplaceId: null,
  employeeIds: [],
  openNames: [],
  repaired: [],
};

/** The names of a sentence. */
export type SaidNames = Pick<RichSlots, 'employerMatch' | 'workplaceMatch' | 'employeeMatches'>;

/** The draft after the names of a sentence: who is named takes the place of who was there. */
export function withNames<D extends NamedFiles>(draft: D, slots: SaidNames): D {
  let next = draft;
  if (slots.employerMatch) next = withName(next, 'employer', slots.employerMatch);
  if (slots.workplaceMatch) next = withName(next, 'workplace', slots.workplaceMatch);
  if (slots.employeeMatches.length > 0) {
    next = { ...next, employeeIds: [], openNames: without(next.openNames, 'employee') };
    for (const match of slots.employeeMatches) next = withName(next, 'employee', match);
  }
  return next;
}

/** The draft after one name. */
export function withName<D extends NamedFiles>(
  draft: D,
  field: OpenName['field'],
  match: NameMatch,
): D {
  const id = match.kind === 'matched' ? match.ids[0] : undefined;
  if (id === undefined) {
    const rest = field === 'employee' ? draft.openNames : without(draft.openNames, field);
    const isOther = field === 'employer' && match.kind === 'ambiguous';
    const cleared = isOther ? { employerId: null, workplaceId: null } : {};
    return {
      ...draft,
      ...cleared,
      openNames: [...rest, { field, text: match.text, candidates: match.ids }],
    };
  }
  const repaired = match.corrected
    ? [...draft.repaired, { text: match.text, name: match.names[0] ?? '' }]
    : draft.repaired;
  return withChoice({ ...draft, repaired }, field, id);
}

/** The draft after a person pointed at a record: it settles the first open name of that field. */
export function withChoice<D extends NamedFiles>(
  draft: D,
  field: OpenName['field'],
  id: string,
): D {
  const openNames = field === 'employee' ? draft.openNames : without(draft.openNames, field);
  if (field === 'employer') {
    const workplaceId = draft.employerId === id ? draft.workplaceId : null;
    return { ...draft, employerId: id, workplaceId, openNames };
  }
  if (field === 'workplace') return { ...draft, workplaceId: id, openNames };
  return { ...draft, employeeIds: [...new Set([...draft.employeeIds, id])], openNames };
}

/** The draft without the first open name of a field, once it has been settled. */
export function settleOpenName<D extends NamedFiles>(draft: D, field: OpenName['field']): D {
  const index = draft.openNames.findIndex((open) => open.field === field);
  return index < 0 ? draft : { ...draft, openNames: draft.openNames.toSpliced(index, 1) };
}

/**
 * The draft with the names set aside that are no employee's, where somebody else is certain: they need not be asked.
 * @param isKnown whether a name is of somebody who is known, and no employee
 */
export function withStrangersAside<D extends NamedFiles>(
  draft: D,
  isKnown: (typed: string) => boolean,
): D {
  if (draft.employeeIds.length === 0) return draft;
  const aside = draft.openNames.filter(
    ({ field, candidates, text }) =>
      field === 'employee' && candidates.length === 0 && isKnown(text),
  );
  if (aside.length === 0) return draft;
  return {
    ...draft,
    openNames: draft.openNames.filter((open) => !aside.includes(open)),
    strangers: [...(draft.strangers ?? []), ...aside.map(({ text }) => text)],
  };
}

/** The draft after "nee" to "bedoel je Jonas?": the name is nobody's that could be meant. */
export function nobodyMeant<D extends object>(draft: D): D {
  if (!('openNames' in draft)) return draft;
  const openNames = draft.openNames as NamedFiles['openNames'];
  const index = openNames.findIndex((open) => open.candidates.length === 1);
  const open = openNames[index];
  return open ? { ...draft, openNames: openNames.with(index, { ...open, candidates: [] }) } : draft;
}

/**
 * The draft after the answer about one open name: who was clear already stays, and other names that are
 * open are asked next. The answer alone would leave "Jonas en Lotte" without Jonas.
 */
export function besideOthers<D extends NamedFiles>(before: D, settled: D, after: D): D {
  if (settled.openNames.length === before.openNames.length) return after;
  const stillOpen = settled.openNames.filter(
    (open) => open.field === 'employee' && !after.openNames.includes(open),
  );
  return {
    ...after,
    employeeIds: [...new Set([...before.employeeIds, ...after.employeeIds])],
    openNames: [...after.openNames, ...stillOpen],
  };
}

function without(openNames: OpenName[], field: OpenName['field']): OpenName[] {
  return openNames.filter((open) => open.field !== field);
}
