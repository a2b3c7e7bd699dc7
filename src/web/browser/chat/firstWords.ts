// A new conversation is read from its beginning: Web Chat itself would show the end of the first words.

const SCROLLED = '.webchat__basic-transcript__scrollable';
const LOOK_EVERY_MS = 100;
/** Until then the first words have come and been drawn. */
const UNTIL_MS = 3_000;

/** Holds the talk at its beginning while the first words come, unless the visitor does something. */
export function readFromBeginning(): void {
  const stop = (): void => {
    clearInterval(timer);
    for (const name of ['keydown', 'pointerdown', 'wheel'])
      document.removeEventListener(name, stop);
  };
  const timer = setInterval(() => {
    const talk = document.querySelector(SCROLLED);
    if (talk) talk.scrollTop = 0;
  }, LOOK_EVERY_MS);
  for (const name of ['keydown', 'pointerdown', 'wheel']) document.addEventListener(name, stop);
  setTimeout(stop, UNTIL_MS);
}
