// Reads one JSON file of data/ and checks it; problems are collected, with their lines.
import type { z } from 'zod';
import nl from 'zod/v4/locales/nl.js';
import type { ContentProblem } from './contentError.ts';
import { lineAt, lineOfPath } from './jsonLines.ts';
import { readText } from './readText.ts';

const { localeError } = nl();

/** The checked content of `folder/name`; null when problems were added to `problems`. */
export function readJson<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  problems: ContentProblem[],
): z.infer<Schema> | null {
  const file = `data/${name}`;
  const text = readText(folder, name, problems);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position ? lineAt(text, Number(position)) : lineAt(text, text.length);
    const remedy = 'Kijk komma’s, accolades en aanhalingstekens op deze regel na.';
    problems.push({ file, line, message: `Dit is geen geldige JSON. ${remedy}` });
    return null;
  }
  const checked = schema.safeParse(value, { error: localeError });
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    const line = lineOfPath(text, [...issue.path, ...keys]);
    problems.push({ file, line, message: `${where}${issue.message}. Verbeter deze waarde.` });
  }
  return null;
}
