// Splits a visit where one contact ends and another begins: "20 min gebeld met Pieter en dan een uur bij hem".
import { clausesOf } from './clauses.ts';
import { LOCATION_WEIGHT } from './modes.ts';
import { AT_PERSON, isAtPerson } from './personPlaces.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Mode } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';
import { isInside, isListed, sameName, type Segment, type Span } from './visitSegments.ts';

/** "telefoon met Tom" weighs as much. */
const CALL = 2.5;
const PART_OF = new Set(['waarvan', 'daarvan', 'waaronder', 'inclusief', 'incl']);
const FIRST_PERSON = new Set(['ik', 'k', 'we', 'wij', 'mij', 'me', 'ons', 'heb', 'ben']);
const AHEAD = new Set(['volgende', 'komende', 'morgen', 'straks', 'binnenkort', 'overmorgen']);
const LENGTHS = new Set(['duration', 'range', 'either', 'clock']);

interface Contact {
  mode: Mode | null;
  timed: boolean;
  people: VisitFacts['names'];
}

/** The segment cut where the kind of contact changes, and a length or a person is told of each. */
export function splitByContact(facts: VisitFacts, segment: Segment): Segment[] {
  const segments: Segment[] = [];
  let rest = segment;
  let last: Contact | null = null;
  for (const clause of clausesWithin(facts, segment)) {
    const contact = contactIn(facts, clause);
    const before: Contact | null = last;
    if (before === null || contact === null) last = joined(before, contact);
    else if (isAnother(facts, before, contact, segment)) {
      segments.push({ ...rest, to: clause.from });
      rest = { ...rest, from: clause.from };
      last = contact;
    } else last = joined(before, contact);
  }
  return [...segments, rest];
}

/** What two clauses tell of one contact. */
function joined(one: Contact | null, two: Contact | null): Contact | null {
  if (one === null || two === null) return one ?? two;
  const gives = one.mode === null || (one.mode === 'onsite' && !one.timed);
  return {
    mode: gives ? (two.mode ?? one.mode) : one.mode,
    timed: one.timed || two.timed,
    people: [...one.people, ...two.people],
  };
}

/** The clauses of a segment; a second person with a length of their own begins one too. */
function clausesWithin(facts: VisitFacts, segment: Segment): Span[] {
  const { tokens, times, dates, names } = facts;
  const clauses = clausesOf(tokens, [...times, ...dates])
    .map(({ from, to }) => ({ from: Math.max(from, segment.from), to: Math.min(to, segment.to) }))
    .filter(({ from, to }) => from < to);
  return clauses.flatMap((clause) => {
    const people = names.filter((name) => name.kind === 'employee' && isInside(name, clause));
    const [one, two] = people;
    if (one === undefined || two === undefined || sameName(one, two)) return [clause];
    const led = wordAt(tokens, two.from - 1) === 'met' ? two.from - 1 : two.from;
    const lengths = times.filter(({ kind }) => kind === 'duration');
    const own = lengths.some((time) => time.from >= clause.from && time.to <= one.from);
    const next = lengths.some((time) => time.from >= two.to && time.to <= clause.to);
    return one.to === led && own && next
      ? [
          { from: clause.from, to: led },
          { from: led, to: clause.to },
        ]
      : [clause];
  });
}

/** The contact that a clause tells of; null for a part of it, for what lies ahead, for what others did. */
function contactIn(facts: VisitFacts, clause: Span): Contact | null {
  const { tokens, names, times } = facts;
  if (anyWord(tokens, clause.from, clause.to, PART_OF)) return null;
  if (anyWord(tokens, clause.from, clause.to, AHEAD)) return null;
  const people = names.filter((name) => name.kind === 'employee' && isInside(name, clause));
  const theirs =
    people.length === 0 &&
    anyWord(tokens, clause.from, clause.to, talkData.thirdPerson) &&
    !anyWord(tokens, clause.from, clause.to, FIRST_PERSON);
  if (theirs) return null;
  const timed = times.some((time) => LENGTHS.has(time.kind) && isInside(time, clause));
  return { mode: modeIn(facts, clause), timed, people };
}

function modeIn({ tokens, names, modes }: VisitFacts, clause: Span): Mode | null {
  const clear = modes.filter((mode) => mode.weight >= CALL && isInside(mode, clause));
  const called = clear.findLast(({ mode }) => mode !== 'onsite');
  if (called !== undefined) return called.mode;
  if (clear.length > 0) return 'onsite';
  const went = names.some((name) => isInside(name, clause) && isWentTo(name, names, tokens));
  const there = modes.some((mode) => {
    return mode.mode === 'onsite' && mode.weight > LOCATION_WEIGHT && isInside(mode, clause);
  });
  return went || there || isAtPerson(tokens, clause) ? 'onsite' : null;
}

/** "bij Emre", "naar Emre"; not "naar Emre, Noor en Ayse gebeld". */
function isWentTo(name: Span, names: VisitFacts['names'], tokens: VisitFacts['tokens']): boolean {
  const lead = wordAt(tokens, name.from - 1);
  const listed = names.some(({ from }) => from > name.to && isListed(tokens, name.to, from));
  return lead === 'bij' || (AT_PERSON.has(lead) && !listed);
}

/** Whether a contact is no part of the one before. */
function isAnother(facts: VisitFacts, one: Contact, two: Contact, segment: Segment): boolean {
  if (one.mode === null || two.mode === null) return false;
  if (one.mode === two.mode || (one.mode !== 'onsite' && two.mode !== 'onsite')) return false;
  if (anyWord(facts.tokens, segment.from, segment.to, talkData.correctionOpening)) return false;
  const other = two.people.some((name) => !one.people.some((before) => sameName(before, name)));
  // "Noor via Teams en Ayse ter plaatse, telkens een half uur"
  const each = anyWord(facts.tokens, segment.from, segment.to, talkData.each);
  if (other && one.people.length > 0) return one.timed || two.timed || each;
  return one.timed && two.timed;
}
