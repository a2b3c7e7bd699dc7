// "Met Jonas maar niet met Fatima": who is left out of what is meant.

const EXCEPT =
  /[,\s]+(?:(?:en|maar|dus)\s+)*(?:niet|nie|ni|zonder|behalve|uitgezonderd)\s+(?:(?:die|dat|de afspraak|het bezoek)\s+)?(?:(?:met|bij|van|voor)\s+)?(?=\p{Lu})/u;

/** The words without who is left out, and the words that leave them out; an empty text for nobody. */
export function exceptedPeople(text: string): { said: string; except: string } {
  const found = EXCEPT.exec(text);
  if (!found || found.index === 0) return { said: text, except: '' };
  return {
    said: text.slice(0, found.index),
    except: text.slice(found.index + found[0].length),
  };
}
