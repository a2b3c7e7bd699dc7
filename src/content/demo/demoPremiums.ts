// The premiums of the demo's agreements.
import { addDays } from '../../store/brusselsTime.ts';
import type { Tx } from '../../store/handle.ts';
import { recordPremium } from '../../store/premiums.ts';
import { SYSTEM_ID } from '../../store/principal.ts';
import type { DemoAgreement } from './demoContent.ts';

/** Both premiums of an agreement that names them; else only from when the coachingSubsidy runs. */
export function addPremiums(
  tx: Tx,
  agreementId: string,
  { premium }: DemoAgreement,
  start: string,
): void {
  const from = addDays(start, -(premium?.startsDaysBefore ?? 0));
  const approvedOn = premium ? addDays(from, -premium.approvedDaysBefore) : null;
  const known = { agreementId, from, years: premium?.years ?? null, to: null, approvedOn };
  const none = { permille: null, quarterCents: null };
  recordPremium(
    tx,
    {
      ...{ ...known, ...none, premiumId: `${agreementId}:premie`, kind: 'coachingSubsidy' },
      quarterCents: premium?.quarterCents ?? null,
    },
    SYSTEM_ID,
  );
  if (!premium) return;
  const permille = premium.wagePermille;
  const wage = { premiumId: `${agreementId}:loonpremie`, kind: 'wageSubsidy' } as const;
  recordPremium(tx, { ...known, ...none, ...wage, permille }, SYSTEM_ID);
}
