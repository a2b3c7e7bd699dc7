// What people say to an answer: that they read it, or whether it was useful.

const NOTED =
  /^\W*(?:(?:ja+|nee+n?|ok(?:e|é|ay)?|okido|jawel|goed|prima|perfect|duidelijk|helder|begrepen|in orde|zo|dan|hoor|maar|voor mij|is|dat|het|da|'t|t|ik|snap|begrijp|allemaal|heel|zeer|voila)\W*)+$/iu;
const USEFUL =
  /^\W*(?:(?:ja|nee+n?)\W+(?:hoor\W+)?)?(?:(?:dat|dit|het|da|'t) (?:was|is) )?(?<not>niet |nie |weinig |helemaal niet )?(?:heel |zeer |echt )?(?:nuttig|bruikbaar)\W*$/iu;

export type Reaction = 'noted' | 'useful' | 'notUseful';

const SIGNS: ReadonlyMap<string, Reaction> = new Map([
  ['👍', 'useful'],
  ['👎', 'notUseful'],
  ...[...'🙏❤👌✅💪😀😃😊🙂😉'].map((sign) => [sign, 'noted'] as const),
]);

/** Null: it says or asks something more. */
export function reactionTo(text: string): Reaction | null {
  const said = text.trim();
  const sign = SIGNS.get([...said][0] ?? '');
  if (sign && !/\p{L}/u.test(said)) return sign;
  const useful = USEFUL.exec(said);
  if (useful) return useful.groups?.['not'] === undefined ? 'useful' : 'notUseful';
  return /\p{L}/u.test(said) && !said.includes('?') && NOTED.test(said) ? 'noted' : null;
}
