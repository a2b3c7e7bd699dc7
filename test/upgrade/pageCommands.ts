// The commands of a page: what stands in its blocks of shell, under a heading.
import { readText } from '../project/files.ts';

/** Each block under "## heading", in order. @throws when there is none */
export function commandsUnder(page: string, heading: string): string[] {
  const sections = readText(page).split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  if (blocks.length === 0) throw new Error(`${page} has no commands under "${heading}"`);
  return blocks;
}
