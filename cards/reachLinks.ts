// Telephone numbers and addresses of ours as what a telephone dials and a mail program opens.
import type { ReachLink } from './card.ts';

/** Dials the number. */
export function phoneLink(phone: string): ReachLink {
  return { words: phone, url: `tel:${phone.replaceAll(/[^\d+]/g, '')}` };
}

/** Begins a letter. */
export function mailLink(email: string): ReachLink {
  return { words: email, url: `mailto:${email}` };
}
