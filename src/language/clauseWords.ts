// The words of a clause as phrases see them, with names, places, times and days ahead in their stead.
import type { NameMention } from './matchNames.ts';
import type { DateMention, TimeMention } from './mentions.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Span } from './visitSegments.ts';

interface Told {
  tokens: readonly Token[];
  mentions: readonly TimeMention[];
  names: readonly NameMention[];
}

/** "<name>" (all people, or only `person`), "<other>" person, "<place>", "<time>" and "<ahead>". */
export function clauseWords({ from, to }: Span, told: Told, person?: NameMention): string[] {
  const { tokens, names, mentions } = told;
  const words: string[] = [];
  for (let at = from; at < to;) {
    const name = names.find((one) => one.from === at);
    const time = mentions.find((one) => one.from === at);
    if (name !== undefined) words.push(nameWord(name, person));
    else if (time !== undefined && !isFaint(time)) words.push(isAhead(time) ? '<ahead>' : '<time>');
    else if (tokens[at]?.kind !== 'mark' && wordAt(tokens, at) !== '')
      words.push(wordAt(tokens, at));
    at = Math.max(at + 1, name?.to ?? time?.to ?? 0);
  }
  return words;
}

function nameWord(name: NameMention, person: NameMention | undefined): string {
  if (name.kind !== 'employee') return '<place>';
  return person === undefined || name === person ? '<name>' : '<other>';
}

/** "straks", "daarnet" */
function isFaint(mention: TimeMention): boolean {
  return mention.kind === 'date' && mention.weak;
}

function isAhead(mention: TimeMention): mention is DateMention {
  if (mention.kind !== 'date') return false;
  const { spec } = mention;
  if (spec.type === 'offset') return spec.days > 0;
  return (
    spec.type === 'weekday' && (spec.turn === 'next' || (spec.turn === 'week' && spec.weeks > 0))
  );
}
