// What is wrong with the settings. A file of its own: who looks for the made program reads no settings yet.

/** A setting that is missing or wrong; the message is meant for the person who starts Maatje. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  /** Each problem by itself: it names its setting and the remedy. */
  readonly problems: readonly string[];

  constructor(message: string, problems: readonly string[] = [message]) {
    super(message);
    this.problems = problems;
  }
}
