// What the words of a contact tell: whether somebody answered, and how it went.
import { fold, type RichSlots } from '../../src/language/index.ts';

/** A visit is registered as a visit. */
export type ContactMode = 'phone' | 'teams' | 'email';

const TRIED = [
  /\bgee?n? (?:gehoor|oor|antwoord|reactie)\b(?!(?: meer)? (?:nodig|verwacht))/,
  /\b(?:niet|nie|ni|niemand) (?:op|opgenomen|opnemen|bereikt|bereikbaar|thuis|te pakken|gesproken|te bereiken|aanwezig)\b/,
  /\b(?:neemt?|nam|namen|nemen|pakt?|pakte|pakken)\b.*\b(?:niet|nie|ni) op\b/,
  /\bniemand (?:nam|neemt|pakt|pakte)\b/,
  /\b(?:voicemail|antwoordapparaat|beantwoorder|bezettoon|in gesprek)\b/,
  /\b(?:geprobeerd|proberen|probeerde|poging|belpoging)\b/,
  /\bkreeg\b.*\b(?:niet|nie|ni|enkel|alleen)\b/,
];
const REACHED = /\b(?:eindelijk|daarna wel|toch (?:nog )?(?:gesproken|bereikt))\b/;
const ANSWERED =
  /\b(?:wel (?:gesproken|opgenomen|bereikt)|nam wel op|heeft (?:terug)?gebeld|gesproken|heb .* gesproken)\b/;

/** False: tried only; true: somebody was reached; null: no word says so. */
export function answeredIn(text: string): boolean | null {
  const said = fold(text);
  if (REACHED.test(said)) return true;
  if (TRIED.some((pattern) => pattern.test(said))) return false;
  return ANSWERED.test(said) ? true : null;
}

const MODES: readonly [ContactMode, RegExp][] = [
  ['email', /\b(?:e-?mail\w*|mail\w*|gemaild|gemailed|mailde|per brief)\b/],
  [
    'teams',
    /\b(?:teams|chat\w*|gechat|whats ?app\w*|sms\w*|berichtje?|berichtjes|ge-?smst|videocall|online)\b/,
  ],
  [
    'phone',
    /\b(?:\w*bel|\w*beld?e?|\w*gebel\w*|gebld|bellen|belde\w*|belleke|belletje|telefo\w*|telefong?|getelefoneerd|aan de lijn|voicemail|gehoor|opgenomen|opnemen|opgebeld|teruggebeld|telefonisch\w*)\b/,
  ],
];

/** "Niet gebeld maar gemaild" */
const DENIED = /\b(?:niet|nie) (?:ge\w+|telefonisch|via \w+|per \w+)(?=.*\b(?:maar|wel)\b)/g;

/** How the contact went; null when no word says so. */
export function contactModeIn(text: string, { mode }: Pick<RichSlots, 'mode'>): ContactMode | null {
  const said = fold(text).replaceAll(DENIED, ' ');
  // "Gemaild dat ik zou bellen": what was said first.
  const found = MODES.map(([name, pattern]) => ({ name, at: said.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found) return found.name;
  if (mode === 'phone') return 'phone';
  return mode === 'online' ? 'teams' : null;
}
