// "Wis dit gesprek": words that want the whole chat gone.

const WIPES =
  /^\W*(?:(?:kan|kun|wil|mag|gelieve) (?:je|u|ik) )?(?:aub |graag )?(?:wis|verwijder|delete|effacez?|maak|gooi)\b.{0,20}\b(?:gesprek|chat|conversatie|berichten|alles|conversation)\b(?:.{0,12}\b(?:leeg|weg|wissen|verwijderen)\b)?\W*$/i;
const ONLY_WIPE = /^\W*(?:alles )?(?:wis|wissen|verwijder alles|clear)(?: aub| maar| alles)?\W*$/i;
const ASKS_HOW = /^\W*(?:hoe|wat|waar|kan ik|mag ik|wordt)\b|\bhoe\b/i;

/** "Wis dit gesprek", "wis", "verwijder alles"; not "hoe kan ik dit gesprek wissen?", which is a question. */
export function saysWipe(text: string): boolean {
  if (text.length >= 80 || ASKS_HOW.test(text)) return false;
  return WIPES.test(text) || ONLY_WIPE.test(text);
}
