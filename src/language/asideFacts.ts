// Tells which names and days belong to no visit: who approved the extra hours, who signs the message.
import type { NameMention } from './matchNames.ts';
import type { DateMention, PartMention, TimeMention } from './mentions.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitDay } from './visitDates.ts';

const APPROVAL_REACH = 6;
const SIGN_REACH = 3;
const PART_REACH = 1;

/** "goedgekeurd door Greet Baert", "Mvg, Leen" */
export function isAsideName(name: NameMention, tokens: readonly Token[]): boolean {
  if (name.kind !== 'employee') return false;
  const linked = ['door', 'van'].includes(wordAt(tokens, name.from - 1));
  if (linked && isApproved(tokens, name.from)) return true;
  return anyWord(tokens, name.from - SIGN_REACH, name.from, talkData.signOff);
}

/** "goedgekeurd door Greet Baert op 10 november" */
export function isAsideDay(mention: TimeMention, tokens: readonly Token[]): boolean {
  return mention.kind === 'date' && isApproved(tokens, mention.from);
}

function isApproved(tokens: readonly Token[], at: number): boolean {
  const mark = tokens.findLastIndex(({ kind }, index) => index < at && kind === 'mark');
  return anyWord(tokens, Math.max(mark + 1, at - APPROVAL_REACH), at, talkData.approval);
}

/** "hij moest er om 4 uur 's nachts zijn": a part of the day that tells of another moment. */
export function isPartOfOther(part: PartMention, times: readonly TimeMention[]): boolean {
  const isSuspect = (time: TimeMention) => 'suspect' in time && time.suspect;
  const near = times.some(
    (time) => isSuspect(time) && part.from >= time.to && part.from <= time.to + PART_REACH,
  );
  return near && times.some((time) => !isSuspect(time));
}

/** "vrijdag van 11 tot 12, zaterdagnacht minder geslapen": the part of a day without this visit. */
export function isPartOfOtherDay(
  part: PartMention,
  dates: readonly DateMention[],
  all: readonly VisitDay[],
  own: readonly VisitDay[],
): boolean {
  const date = dates.find(({ to }) => to === part.from);
  if (date === undefined || own.length === 0) return false;
  const day = all.find(({ mention }) => mention === date);
  return !own.some((one) => one.mention === date || (day !== undefined && one.day === day.day));
}
