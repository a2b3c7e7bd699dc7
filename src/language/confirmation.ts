// Understands a plain yes or no, as people type it to a card that asks "klopt dit?".

const YES =
  /^(ja+|jawel|jup|yep|yes|ok(e|é|ay)?|okido|goed|prima|perfect|klopt|dat klopt|juist|in orde|bewaar|bewaren|opslaan|sla (dit )?op|doe|oui|bevestig|bevestigen|verstuur|versturen|verzend|verzenden|stuur|stuur door|doorsturen|doe maar|voila|top|da's goed|da klopt|[👍👌✅🆗🙌]+)$/u;
const NO =
  /^(nee+|neen|nope|no|non|(nee+ )?(niet juist|niet goed|niet ok|niet oke|klopt niet|dat klopt niet|niet correct|fout|verkeerd))$/;
const FILLER =
  /\b(hoor|maar|graag|het|dat|is|zo|aub|a\.?u\.?b\.?|dank je|dankje|merci|bedankt|dit|alles|voor allebei|alle twee|beide)\b/g;

/** `yes`, `no`, or null when the text says something else or more. */
export function confirmationOf(text: string): 'yes' | 'no' | null {
  const plain = text
    .slice(0, 80)
    .toLowerCase()
    .replace(/\p{Emoji_Modifier}|\uFE0F/gu, '')
    .replace(/[!.,;:)(]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const core = plain.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
  const first = core.split(' ')[0] ?? '';
  if (YES.test(plain) || YES.test(core)) return 'yes';
  if (NO.test(plain) || NO.test(core)) return 'no';
  const restIsYes = YES.test(core.slice(first.length).trim());
  return YES.test(first) && restIsYes ? 'yes' : null;
}
