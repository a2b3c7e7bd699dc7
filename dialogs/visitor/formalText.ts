// Sentences that dialogs share with colleagues, said to a visitor: "u" where a colleague reads "je".
import type { DialogDeps } from '../deps.ts';
import type { TextKey } from '../texts.ts';

/** By the key of the sentence to a colleague. */
const FORMAL: Partial<Record<TextKey, TextKey>> = {
  'dialog.alreadyOpen': 'visitor.dialog.alreadyOpen',
  'dialog.changedByUpdate': 'visitor.dialog.changedByUpdate',
  'dialog.questionAnswered': 'visitor.dialog.questionAnswered',
  'dialog.pickedOption': 'visitor.dialog.pickedOption',
  'distress.call': 'visitor.distress.call',
  'distress.then': 'visitor.distress.then',
  'distress.why': 'visitor.distress.why',
  'error.badCard': 'visitor.badCard',
  'invoice.givenBack': 'visitor.invoice.givenBack',
  'invoice.noneFound': 'visitor.invoice.noneFound',
  'invoice.noneOpen': 'visitor.invoice.noneOpen',
  'invoice.paidOn': 'visitor.invoice.paidOn',
  'invoice.unknown': 'visitor.invoice.unknown',
};

/** The needs of the dialogs, with sentences for who comes from outside. */
export function formalDeps(deps: DialogDeps): DialogDeps {
  return { ...deps, text: (key, values) => deps.text(FORMAL[key] ?? key, values) };
}
