// The loop of the bot: put the draft to the rules, then ask the first missing thing or show the card.
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps, FileAgreement } from '../deps.ts';
import type { Expected, Turn } from '../dialog.ts';
import type { BadInput } from './cardInputs.ts';
import type { JudgedRefusal, JudgedResult, JudgedWarning } from './judge.ts';
import { withStrangersAside } from '../form/namedFiles.ts';
import { knownBeside } from './besideEmployees.ts';
import {
  dateOptions,
  expectedOf,
  fileQuestion,
  missingQuestion,
  refusedField,
  type AskedField,
  type Question,
} from './questions.ts';
import { settleFiles } from './settleFiles.ts';
import type { VisitDraft } from './visitDraft.ts';

export type Ask =
  | ({ kind: 'question'; expected: Expected } & Question)
  | { kind: 'confirm'; shownWarnings?: string[]; bad?: readonly BadInput[] };

export interface Found {
  draft: VisitDraft;
  /** Drafts split off because the people work at different employers. */
  rest: VisitDraft[];
  ask: Ask;
  agreements: FileAgreement[];
  warnings: readonly JudgedWarning[];
  /** The rules' result, once nothing is missing. */
  judged: JudgedResult | null;
}

/** Which single thing comes next for a draft; nothing here is kept yet. */
export function nextAsk(draft: VisitDraft, turn: Turn, deps: DialogDeps): Found {
  const files = deps.files(turn.who);
  const known = withStrangersAside(draft, (typed) => knownBeside(turn, deps)(typed));
  const settled = settleFiles(known, files, deps.newKey, turn.today);
  const base = {
    draft: settled.draft,
    // A visit that is split is corrected once; the others of it are new.
    rest: settled.rest.map((one) => ({ ...one, correcting: null, plannedId: null })),
    agreements: [],
    warnings: [],
    judged: null,
  };
  if (settled.kind === 'question') {
    return { ...base, ask: asked(fileQuestion(settled.question, settled.draft, files, deps)) };
  }
  const found = { ...base, agreements: settled.agreements };
  if (draft.dateDoubt) {
    const text = deps.text(`ask.date.${draft.dateDoubt}`);
    return { ...found, ask: asked({ field: 'date', text, options: dateOptions(turn, deps) }) };
  }
  const verdict = deps.judge(
    { draft: settled.draft, agreements: settled.agreements },
    turn.who,
    turn.now,
  );
  if (verdict.kind === 'incomplete') {
    const missing = verdict.missing[0];
    if (missing)
      return { ...found, ask: asked(missingQuestion(missing, settled.draft, turn, deps)) };
  }
  if (verdict.kind === 'refused') {
    return { ...found, ask: asked(refusal(verdict.reasons, settled.draft, turn, deps)) };
  }
  if (verdict.kind !== 'result') throw new Error('the rules miss a fact without a name');
  return { ...found, warnings: verdict.warnings, judged: verdict, ask: { kind: 'confirm' } };
}

function asked(question: Question): Ask {
  return { kind: 'question', expected: expectedOf(question.field), ...question };
}

/** All reasons at once; the field of the first one is asked. */
function refusal(
  reasons: readonly JudgedRefusal[],
  draft: VisitDraft,
  turn: Turn,
  deps: DialogDeps,
): Question {
  const date = draft.date === null ? '' : capital(dateInWords(draft.date));
  const text = reasons.map((reason) => deps.text(`refusal.${reason}`, { date })).join(' ');
  const field: AskedField = reasons[0] ? refusedField(reasons[0]) : 'times';
  return {
    field,
    text,
    options: field === 'date' || field === 'extraApprovedOn' ? dateOptions(turn, deps) : [],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
