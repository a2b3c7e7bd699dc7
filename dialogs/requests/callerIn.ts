// Who asked, and about whom: the names of a sentence, told apart by the words around them.
import type { NameMatch, RichSlots } from '../../src/language/index.ts';
import type { CallerRole } from '../../src/store/requestRecord.ts';
import { namedAs, roleWordIn, titleBefore, type NamedAs } from './callerWords.ts';

export interface SaidCaller {
  /** Null: nobody was named. */
  name: string | null;
  /** Null: no word says what they are. */
  role: CallerRole | null;
  /** The employee that the caller is, or may be. */
  employee: NameMatch | null;
}

export interface SaidPeople {
  /** Null: the sentence says nothing about who asked. */
  caller: SaidCaller | null;
  /** The employees it is about, without the caller. */
  about: NameMatch[];
}

interface Placed {
  match: NameMatch;
  as: NamedAs;
  at: number;
  title: string;
}

/**
 * Tells caller and subject apart; a name that nobody knows is the caller's, unless it is plainly the
 * subject. In an answer or a correction a bare name of an employee is the subject.
 */
export function peopleIn(text: string, slots: RichSlots, isCorrection: boolean): SaidPeople {
  const placed = slots.employeeMatches
    .map((match) => placeOf(match, text))
    .map((one) => (isCorrection && one.match.kind !== 'unknown' ? bareAsSubject(one) : one));
  const role = roleWordIn(text);
  const employerSpeaks = slots.employerMatch !== null && speaks(slots.employerMatch, text);
  const found = callerAmong(placed, role?.at ?? null);
  // "Sneeuwwit mailde: Emre komt te laat": the employer asks, it is about him.
  const isSubject = employerSpeaks && found?.as === 'unclear' && found.match.kind !== 'unknown';
  const caller = isSubject ? null : found;
  const about = placed.filter((one) => one !== caller).map(({ match }) => match);
  if (caller) return { caller: callerOf(caller, text, slots), about };
  if (role) return { caller: roleCaller(role), about };
  return {
    caller: employerSpeaks ? { name: null, role: 'employer', employee: null } : null,
    about,
  };
}

/** "Jonas", as an answer: it is about him, not that he asked. */
function bareAsSubject(one: Placed): Placed {
  return one.as === 'unclear' ? { ...one, as: 'about' } : one;
}

function placeOf(match: NameMatch, text: string): Placed {
  const at = text.toLowerCase().indexOf(match.text.toLowerCase());
  const before = at < 0 ? '' : text.slice(0, at);
  const after = at < 0 ? '' : text.slice(at + match.text.length);
  return { match, as: namedAs(before, after), at, title: titleBefore(before) };
}

/** Who plainly speaks; else the first whom it is not plainly about, unless a role speaks before them. */
function callerAmong(placed: readonly Placed[], roleAt: number | null): Placed | null {
  const speaker = placed.find(({ as }) => as === 'speaks');
  if (speaker && (roleAt === null || speaker.at < roleAt)) return speaker;
  const unclear = placed.find(({ as }) => as === 'unclear');
  if (roleAt === null) return unclear ?? null;
  const stranger = placed.find(({ as, match }) => as !== 'about' && match.kind === 'unknown');
  return stranger ?? (unclear && unclear.at < roleAt ? unclear : null);
}

function callerOf({ match, title }: Placed, text: string, slots: RichSlots): SaidCaller {
  if (match.kind !== 'unknown') {
    return { name: match.names[0] ?? match.text, role: 'employee', employee: match };
  }
  const said = roleWordIn(text)?.role ?? (slots.employerMatch ? 'employer' : null);
  return { name: `${title}${match.text}`, role: said, employee: null };
}

function roleCaller({ role, word }: { role: CallerRole; word: string }): SaidCaller {
  return { name: role === 'other' ? word : null, role, employee: null };
}

function speaks(match: NameMatch, text: string): boolean {
  const at = text.toLowerCase().indexOf(match.text.toLowerCase());
  if (at < 0) return false;
  return namedAs(text.slice(0, at), text.slice(at + match.text.length)) === 'speaks';
}
