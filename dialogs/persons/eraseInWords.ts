// What erasing somebody takes away and what stays, in plain sentences: for the card and for the command.
import { dateInWords } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { ErasePreview } from './personDesk.ts';

type Text = DialogDeps['text'];
type Part = keyof ErasePreview['goes'];

const PARTS: readonly Part[] = [
  ...(['files', 'records', 'reach', 'notes', 'requests', 'callers', 'conversations'] as const),
];

/** A sentence for each part that goes. */
export function goesInWords(goes: ErasePreview['goes'], text: Text): string[] {
  return PARTS.flatMap((part) => {
    const count = goes[part];
    return count === undefined ? [] : [text(`erase.part.${part}`, { count })];
  });
}

/** A sentence for each thing that stays, with every reason. */
export function staysInWords(stays: ErasePreview['stays'], text: Text): string[] {
  return stays.map(({ what, reference, reasons, until }) => {
    const day = until === null ? '' : dateInWords(until);
    const said = reasons
      .map((reason) => text(`erase.why.${reason}`, { until: day }))
      .join(' Ook: ');
    const key = what === 'name' && reference === null ? 'ownName' : what;
    return text(`erase.stay.${key}`, { reference: reference ?? '', reasons: said });
  });
}
