// "Mensen", "voeg iemand toe", "uren van Els", "sluitingsdagen 2027": which card a sentence asks for.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showClosingDays } from './closingDays.ts';
import { showPersonForm } from './editPerson.ts';
import type { PersonEntry } from './peopleDesk.ts';
import { mayChangePeople, refusedPeople, showPeople } from './showPeople.ts';

const CLOSING = /\b(?:sluitingsdag|sluitdag|brugdag|feestdag|bevestig\w* .*\bdagen)/;
const ADDING =
  /\b(?:toe\s*te?\s*voegen|voeg\b.*\btoe|toevoegen|nieuwe? (?:collega|coach|begeleider|medewerker|iemand|persoon)|iemand bij)\b/;
const YEAR = /\b(20\d{2})\b/;

/** Answers a message with the intent `people`. */
export function peopleByWords(text: string, turn: Turn, deps: DialogDeps): Reply[] {
  const said = folded(text);
  if (CLOSING.test(said)) return showClosingDays(yearIn(said, turn), turn, deps);
  const everybody = deps.people.everybody(turn.who, 'people');
  if (!everybody) return [refusedPeople(deps)];
  const mayChange = mayChangePeople(turn.who);
  const named = peopleNamed(said, everybody);
  const [one, ...others] = named;
  if (one && others.length === 0 && mayChange) return showPersonForm(one.id, turn, deps);
  if (one) {
    const intro = deps.text('people.named');
    return showPeople(0, turn, deps, { intro, only: named.map(({ id }) => id) });
  }
  if (mayChange && ADDING.test(said)) return showPersonForm(null, turn, deps);
  return showPeople(0, turn, deps);
}

/** Those of whose name most words were said: "Els Maes" is one person where there are two called Els. */
function peopleNamed(said: string, everybody: readonly PersonEntry[]): PersonEntry[] {
  const words = new Set(said.match(/[a-z0-9']+/g) ?? []);
  const scored = everybody.map((person) => {
    const parts = folded(person.name).match(/[a-z0-9']+/g) ?? [];
    const score = parts.filter((part) => words.has(part) && !SMALL.has(part)).length;
    return { person, score };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ person }) => person);
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

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
