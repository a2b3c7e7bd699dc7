// "Mensen", "voeg iemand toe", "uren van Els", "sluitingsdagen 2027": which card a sentence asks for.
import { fold } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showClosingDays } from './closingDays.ts';
import { showPersonForm } from './editPerson.ts';
import type { PersonEntry } from './peopleDesk.ts';
import { mayChangePeople, refusedPeople, showPeople } from './showPeople.ts';
import { askTransfer } from './transferFiles.ts';

const CLOSING = /\b(?:sluitingsdag|sluitdag|brugdag|feestdag|bevestig\w* .*\bdagen)/;
const ADDING =
  /\b(?:toe\s*te?\s*voegen|voeg\b.*\btoe|toevoegen|nieuwe? (?:collega|coach|begeleider|medewerker|iemand|persoon)|iemand bij)\b/;
/** Something of somebody who is already there: "voeg uren toe voor Els". */
const OF_SOMEBODY =
  /\b(?:uren|uurrooster|rol|rollen|vervanger|back-?up|dossiers?|mail|e-mail|telefoon\w*|nummer)\b/;
const FILES = /\bdossiers\b/;
const HANDED = /\bvan (.+?)(?:\s+over)?(?:\s+(?:aan|naar) (.+))?$/;
/** Also one that nobody means (1990, 9999): it is said to be too far away. */
const YEAR = /(?<![\d/.-])(\d{4,})(?![\d/.-]\d)/;

/** Answers a message with the intent `people`. */
export function peopleByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  const said = fold(text);
  if (CLOSING.test(said)) return showClosingDays(yearIn(said, turn), turn, deps);
  const everybody = deps.people.everybody(turn.who, 'people');
  if (!everybody) return [refusedPeople(deps)];
  const mayChange = mayChangePeople(turn.who);
  const { named, inFull } = peopleNamed(said, everybody);
  const adds = mayChange && ADDING.test(said) && !OF_SOMEBODY.test(said);
  if (adds && !inFull) return showPersonForm(null, turn, deps);
  const [one, ...others] = named;
  if (one && others.length === 0 && mayChange) return showPersonForm(one.id, turn, deps);
  if (one) {
    const intro = deps.text('people.named');
    return showPeople(0, turn, deps, { intro, only: named.map(({ id }) => id) });
  }
  return showPeople(0, turn, deps);
}

/**
 * "Draag alle dossiers van Tom over aan Els": asks about the one who gives, with the other filled in;
 * null when it is not about all files of a colleague.
 */
export function transferByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const said = fold(text);
  if (!mayChangePeople(turn.who) || !FILES.test(said)) return null;
  const [, gives = '', takes = ''] = HANDED.exec(said) ?? [];
  const everybody = deps.people.everybody(turn.who, 'people') ?? [];
  const one = (words: string): PersonEntry | null => {
    const [person, ...others] = peopleNamed(words, everybody).named;
    return person && others.length === 0 ? person : null;
  };
  const giver = one(gives);
  if (!giver) return showPeople(0, turn, deps, { intro: deps.text('people.transfer.whose') });
  const toId = one(takes)?.id ?? '';
  return askTransfer(giver.id, turn, deps, { toId, from: turn.today, problems: [] });
}

/** Those of whose name most words were said: "Els Maes" is one person where there are two called Els. */
function peopleNamed(
  said: string,
  everybody: readonly PersonEntry[],
): { named: PersonEntry[]; inFull: boolean } {
  const words = new Set(wordsIn(said));
  const scored = everybody.map((person) => {
    const parts = wordsIn(fold(person.name)).filter((part) => !SMALL.has(part));
    const score = parts.filter((part) => words.has(part)).length;
    return { person, score, inFull: score === parts.length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const named = best === 0 ? [] : scored.filter(({ score }) => score === best);
  return {
    named: named.map(({ person }) => person),
    inFull: named.some(({ inFull }) => inFull),
  };
}

function wordsIn(text: string): string[] {
  return text.match(/[a-z0-9']+/g) ?? [];
}

/** Words inside names that also stand in sentences. */
const SMALL = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  'el',
  'al',
  'le',
  'la',
  'du',
  'ten',
  'ter',
]);

function yearIn(said: string, turn: Turn): number | null {
  const thisYear = Number(turn.today.slice(0, 4));
  const year = YEAR.exec(said)?.[1];
  if (year) return Number(year);
  if (/\bvolgend jaar\b/.test(said)) return thisYear + 1;
  return /\bdit jaar\b/.test(said) ? thisYear : null;
}
