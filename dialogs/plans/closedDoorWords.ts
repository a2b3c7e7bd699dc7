// "Gesloten deur bij Kofi, nieuwe afspraak donderdag 9u": the words about what was tried, and those about what comes instead.
import { fold } from '../../src/language/index.ts';
/** Nobody opened. */
export const CLOSED_DOOR =
  /\b(?:(?:gesloten|dichte|toe) deur|deur (?:was|is|bleef) (?:dicht|toe|gesloten)|deed(?: er)? (?:niemand|nie?t) open|niemand (?:thuis|aanwezig|opengedaan|deed open)|stond(?:en)? voor (?:niks|niets|noppes|de deur))\b/;
/** Between what was tried and what comes instead. */
const CLAUSES =
  /[,;.!]+\s|\s(?=(?:maar|dus|en|dan|want)\s)|\s(?=(?:een |ne |nen |'n )?(?:nieuwe? (?:afspraak|datum|bezoek|poging|moment)|volgende (?:afspraak|poging|keer)|opnieuw|verplaatst?|verzet|afgesproken)\b)/i;
const NEXT =
  /\b(?:nieuwe?|volgende (?:afspraak|poging|keer)|opnieuw|terug|afspraak|afgesproken|herplan\w*|verplaats\w*|verzet|nog eens|nog ne keer|hernemen|ik ga|k ga|we gaan|probeer\w*|kom ik|ga ik|morgen|overmorgen|(?:maan|dins|woens|donder|vrij)dag)\b/;

/** What has been, and what is to come instead; the words may stand in either order. */
export function splitAtNext(text: string): { tried: string; next: string | null } {
  const parts = text.split(CLAUSES).filter((part) => part.trim() !== '');
  const isDoor = parts.map((part) => CLOSED_DOOR.test(fold(part)));
  const isNext = parts.map((part, at) => isDoor[at] !== true && saysNext(fold(part)));
  const from = isNext.indexOf(true);
  if (from < 0) return { tried: text, next: null };
  const end = isDoor.indexOf(true, from);
  const next = parts.slice(from, end < 0 ? undefined : end);
  return { tried: parts.filter((part) => !next.includes(part)).join(' '), next: next.join(' ') };
}

/** "De afspraak van maandag" is the one that was. */
function saysNext(said: string): boolean {
  return NEXT.test(said) && !/\bvan (?:daarnet|vanmorgen|deze|vandaag|\w+dag)\b/.test(said);
}
