// The letter that confirms a visitor's request: when somebody makes contact, and its reference. It quotes nothing.
import type { DialogDeps } from '../../dialogs/deps.ts';
import { dueInWords } from '../../dialogs/contactMe/dueInWords.ts';
import type { Letter } from '../jobs/letter.ts';
import { requestMailNeeded } from '../jobs/requestMails.ts';
import type { ServiceContact } from '../content/faqSchema.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';

/** Makes the letters of an opened store; null when one is not needed any more. */
export function requestLetters(
  store: Store,
  { name, phone, email }: Pick<ServiceContact, 'name' | 'phone' | 'email'>,
  deps: Pick<DialogDeps, 'text' | 'momentInWords'>,
): (row: OutboxRow) => Letter | null {
  const { text } = deps;
  return (row) => {
    const needed = store.read((db) => requestMailNeeded(db, row));
    if (!needed) return null;
    const { to, reference, dueAt } = needed;
    return {
      to,
      replyTo: email,
      subject: text('requestMail.subject', { reference }),
      text: [
        text('requestMail.greeting'),
        text('requestMail.body', { due: dueInWords(dueAt, store.clock(), deps) }),
        text('requestMail.reference', { reference }),
        text('requestMail.call', { phone }),
        text('requestMail.notYou'),
        text('requestMail.closing', { name }),
      ].join('\n\n'),
      calendar: null,
      key: `request.${row.subjectId}`,
    };
  };
}
