// Open commitments that a dialog mentions beside what it is about: of some files, or of a coach.
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import type { OpenItem, OpenScope } from './commitmentDesks.ts';

/** More than any coach has open; the rest is only counted. */
const MOST = 200;

/** By deadline; empty when they are not this person's to see. `total` counts all of them. */
export function openItemsOf(
  ask: { agreementIds?: readonly string[]; coachId?: string; dueTo: string },
  why: string,
  turn: Turn,
  deps: DialogDeps,
): { items: readonly OpenItem[]; total: number } {
  const { coachId, ...rest } = ask;
  const scope = scopeOf(coachId ?? null, turn.who);
  const found = deps.commitments.open.list(turn.who, {
    ...rest,
    scope,
    offset: 0,
    limit: MOST,
    why,
  });
  return found ?? { items: [], total: 0 };
}

function scopeOf(coachId: string | null, who: StaffPrincipal): OpenScope {
  if (coachId === who.personId) return { kind: 'own' };
  if (coachId !== null) return { kind: 'coach', coachId };
  return who.roles.has('teamLead') ? { kind: 'team' } : { kind: 'own' };
}
