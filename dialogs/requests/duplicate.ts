// "Fatima belde vandaag al over Jonas: is dit dezelfde vraag?"
import { confirmationOf } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { FormQuestion } from '../form/form.ts';
import type { RequestDraft } from './requestDraft.ts';
import { callerInWords } from './requestViews.ts';

/** Asked once the desk found an earlier request of the same caller on the same day. */
export function duplicateQuestion(
  draft: RequestDraft,
  turn: Turn,
  deps: DialogDeps,
): FormQuestion | null {
  if (draft.earlierId === null || draft.same !== null) return null;
  const earlier = deps.commitments.requests.find(turn.who, draft.earlierId, 'newRequest');
  if (!earlier) return null;
  const named = earlier.employeeName ?? earlier.employerName ?? '';
  const about = named === earlier.callerName ? '' : named;
  const key = about === '' ? 'request.ask.duplicate' : 'request.ask.duplicateAbout';
  return {
    field: 'duplicate',
    text: deps.text(key, {
      caller: callerInWords(earlier, deps),
      about,
      moment: deps.momentInWords(earlier.receivedAt),
      wants: deps.text(`request.wanted.${earlier.wants}`),
    }),
    options: [
      { title: deps.text('request.option.join'), value: 'join' },
      { title: deps.text('request.option.apart'), value: 'apart' },
    ],
    expected: 'name',
    thenKeep: true,
  };
}

/** The draft after the answer; null when it is none. */
export function withSame(draft: RequestDraft, value: string): RequestDraft | null {
  return value === 'join' || value === 'apart' ? { ...draft, same: value } : null;
}

/** "Ja, dezelfde", "nee, een nieuwe"; null when the words are no answer. */
export function saysSame(text: string): 'join' | 'apart' | null {
  const answer = confirmationOf(text);
  if (answer === 'no' || /\b(?:nieuwe?|andere?|niet (?:de)?zelfde)\b/i.test(text)) return 'apart';
  return answer === 'yes' || /\b(?:de)?zelfde\b|^\W*ja\b/i.test(text) ? 'join' : null;
}

/** The draft after words, or as it was. */
export function hearSame(draft: RequestDraft, text: string): RequestDraft {
  const same = saysSame(text);
  return same === null ? draft : { ...draft, same };
}
