// The kinds of files that can be imported, with their columns. README: data/import/README.md.
import * as field from './fields.ts';
import type { FieldReader } from './fields.ts';

const { optional } = field;

/** In the order in which they build on one another. */
export const KINDS = {
  employers: {
    dutch: 'werkgevers',
    key: ['ondernemingsnummer'],
    columns: {
      ondernemingsnummer: field.enterpriseNumber,
      naam: field.text,
      aliassen: field.list,
    },
  },
  workplaces: {
    dutch: 'werkvloeren',
    key: ['ondernemingsnummer', 'naam'],
    columns: {
      ondernemingsnummer: field.enterpriseNumber,
      naam: field.text,
      adres: optional(field.text),
      gebruiker: optional(field.text),
    },
  },
  employees: {
    dutch: 'medewerkers',
    key: ['kenmerk'],
    columns: { kenmerk: field.text, naam: field.text },
  },
  coaches: {
    dutch: 'begeleiders',
    key: ['email'],
    columns: {
      email: field.email,
      naam: field.text,
      entra_id: optional(field.objectId),
      telefoon: optional(field.text),
      rollen: field.roles,
      ma: field.hours,
      di: field.hours,
      wo: field.hours,
      do: field.hours,
      vr: field.hours,
      vervanger: optional(field.email),
      vanaf: optional(field.day),
    },
  },
  agreements: {
    dutch: 'overeenkomsten',
    key: ['kenmerk'],
    columns: {
      kenmerk: field.text,
      ondernemingsnummer: field.enterpriseNumber,
      medewerker: field.text,
      begeleider: field.email,
      start: field.day,
      start_tewerkstelling: optional(field.day),
      einde: optional(field.day),
      modelversie: optional(field.text),
      werkvloeren: field.list,
      premie_van: optional(field.day),
      premie_tot: optional(field.day),
      laatste_opvolging: optional(field.day),
      plan_ondertekend: optional(field.day),
      getekend_werknemer: optional(field.day),
      getekend_werkgever: optional(field.day),
      getekend_begeleider: optional(field.day),
      getekend_collega_coach: optional(field.day),
    },
  },
  premiums: {
    dutch: 'premies',
    key: ['overeenkomst', 'soort', 'vanaf'],
    columns: {
      overeenkomst: field.text,
      soort: field.premiumKind,
      vanaf: field.day,
      jaren: optional(field.premiumYears),
      tot: optional(field.day),
      goedgekeurd: optional(field.day),
      percent: optional(field.permille),
      bedrag: optional(field.euros),
    },
  },
  coworkerCoaches: {
    dutch: 'collega-coaches',
    key: ['overeenkomst', 'naam'],
    columns: {
      overeenkomst: field.text,
      naam: field.text,
      email: optional(field.email),
      telefoon: optional(field.text),
      vanaf: optional(field.day),
    },
  },
  contactPersons: {
    dutch: 'contactpersonen',
    key: ['ondernemingsnummer', 'naam'],
    columns: {
      ondernemingsnummer: field.enterpriseNumber,
      naam: field.text,
      overeenkomsten: field.list,
      email: optional(field.email),
      telefoon: optional(field.text),
    },
  },
} as const satisfies Record<
  string,
  { dutch: string; key: readonly string[]; columns: Record<string, FieldReader<unknown>> }
>;

export type ImportKind = keyof typeof KINDS;
export const IMPORT_KINDS = Object.keys(KINDS) as ImportKind[];

/** Columns that may be absent: their cells read as empty. */
const MAY_BE_ABSENT = new Set([
  ...['aliassen', 'adres', 'gebruiker', 'entra_id', 'telefoon', 'rollen', 'vervanger', 'vanaf'],
  ...['einde', 'start_tewerkstelling', 'modelversie', 'werkvloeren', 'premie_van', 'premie_tot'],
  ...['laatste_opvolging', 'plan_ondertekend', 'getekend_werknemer', 'getekend_werkgever'],
  ...['getekend_begeleider', 'getekend_collega_coach'],
  ...['jaren', 'tot', 'goedgekeurd', 'percent', 'bedrag'],
]);

type Columns<K extends ImportKind> = (typeof KINDS)[K]['columns'];
type Values<C> = { [Name in keyof C]: C[Name] extends FieldReader<infer T> ? T : never };

/** One valid row of a kind. */
export type ImportRecord<K extends ImportKind> = Values<Columns<K>> & { line: number };

/** The columns that a file of this kind must have. */
export function requiredColumns(kind: ImportKind): string[] {
  const names = Object.keys(KINDS[kind].columns);
  // E-mail is the key of a coach, an extra of somebody at the employer.
  const isExtra = (name: string): boolean =>
    name === 'email' ? kind !== 'coaches' : MAY_BE_ABSENT.has(name) && !isKeyOf(kind, name);
  return names.filter((name) => !isExtra(name));
}

/** A column by which a row is known must be there, whatever it is in another file. */
function isKeyOf(kind: ImportKind, name: string): boolean {
  return (KINDS[kind].key as readonly string[]).includes(name);
}

/** The kind of a file: by its name (English or Dutch), else by its columns; null when unclear. */
export function kindOf(fileName: string, columns: readonly string[]): ImportKind | null {
  const plain = fileName.toLowerCase().replace(/[^a-z]/g, '');
  const named = IMPORT_KINDS.filter((kind) =>
    [kind, KINDS[kind].dutch].some((name) =>
      plain.includes(name.toLowerCase().replace(/[^a-z]/g, '')),
    ),
  );
  // 'coworkerCoaches.csv' also contains 'coaches': the longest name wins.
  named.sort((a, b) => b.length - a.length);
  if (named[0]) return named[0];
  const fitting = IMPORT_KINDS.filter(
    (kind) =>
      requiredColumns(kind).every((column) => columns.includes(column)) &&
      columns.every((column) => column === '' || column in KINDS[kind].columns),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
