// What a kind of examples is: the shape of one example, and how what it expects compares to our answer.
import { z } from 'zod';

/** Both sides in the same written form; equal text means that the example holds. */
export interface Comparison {
  expected: string;
  got: string;
}

/** Checks one example; throws ZodError when it does not have the shape of its kind. */
export type CaseKind = (example: unknown) => Comparison;

/** A kind from the shape of its examples and the comparison. */
export function caseKind<T extends z.ZodType>(
  shape: T,
  compare: (example: z.output<T>) => Comparison,
): CaseKind {
  return (example) => compare(shape.parse(example));
}
