// Which errors of a start are meant for the person who starts Maatje: they say what to do.
import { visibleText } from '../../cards/renderers/literalText.ts';

/** The message of an error with a remedy (a setting, the database, a file in data/); null for a defect. */
export function startErrorMessage(error: unknown): string | null {
  const known = ['ConfigError', 'StoreError', 'ContentError'];
  return error instanceof Error && known.includes(error.name) ? visibleText(error.message) : null;
}
