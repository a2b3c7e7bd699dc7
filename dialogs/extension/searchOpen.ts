// The message extension: finds one's own open commitments, and gives what may be inserted where.
import type { Card } from '../../cards/card.ts';
import { commitmentReferenceCard } from '../../cards/commitmentReferenceCard.ts';
import { openCommitmentsCard } from '../../cards/openCommitmentsCard.ts';
import { OWN_OPEN } from '../../cards/openFilter.ts';
import { dateInWords, type RichUnderstanding, fold } from '../../src/language/index.ts';
import type { OpenItem, OpenScope } from '../../src/store/openItem.ts';
import type { DialogDeps, OwnFiles } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { openRow, whoInWords } from '../open/openRow.ts';

const WHY = 'searchOpen';
/** So many are looked through, the first deadline first. */
const LOOKED_AT = 200;
const CODE_DIGITS = 6;
/** A letter for each kind, before the digits of what opened it. */
const LETTERS = {
  reachable: 'B',
  onsite: 'W',
  followUp: 'O',
  supportPlan: 'P',
  contactRequest: 'V',
};

/** One line of the list that only who searches sees: so it may name people. */
export interface FoundCommitment {
  commitmentId: string;
  /** "Jonas Verbeke, Bakkerij De Smet" */
  title: string;
  /** "Opvolging om de twee weken, uiterlijk vrijdag 20 november 2026" */
  line: string;
}

export interface Found {
  items: readonly FoundCommitment[];
  total: number;
}

/** Own open commitments in which all the words stand, by deadline; a lead without files searches the team's. */
export function searchOpen(
  text: string,
  { skip, count }: { skip: number; count: number },
  turn: Turn,
  deps: DialogDeps,
): Found {
  const words = fold(text).match(/[\p{L}\p{N}'-]+/gu) ?? [];
  // An emoji or a sign stands in nobody's name.
  if (words.length === 0 && text.trim() !== '') return { items: [], total: 0 };
  const files = deps.files(turn.who);
  const choose = (all: readonly OpenItem[]): readonly OpenItem[] => {
    const literal = all.filter((item) => words.every((word) => wordsOf(item, deps).includes(word)));
    return literal.length > 0 || words.length === 0
      ? literal
      : misspelt(text, all, files, turn, deps);
  };
  const ask = { scope: scopeOf(turn), limit: LOOKED_AT, skip, count, why: WHY };
  const found = deps.commitments.open.search(turn.who, ask, choose);
  const items = (found?.items ?? []).map((item) => ({
    commitmentId: item.commitment.id,
    title: whoInWords(item, deps),
    line: deps.text('extension.line', {
      commitment: deps.text(`commitmentName.${item.commitment.kind}`),
      due: dateInWords(item.commitment.dueDate),
    }),
  }));
  return { items, total: found?.total ?? 0 };
}

function scopeOf({ who }: Turn): OpenScope {
  const isTeams = who.roles.has('teamLead') && !who.roles.has('coach');
  return { kind: isTeams ? 'team' : 'own' };
}

function wordsOf(item: OpenItem, deps: DialogDeps): string {
  const { commitment, coachName, request } = item;
  const kind = deps.text(`commitmentName.${commitment.kind}`);
  const parts = [whoInWords(item, deps), kind, dateInWords(commitment.dueDate), coachName];
  return fold([...parts, request?.callerName ?? '', codeOf(item)].join(' '));
}

/** Nothing was found as it was typed: names with a typo are. */
function misspelt(
  text: string,
  all: readonly OpenItem[],
  { roster, agreements }: OwnFiles,
  turn: Turn,
  deps: DialogDeps,
): readonly OpenItem[] {
  const { slots }: RichUnderstanding = deps.understand(text, {
    now: turn.now,
    roster,
    expected: 'name',
  });
  const employees = slots.employeeMatches.flatMap(({ ids }) => ids);
  const employers = slots.employerMatch?.ids ?? [];
  const meant = new Set(
    agreements
      .filter((one) => employees.includes(one.employeeId) || employers.includes(one.employerId))
      .map(({ id }) => id),
  );
  return all.filter(({ commitment }) => meant.has(commitment.agreementId));
}

/** "O-4F2A1C": says to colleagues which one is meant, and to a stranger nothing. */
function codeOf({ commitment }: OpenItem): string {
  const digits = commitment.id.replaceAll(/[^\da-f]/gi, '').slice(-CODE_DIGITS);
  return `${LETTERS[commitment.kind]}-${digits.toUpperCase()}`;
}

/**
 * The card that is inserted: with names in the personal conversation, else a reference only. Null when
 * the commitment is not theirs to see.
 */
export function commitmentToInsert(
  commitmentId: string,
  { isPersonal }: { isPersonal: boolean },
  turn: Turn,
  deps: DialogDeps,
): Card | null {
  const found = deps.commitments.open.explain(turn.who, commitmentId, WHY);
  if (!found) return null;
  const { item } = found;
  if (!isPersonal) {
    return commitmentReferenceCard({
      commitmentId,
      commitment: item.commitment.kind,
      state: item.state,
      dueInWords: dateInWords(item.commitment.dueDate),
      code: codeOf(item),
    });
  }
  return openCommitmentsCard({
    title: whoInWords(item, deps),
    intro: null,
    asked: null,
    rows: [openRow(item, { namesCoach: false }, deps)],
    ...{ page: 0, total: 1, filter: OWN_OPEN, queued: 0, agenda: [] },
  });
}
