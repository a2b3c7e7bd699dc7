// The employer that an example sentence names.
import type { StaffPrincipal } from '../src/store/principal.ts';
import type { DialogDeps } from './deps.ts';

const FICTIONAL = 'Bakkerij De Smet';

/** One of one's own files; who has none yet reads one that does not exist. */
export function exampleEmployer(who: StaffPrincipal, deps: Pick<DialogDeps, 'files'>): string {
  return deps.files(who).roster.employers[0]?.name ?? FICTIONAL;
}
