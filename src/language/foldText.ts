// Folds Dutch text to plain lower-case letters, so that accents and odd characters do not matter.

const SPECIAL: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}]|[^\P{Cc}\s]/gu;
const TAG = /<\/?[a-z][^<>]{0,200}>/giu;
/** "i.p.v." is one word. */
const DOTTED = /(?<![\p{L}.])(?:i\.p\.v|t\.e\.m|t\.p|j\.l|l\.l|v\.m|n\.m|i\.v\.m|m\.b\.t)\b\.?/giu;
/** "14u30à15u", "30à40 min": two numbers. */
const JOINED = /(?<=\d[uh]?)à(?=\d)/giu;
/** A telephone number says no time; "03.11.2026" and "09.30 10.30" are none. */
const TELEPHONE =
  /(?<![\d/.-])(?!0\d[. ]\d\d[. ]20\d\d(?!\d)|0\d\.\d\d \d\d\.\d\d)(?:\+32|0)[ /.]?\d{1,3}[ /.]\d{2,3}(?:[ .]?\d{2}){2,3}(?!\d)/g;
/** French and English that is written in several words, or with "am" and "pm". */
const FOREIGN: readonly [RegExp, string][] = [
  [/(?<!\p{L})at (?=\d{1,2}(?!\d))/giu, 'om '],
  [/(?<!\p{L}|[\dh] ?)à (?=\d{1,2} ?h)/giu, 'om '],
  [/(?<!\p{L})(?:au boulot|au travail|au bureau|sur place|at work)(?!\p{L})/giu, 'op het werk'],
  [/(?<!\p{L})half an hour(?!\p{L})/giu, 'half uur'],
  [/(?<!\p{L})an hour(?!\p{L})/giu, 'een uur'],
  [/(?<!\p{L})un quart(?!\p{L})/giu, 'een kwart'],
  [/(?<!\d)(\d{1,2})([:.]\d\d)? ?am(?!\p{L})/giu, '$1$2u'],
  [/(?<!\p{L})apr[eè]s[- ]midi(?!\p{L})/giu, 'apresmidi'],
  [/(?<!\p{L})avant[- ]hier(?!\p{L})/giu, 'eergisteren'],
  [/(?<!\p{L})(une )?demi[- ]heure(?!\p{L})/giu, 'half uur'],
];
const FOREIGN_CUE =
  /midi|hier|heure|hour|\d ?[ap]m|at \d|à \d|au (?:boulot|travail|bureau)|sur place|at work/i;
const AFTER_NOON = /(?<!\d)(\d{1,2})([:.]\d\d)? ?pm(?!\p{L})/giu;
const NOON = 12;
const FRACTIONS: Record<string, string> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' };

/** Lower case, without diacritics. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replace(/[ıłøđßæœ]/g, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Without invisible characters and markup; at most `limit` characters are looked at. */
export function cleanText(text: string, limit: number): string {
  let cut = text
    .slice(0, limit)
    .replace(DOTTED, (word) => word.replaceAll('.', ''))
    .replace(JOINED, ' à ')
    .replace(TELEPHONE, '#');
  if (FOREIGN_CUE.test(cut)) cut = inDutch(cut);
  if (ASCII.test(cut) && !cut.includes('<')) return cut;
  return cut
    .replace(TAG, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/½(?= ?\d)/g, 'half ')
    .replace(/[½¼¾]/g, (fraction) => FRACTIONS[fraction] ?? fraction);
}

/** "half an hour" → "half uur", "2pm" → "14u" */
function inDutch(text: string): string {
  const dutch = FOREIGN.reduce((all, [written, one]) => all.replace(written, one), text);
  return dutch.replace(AFTER_NOON, (_, hour: string, minutes: string | undefined) => {
    const late = Number(hour) < NOON ? Number(hour) + NOON : Number(hour);
    return `${String(late)}${minutes ?? ''}u`;
  });
}
