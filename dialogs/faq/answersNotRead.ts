// Thrown by a turn that needs the answers while they are still being read beside it: it is done again after that.

export class AnswersNotRead extends Error {
  override readonly name = 'AnswersNotRead';
  /** Settles when they are read; rejects when they cannot be used. */
  readonly read: Promise<void>;

  constructor(read: Promise<void>) {
    super('the answers are still being read');
    this.read = read;
  }
}

/** Does the work; once more when the answers had to be read first. Only who asks waits for them. */
export async function whenRead<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AnswersNotRead)) throw error;
    await error.read;
    return work();
  }
}
