// Everything held on one person as two files: a page that the person can read, and the same for a computer.
import texts from '../../../data/texts/person.json' with { type: 'json' };
import { escapeHtml } from '../../../cards/renderers/escapeHtml.ts';
import { dateInWords } from '../../language/index.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { PersonalData, StoredRow } from '../../store/personal/personalData.ts';
import { momentInWords } from '../momentInWords.ts';
import { IN_SHORT, titleOf } from './titles.ts';
import { saidFields, type RecordNames, type SaidField } from './personWords.ts';

export interface PersonalFiles {
  /** File name without its ending: ASCII, without a path, with no name of anybody. */
  name: string;
  html: string;
  json: string;
}

export interface Making {
  /** When the files are made (epoch ms), and by whom. */
  at: number;
  by: string;
  /** Why somebody looked at a file, in words. */
  reason(why: string, action: string): string;
}

/** The page and the data of somebody. */
export function personalFiles(data: PersonalData, made: Making): PersonalFiles {
  const { kind, id } = data.subject;
  const code = id.replaceAll(/[^0-9A-Za-z]/g, '').slice(-8);
  return {
    name: `persoonsgegevens-${code}-${brusselsDay(made.at)}`,
    html: page(data, made),
    json: `${JSON.stringify({ madeAt: new Date(made.at).toISOString(), by: made.by, kind, ...data }, null, 2)}\n`,
  };
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#222}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid #767676}
dl{margin:0 0 .75rem;padding:.5rem .75rem;border-left:3px solid #767676}dl dl{margin:0;padding:0 0 0 .75rem}
dt{font-weight:600}dd{margin:0 0 .25rem;overflow-wrap:anywhere;white-space:pre-wrap}
@media(min-width:40rem){dl{display:grid;grid-template-columns:14rem 1fr;column-gap:1rem}dd dl{display:block}}`;

function page(data: PersonalData, { at, by, reason }: Making): string {
  const { subject, tables, recorded, inConversations, names } = data;
  const shown = (table: string, rows: readonly StoredRow[]): readonly StoredRow[] =>
    table === 'accessLog' ? looksPerDay(rows, reason) : rows;
  const told = tables.filter(({ table }) => !IN_SHORT.has(table));
  const linked = tables
    .filter(({ table }) => IN_SHORT.has(table))
    .map(({ table, rows }) => ({ table, count: rows.length }));
  const title = fill(texts.file.title, { name: subject.name });
  const about = [texts.kinds[subject.kind], ...subject.employers, ...subject.references].join(', ');
  const paragraphs = [
    fill(texts.file.who, { who: about }),
    fill(texts.file.made, { moment: momentInWords(at), by }),
    ...[texts.file.intro, texts.file.others, texts.file.json],
    ...(inConversations > 0 ? [fill(texts.file.state, { count: inConversations })] : []),
    ...(tables.length === 0 ? [texts.file.nothing] : []),
  ];
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${told.map(({ table, rows }) => section(titleOf(table), rowsSaid(shown(table, rows), names))).join('\n')}
${inShort([texts.file.linked, texts.file.linkedIntro], linked)}
${inShort([texts.file.recorded, texts.file.recordedIntro], recorded)}
</main>
</body>
</html>
`;
}

function section(title: string, rows: readonly (readonly SaidField[])[]): string {
  const count = fill(texts.file.count, { count: rows.length });
  return `<section>
<h2>${escapeHtml(title)} <small>(${escapeHtml(count)})</small></h2>
${rows.map(fieldsHtml).join('\n')}
</section>`;
}

/** Numbers only, table by table. */
function inShort(
  [title, intro]: readonly [string, string],
  counts: readonly { table: string; count: number }[],
): string {
  if (counts.length === 0) return '';
  const lines = counts.map(({ table, count }) =>
    escapeHtml(fill(texts.file.lineOf, { table: titleOf(table), count })),
  );
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(intro)}</p>
<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>
</section>`;
}

function fieldsHtml(fields: readonly SaidField[]): string {
  const items = fields.map(({ label, value }) => {
    const said = typeof value === 'string' ? escapeHtml(value) : fieldsHtml(value);
    return `<dt>${escapeHtml(label)}</dt><dd>${said}</dd>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

function rowsSaid(rows: readonly StoredRow[], names: RecordNames): (readonly SaidField[])[] {
  return rows.map((row) => saidFields(row, names)).filter((fields) => fields.length > 0);
}

/** The log has a line for every look of every minute: alike ones of a day are said once, with their number. */
function looksPerDay(rows: readonly StoredRow[], reason: Making['reason']): StoredRow[] {
  const alike = ({ at, whoKind, action, why }: StoredRow): string =>
    JSON.stringify([brusselsDay(Number(at)), whoKind, action, why]);
  return [...Map.groupBy(rows, alike).values()].map((same) => {
    const { at, whoKind, action, why } = same[0]!;
    const day = dateInWords(brusselsDay(Number(at)));
    const times = same.length === 1 ? '' : fill(texts.file.times, { count: same.length });
    const said = [day, times].filter((part) => part !== '').join(', ');
    return {
      day: said,
      whoKind: whoKind!,
      action: action!,
      why: reason(String(why), String(action)),
    };
  });
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
