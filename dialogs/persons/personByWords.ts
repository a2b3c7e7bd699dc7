// "Alle gegevens van Jonas", "verbeter de gegevens van Jonas", "wis de gegevens van Jonas": a person's rights.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { refusedPeople } from '../people/showPeople.ts';
import { askCorrect } from './correctPerson.ts';
import { askErase } from './erasePerson.ts';
import type { PersonKey } from './personDesk.ts';
import { nameIn, withPerson } from './personNamed.ts';
import { showPerson } from './showPerson.ts';

const DATA = String.raw`(?:persoonsgegevens|gegevens|alles)`;
/** What somebody who may not do it is told so; in other words it may be a question about the rules. */
const ORDERS = /^\W*(?:exporteer|wis|verwijder|vergeet)\b/i;

const RIGHTS = [
  {
    show: showPerson,
    verb: 'showPerson',
    words: [
      /\b(?:alle (?:persoons)?gegevens|persoonsgegevens|inzage(?: in de (?:persoons)?gegevens)?|alles)\b.*?\b(?:van|over)\b (.+)$/i,
      /\bwat (?:bewaren|bewaart|weten|weet|hebben|heeft|houden) (?:we|wij|jullie|maatje|je)\b.*?\bover\b (.+)$/i,
      /\bexporteer\b.*?\b(?:van|over)\b (.+)$/i,
    ],
  },
  {
    show: askCorrect,
    verb: 'askCorrectPerson',
    words: [
      new RegExp(
        String.raw`\b(?:verbeter|corrigeer|rechtzetten|verbeteren|corrigeren)\b.*?\b(?:${DATA}|naam|e-?mail\w*|telefoon\w*|gsm\w*)\b.*?\bvan\b (.+)$`,
        'i',
      ),
      new RegExp(
        String.raw`\b(?:de )?(?:${DATA}|naam) van (.+) (?:verbeteren|corrigeren|rechtzetten)$`,
        'i',
      ),
    ],
  },
  {
    show: askErase,
    verb: 'askErasePerson',
    words: [
      new RegExp(
        String.raw`\b(?:wis|wissen|verwijder|verwijderen|vergeet)\b.*?\b${DATA}\b.*?\b(?:van|over)\b (.+)$`,
        'i',
      ),
      new RegExp(String.raw`\b${DATA} (?:van|over) (.+) (?:wissen|verwijderen)$`, 'i'),
    ],
  },
] as const;

/** Null when it is about something else, or nobody is called so: then others may know what is meant. */
export function personByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const words = text.replace(/[?!.\s]+$/, '');
  // Correcting and erasing are said in more words than asking for all data.
  for (const { show, verb, words: patterns } of RIGHTS.toReversed()) {
    const after = patterns.map((pattern) => pattern.exec(words)?.[1]).find(Boolean);
    if (after === undefined) continue;
    if (!turn.who.roles.has('administrator'))
      return ORDERS.test(words) ? [refusedPeople(deps)] : null;
    const name = nameIn(after);
    if (!deps.persons.isKnown(name)) return null;
    const then = ({ kind, id }: PersonKey) => ({ verb, kind, id }) as const;
    return withPerson({ name, why: 'findPerson', then }, turn, deps, (person) =>
      show(person, turn, deps, { replaces: false }),
    );
  }
  return null;
}
