// Takes a sentence into the draft of a change: names, days, who, how much.
import type { FileChangeName } from '../../../cards/agreementActions.ts';
import { addDays, centsTyped, fold } from '../../../src/language/index.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Turn } from '../../dialog.ts';
import { hearName } from '../../form/fileAnswers.ts';
import type { FormQuestion } from '../../form/form.ts';
import { withNames } from '../../form/namedFiles.ts';
import { giverIn, signersIn } from './changeWords.ts';
import type { ChangeDraft } from './changeDraft.ts';
import { dayOfEnd, FAR_DAYS, inYearSaid } from './dayOfEnd.ts';

/** Days of these may lie ahead. */
const AHEAD: ReadonlySet<FileChangeName> = new Set(['employmentEnd', 'premiumChange']);

/** "Goedgekeurd op 20/8": what follows is WEWIS' day, what comes before is the premium's own. */
const APPROVED = /^(.*?)[,;]?\s*(?:en\s+)?\bgoedgekeurd\b(?:\s+door\s+wewis)?(.*)$/is;
const EUROS = /(?<![\w.,])(?:€\s*)?(\d[\d.]*(?:,\d{1,2})?)\s*(?:euro|eur|€)(?![a-z])/i;
const YEARS = /\b(?:(2|twee)|(5|vijf))\s+jaar\b/i;

const PLAN = /\b(?:ondersteunings|begeleidings)?plan\b/gi;

/** The draft after a sentence; `question` is the one that is open. */
export function withChangeWords(
  draft: ChangeDraft,
  text: string,
  question: FormQuestion | null,
  turn: Turn,
  deps: DialogDeps,
): ChangeDraft {
  const asked = question?.field ?? null;
  const inYear = draft.on === null ? null : inYearSaid(draft.on, text, turn.today);
  if (inYear !== null) return changed(draft, { ...draft, on: inYear });
  if (asked === 'name') return changed(draft, { ...draft, name: tidy(text) });
  const expected = question?.expected;
  // A plan that is signed is nothing that one plans: its days lie behind.
  const isPremium = draft.what === 'premiumChange';
  const [, own = text, approval = ''] = (isPremium && asked === null && APPROVED.exec(text)) || [];
  const { slots } = deps.understand(own.replaceAll(PLAN, 'dossier'), {
    now: turn.now,
    roster: deps.files(turn.who).roster,
    as: AHEAD.has(draft.what) && asked !== 'approvedOn' ? 'suspend' : 'notice',
    ...(expected && expected !== 'text' ? { expected } : {}),
  });
  const heard = slots.date ?? slots.from ?? slots.to;
  const day = heard === null ? null : onItsSide(draft.what, heard, own, turn, deps);
  const isDayOf = asked === 'approvedOn' ? 'approvedOn' : 'on';
  const settled = hearName(draft, question, slots);
  // Whose end it is stands there already when a day is answered: no name is heard in it.
  const named = asked === 'on' || asked === 'approvedOn' ? settled : withNames(settled, slots);
  const signers = draft.what === 'signature' ? signersIn(text) : [];
  return changed(draft, {
    ...named,
    [isDayOf]: day ?? draft[isDayOf],
    ...(isPremium ? premiumSaid(own, draft) : {}),
    ...(approval === '' ? {} : { approvedOn: dayIn(approval, turn, deps) ?? draft.approvedOn }),
    givenBy: giverSaid(text, draft, slots.employerMatch !== null) ?? draft.givenBy,
    signers: signers.length > 0 ? signers : draft.signers,
  });
}

/** "De Smet zegt op": the employer did. */
function giverSaid(
  text: string,
  { what }: ChangeDraft,
  isEmployerNamed: boolean,
): ChangeDraft['givenBy'] {
  if (what !== 'notice' && what !== 'negligence') return null;
  const said = giverIn(text);
  if (said !== null || !isEmployerNamed) return said;
  const isSubject = /\b(?:zeg(?:t|gen)|heeft|stopt?|wil|geeft|beeindigt?)\b.*/.test(fold(text));
  return isSubject ? 'employer' : null;
}

/** "1.600,50 euro", "5 jaar"; what is not said stays. */
function premiumSaid(
  text: string,
  draft: ChangeDraft,
): Pick<ChangeDraft, 'quarterCents' | 'years'> {
  const [, euros] = EUROS.exec(text) ?? [];
  const [some, two] = YEARS.exec(text) ?? [];
  return {
    quarterCents: (euros === undefined ? null : centsTyped(euros)) ?? draft.quarterCents,
    years: some === undefined ? draft.years : two === undefined ? 5 : 2,
  };
}

/** "Vanaf 1/11" of a premium, "is ontslagen op 10/11": the day that was just there, not one in a year. */
function onItsSide(
  what: FileChangeName,
  ahead: string,
  text: string,
  turn: Turn,
  deps: DialogDeps,
): string {
  if (what === 'premiumChange') return nearest(ahead, text, turn, deps);
  if (what !== 'employmentEnd') return ahead;
  return dayOfEnd({ ahead, before: dayIn(text, turn, deps) }, text, turn.today);
}

/** Nobody tells of a premium that begins in a year, when the same day was just there: "vanaf 1/11" in November. */
function nearest(day: string, text: string, turn: Turn, deps: DialogDeps): string {
  if (day <= addDays(turn.today, FAR_DAYS) || /\b20\d\d\b/.test(text)) return day;
  const before = dayIn(text, turn, deps);
  return before !== null && before >= addDays(turn.today, -FAR_DAYS) ? before : day;
}

/** A day that lies behind. */
function dayIn(text: string, turn: Turn, deps: DialogDeps): string | null {
  return deps.understand(text, { now: turn.now, as: 'notice' }).slots.date;
}

/** The draft after a change: what was refused may now be kept, unless nothing changed. */
export function changed(before: ChangeDraft, next: ChangeDraft): ChangeDraft {
  const isSame =
    JSON.stringify({ ...next, refused: null }) === JSON.stringify({ ...before, refused: null });
  return { ...next, refused: isSame ? before.refused : null };
}

function tidy(text: string): string | null {
  const name = text.trim().replaceAll(/\s+/g, ' ').normalize('NFC');
  return name === '' || name.length > 80 ? null : name;
}
