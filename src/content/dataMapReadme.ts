// The data map as the table in README.md.
import texts from '../../data/texts/dataMap.json' with { type: 'json' };
import { subjectsOf, type DataTopic } from './dataMapSchema.ts';
import { seersInWords, termInWords } from './dataMapWords.ts';
import type { Content } from './loadContent.ts';

const BEGIN = '<!-- data map: made by npm run data-map -->';
const END = '<!-- end of the data map -->';
const HEAD = ['Wat', 'Van wie, hoelang', 'Wie ziet het', 'Grond', 'Tabellen'];

/**
 * README.md with the table as data/dataMap.json has it now.
 * @throws when the two marks are gone
 */
export function withDataMap(readme: string, content: Content): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md: the marks "${BEGIN}" and "${END}" are gone. Put them back.`);
  return `${before}${BEGIN}\n\n${table(content)}\n\n${elsewhere(content)}\n\n${END}${after}`;
}

function table(content: Content): string {
  const { topics } = content.dataMap;
  const rows = Object.entries(topics).map(([name, topic]) => [
    topic.what,
    keptInWords(topic, content),
    seersInWords(topic.seenBy),
    topic.source.join(', '),
    tablesOf(name, content)
      .map((table) => `\`${table}\``)
      .join(', '),
  ]);
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** "ondersteunde werknemer: 10 jaar na…; bezoeker van de website: 1 jaar" */
function keptInWords(topic: DataTopic, content: Content): string {
  if ('nobody' in topic.about)
    return `${texts.subjects.nobody}: ${termInWords(topic.about.nobody.kept, content)}`;
  return subjectsOf(topic)
    .map(([subject, { kept }]) => `${texts.subjects[subject]}: ${termInWords(kept, content)}`)
    .join('; ');
}

/** What stands outside the databases, as a list. */
function elsewhere(content: Content): string {
  const lines = content.dataMap.elsewhere.map(
    ({ where, what, seenBy, kept }) =>
      `- ${where}: ${what}. Hoelang: ${termInWords(kept, content)}. Wie ziet het: ${seersInWords(seenBy)}.`,
  );
  return ['Buiten de databank:', '', ...lines].join('\n');
}

function tablesOf(topic: string, { dataMap }: Content): string[] {
  return Object.values(dataMap.files)
    .flatMap((tables) => Object.entries(tables))
    .filter(([, groups]) => topic in groups)
    .map(([table]) => table);
}
