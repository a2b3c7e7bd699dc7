// What a kind of examples is: the shape of one example, and how what it expects compares to our answer.
import { z } from 'zod';
import { unknownFields } from './unknownFields.ts';

/** Both sides in the same written form; equal text means that the example holds. */
export interface Comparison {
  expected: string;
  got: string;
}

export interface Checked extends Comparison {
  /** Fields of the example that its kind does not have: they had no part in the answer. */
  unknown: readonly string[];
}

/** Checks one example; throws ZodError when it does not have the shape of its kind. */
export type CaseKind = (example: unknown) => Checked;

/** Of any kind: a line that says why the example is there. */
const WHY = 'why';

/** A kind from the shape of its examples and the comparison. */
export function caseKind<T extends z.ZodType>(
  shape: T,
  compare: (example: z.output<T>) => Comparison,
): CaseKind {
  return (example) => {
    const read = shape.parse(example);
    const unknown = unknownFields(example, read).filter((field) => field !== WHY);
    return { ...compare(read), unknown };
  };
}
