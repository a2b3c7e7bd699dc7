// "Overeenkomst Bakkerij De Smet", "contract van Jonas": one agreement, or a list to choose from.
import { AGREEMENTS_PAGE_SIZE, agreementCard, agreementsCard } from '../../cards/agreementCard.ts';
import type { AgreementsView } from '../../cards/agreementViews.ts';
import type { NameMatch, RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { AgreementRow } from './agreementDesk.ts';
import { agreementsMeant } from './agreementsMeant.ts';
import { agreementView, statusInWords } from './agreementView.ts';

const WHY = 'agreementSummary';

/** A message with the intent `agreement_summary`. */
export function agreementByWords(
  text: string,
  { slots }: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const all = deps.agreements.list(turn.who);
  if (all.length === 0) return [say(deps.text('agreement.noneAtAll'))];
  const numbered = deps.agreements.byNumber(turn.who, text);
  if (numbered)
    return chosen(
      all.filter(({ id }) => numbered.includes(id)),
      null,
      turn,
      deps,
    );
  const people = slots.employeeMatches;
  const named = [...people, ...(slots.employerMatch ? [slots.employerMatch] : [])];
  if (named.length === 0) return [listed(all, null, 0, turn, deps)];
  const unsure = named.find((match) => match.corrected || match.kind === 'ambiguous') ?? null;
  return chosen(agreementsMeant(all, people, slots.employerMatch), unsure, turn, deps);
}

function chosen(
  found: readonly AgreementRow[],
  unsure: NameMatch | null,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const [only, ...others] = found;
  if (!only) return [say(deps.text('agreement.notFound'))];
  if (unsure) return [asked(found, unsure, turn, deps)];
  if (others.length === 0) return showAgreement(only.id, turn, deps);
  const intro = deps.text('agreement.which');
  return [cardOf({ ...rowsOf(found, turn, deps), intro })];
}

/** A name in which a slip was repaired is asked, not taken: a file is opened for whoever is meant. */
function asked(
  found: readonly AgreementRow[],
  { text, names, ids }: NameMatch,
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const key = new Set(ids).size === 1 ? 'agreement.didYouMean' : 'agreement.didYouMeanOne';
  const intro = deps.text(key, { name: names[0] ?? '', typed: text });
  return cardOf({ ...rowsOf(found, turn, deps), intro });
}

/** One agreement by its id; what is not theirs looks as what does not exist. */
export function showAgreement(agreementId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const file = deps.agreements.file(turn.who, agreementId, WHY);
  if (!file) return [say(deps.text('agreement.notFound'))];
  const facts = deps.agreements.facts(turn.now);
  const view = agreementView({ file, facts, today: turn.today, deps }, true);
  return [{ kind: 'card', card: agreementCard(view) }];
}

/** A page of those of an employer, or of all. */
export function showAgreements(
  { employerId, page }: { employerId: string | null; page: number },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const all = deps.agreements.list(turn.who);
  const found = employerId === null ? all : all.filter((one) => one.employerId === employerId);
  if (found.length === 0) return [say(deps.text('agreement.notFound'))];
  return [listed(found, employerId, page, turn, deps, true)];
}

function listed(
  found: readonly AgreementRow[],
  employerId: string | null,
  page: number,
  turn: Turn,
  deps: DialogDeps,
  replaces = false,
): Reply {
  const last = Math.ceil(found.length / AGREEMENTS_PAGE_SIZE) - 1;
  const shown = Math.min(page, last);
  const from = shown * AGREEMENTS_PAGE_SIZE;
  const part = found.slice(from, from + AGREEMENTS_PAGE_SIZE);
  const intro = deps.text('agreement.mine', { count: found.length });
  const view = { ...rowsOf(part, turn, deps), intro, employerId, page: shown, paged: true };
  return { ...cardOf({ ...view, total: found.length }), replaces };
}

function rowsOf(
  found: readonly AgreementRow[],
  turn: Turn,
  deps: DialogDeps,
): Omit<AgreementsView, 'intro'> {
  const shown = found.slice(0, 2 * AGREEMENTS_PAGE_SIZE);
  const ids = shown.map(({ id }) => id);
  deps.agreements.noteShown(turn.who, ids, 'showAgreements');
  const rows = shown.map((one) => ({
    agreementId: one.id,
    employer: one.employerName,
    employee: one.employeeName,
    status: statusInWords(one, turn.today, deps),
  }));
  return { rows, total: rows.length, page: 0, employerId: null, paged: false };
}

function cardOf(view: AgreementsView): Extract<Reply, { kind: 'card' }> {
  return { kind: 'card', card: agreementsCard(view) };
}
