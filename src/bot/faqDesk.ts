// The answers for the dialogs: found, filled in, and cited.
import type { FaqAnswer, FaqDesk } from '../../dialogs/faq/faqDesk.ts';
import { answerVersion } from '../content/answerVersion.ts';
import { citeSource } from '../content/citeSource.ts';
import { faqValues } from '../content/faqValues.ts';
import type { FaqFile } from '../content/faqSchema.ts';
import type { Content } from '../content/loadContent.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { SharedFacts } from '../store/sharedFacts.ts';
import type { FaqShelf } from './faqShelf.ts';
import { rememberedFinds } from './rememberedFinds.ts';

/**
 * @param facts the settings that hold for everybody, with what was decided in chat
 * @param logsIn the city's website hands over who is logged in
 */
export function faqDesk(
  shelf: FaqShelf,
  content: Content,
  facts: () => Pick<SharedFacts, 'policies' | 'officeHours' | 'tariffs'>,
  logsIn: boolean,
): FaqDesk {
  const find = rememberedFinds();
  // The same for everybody until the day is over or something is decided.
  let filledIn: { facts: object; today: string; values: ReadonlyMap<string, string> } | null = null;
  const valuesAt = (now: number): ReadonlyMap<string, string> => {
    const shared = facts();
    const today = brusselsDay(now);
    if (filledIn?.facts !== shared || filledIn.today !== today) {
      filledIn = {
        facts: shared,
        today,
        values: faqValues(content, shared, { now, today, logsIn }),
      };
    }
    return filledIn.values;
  };
  // Each answer is filled in once with the same values.
  const filled = new WeakMap<object, WeakMap<object, Map<string, FaqAnswer>>>();
  const answersWith = (values: object, answers: object): Map<string, FaqAnswer> => {
    const ofValues = filled.get(values) ?? new WeakMap<object, Map<string, FaqAnswer>>();
    filled.set(values, ofValues);
    const known = ofValues.get(answers) ?? new Map<string, FaqAnswer>();
    ofValues.set(answers, known);
    return known;
  };
  const answerOf = (
    id: string,
    audience: Parameters<FaqDesk['answer']>[1],
    answers: ReadonlyMap<string, FaqFile>,
    now: number,
  ): FaqAnswer | null => {
    const file = answers.get(id);
    if (!file || (file.audience === 'staff' && audience !== 'staff')) return null;
    const related = 'related' in file ? file.related : [];
    return {
      ...shown(file, content, valuesAt(now)),
      related: related.flatMap((other) => {
        const one = answers.get(other);
        if (!one || (one.audience === 'staff' && audience !== 'staff')) return [];
        return [{ id: one.id, title: one.title }];
      }),
    };
  };
  return {
    find: (question) => find(shelf.open().finder, question),
    answer(id, audience, now) {
      const { answers } = shelf.open();
      const known = answersWith(valuesAt(now), answers);
      const key = `${audience} ${id}`;
      const answer = known.get(key) ?? answerOf(id, audience, answers, now);
      if (answer) known.set(key, answer);
      return answer;
    },
    contact(now) {
      const { name, phone, email } = content.service;
      return { name, phone, email, hours: valuesAt(now).get('officeHours') ?? '' };
    },
  };
}

function shown(
  file: FaqFile,
  content: Content,
  values: ReadonlyMap<string, string>,
): Omit<FaqAnswer, 'related'> {
  const { id, kind, title, checked } = file;
  const version = answerVersion(file);
  const told = 'answer' in file ? file : null;
  const sources = told?.sources ?? [];
  return {
    ...{ id, kind, version, title, checked, sources },
    text: filledAnswer(told?.answer ?? '', values),
    citations: sources.map((source) => citeSource(source, content) ?? source),
    passage: told?.passage ?? null,
    offers: told?.offers ?? null,
    intent: file.kind === 'action' ? file.intent : null,
  };
}

/** The text with its placeholders filled in. */
export function filledAnswer(text: string, values: ReadonlyMap<string, string>): string {
  return text
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values.get(name) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
