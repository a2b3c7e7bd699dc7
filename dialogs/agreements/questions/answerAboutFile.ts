// "Wanneer zakt de prijs van Fatima?", "volgende factuur Jonas": the one thing that was asked of a file.
import { agreementsCard } from '../../../cards/agreementCard.ts';
import { fileAnswerCard } from '../../../cards/fileAnswerCard.ts';
import type { NameMatch, RichSlots } from '../../../src/language/index.ts';
import { agreementState } from '../../../src/rules/index.ts';
import type { ContactPersonPrincipal, StaffPrincipal } from '../../../src/store/principal.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Reply, Turn as AnyTurn } from '../../dialog.ts';
import { seesMoney } from '../../billing/priceWords.ts';
import { showInvoices } from '../../billing/invoice.ts';
import type { AgreementRow } from '../agreementDesk.ts';
import { agreementsMeant } from '../agreementsMeant.ts';
import { statusInWords } from '../agreementView.ts';
import { fileAnswer } from './fileAnswer.ts';
import {
  asksHowToEnd,
  asksIfRunning,
  fileQuestionIn,
  saysAgreement,
  saysOwn,
  type FileQuestion,
} from './fileQuestion.ts';

const WHY = 'fileQuestion';
/** More files than this are listed, to choose from. */
const MOST_FILES = 4;

type Turn = AnyTurn<StaffPrincipal | ContactPersonPrincipal>;

/** A colleague's question about a file that is named; null: it is something else. */
export function fileQuestionByWords(text: string, turn: AnyTurn, deps: DialogDeps): Reply[] | null {
  const question = fileQuestionIn(text) ?? (asksIfRunning(text) ? 'isRunning' : null);
  if (question === null) return null;
  const slots = slotsOf(text, turn, deps);
  const named = namesIn(slots);
  if (named.length === 0 || isOfInvoice(question, slots)) return null;
  // "Is Lieve Peeters nog in dienst?" is nothing of Garage Peeters.
  if (question === 'isRunning' && !saysAgreement(text) && known(slots.employeeMatches).length === 0)
    return null;
  const all = deps.agreements.list(turn.who);
  const found = agreementsMeant(all, known(slots.employeeMatches), slots.employerMatch);
  if (found.length > 0) return answered(question, found, unsureOf(named), slots, turn, deps);
  // Finance opens no files, and sees all invoices.
  const isMoney = question === 'nextBill' || question === 'whyBill';
  return isMoney && seesMoney(turn) ? invoicesOf(slots, turn, deps) : null;
}

/** The same for a contact person; without a name it is about all of their own agreements. */
export function fileQuestionOfEmployer(
  text: string,
  turn: AnyTurn<ContactPersonPrincipal>,
  deps: DialogDeps,
): Reply[] | null {
  const asked = fileQuestionIn(text);
  const question = asked ?? (asksHowToEnd(text) ? 'howToEnd' : null);
  if (question === null) return null;
  const isEnding = question === 'howToEnd';
  const slots = slotsOf(text, turn, deps, isEnding ? 'new_agreement' : 'agreement_summary');
  if (isOfInvoice(question, slots)) return null;
  const all = deps.agreements.list(turn.who);
  const people = slots.employeeMatches;
  // Of somebody else's people, firm or number nothing is said, and not one's own in its place.
  const isOthers = (some: readonly NameMatch[]): boolean =>
    some.length > 0 && known(some).length === 0;
  if (isOthers(people) || isOthers(slots.employerMatch ? [slots.employerMatch] : [])) return null;
  if (deps.agreements.byNumber(turn.who, text)?.length === 0) return null;
  // How notice works is asked in general, unless it is of somebody or of one's own agreement.
  if (isEnding && people.length === 0 && !saysOwn(text)) return null;
  const found = agreementsMeant(all, known(people), null);
  return found.length === 0 ? null : answered(question, found, unsureOf(people), slots, turn, deps);
}

/** `as`: the day of a notice that is thought of lies ahead, all others behind. */
function slotsOf(
  text: string,
  turn: Turn,
  deps: DialogDeps,
  as: 'agreement_summary' | 'new_agreement' = 'agreement_summary',
): RichSlots {
  const roster = deps.billing.invoices.names(turn.who);
  return deps.understand(text, { now: turn.now, roster, as }).slots;
}

