// Finds what points at somebody without being a name: addresses, telephone and account numbers.

/** What stands in the place of what was taken out. */
export const BLANKS = {
  name: '[naam]',
  email: '[e-mail]',
  link: '[link]',
  account: '[rekening]',
  enterprise: '[ondernemingsnummer]',
  phone: '[telefoon]',
  address: '[adres]',
  number: '[nummer]',
} as const;

const LINK = /\b(?:https?:\/\/|www\.)\S+|(?<![\w@])@[A-Za-z]\w[\w.]{2,}/gi;
const EMAIL = /[\w.+'-]+ ?(?:@|\[at\]|\(at\)) ?[\w-]+(?: ?\. ?[a-z][\w-]*)+/gi;
const ACCOUNT = /\b[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?\b/gi;
const OLD_ACCOUNT = /\b\d{3}-\d{7}-\d{2}\b/g;
const REFERENCE = /(?:\+{3}|\*{3})? ?\b\d{3}\/\d{4}\/\d{5}\b ?(?:\+{3}|\*{3})?/g;
const NATIONAL = /\b\d{2}[. ]?\d{2}[. ]?\d{2}[- .]?\d{3}[. -]?\d{2}\b/g;
const ENTERPRISE =
  /\b(?:BE ?)?[01]?\d{3}[. ]\d{3}[. ]\d{3}\b|\bBE ?[01]?\d{9}\b|(?<=\b(?:kbo|btw|ondernemingsnummer|ondernemingsnr)\W{0,12})(?:BE ?)?[01]?\d{9}\b/gi;
const PHONE =
  /(?<![\d.,/-])(?:(?:\+|00) ?\d{2} ?(?:\(0\) ?)?|\(?0)\d{1,3}\)?(?:[ ./-]{0,2}\d{2,3}){2,4}(?![\d])/g;

const STREET = String.raw`(?:straat|straatje|(?<!s)laan|steenweg|stwg|plein|dreef|kaai|kade|singel|boulevard|gaarde)`;
const RARE_STREET = String.raw`(?:markt|lei|weg|pad|baan|hof|vest|dijk|ring|park|poort|berg|dam|gracht|wijk|veld|brug|koer|steeg|gang)`;
const HOUSE = String.raw`,? ?(?:nr\.? ?|nummer )?\d{1,4}(?: ?[a-z])?\b(?:[ ,/]*(?:bus|b|verdiep)\.? ?\d{1,4}\w?)?`;
const TOWN = String.raw`(?:,? *\b[1-9]\d{3} +\p{L}[\p{L}-]+)?`;
/** "Kerkstraat 12, 9000 Gent", also without a capital; the rarer endings want one and a number. */
const ADDRESSES = [
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:\p{Lu}[\p{L}.'-]+ ){0,3})\p{L}[\p{L}-]*${STREET}(?!\p{L})(?:${HOUSE})?${TOWN}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}.'-]+ ){0,3}\p{Lu}[\p{L}-]*${RARE_STREET}${HOUSE}(?! *(?:%|euro|jaar|uur))${TOWN}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:\p{Lu}[\p{L}-]+e? )(?:Markt|Steenweg|Plein|Straat|Laan|Lei|Kaai|Weg|Dreef)(?:${HOUSE})?${TOWN}`,
    'gu',
  ),
  // A postal code and its town; a year is none.
  /(?<!\p{L})(?:[Bb]-?)?(?!(?:19|20)\d\d )[1-9]\d{3} +\p{Lu}[\p{L}-]+/gu,
];
/** Words that end as a street does and are none. */
const NO_STREET = /^(?:op straat|straat|plein|laan|steenweg|werkplein|schoolplein)$/i;

/** What a number may count without pointing at anybody. */
const UNITS = String.raw`(?:%|€|euro\w*|eur|cent|procent|percent|jaar|jaren|maand\w*|kwarta\w+|week|weken|dag|dagen|werkdag\w*|uur|uren|u|min|minuten|keer|maal|x|taken|artikel\w*|punten|personen|werknemers?|medewerkers?|mensen|coach\w*|dossiers?|contracten|stuks|vte|km)`;
const COUNTS = new RegExp(String.raw`^[  ]?(?:${UNITS})(?!\p{L})`, 'iu');
const REFERRED =
  /(?:\b(?:art|artikel|artikels|punt|lid|stap|taak|kwartaal|fase|deel|hoofdstuk|vraag|week|minstens|maximum|maximaal|max|om|tegen|€)\.?|€) ?$/iu;
const YEAR = /^20[1-4]\d$/;
const NUMBER =
  /(?<![\p{L}\d[])\d+(?:[ .,:/-]\d+)*(?:ste|de|e)?(?![\p{L}\d])|\p{L}+-?\d[\w/-]{3,}/gu;
const LONGEST_COUNT = 6;

/** The text without addresses and numbers that point at somebody; names still stand in it. */
export function withoutNumbers(text: string): string {
  let plain = text
    .replace(EMAIL, BLANKS.email)
    .replace(LINK, BLANKS.link)
    .replace(REFERENCE, BLANKS.number)
    .replace(ENTERPRISE, BLANKS.enterprise)
    .replace(ACCOUNT, (found) => (/\d{6}/.test(found.replace(/\W/g, '')) ? BLANKS.account : found))
    .replace(OLD_ACCOUNT, BLANKS.account)
    .replace(NATIONAL, BLANKS.number)
    .replace(PHONE, BLANKS.phone);
  for (const address of ADDRESSES) {
    plain = plain.replace(address, (found) =>
      NO_STREET.test(found.trim()) ? found : BLANKS.address,
    );
  }
  return plain.replace(NUMBER, (found, at: number, whole: string) => {
    const after = whole.slice(at + found.length);
    const digits = found.replace(/\D/g, '');
    if (digits.length > LONGEST_COUNT || /^\p{L}/u.test(found)) {
      return /^\p{L}+-?\d{1,2}$/u.test(found) ? found : BLANKS.number;
    }
    const counts = COUNTS.test(after) || REFERRED.test(whole.slice(0, at)) || YEAR.test(found);
    return counts || /^\d{1,2}(?:ste|de|e)?$/.test(found) ? found : BLANKS.number;
  });
}
