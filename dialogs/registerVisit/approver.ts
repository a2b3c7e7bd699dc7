// Who approved extra work is somebody at the employer: never the person who registers it, never nobody.
import { colleaguesOf, otherStaffOf } from '../cover/colleagueNamed.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FieldReader } from '../form/readField.ts';

const NOBODY_THERE =
  /^(?:ik|ikke|'?k|mij|me|we|wij|ons|zelf|ikzelf|mijzelf|mezelf|wijzelf|onszelf|niemand|geen|nvt|n\.v\.t)$/;
/** Words that name nobody: "ik heb het zelf goedgekeurd", "weet ik niet". */
const FILLER =
  /^(?:dat|dit|het|'t|was|waren|ben|is|heb|hebben|had|er|door|gewoon|samen|van|goedgekeurd|goed|gekeurd|keurde|keurden|deed|deden|gedaan|toen|wel|nog|niet|ook|ja|weet|idee)$/;

/** Who works for the service: oneself and all colleagues. */
export function serviceNames(turn: Turn, deps: DialogDeps): string[] {
  const others = [...colleaguesOf(turn, deps), ...otherStaffOf(turn, deps)];
  return [turn.who.name, ...others.map(({ name }) => name)];
}

/** True when these words name somebody of the service, or nobody. */
export function isNoApprover(typed: string, ofService: readonly string[]): boolean {
  const plain = typed.trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');
  if (ofService.some((name) => plain === name.trim().toLowerCase())) return true;
  const words = plain.match(/[\p{L}']+(?:\.\p{L}+)*/gu) ?? [];
  const isNobody = (word: string): boolean => NOBODY_THERE.test(word);
  return words.some(isNobody) && words.every((word) => isNobody(word) || FILLER.test(word));
}

/** The card's field for the name of who approved. */
export function approverField(
  ofService: readonly string[],
  read: FieldReader<string>,
): FieldReader<string> {
  return (typed) => (isNoApprover(typed, ofService) ? { why: 'notAtEmployer' } : read(typed));
}
