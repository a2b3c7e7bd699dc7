// Imports premiums of WEWIS, from a file of their own or as the two days of an agreement's row.
import { randomUUID } from 'node:crypto';
import type { PremiumFact } from '../../rules/index.ts';
import { appendEvents } from '../commitments.ts';
import type { StoredPremium } from '../premiumRecord.ts';
import { premiumsOf, recordPremium } from '../premiums.ts';
import { SYSTEM_ID } from '../principal.ts';
import { query } from '../query.ts';
import { changeOf } from './changes.ts';
import type { Change, ImportContext } from './changes.ts';
import type { ImportRecord } from './kinds.ts';

type PremiumRecord = ImportRecord<'premiums'>;
/** What can be said of a premium in a file, beside what it is known by. */
type Terms = Pick<PremiumFact, 'years' | 'to' | 'approvedOn' | 'permille' | 'quarterCents'>;

const COLUMNS: Record<keyof Terms, string> = {
  years: 'jaren',
  to: 'tot',
  approvedOn: 'goedgekeurd',
  permille: 'percent',
  quarterCents: 'bedrag',
};

/**
 * One premium, known by agreement, kind and first day. A later coachingSubsidy that begins today or
 * after asks for a revision of the support plan; one of the past carries over what was done.
 */
export function importPremium(context: ImportContext, record: PremiumRecord): Change | null {
  const { tx, today } = context;
  const agreement = agreementOf(context, record);
  if (!agreement || !isRight(context, record, agreement) || context.isTrial) return null;
  const others = premiumsOf(tx, [agreement.id]).filter(({ kind }) => kind === record.soort);
  const stored = others.find(({ from }) => from === record.vanaf);
  const wanted = {
    years: record.jaren,
    to: record.tot,
    approvedOn: record.goedgekeurd,
    permille: record.percent,
    quarterCents: record.bedrag,
  };
  const what = stored ? changed(stored, wanted) : [];
  if (stored && what.length === 0) return { kind: 'unchanged' };
  const isChange =
    !stored &&
    record.soort === 'coachingSubsidy' &&
    record.vanaf >= today &&
    others.some(({ from }) => from < record.vanaf);
  const changeEventId = isChange ? randomUUID() : (stored?.changeEventId ?? null);
  if (isChange && changeEventId !== null) {
    const base = { id: changeEventId, agreementId: agreement.id, recordedAt: tx.now };
    appendEvents(tx, [{ ...base, kind: 'coachingSubsidyChanged', on: record.vanaf }], SYSTEM_ID);
  }
  const known = { agreementId: agreement.id, kind: record.soort, from: record.vanaf };
  const premiumId = stored?.premiumId ?? randomUUID();
  recordPremium(tx, { ...known, ...wanted, premiumId, changeEventId }, SYSTEM_ID);
  return stored ? changeOf(what) : { kind: 'added' };
}

/** The premium of an agreement's row (`premie_van`, `premie_tot`); returns what changed, in Dutch. */
export function carriedPremium(
  { tx }: ImportContext,
  agreementId: string,
  { premie_van: from, premie_tot: to }: ImportRecord<'agreements'>,
): string[] {
  if (from === null) return [];
  const premiums = premiumsOf(tx, [agreementId]).filter(({ kind }) => kind === 'coachingSubsidy');
  const premiumId = `${agreementId}:premie`;
  const stored =
    premiums.find((one) => one.from === from) ??
    premiums.find((one) => one.premiumId === premiumId);
  if (stored?.from === from && (stored.to === to || to === null)) return [];
  const terms = { years: null, approvedOn: null, permille: null, quarterCents: null };
  const before: PremiumFact = stored ?? {
    ...{ premiumId, kind: 'coachingSubsidy', from, to: null, ...terms },
  };
  recordPremium(tx, { ...before, agreementId, from, to: to ?? before.to }, SYSTEM_ID);
  const shown = (day: string | null | undefined): string => day ?? '(leeg)';
  return [
    ...(stored?.from === from ? [] : [`premie_van: ${shown(stored?.from)} → ${from}`]),
    ...(to === null || stored?.to === to ? [] : [`premie_tot: ${shown(stored?.to)} → ${to}`]),
  ];
}

interface Agreement {
  id: string;
  startDay: string;
}

function agreementOf(
  { tx, problem, isBad }: ImportContext,
  { line, overeenkomst }: PremiumRecord,
): Agreement | null {
  const found = tx.first(
    query
      .selectFrom('agreement')
      .select(['id', 'startDay'])
      .where('reference', '=', overeenkomst)
      .where('erasedAt', 'is', null),
  );
  if (found) return found;
  if (!isBad('agreements', overeenkomst)) {
    const remedy = 'Voeg ze toe aan de overeenkomsten, of verbeter het kenmerk.';
    problem(line, 'overeenkomst', `Er is geen overeenkomst ${overeenkomst}. ${remedy}`);
  }
  return null;
}

/** Reports all that cannot be; true when nothing is. */
function isRight(
  { tx, problem, today }: ImportContext,
  record: PremiumRecord,
  { id, startDay }: Agreement,
): boolean {
  const wrong: [column: string, message: string][] = [];
  const { soort, vanaf, tot, goedgekeurd, percent, bedrag, line } = record;
  const isFirst = premiumsOf(tx, [id]).every((one) => one.kind !== soort || one.from >= vanaf);
  if (tot !== null && tot < vanaf)
    wrong.push(['tot', 'De premie eindigt vóór ze begint. Verbeter een van beide datums.']);
  if (goedgekeurd !== null && goedgekeurd > today)
    wrong.push(['goedgekeurd', 'Die dag moet nog komen. Vul in wat al gebeurd is, of laat leeg.']);
  else if (soort === 'coachingSubsidy' && isFirst && goedgekeurd && goedgekeurd > startDay) {
    const remedy = 'Verbeter de start van de overeenkomst of de dag van de goedkeuring.';
    const message = `De overeenkomst start op ${startDay}, vóór WEWIS de premie goedkeurde (art. 1).`;
    wrong.push(['goedgekeurd', `${message} ${remedy}`]);
  }
  if (soort === 'coachingSubsidy' && percent !== null)
    wrong.push([
      'percent',
      'Een begeleidingspremie is een bedrag: vul "bedrag" in, niet "percent".',
    ]);
  if (soort === 'wageSubsidy' && bedrag !== null)
    wrong.push(['bedrag', 'Een loonpremie is een percentage: vul "percent" in, niet "bedrag".']);
  for (const [column, message] of wrong) problem(line, column, message);
  return wrong.length === 0;
}

function changed(stored: StoredPremium, wanted: Terms): string[] {
  return (Object.keys(COLUMNS) as (keyof Terms)[])
    .filter((column) => stored[column] !== wanted[column])
    .map((column) => {
      const [before, after] = [stored, wanted].map((one) => shownAs(column, one[column]));
      return `${COLUMNS[column]}: ${before} → ${after}`;
    });
}

function shownAs(column: keyof Terms, value: string | number | null): string {
  if (value === null) return '(leeg)';
  if (column === 'permille') return `${Number(value) / 10} %`;
  return column === 'quarterCents' ? `€ ${Number(value) / 100}` : String(value);
}
