// "Laat maar", "stop": words of a visitor that leave a dialog.

const WORDS = String.raw`la+t maar|laat (?:(?:het|dat) )?(?:zo|zitten)|laat het|stop(?:pen|t|zetten)?(?: maar)?|annule\w*|cancel\w*|vergeet (?:het|maar)|toch niet`;
const STOPS = new RegExp(String.raw`\b(?:${WORDS})\b`, 'i');
const ONLY_STOPS = new RegExp(String.raw`^\W*(?:nee+,? ?)?(?:${WORDS})\W*$`, 'i');

/** True when words to stop stand anywhere: "nee, laat maar zitten". */
export function saysStop(text: string): boolean {
  return STOPS.test(text);
}

const OTHERWISE =
  /\btoch niet\b\W+(?:(?:het gaat|maar|wel|doe) )*(?:over|liever|wel|maar|het is|mijn|de|het)\b\s*\p{L}/iu;

/** "Nee toch niet, over de facturen": something else is said instead, and nothing is stopped. */
export function saysOtherwise(text: string): boolean {
  return OTHERWISE.test(text) && !saysOnlyStop(text);
}

/** True when nothing else is said: where any words are an answer, only these stop. */
export function saysOnlyStop(text: string): boolean {
  return ONLY_STOPS.test(text);
}
