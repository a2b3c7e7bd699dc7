// Names as they are compared: without accents, capitals and punctuation.

/** "Élise  Van-Damme" → "elise van damme"; empty for null. */
export function plainName(text: string | null): string {
  return (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "+32 9 210 10 10", "0032 9…" and "09/210.10.10" are one number. */
export function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^(?:0032|32|0)/, '');
}
