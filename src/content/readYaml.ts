// Reads one YAML file of data/ and checks it; problems are collected, with their lines and remedies.
import { isNode, LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import nl from 'zod/v4/locales/nl.js';
import type { ContentProblem } from './contentError.ts';
import { readText } from './readText.ts';
import { shapeProblems, syntaxProblem } from './yamlProblems.ts';

const { localeError } = nl();

export interface ReadYaml<T> {
  value: T;
  /** The line (from 1) of a value in the file. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** The checked content of `folder/name`; null when problems were added to `problems`. */
export function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
  problems: ContentProblem[],
): ReadYaml<z.output<Schema>> | null {
  const file = `data/${name}`;
  const text = readText(folder, name, problems);
  if (text === null) return null;
  const lineOf = lineFinder(text);
  const unread = text.split('\n').findIndex((line) => line.includes('\uFFFD'));
  if (unread >= 0) {
    const message =
      'Op deze regel staat een teken dat niet te lezen is. Bewaar het bestand als UTF-8.';
    problems.push({ file, line: unread + 1, message });
    return null;
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    problems.push({ file, ...syntaxProblem(text) });
    return null;
  }
  const checked = schema.safeParse(value, { error: localeError });
  if (checked.success) return { value: checked.data, lineOf };
  for (const issue of checked.error.issues) {
    for (const { path, message } of shapeProblems(issue, value)) {
      problems.push({ file, line: lineOf(path), message });
    }
  }
  return null;
}

/** Lines are looked for only when there is a problem: reading with places costs three times as much. */
function lineFinder(text: string): (path: readonly PropertyKey[]) => number {
  let found: { lines: LineCounter; document: ReturnType<typeof parseDocument> } | null = null;
  return (path) => {
    if (!found) {
      const lines = new LineCounter();
      found = { lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }) };
    }
    for (let length = path.length; length > 0; length--) {
      const node: unknown = found.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return found.lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}
