// Why a change about somebody was refused, with what to do.
import { filesInWords } from '../../cards/personFacts.ts';
import type { DialogDeps } from '../deps.ts';
import type { RefusedChange } from './peopleDesk.ts';

/** One sentence or two for the administrator; `name` is whom it is about. */
export function refusalText(refused: RefusedChange, name: string, deps: DialogDeps): string {
  const { reason, files = 0, other } = refused;
  if (other?.retired && (reason === 'objectIdInUse' || reason === 'emailInUse')) {
    return deps.text(`people.no.${reason}Retired`, { other: other.name });
  }
  const values = { name, files: filesInWords(files), other: other?.name ?? '' };
  return deps.text(`people.no.${reason}`, values);
}
