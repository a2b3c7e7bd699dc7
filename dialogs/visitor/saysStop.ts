// "Laat maar", "stop": words of a visitor that leave a dialog.

const WORDS = String.raw`la+t maar|laat (?:(?:het|dat) )?(?:zo|zitten)|laat het|stop(?:pen|t|zetten)?(?: maar)?|annule\w*|cancel\w*|vergeet (?:het|maar)|toch niet`;
const STOPS = new RegExp(String.raw`\b(?:${WORDS})\b`, 'i');
const ONLY_STOPS = new RegExp(String.raw`^\W*(?:nee+,? ?)?(?:${WORDS})\W*$`, 'i');

/** True when words to stop stand anywhere: "nee, laat maar zitten". */
export function saysStop(text: string): boolean {
  return STOPS.test(text);
}

/** True when nothing else is said: where any words are an answer, only these stop. */
export function saysOnlyStop(text: string): boolean {
  return ONLY_STOPS.test(text);
}
