// Makes the file of an answer from what an editor wrote: its id, its kind, what stays of the one before.
import type { AnswerDraft } from '../../dialogs/answers/answersDesk.ts';
import { writtenAnswerSchema, type WrittenAnswer } from '../content/faqSchema.ts';
import { plainForm } from '../content/checkFaq.ts';

const LONGEST_ID = 60;
const OPINION = /^S[34] /;

/**
 * The whole file, as a decision keeps it; null when something in it cannot be kept.
 * @param today the day on which it was checked, YYYY-MM-DD
 */
export function answerFile(
  answerId: string,
  draft: AnswerDraft,
  before: WrittenAnswer | null,
  today: string,
): WrittenAnswer | null {
  const { audience, title, answer, wordings, sources, related } = draft;
  const passage = before?.sources[0] === sources[0] ? before?.passage : undefined;
  const read = writtenAnswerSchema.safeParse({
    ...{ id: answerId, audience, title, answer, wordings, sources, related, checked: today },
    kind: kindOf(sources, before),
    ...(passage === undefined ? {} : { passage }),
    ...(before?.offers === undefined ? {} : { offers: before.offers }),
    next: before?.next ?? [],
  });
  return read.success ? read.data : null;
}

/** Without a source it is the service's own; opinions are told as such. */
function kindOf(sources: readonly string[], before: WrittenAnswer | null): WrittenAnswer['kind'] {
  if (sources.length === 0) return 'service';
  if (sources.every((source) => OPINION.test(source))) return 'advice';
  const kind = before?.kind ?? 'fact';
  return kind === 'service' || kind === 'advice' ? 'fact' : kind;
}

/** "Is er parking aan het kantoor?" → "is-er-parking-aan-het-kantoor", with a number when that is taken. */
export function newAnswerId(title: string, isTaken: (id: string) => boolean): string {
  const words = plainForm(title).slice(0, LONGEST_ID).trim().replaceAll(' ', '-');
  const id = words === '' ? 'antwoord' : words;
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
