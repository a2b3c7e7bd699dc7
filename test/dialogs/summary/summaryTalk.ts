// A conversation over the story of two weeks, and what its cards about figures say.
import { resolve } from 'node:path';
import type { CardAction } from '../../../cards/actions.ts';
import type { Element } from '../../../cards/card.ts';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import { createDialogDeps } from '../../../src/bot/dialogDeps.ts';
import { loadContent } from '../../../src/content/loadContent.ts';
import type { StaffPrincipal } from '../../../src/store/principal.ts';
import { openStory, type Story } from '../../store/summaryStory.ts';
import { Talk } from '../../support/talk.ts';

const CONTENT = loadContent(resolve(import.meta.dirname, '../../../data'));

export interface StoryHouse extends Story {
  deps: DialogDeps;
  talk(who: StaffPrincipal): Talk;
}

/** The story, told up to a moment in Brussels ('2026-11-25 17:00'). */
export function openStoryHouse(moment: string): StoryHouse {
  const story = openStory();
  story.until(moment);
  const deps = createDialogDeps(story.store, CONTENT, {
    link: (who, kind, args) => ({
      url: `https://maatje.example.org/download/${kind}-${who.name}-${Object.values(args).join('-')}`,
      until: story.clock.now,
    }),
  });
  const now = (): string => new Date(story.clock.now).toISOString();
  return { ...story, deps, talk: (who) => new Talk(deps, () => who, now()) };
}

export type CasesAction = Extract<CardAction, { verb: 'showCases' }>;

/** The numbers on the last card that can be clicked, with what they claim to be. */
export function numbers(talk: Talk): { action: CasesAction; count: number; title: string }[] {
  return talk.buttons().flatMap(({ action, title }) => {
    if (action.verb !== 'showCases' || !/^\d/.test(title)) return [];
    return [{ action, title, count: Number.parseInt(title, 10) }];
  });
}

/** The cases behind a number, over all pages: each is a part of the card after a line. */
export async function casesBehind(talk: Talk, action: CasesAction): Promise<string[]> {
  await talk.act(action);
  const cases = partsOfCard(talk);
  while (talk.buttons().some(({ title }) => title === 'Volgende')) {
    await talk.press('Volgende');
    cases.push(...partsOfCard(talk));
  }
  return cases;
}

function partsOfCard(talk: Talk): string[] {
  const parts: string[][] = [];
  for (const element of talk.cards().flatMap(({ body }) => [...body])) {
    if (element.kind === 'divider') parts.push([]);
    else parts.at(-1)?.push(...textsIn(element));
  }
  return parts.map((part) => part.join(' | '));
}

function textsIn(element: Element): string[] {
  if (element.kind === 'text') return [element.text];
  return element.kind === 'group' ? element.items.flatMap(textsIn) : [];
}
