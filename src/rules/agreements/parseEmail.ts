// An e-mail address: its form, and what was probably meant when its end is a well-known slip.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';

export interface EmailAddress {
  address: string;
  /** What was probably meant: 'jan@gmail.com' for 'jan@gmial.com'; null when nothing looks wrong. */
  suggestion: string | null;
}

const ARTICLES: readonly ArticleId[] = ['policy'];
const FORM =
  /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/iu;
const KNOWN = [
  ...[
    'gmail.com',
    'hotmail.com',
    'hotmail.be',
    'outlook.com',
    'outlook.be',
    'live.be',
    'yahoo.com',
  ],
  ...['telenet.be', 'skynet.be', 'proximus.be', 'icloud.com', 'stad.gent', 'scarlet.be'],
];
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cpm: 'com',
  comm: 'com',
  vom: 'com',
  bee: 'be',
  ne: 'be',
};

/** Reads an address; refused when it cannot be one. Says nothing about whether it exists. */
export function parseEmail(text: string): Verdict<EmailAddress, 'form'> {
  const address = text.trim().replace(/^mailto:/i, '');
  const isForm = FORM.test(address) && !address.includes('..') && !/^\.|\.@/.test(address);
  if (!isForm || address.length > 254) {
    return { kind: 'refused', reasons: ['form'], articles: ARTICLES };
  }
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const meant = meantDomain(domain);
  const suggestion = meant === null ? null : `${address.slice(0, at)}@${meant}`;
  return { kind: 'result', address, suggestion, articles: ARTICLES };
}

function meantDomain(domain: string): string | null {
  if (KNOWN.includes(domain)) return null;
  const near = KNOWN.find((known) => isOneSlipAway(domain, known));
  if (near) return near;
  const dot = domain.lastIndexOf('.');
  const ending = ENDINGS[domain.slice(dot + 1)];
  if (ending === undefined) return null;
  const ended = `${domain.slice(0, dot)}.${ending}`;
  // "gmial.con": two slips.
  return KNOWN.find((known) => isOneSlipAway(ended, known)) ?? ended;
}

/** One letter too many, too few or another, or two that changed places. */
function isOneSlipAway(typed: string, known: string): boolean {
  if (Math.abs(typed.length - known.length) > 1) return false;
  let from = 0;
  while (from < typed.length && typed[from] === known[from]) from++;
  const rest = (text: string, skip: number): string => text.slice(from + skip);
  if (typed.length > known.length) return rest(typed, 1) === rest(known, 0);
  if (typed.length < known.length) return rest(typed, 0) === rest(known, 1);
  const isSwapped = typed[from] === known[from + 1] && typed[from + 1] === known[from];
  return rest(typed, 1) === rest(known, 1) || (isSwapped && rest(typed, 2) === rest(known, 2));
}
