// The names of the people and firms of the load, and the sentences their coaches type.
export const BENCH_EMPLOYERS: readonly string[] = [
  'Bakkerij Zonneveld',
  'Garage Moerman',
  'Wasserij Klaverblad',
  'Drukkerij Hemelaer',
];
const FIRST = [
  'Robbe',
  'Lotte',
  'Yusuf',
  'Femke',
  'Daan',
  'Amina',
  'Wout',
  'Sien',
  'Karim',
  'Noor',
];
const LAST = ['Vermeulen', 'Ozturk', 'Goossens', 'Lambrecht', 'Declercq', 'Haddad', 'Wauters'];
const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december';

/** The Entra object id of a coach of the load. */
export function benchObjectId(coach: number): string {
  return `bench-${coach}`;
}

/** No two files of one coach share a first name, up to ten files. */
export function benchEmployeeName(coach: number, file: number): string {
  return `${FIRST[(coach + file) % FIRST.length]} ${LAST[(coach + 2 * file) % LAST.length]}`;
}

/** Visits of one coach begin this many days ago. */
const FIRST_DAYS_AGO = 60;
const DAYS = 58;

/** When the nth visit of a coach was: one a day, day after day, and then the same days an hour later. */
export function visitSlot(
  nth: number,
  now: number,
): { date: string; inWords: string; from: number } {
  const day = new Date(now - (FIRST_DAYS_AGO - (nth % DAYS)) * 86_400_000);
  const date = day.toISOString().slice(0, 10);
  const month = MONTHS.split(' ')[day.getUTCMonth()];
  const inWords = `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
  return { date, inWords, from: 7 + Math.floor(nth / DAYS) };
}

/** A sentence with everything in it: what follows is the card to confirm. */
export function wholeSentence(coach: number, nth: number, now: number, file = 0): string {
  const { inWords, from } = visitSlot(nth, now);
  return `${inWords} ${visited(coach, file)} van ${from}u tot ${from + 1}u`;
}

/** A sentence without a day: the bot asks for it. */
export function sentenceWithoutDay(coach: number, file = 0): string {
  return `${visited(coach, file)} van 9u tot half elf`;
}

function visited(coach: number, file: number): string {
  const employer = BENCH_EMPLOYERS[(coach + file) % BENCH_EMPLOYERS.length];
  return `bij ${employer} geweest voor ${benchEmployeeName(coach, file)}`;
}
