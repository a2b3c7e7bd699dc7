// What is wrong with a YAML file and what to do, in words for somebody who writes answers and no programs.
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export interface ShapeProblem {
  path: readonly PropertyKey[];
  /** What is wrong and what to do. */
  message: string;
}

const OTHER_SYNTAX =
  'Dit is geen geldige YAML. Kijk op deze regel en die ervoor de inspringing, dubbele punten en aanhalingstekens na.';
const COLON_OR_INDENT =
  'Hier staat een dubbele punt in de tekst, of springt de regel anders in. Zet de tekst tussen aanhalingstekens, of spring in zoals de regels erboven.';
const SYNTAX: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Deze regel springt in met een tab. Zet er spaties in de plaats.',
  DUPLICATE_KEY: 'Deze naam staat twee keer in het bestand. Schrap er een.',
  MISSING_CHAR:
    'Een aanhalingsteken of haakje wordt niet gesloten. Zet het erbij, of schrap het eerste.',
  BLOCK_AS_IMPLICIT_KEY: COLON_OR_INDENT,
  MULTILINE_IMPLICIT_KEY: COLON_OR_INDENT,
};

/** Why a text cannot be read as YAML, with its line (from 1). */
export function syntaxProblem(text: string): { line: number; message: string } {
  const lines = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = errors;
  if (!error) return { line: 1, message: OTHER_SYNTAX };
  const unclosed = error.code === 'MISSING_CHAR' ? lineOfOpenQuote(text) : 0;
  const line = unclosed || lines.linePos(error.pos[0]).line;
  return { line, message: SYNTAX[error.code] ?? OTHER_SYNTAX };
}

/** Where a value opens a quote that its line does not close; 0 when no line does. */
function lineOfOpenQuote(text: string): number {
  return (
    text.split(/\r?\n/).findIndex((line) => /^\s*(?:- |\w+: )(["'])(?!.*\1\s*$)/.test(line)) + 1
  );
}

/** One issue of a schema, in Dutch. @param root the value that was checked */
export function shapeProblems(issue: Issue, root: unknown): ShapeProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `“${key}” hoort hier niet. Verbeter de naam zoals in data/faq/README.md, of schrap de regel.`,
    }));
  }
  return [{ path: issue.path, message: messageOf(issue, valueAt(root, issue.path)) }];
}

function messageOf(issue: Issue, value: unknown): string {
  const name = nameOf(issue.path);
  if (issue.path.length === 0) {
    return 'Dit bestand is leeg of geen lijst van namen met hun tekst. Neem een ander bestand als voorbeeld.';
  }
  if (value === undefined) {
    return `“${name}” ontbreekt. Voeg die regel toe, bijvoorbeeld: ${EXAMPLES[name] ?? `${name}: …`}`;
  }
  if (value === null) return `“${name}” is leeg. Schrijf er iets, of schrap de regel.`;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'array'
        ? `“${name}” moet een lijst zijn. Schrijf ze zo: ${EXAMPLES[name] ?? `${name}: [een, twee]`}`
        : `“${name}” is geen gewone tekst. Zet ze tussen aanhalingstekens: door een dubbele punt of een getal leest Maatje iets anders.`;
    case 'too_small':
      return issue.origin === 'array'
        ? `“${name}” telt er ${(value as unknown[]).length}, nodig zijn er minstens ${issue.minimum}. Voeg er toe.`
        : `“${name}” is leeg. Schrijf er een tekst.`;
    case 'too_big':
      return issue.origin === 'array'
        ? `“${name}” heeft te veel regels: hoogstens ${issue.maximum}. Laat er weg.`
        : `“${name}” is te lang: hoogstens ${issue.maximum} tekens. Maak het korter.`;
    case 'invalid_union':
      return oneOf(name, value, 'options' in issue ? (issue.options as string[]) : []);
    case 'invalid_value':
      return oneOf(name, value, issue.values.map(String));
    case 'custom':
      return `“${name}” is geen dag die bestaat. Schrijf ze als ${EXAMPLE_DAY}.`;
    default:
      return `“${name}”: ${issue.message}. Verbeter dit.`;
  }
}

const EXAMPLE_DAY = '2026-11-21';
const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'id: de-naam-van-het-bestand',
  audience: 'audience: everyone',
  kind: 'kind: fact',
  title: 'title: "Hoelang loopt de overeenkomst?"',
  answer: 'answer: "Nee. De werkgever beslist zelf."',
  sources: 'sources: [S0 art. 5]',
  related: 'related: [prijs-basispakket]',
  next: 'next: [{ ask: "en daarna?", answer: prijs-basispakket }]',
  checked: `checked: ${EXAMPLE_DAY}`,
};

function oneOf(name: string, value: unknown, options: readonly string[]): string {
  return `“${name}” kan geen “${String(value)}” zijn. Kies een van: ${options.join(', ')}.`;
}

/** "wordings 3": places are counted from 1. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null)?.[part],
    root,
  );
}
