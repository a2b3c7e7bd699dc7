// Word lists about how a message is built: corrections, clauses, lists.
import { z } from 'zod';
import { load, wordList } from './languageData.ts';

const schema = z.strictObject({
  correctionStrong: wordList,
  correctionOpening: wordList,
  intention: wordList,
  approval: wordList,
  signOff: wordList,
  correctionWeak: wordList,
  correctionFillers: wordList,
  negation: wordList,
  contrast: wordList,
  instead: wordList,
  idleClause: wordList,
  laterClause: wordList,
  /** "volgende week terug": of a day that is not over yet. */
  onceMore: wordList,
  aboutVisit: wordList,
  sequence: wordList,
  again: wordList,
  /** "dezelfde uren" */
  same: wordList,
  everyDay: wordList,
  listJoiners: wordList,
  boundaryMarks: wordList,
  sentenceEnds: wordList,
  strongMarks: wordList,
  each: wordList,
  all: wordList,
  abbreviations: wordList,
  planned: wordList,
  clauseTurns: wordList,
  presentVerbs: wordList,
  thirdPerson: wordList,
  /** Verbs of what somebody else did, where no subject is repeated: "en was pas om 9u op school". */
  theirVerbs: wordList,
  firstPerson: wordList,
  sources: wordList,
  speech: wordList,
  roles: wordList,
  relatives: wordList,
  owners: wordList,
  ownOwners: wordList,
  nextTimes: wordList,
  comes: wordList,
});

export const talkData = load('talk.json', schema);
