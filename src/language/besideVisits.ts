// Tells who was spoken about, missed, written to or put off, while somebody else was visited.
import { nameData } from './nameData.ts';
import type { NameMention } from './matchNames.ts';
import { talkData } from './talkData.ts';
import { anyWord, skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const REACH = 5;
const MAIL_REACH = 4;
const ONESELF = new Set(['ik', 'k', 'we', 'wij']);
const MEETING = new Set(['heb', 'hebben', 'had', 'zag', 'sprak', 'kreeg', 'kon', 'hoorde', 'vond']);
const MET = new Set(
  'gezien gesproken bereikt gehoord getroffen aangetroffen ontmoet vastgekregen'.split(' '),
);
const LACKS = new Set(['tijd', 'zin', 'goesting']);
const ABOUT = new Set(['omdat', 'want', 'terwijl', 'hoewel']);
const TOLD = new Set([
  'gehoord',
  'vernomen',
  'zei',
  'vertelde',
  'wist',
  'gezegd',
  'blijkt',
  'bleek',
]);
const WRITTEN = new Set([
  'mail',
  'mailtje',
  'gemaild',
  'sms',
  'smsje',
  'bericht',
  'berichtje',
  'brief',
]);
/** Who calls or asks about somebody has a question about them. */
const ASKING = new Set(
  'bel belt belde belden gebeld opgebeld telefoon tel mail mailde gemaild vraag vragen vraagt vroeg vroegen'.split(
    ' ',
  ),
);
/** "Karel zit bij …" tells where Karel works. */
export const WORKS_THERE: ReadonlySet<string> = new Set(['zit', 'werkt', 'staat']);
const PLACED = new Set(['in', 'bij', 'op', 'aan', 'ergens', 'nu', 'daar', 'elders']);
const ANSWER_REACH = 4;
/** Behind "nam op" another clause begins. */
const ENDS_CLAUSE = new Set(['en', 'maar', 'dus', 'omdat', 'want', 'toen']);
const SEES = new Set(
  'ziet zag kent kende helpt hielp begeleidt mist miste vervangt verving'.split(' '),
);
const WORKING = new Set(['werkt', 'werkte', 'samenwerkt', 'werken']);

/** Whether a person is named beside the visit; it counts only where another person is left. */
export function isBeside(name: NameMention, tokens: readonly Token[]): boolean {
  return (
    wasMissed(name, tokens) ||
    isPutOff(name, tokens) ||
    isTopic(name, tokens) ||
    isWrittenTo(name, tokens) ||
    isToldOf(name, tokens)
  );
}

/** "Karel heb ik niet gezien", "Karel niet gesproken", "Karel gemist", "Karel had geen tijd" */
function wasMissed({ to }: NameMention, tokens: readonly Token[]): boolean {
  const next = wordAt(tokens, to);
  if (next === 'gemist') return true;
  if (next === 'niet' && MET.has(wordAt(tokens, to + 1))) return !goesOn(tokens, to + 2);
  if (MEETING.has(next) && wordAt(tokens, to + 1) === 'geen')
    return LACKS.has(wordAt(tokens, to + 2));
  if (!MEETING.has(next) || !ONESELF.has(wordAt(tokens, to + 1))) return false;
  for (let at = to + 2; at < to + 2 + REACH && tokens[at]?.kind === 'word'; at++) {
    if (wordAt(tokens, at) !== 'niet') continue;
    const met = MET.has(wordAt(tokens, at + 1));
    return (met || tokens[at + 1]?.kind !== 'word') && !goesOn(tokens, met ? at + 2 : at + 1);
  }
  return false;
}

/** "… niet gezien maar wel gebeld" */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return anyWord(tokens, at, at + 2, talkData.contrast);
}

/** "Karel bel ik morgen", "morgen Karel", "Karel is voor volgende week" */
function isPutOff({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  if (['morgen', 'straks', 'overmorgen'].includes(wordAt(tokens, from - 1))) return true;
  const next = wordAt(tokens, to);
  if (next === 'is' && wordAt(tokens, to + 1) === 'voor') return true;
  if (next === 'komt' && wordAt(tokens, to + 1) === 'later') return true;
  const soon = next === 'doe' || talkData.presentVerbs.has(next);
  return soon && ONESELF.has(wordAt(tokens, to + 1));
}

/** "ze klaagde over Karel", "gehoord dat Karel ziek is", "ze werkt nu samen met Karel" */
function isTopic({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  const before = skipWordsBack(tokens, from - 1, nameData.articles, 1);
  const word = wordAt(tokens, before);
  const told = word === 'dat' && anyWord(tokens, before - 2, before, TOLD);
  if (told || ABOUT.has(word)) return true;
  if (word === 'over')
    return (
      !['en', '+', '&'].includes(wordAt(tokens, to)) && !tokens.some((one) => ASKING.has(one.word))
    );
  const start = Math.max(0, before - REACH);
  const works = anyWord(tokens, start, before, WORKING);
  return word === 'met' && works && anyWord(tokens, start, before, talkData.thirdPerson);
}

/** "mail gestuurd naar Karel" */
function isWrittenTo({ from }: NameMention, tokens: readonly Token[]): boolean {
  const linked = ['naar', 'aan'].includes(wordAt(tokens, from - 1));
  return linked && anyWord(tokens, from - 1 - MAIL_REACH, from - 1, WRITTEN);
}

/** "Karel zit in De Linde", "Karel nam eerst op", "ze ziet Karel elke dag": told of somebody, not done with them. */
function isToldOf({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  const verb = wordAt(tokens, to);
  if (WORKS_THERE.has(verb)) return PLACED.has(wordAt(tokens, to + 1));
  if (verb === 'nam') return tookCall(tokens, to + 1);
  return SEES.has(wordAt(tokens, from - 1)) && talkData.thirdPerson.has(wordAt(tokens, from - 2));
}

/** "nam op", "nam eerst de telefoon op"; not "nam deel aan het gesprek", "nam op het werk een pauze". */
function tookCall(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + ANSWER_REACH && tokens[at]?.kind === 'word'; at++) {
    const next = tokens[at + 1];
    if (wordAt(tokens, at) === 'op') return next?.kind !== 'word' || ENDS_CLAUSE.has(next.word);
  }
  return false;
}
