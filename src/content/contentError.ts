// A file in data/ is missing or wrong: in Dutch, with file, line and remedy.

export interface ContentProblem {
  file: string;
  /** From 1; 0 for the file as a whole. */
  line: number;
  /** What is wrong and what to do. */
  message: string;
}

/** The shipped data cannot be used; the message lists every problem found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(
      problems
        .map(({ file, line, message }) => `${file}${line > 0 ? `, regel ${line}` : ''}: ${message}`)
        .join('\n'),
    );
    this.problems = problems;
  }
}
