// The draft of handing over: which file, to whom, from when, with which note.
import { fold, type NameMatch, type RichSlots } from '../../src/language/index.ts';
import type { HandOverOutcome } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { NOBODY_NAMED, withNames } from '../form/namedFiles.ts';
import {
  colleaguesNamed,
  colleaguesOf,
  otherStaffOf,
  type Colleague,
  type NamedColleague,
} from './colleagueNamed.ts';
import { nextFile, type FileDraft } from './laterFiles.ts';
import { saidDay } from './saidPeriod.ts';

type Refusal = Extract<HandOverOutcome, { kind: 'refused' }>['reason'];

export interface HandOverDraft extends FileDraft {
  toId: string | null;
  /** Colleagues who have the name that was said: it is asked who is meant. */
  doubtfulIds: string[];
  /** YYYY-MM-DD */
  from: string;
  note: string | null;
  /** Who gets whom, by the employee's id, when several files go to several colleagues. */
  takers?: Readonly<Record<string, string>>;
  refused: Refusal | null;
}

/** From today on, as long as no other day is said. */
export function emptyHandOver(submissionKey: string, { today }: Turn): HandOverDraft {
  const rest = { toId: null, doubtfulIds: [], note: null, refused: null };
  return { submissionKey, ...NOBODY_NAMED, from: today, ...rest };
}

const GETS =
  /\b(?:aan|naar|door|bij|tegen|voor|is|wordt|krijgt|neemt)(?:\s+(?:collega|coach))?[\s:]+$/;
/** "nota: nieuwe uren", 'met de nota "nieuwe uren"' */
const NOTE =
  /\b(?:met (?:(?:de|als|een) )?(?:nota|notitie|opmerking|boodschap)\s*:?|(?:nota|notitie|opmerking|boodschap)\s*:)\s*["“”«]?\s*([^\s"“”«].*?)\s*["“”»]?\s*$/is;
/** The longest note that is kept. */
export const MAX_HAND_OVER_NOTE = 900;

/** The draft after a sentence: who "aan" or "naar" stands before gets the file, else the last one. */
export function withHandOverWords(
  draft: HandOverDraft,
  text: string,
  slots: RichSlots,
  turn: Turn,
  deps: DialogDeps,
): HandOverDraft {
  const coaches = colleaguesOf(turn, deps);
  const others = otherStaffOf(turn, deps);
  const { personId: id, name } = turn.who;
  const note = NOTE.exec(text)?.[1]?.trim() ?? null;
  const words = note === null ? text : text.slice(0, NOTE.exec(text)?.index);
  const said = fold(words);
  const named = colleaguesNamed(words, [...coaches, ...others, { id, name }]);
  const gets = named.colleagues.find(({ from }) => GETS.test(said.slice(0, from)));
  const isCoach = (one: Colleague): boolean => coaches.some((coach) => coach.id === one.id);
  const to = gets ?? named.colleagues.findLast(isCoach);
  const isColleague = (name: string): boolean =>
    [...named.colleagues, ...named.doubtful].some((one) => fold(one.name).includes(fold(name)));
  const employeeMatches = slots.employeeMatches.filter(
    (match) =>
      !(isColleague(match.text) && (match.kind === 'unknown' || saidAsTaker(said, match.text))),
  );
  const about = withNames(draft, { ...slots, employeeMatches });
  const takers = takersIn(said, employeeMatches, named.colleagues.filter(isCoach));
  const next: HandOverDraft = {
    ...about,
    ...(takers ? { takers } : {}),
    toId: takers?.[about.employeeIds[0] ?? ''] ?? to?.id ?? draft.toId,
    doubtfulIds: named.doubtful.length > 0 ? named.doubtful.map(({ id }) => id) : draft.doubtfulIds,
    from: slots.date === null ? draft.from : saidDay(slots.date, text, turn.today),
    note: note !== null && note.length <= MAX_HAND_OVER_NOTE ? note : draft.note,
  };
  if (others.some((one) => one.id === next.toId)) return { ...next, refused: 'notACoach' };
  const isSame = next.toId === draft.toId && next.from === draft.from;
  return { ...next, refused: isSame ? draft.refused : null };
}

/**
 * "Geef Kofi aan Nadia en Emre aan Tom", "Nadia krijgt Kofi en Tom krijgt Emre": who gets whom; null unless
 * several files go to several colleagues.
 */
function takersIn(
  said: string,
  employees: readonly NameMatch[],
  coaches: readonly NamedColleague[],
): Readonly<Record<string, string>> | null {
  const behind = coaches.filter(({ from }) => GETS.test(said.slice(0, from)));
  const takers = behind.length > 0 ? behind : coaches;
  if (employees.length < 2 || takers.length < 2) return null;
  const pairs = employees.map(({ text, ids }) => {
    const at = said.indexOf(fold(text));
    const after = takers.find(({ from }) => from > at);
    const before = takers.findLast(({ from }) => from < at);
    const taker = behind.length > 0 ? (after ?? before) : (before ?? after);
    return [ids[0] ?? '', taker?.id ?? ''] as const;
  });
  return Object.fromEntries(pairs);
}

/** The draft about the next file of the order, for who gets that one; null after the last. */
export function nextHandOver(draft: HandOverDraft): HandOverDraft | null {
  const next = nextFile(draft);
  return next && { ...next, toId: draft.takers?.[next.employeeIds[0] ?? ''] ?? draft.toId };
}

function saidAsTaker(said: string, name: string): boolean {
  const at = said.indexOf(fold(name));
  return at >= 0 && GETS.test(said.slice(0, at));
}
