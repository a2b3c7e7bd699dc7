// Who approved extra work is somebody at the employer: never the person who registers it, never nobody.
import type { FieldReader } from '../form/readField.ts';

const NOBODY_THERE =
  /^(?:ik|ikke|'?k|mij|me|we|wij|ons|zelf|ikzelf|mijzelf|mezelf|wijzelf|onszelf|niemand|geen|nvt|n\.v\.t)$/;
/** Words that name nobody: "ik heb het zelf goedgekeurd", "weet ik niet". */
const FILLER =
  /^(?:dat|dit|het|'t|was|waren|ben|is|heb|hebben|had|er|door|gewoon|samen|van|goedgekeurd|goed|gekeurd|keurde|keurden|deed|deden|gedaan|toen|wel|nog|niet|ook|ja|weet|idee)$/;

/** True when these words name the person who says them, or nobody. */
export function isNoApprover(typed: string, ownName: string): boolean {
  const plain = typed.trim().toLowerCase().replaceAll('’', "'");
  if (plain === ownName.trim().toLowerCase()) return true;
  const words = plain.match(/[\p{L}']+(?:\.\p{L}+)*/gu) ?? [];
  const isNobody = (word: string): boolean => NOBODY_THERE.test(word);
  return words.some(isNobody) && words.every((word) => isNobody(word) || FILLER.test(word));
}

/** The card's field for the name of who approved. */
export function approverField(ownName: string, read: FieldReader<string>): FieldReader<string> {
  return (typed) => (isNoApprover(typed, ownName) ? { why: 'notAtEmployer' } : read(typed));
}
