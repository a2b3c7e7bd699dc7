// The one logger: structured lines, personal fields redacted once, by path.
import { pino, type Logger } from 'pino';

/** Fields that can hold a person's name, words or address wherever they turn up. */
const PERSONAL = [
  'text',
  'name',
  'value',
  'from',
  'recipient',
  'email',
  'phone',
  'note',
  'authorization',
];

/**
 * Makes the process' logger. Lines hold codes and conversation ids, never what people typed.
 * @param level pino's level, `silent` for tests
 */
export function createLogger(level: string): Logger {
  return pino({
    base: { service: 'maatje' },
    level,
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[weg]' },
    serializers: { err: describeError },
  });
}

/** An error without its message: messages of libraries can quote what was typed. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  // The message stands in the stack, and may have lines that look like places in the code.
  const { stack: told = '', message } = error;
  const from = told.indexOf(message);
  const stack = (from < 0 ? '' : told.slice(from + message.length))
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
  return { type: error.name, code, stack };
}
