// What the dialogs and files say: the sentences of data/texts, with values filled in.
import type { DialogDeps } from '../../dialogs/deps.ts';
import type { Content } from '../content/loadContent.ts';

/** Gives the sentence of a key; a value that is missing leaves an empty place. */
export function dialogText(content: Content): DialogDeps['text'] {
  return (key, values = {}) =>
    (content.texts.dialogs[key] ?? key).replace(/\{(\w+)\}/g, (_: string, name: string) =>
      String(values[name] ?? ''),
    );
}
