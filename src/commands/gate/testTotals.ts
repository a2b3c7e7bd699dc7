// What a child process of the gate tells about the tests that it ran.
/** A failed test: where it stands, what it is called, and the first lines of what went wrong. */
export interface FailedTest {
  /** Null when it is not one file's fault. */
  file: string | null;
  title: string;
  error: string;
}

/** What is told to the parent; told again when something more went wrong after the last test. */
export interface TestTotals {
  passed: number;
  failed: number;
  failures: FailedTest[];
}
