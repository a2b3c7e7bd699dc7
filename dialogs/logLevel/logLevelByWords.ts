// "Zet het logniveau op debug": an administrator has more written in the log, for an hour.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { WantedLevel } from './logLevelDesk.ts';

const LOG_LEVEL = /\blog(?:ging)?[\s-]?(?:niveau|level)\b/i;
/** The last one said counts: "van info naar debug". */
const LEVELS: readonly (readonly [RegExp, WantedLevel])[] = [
  [/\b(?:debug|uitgebreid|gedetailleerd|alles)\b/gi, 'debug'],
  [/\binfo\b/gi, 'info'],
  [/\b(?:warn|warning|waarschuwing(?:en)?)\b/gi, 'warn'],
  [/\b(?:error|fout(?:en)?)\b/gi, 'error'],
  [/\b(?:gewoon|normaal|standaard|terug)\b/gi, 'usual'],
];

/** Null when it is about something else. */
export function logLevelByWords(text: string, { who }: Turn, deps: DialogDeps): Reply[] | null {
  if (!LOG_LEVEL.test(text)) return null;
  const desk = deps.logLevel;
  if (!desk) return [say(deps.text('logLevel.notHere'))];
  const wanted = levelIn(text);
  if (wanted === null) return [say(`${stateText(deps)} ${deps.text('logLevel.how')}`)];
  if (!desk.set(who, wanted)) return [say(deps.text('logLevel.refused'))];
  return [say(stateText(deps))];
}

function levelIn(text: string): WantedLevel | null {
  const said = LEVELS.flatMap(([words, level]) =>
    [...text.matchAll(words)].map(({ index }) => ({ index, level })),
  );
  return said.toSorted((a, b) => b.index - a.index)[0]?.level ?? null;
}

function stateText(deps: DialogDeps): string {
  const { level, until } = deps.logLevel?.now() ?? { level: '', until: null };
  return until === null
    ? deps.text('logLevel.usual', { level })
    : deps.text('logLevel.until', { level, moment: deps.momentInWords(until) });
}
