// What was erased, or would be, as lines for whoever runs the command.
import { countedFacts } from '../../../dialogs/retention/countedFacts.ts';
import type { DialogDeps } from '../../../dialogs/deps.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import type { PurgePreview } from '../../store/erasure/purgePreview.ts';
import type { PurgeCounts } from '../../store/erasure/purgeRuns.ts';

type Text = DialogDeps['text'];

/** Files by their references only: names belong on no screen of the server. */
export function previewLines(
  { files, held, tonight, today }: PurgePreview & { tonight: PurgeCounts },
  text: Text,
): string[] {
  const now = files.filter(({ deleteAfter }) => deleteAfter < today);
  const later = files.filter(({ deleteAfter }) => deleteAfter >= today);
  return [
    ...section('Wordt nu gewist:', [
      ...now.map(({ reference, endDay }) => `dossier ${reference} (geëindigd op ${endDay})`),
      ...countLines(tonight, text),
    ]),
    ...section(
      'De komende 30 dagen:',
      later.map(({ reference, deleteAfter }) => `dossier ${reference}, na ${deleteAfter}`),
    ),
    ...section(
      'Blijft langer bewaard:',
      held.map(
        ({ reference, reason, placedAt }) =>
          `dossier ${reference}, sinds ${brusselsDay(placedAt)}: ${reason}`,
      ),
    ),
  ];
}

/** After it was done. */
export function purgeLines(counts: PurgeCounts, text: Text): string[] {
  return [
    ...section('Gewist:', countLines(counts, text)),
    'In de bestanden staat niets meer van wat gewist is. Back-ups verdwijnen na hun eigen termijn.',
  ];
}

function countLines(counts: PurgeCounts, text: Text): string[] {
  return countedFacts(counts, text).map(({ label, value }) => `${label}: ${value}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...(lines.length === 0 ? ['  niets'] : lines.map((line) => `  ${line}`))];
}
