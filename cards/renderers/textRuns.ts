// A line of text as the runs of an Adaptive Card: in its style, with what reaches somebody as links.
import type { ReachLink, TextStyle } from '../card.ts';
import type { AcTextRun } from './adaptiveCard.ts';

const RUN: Record<TextStyle, Omit<AcTextRun, 'type' | 'text'>> = {
  title: { size: 'Large', weight: 'Bolder' },
  heading: { size: 'Medium', weight: 'Bolder' },
  strong: { weight: 'Bolder' },
  body: {},
  subtle: { size: 'Small', isSubtle: true },
  // Teams and its Playground draw the colour `Warning` as yellow on white, which nobody can read.
  warning: { weight: 'Bolder', color: 'Attention' },
  good: { weight: 'Bolder', color: 'Good' },
};

/** The line in its style; each link where its words first stand. */
export function textRuns(line: string, style: TextStyle, links: readonly ReachLink[]): AcTextRun[] {
  return runsOf(line, RUN[style], links);
}

function runsOf(
  line: string,
  run: Omit<AcTextRun, 'type' | 'text'>,
  [link, ...more]: readonly ReachLink[],
): AcTextRun[] {
  if (!link) return line === '' ? [] : [{ type: 'TextRun', text: line, ...run }];
  const at = line.indexOf(link.words);
  if (at < 0) return runsOf(line, run, more);
  const selectAction = { type: 'Action.OpenUrl', url: link.url } as const;
  return [
    ...runsOf(line.slice(0, at), run, more),
    { type: 'TextRun', text: link.words, ...run, selectAction },
    ...runsOf(line.slice(at + link.words.length), run, more),
  ];
}
