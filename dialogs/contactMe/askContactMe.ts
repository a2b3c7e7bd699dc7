// Which single thing is asked next of who wants to be contacted, with the answers one would most likely give.
import type { Choice } from '../../cards/card.ts';
import type { CallerRole } from '../../src/store/requestRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { FormQuestion } from '../form/form.ts';
import type { KnownContact } from './contactMeDesk.ts';
import type { ContactMeDraft } from './contactMeDraft.ts';

export const ROLES: readonly CallerRole[] = ['employer', 'employee', 'coworkerCoach', 'other'];
const EASY_ROLES: readonly CallerRole[] = ['employee', 'coworkerCoach'];
/** What is chosen to leave something open, to have no file, or to see one form. */
export const SKIP = 'skip';
export const NO_FILE = 'none';
export const AS_FORM = 'form';

type AskDeps = Pick<DialogDeps, 'text'>;

/** The first thing that is missing; null when it can be read back. */
export function nextContactQuestion(
  draft: ContactMeDraft,
  known: KnownContact | null,
  { text }: AskDeps,
): FormQuestion | null {
  const isEasy = draft.how === 'easy';
  const ask = (
    field: string,
    options: readonly Choice[] = [],
    expected: FormQuestion['expected'] = 'text',
  ): FormQuestion => {
    const easy = isEasy && EASY_FIELDS.includes(field) ? '.easy' : '';
    return { field, text: text(`contactMe.ask.${field}${easy}` as never), options, expected };
  };
  const skip = { title: text('contactMe.option.skip'), value: SKIP };
  if (draft.role === null) {
    const roles = (isEasy ? EASY_ROLES : ROLES).map((value) => ({
      title: text(`contactMe.role.${value}`),
      value,
    }));
    const form = { title: text('contactMe.option.form'), value: AS_FORM };
    return ask('role', isEasy ? roles : [...roles, form], 'name');
  }
  if (draft.name === null) return ask('name');
  const asksCompany = !isEasy && draft.role !== 'other';
  if (asksCompany && draft.company === null && !draft.skipped.includes('company')) {
    return ask('company', draft.role === 'employer' ? [] : [skip]);
  }
  if (draft.phone === null && draft.email === null) return ask('reach');
  if (draft.emailDoubt !== null) {
    const { email, emailDoubt } = draft;
    return {
      ...ask('emailMeant', [
        { title: emailDoubt, value: 'meant' },
        { title: text('contactMe.option.asTyped', { email: email ?? '' }), value: 'typed' },
      ]),
      text: text('contactMe.ask.emailMeant', { meant: emailDoubt }),
    };
  }
  if (isEasy) return null;
  if (known && known.files.length > 1 && draft.agreementId === null) {
    const files = known.files.map(({ agreementId, employeeName }) => ({
      title: employeeName,
      value: agreementId,
    }));
    return ask(
      'file',
      [...files, { title: text('contactMe.option.noFile'), value: NO_FILE }],
      'name',
    );
  }
  if (draft.wants === null) {
    return ask(
      'wants',
      [
        { title: text('contactMe.option.contact'), value: 'contact' },
        { title: text('contactMe.option.presence'), value: 'presence' },
      ],
      'name',
    );
  }
  if (draft.skipped.includes('subject')) return null;
  if (draft.subject === null) return ask('subject', [skip]);
  if (draft.asksMore) {
    const more = text('contactMe.ask.subjectMore', { subject: draft.subject });
    return { ...ask('subject', [skip]), text: more };
  }
  return null;
}

const EASY_FIELDS: readonly string[] = ['role', 'name', 'reach'];