function namesIn({ employeeMatches, employerMatch }: RichSlots): NameMatch[] {
  return known([...employeeMatches, ...(employerMatch ? [employerMatch] : [])]);
}

function known(matches: readonly NameMatch[]): NameMatch[] {
  return matches.filter(({ kind }) => kind !== 'unknown');
}

function unsureOf(matches: readonly NameMatch[]): NameMatch | null {
  return matches.find(({ corrected, kind }) => corrected || kind === 'ambiguous') ?? null;
}

/** "Waarom moet De Smet zoveel betalen voor oktober?" is about the invoice of that month. */
function isOfInvoice(question: FileQuestion, { period, date }: RichSlots): boolean {
  return question === 'whyBill' && (period !== null || date !== null);
}

function answered(
  question: FileQuestion,
  found: readonly AgreementRow[],
  unsure: NameMatch | null,
  slots: RichSlots,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const running = found.filter((one) => agreementState(one, turn.today) !== 'ended');
  const meant = running.length > 0 ? running : found;
  if (unsure || meant.length > MOST_FILES) return [choice(meant, unsure, turn, deps)];
  const facts = deps.agreements.facts(turn.now);
  const day = slots.date !== null && slots.date >= turn.today ? slots.date : turn.today;
  const isBill = question === 'nextBill' || question === 'whyBill';
  const rows = meant.flatMap(({ id }) => {
    const file = deps.agreements.file(turn.who, id, WHY);
    if (!file) return [];
    const answer = fileAnswer(question, { file, facts, today: turn.today, deps }, day);
    const { employeeName, employerName } = file.agreement;
    const invoice = isBill ? lastInvoice(file.agreement, turn, deps) : null;
    return [{ agreementId: id, who: `${employerName}, ${employeeName}`, ...answer, invoice }];
  });
  const notes =
    question === 'howToEnd' ? [deps.text('fileAnswer.end.tell', contact(turn, deps))] : [];
  const card = fileAnswerCard({ title: deps.text(`fileAnswer.title.${question}`), rows, notes });
  return [{ kind: 'card', card }];
}

function contact({ now }: Turn, deps: DialogDeps): Record<string, string> {
  const { name, phone, email, hours } = deps.faq.contact(now);
  return { name, phone, email, hours };
}

/** The invoice that was last made for an agreement. */
function lastInvoice(
  { id, employeeId }: { id: string; employeeId: string },
  turn: Turn,
  deps: DialogDeps,
): { id: string; number: string } | null {
  const choice = { month: '', employerIds: [], employeeIds: [employeeId], isOpen: false };
  const found = deps.billing.invoices.list(turn.who, choice, { limit: 4, offset: 0 }, WHY);
  const last = found.invoices.find((one) => one.agreementId === id && one.kind === 'invoice');
  return last?.number ? { id: last.id, number: last.number } : null;
}

function invoicesOf(slots: RichSlots, turn: Turn, deps: DialogDeps): Reply[] {
  const employeeIds = known(slots.employeeMatches)
    .flatMap(({ ids }) => ids)
    .slice(0, 8);
  const employerIds = employeeIds.length > 0 ? [] : (slots.employerMatch?.ids ?? []).slice(0, 8);
  const filter = { month: '', employerIds, employeeIds, isOpen: false, page: 0 };
  return showInvoices(filter, turn, deps, false);
}

function choice(
  found: readonly AgreementRow[],
  unsure: NameMatch | null,
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const { text } = deps;
  const shown = found.slice(0, 2 * MOST_FILES);
  const isStaff = turn.who.kind === 'staff';
  if (isStaff)
    deps.agreements.noteShown(
      turn.who,
      shown.map(({ id }) => id),
      'showAgreements',
    );
  const rows = shown.map((one) => ({
    agreementId: one.id,
    employer: one.employerName,
    employee: one.employeeName,
    status: statusInWords(one, turn.today, deps),
  }));
  const values = { name: unsure?.names[0] ?? '', typed: unsure?.text ?? '' };
  const asks = isStaff ? text('agreement.which') : text('agreement.employer.which');
  const intro = unsure && isStaff ? text('agreement.didYouMeanOne', values) : asks;
  const page = { total: rows.length, page: 0, employerId: null, paged: false };
  return { kind: 'card', card: agreementsCard({ intro, rows, ...page }) };
}
