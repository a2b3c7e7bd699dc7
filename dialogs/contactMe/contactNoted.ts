// What is said before the next question: why something could not be taken, and what was told beside the answer.
import type { DialogDeps } from '../deps.ts';
import type { ContactMeDraft, Noted } from './contactMeDraft.ts';

type Deps = Pick<DialogDeps, 'text' | 'faq'>;

const NOTED: readonly Noted[] = ['name', 'company', 'phone', 'email', 'subject', 'wish'];
/** What the question asked for itself. */
const ASKED: Readonly<Record<string, readonly Noted[]>> = {
  reach: ['phone', 'email'],
  emailMeant: ['email'],
};

/** The draft after an answer, with what became known beside what was asked. */
export function withNoted(
  before: ContactMeDraft,
  after: ContactMeDraft,
  field: string,
): ContactMeDraft {
  const asked: readonly string[] = ASKED[field] ?? [field];
  const noted = NOTED.filter(
    (one) => after[one] !== null && after[one] !== before[one] && !asked.includes(one),
  );
  return { ...after, noted };
}

/** Said before a question; empty when there is nothing to say. @param now epoch ms */
export function saidBefore(draft: ContactMeDraft, now: number, deps: Deps): string[] {
  const { text } = deps;
  const why = draft.why === null ? [] : [text(`contactMe.why.${draft.why}`, contactOf(now, deps))];
  const what = draft.noted.flatMap((one) => {
    const value = one === 'wish' ? null : draft[one];
    return value === null ? [] : [one === 'subject' ? `"${value}"` : value];
  });
  const isAsked = draft.asksMore && draft.noted.includes('subject');
  const noted =
    what.length === 0 || isAsked ? [] : [text('contactMe.noted', { what: what.join(', ') })];
  return [...why, ...noted, ...(draft.noted.includes('wish') ? wishHeard(draft, now, deps) : [])];
}

function wishHeard({ wish }: ContactMeDraft, now: number, deps: Deps): string[] {
  if (wish === null) return [];
  const heard = deps.text('contactMe.wish.heard', { wish });
  return [heard, deps.text('contactMe.wish.note', contactOf(now, deps))];
}

/** The number, address and hours of the service, for a text. @param now epoch ms */
export function contactOf(now: number, { faq }: Pick<Deps, 'faq'>): Record<string, string> {
  return { ...faq.contact(now) };
}
