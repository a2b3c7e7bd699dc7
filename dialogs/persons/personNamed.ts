// Whom a sentence about a person's data names, and what is asked when that is not one person.
import { MOST_CHOICES, personChoicesCard } from '../../cards/personChoicesCard.ts';
import type { CardAction } from '../../cards/actions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { FoundSubject } from './personDesk.ts';

/** What stands behind a name and is no part of it. */
const AFTER_NAME =
  /[\s,]+(?:(?:de )?(?:afgelopen|voorbije|laatste|vorige|deze) .*|vandaag|gisteren|eergisteren|ooit|allemaal|al|nog|sinds .*|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december).*|we|wij|jullie|er|bij|alsjeblieft|aub|a\.u\.b\.|graag|bewaard|opvragen|exporteren|verbeteren|corrigeren|rechtzetten|wissen|verwijderen|hebben|hebt|heeft|weten|weet|bewaren|bewaart|bewaard is|bijhouden|bijhoudt)$/i;
const AROUND = /^(?:de|het|onze|mijn) (?:medewerker|werknemer|collega|persoon|mevrouw|meneer) /i;

/** The name in what stands after "van" or "over"; empty when there is none. */
export function nameIn(words: string): string {
  let name = words.replace(/[?!.\s]+$/, '').trim();
  while (AFTER_NAME.test(name)) name = name.replace(AFTER_NAME, '').trim();
  return name.replace(AROUND, '').replaceAll(/["“”]/g, '').trim();
}

/**
 * Goes on with the one who is named; else a list to choose from, or that nobody is known.
 * @param then what a choice leads to
 */
export function withPerson(
  asked: { name: string; why: string; then: (person: FoundSubject) => CardAction },
  turn: Turn,
  deps: DialogDeps,
  goOn: (person: FoundSubject) => Reply[],
): Reply[] {
  const { name, why, then } = asked;
  const names = deps.persons.find(turn.who, name, why);
  if (!names) return [refusedAccess(deps)];
  const [one, ...others] = names.found;
  if (one && others.length === 0) return goOn(one);
  const choices = one ? names.found : names.near;
  if (choices.length === 0) {
    const title = deps.text('person.unknownTitle');
    const text = deps.text('person.unknown', { name });
    return [{ kind: 'card', card: noticeCard({ title, text, tone: 'info' }) }];
  }
  const card = personChoicesCard({
    title: deps.text('person.whichTitle'),
    text: deps.text(one ? 'person.which' : 'person.near', { name }),
    choices: choices.slice(0, MOST_CHOICES).map((person) => ({
      ...{ name: person.name, about: aboutPerson(person, deps), action: then(person) },
    })),
    more: Math.max(0, choices.length - MOST_CHOICES),
  });
  return [{ kind: 'card', card }];
}

/** "medewerker in individueel maatwerk, Bakkerij De Smet, DEMO-001" */
export function aboutPerson(
  { kind, employers, references }: FoundSubject,
  deps: Pick<DialogDeps, 'text'>,
): string {
  return [deps.text(`person.kind.${kind}`), ...employers, ...references].join(', ');
}

/** The polite "no" to who may not know who looked. */
export function refusedAccess(deps: DialogDeps, replaces = false): Reply {
  const title = deps.text('access.refusedTitle');
  const card = noticeCard({ title, text: deps.text('access.refused'), tone: 'info' });
  return { kind: 'card', card, replaces };
}

/** The card was of somebody of whom nothing is held any more. */
export function nobodyThere(deps: DialogDeps): Reply {
  const title = deps.text('person.unknownTitle');
  const card = noticeCard({ title, text: deps.text('person.gone'), tone: 'info' });
  return { kind: 'card', card, replaces: true };
}
