// Hears that a colleague went: "Katrien is voor mij naar Emre geweest", "'t is Jan die bij Emre was, ik niet".
import { z } from 'zod';
import { clauseWords } from './clauseWords.ts';
import { clausesOf } from './clauses.ts';
import { featureWords, withoutNoise } from './intentData.ts';
import { knownWords, load, wordList } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import type { TimeMention } from './mentions.ts';
import { nameData } from './nameData.ts';
import { phraseList } from './phrases.ts';
import { anyWord } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitFacts } from './visitFacts.ts';
import { isInside, type Span } from './visitSegments.ts';

const data = load(
  'standIns.json',
  z.strictObject({
    /** Who may go instead, without a name. */
    roles: wordList,
    /** Says that it was done for the coach. */
    behalf: phraseList,
    /** "<someone>" went, and nobody says that the coach did. */
    went: phraseList,
    own: wordList,
    together: wordList,
    /** Why the coach did not. */
    away: wordList,
  }),
);
const SOMEONE = '<someone>';
const LENGTHS = new Set(['range', 'duration', 'either']);
const ONESELF = new Set([...data.own, ...data.together]);

/** Whether the visit that a message tells of was made by a colleague, and not by who tells it. */
export function isStandIn(facts: VisitFacts): boolean {
  const { tokens, names, times, dates, colleagues } = facts;
  const known = names.filter(isKnown);
  if (known.length === 0) return false;
  const said = withSomeone(tokens, known, colleagues);
  if (!said.some(({ word }) => word === SOMEONE)) return false;
  const told = { tokens: said, names: known, mentions: [...times, ...dates] };
  // "Hoi, mijn collega …"
  const all = withoutNoise(clauseWords({ from: 0, to: said.length }, told));
  if (data.behalf.find(all).length > 0) return true;
  if (data.went.find(all).length === 0 || anyWord(tokens, 0, tokens.length, data.together))
    return false;
  return !clausesOf(tokens, told.mentions).some(
    ({ from, to }) => anyWord(tokens, from, to, data.own) && !anyWord(tokens, from, to, data.away),
  );
}

/** The clauses in which a colleague saw somebody, where another one says whom the coach saw: "Jan is bij Emre geweest en ik bij Noor". */
export function clausesOfStandIns(
  tokens: readonly Token[],
  names: readonly NameMention[],
  mentions: readonly TimeMention[],
  colleagues: ReadonlySet<string>,
): Span[] {
  const known = names.filter(isKnown);
  if (known.length < 2) return [];
  const said = withSomeone(tokens, known, colleagues);
  const clauses = clausesOf(tokens, mentions);
  const theirs = clauses.filter((clause) => {
    const words = clauseWords(clause, { tokens: said, names: known, mentions });
    const isOwn = anyWord(tokens, clause.from, clause.to, ONESELF);
    return !isOwn && data.went.find(words).length > 0;
  });
  const isMine = (clause: Span) => {
    const timed = mentions.some((time) => LENGTHS.has(time.kind) && isInside(time, clause));
    const own = timed || anyWord(tokens, clause.from, clause.to, data.own);
    return own && known.some((name) => isInside(name, clause));
  };
  return clauses.some((clause) => !theirs.includes(clause) && isMine(clause)) ? theirs : [];
}

function isKnown({ candidates }: NameMention): boolean {
  return candidates.length > 0;
}

/** The tokens, with who may have gone instead as "<someone>". */
function withSomeone(
  tokens: readonly Token[],
  known: readonly NameMention[],
  colleagues: ReadonlySet<string>,
): Token[] {
  return tokens.map((token, at) => {
    const isNamed = known.some((name) => isInside({ from: at, to: at + 1 }, name));
    return !isNamed && mayStandIn(token, colleagues) ? { ...token, word: SOMEONE } : token;
  });
}

/** A coach, a first name that is no other word, or "de vervanger". */
function mayStandIn({ plain, kind, capital }: Token, colleagues: ReadonlySet<string>): boolean {
  if (kind !== 'word' || featureWords.noise.has(plain)) return false;
  if (colleagues.has(plain) || data.roles.has(plain)) return true;
  const isWord = knownWords.ordinary.has(plain) || nameData.hesitantFirstNames.has(plain);
  return knownWords.firstNames.has(plain) && (capital || !isWord);
}
