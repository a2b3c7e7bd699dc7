// The draft of a contact request in words, and as the fields of its form.
import type { ContactMeInputs, ContactMeView } from '../../cards/contactMeCards.ts';
import { parseEnterpriseNumber } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { ContactMeDraft } from './contactMeDraft.ts';

/** What is read back. */
export function contactView(
  draft: ContactMeDraft,
  { text }: Pick<DialogDeps, 'text'>,
): ContactMeView {
  return {
    role: draft.role === null ? '' : text(`contactMe.role.${draft.role}`),
    name: draft.name ?? '',
    company: draft.company,
    enterpriseNumber: numberOf(draft),
    phone: draft.phone,
    email: draft.email,
    about: draft.about,
    wants: draft.wants === null ? '' : text(`contactMe.option.${draft.wants}`),
    subject: draft.subject,
    wish: draft.wish,
  };
}

/** What stands in the fields. */
export function inputsOf(draft: ContactMeDraft): { inputs: ContactMeInputs } {
  return {
    inputs: {
      role: draft.role ?? '',
      name: draft.name ?? '',
      company: draft.company ?? '',
      enterpriseNumber: numberOf(draft) ?? '',
      phone: draft.phone ?? '',
      email: draft.email ?? '',
      wants: draft.wants ?? '',
      subject: draft.subject ?? '',
      ...draft.typed,
    },
  };
}

function numberOf({ enterpriseNumber }: ContactMeDraft): string | null {
  if (enterpriseNumber === null) return null;
  const verdict = parseEnterpriseNumber(enterpriseNumber);
  return verdict.kind === 'result' ? verdict.formatted : enterpriseNumber;
}
