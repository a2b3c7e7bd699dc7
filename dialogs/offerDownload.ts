// Offers a file as a link on a card, or says why there is none.
import { downloadCard } from '../cards/downloadCard.ts';
import type { DialogDeps } from './deps.ts';
import type { Reply, Turn } from './dialog.ts';
import type { DownloadArgs, DownloadKind } from './downloadDesk.ts';
import { say } from './say.ts';

/** @param file.what what is in it, as the card says it; without names of people */
export function offerDownload(
  file: { kind: DownloadKind; args: DownloadArgs; what: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const link = deps.downloads.link(turn.who, file.kind, file.args);
  if (!link) return [say(deps.text('download.noAddress'))];
  const until = deps.momentInWords(link.until).split(', ').at(-1) ?? '';
  return [{ kind: 'card', card: downloadCard({ what: file.what, until, url: link.url }) }];
}
