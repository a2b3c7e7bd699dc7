// How a stored value is said to the person it is about: labels, dates, amounts and closed codes in Dutch.
import texts from '../../../data/texts/person.json' with { type: 'json' };
import { dateInWords, eurosInWords, permilleInWords } from '../../language/index.ts';
import { momentInWords } from '../momentInWords.ts';

const FIELDS: Readonly<Record<string, string>> = texts.fields;
const VALUES: Readonly<Record<string, string>> = texts.values;
const TECHNICAL: ReadonlySet<string> = new Set(texts.technical);
const MOMENT = /(?:At|^at|^until)$/;
const CENTS = /(?:Cents|^cents)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const FLAGS: ReadonlySet<string> = new Set([
  ...['isExample', 'isPaid', 'late', 'needsLead', 'needsLook', 'noBackup', 'outside', 'withdrawn'],
  ...['answered', 'lifted', 'outsideAgreement', 'timeKnown'],
]);

/** A label with its value, or with what stands under it. */
export interface SaidField {
  label: string;
  value: string | readonly SaidField[];
}

/** Names of records by id, for columns that name one. */
export type RecordNames = Readonly<Record<string, string>>;

/** The fields of a row or object that say something to a person; numbers of records are left out. */
export function saidFields(
  row: Readonly<Record<string, unknown>>,
  names: RecordNames,
): SaidField[] {
  return Object.entries(row).flatMap(([field, value]) => {
    const said = TECHNICAL.has(field) ? null : saidValue(field, value, names);
    return said === null ? [] : [{ label: FIELDS[field] ?? field, value: said }];
  });
}

function saidValue(
  field: string,
  value: unknown,
  names: RecordNames,
): string | readonly SaidField[] | null {
  if (value === null || value === undefined || value === '') return null;
  if (FLAGS.has(field)) return Number(value) === 1 ? texts.file.yes : null;
  if (typeof value === 'boolean') return value ? texts.file.yes : texts.file.no;
  if (typeof value === 'number') {
    if (MOMENT.test(field)) return momentInWords(value);
    if (CENTS.test(field)) return eurosInWords(value);
    if (field === 'permille') return permilleInWords(value);
    return value === 0 ? null : String(value);
  }
  if (typeof value === 'object') return nested(value, names);
  return typeof value === 'string' ? saidText(value, names) : null;
}

function saidText(text: string, names: RecordNames): string | readonly SaidField[] | null {
  const named = names[text];
  if (named !== undefined) return named;
  if (text === 'system') return texts.file.system;
  if (DAY.test(text)) return dateInWords(text);
  if (TIME.test(text)) return `${text.replace(/^0/, '').replace(':', '.')} uur`;
  if (ID.test(text)) return null;
  const code = VALUES[text];
  if (code !== undefined) return code;
  const held = /^[[{]/.test(text) ? parsed(text) : null;
  return held === null ? text : nested(held, names);
}

function nested(value: object, names: RecordNames): readonly SaidField[] | string | null {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    const said = value.map((one) => saidValue('', one, names)).filter((one) => one !== null);
    return said.length === 0 ? null : said.join(', ');
  }
  const fields = Array.isArray(value)
    ? value.flatMap((one, at) => saidFields({ [String(at + 1)]: one as unknown }, names))
    : saidFields(value as Record<string, unknown>, names);
  return fields.length === 0 ? null : fields;
}

function parsed(text: string): object | null {
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}
